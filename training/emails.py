"""The e-mail intent set: asks for an action or not, and our readings of some lines."""

import re
from pathlib import Path

from codebook import TABLES, labels, targets

from examples import Example

PROMISE = re.compile(
    r"\b(I|we|he|she|they)\s*('ll|’ll|will|shall|am going|are going|plan)\b|\blet's\b"
    r"|\b(need|want|would like|available|scheduled|must)\b",
    re.IGNORECASE,
)


def sentences(path: Path) -> list[tuple[str, str]]:
    found = []
    for line in path.read_text("utf-8").split("\n"):
        label, _, text = line.rstrip("\r").partition("\t")
        found.append((label, text))
    return found


def examples(path: Path, *, without: set[int]) -> list[Example]:
    """Every line but those measured elsewhere. Lines that hold no promise, wish or
    need weigh little as evidence of nothing; those that we read ourselves, fully."""
    read = _ours()
    found = []
    for number, (label, text) in enumerate(sentences(path)):
        if number in without or not text:
            continue
        wanted = {"mail": [float(label == "Yes")]}
        found.append(Example(text, "them", (), wanted, 0.5, "email"))
        if number in read:
            ours = targets(labels(read[number], f"mail {number}"))
            found.append(Example(text, "them", (), ours, 1.0, "email:ours"))
        elif not PROMISE.search(text):
            nothing = {"kind": [0.0] * 5}
            found.append(Example(text, "them", (), nothing, 0.3, "email:nothing"))
    return found


def _ours() -> dict[int, str]:
    found = {}
    for line in (TABLES / "mail.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            number, _, label = line.partition(" ")
            found[int(number)] = label
    return found
