"""Our own tables of labelled utterances, as examples."""

import re
from collections.abc import Iterator
from pathlib import Path

from layout import FIELDS

from examples import WORDS, Example, one, some

TABLES = Path(__file__).parent / "data"
EVIDENCE = (
    "next_steps", "support", "doubts", "process", "needs", "talk", "contrasts", "rough",
)  # fmt: skip
SHORT = {
    "next": "next_step",
    "process": "process",
    "support": "support",
    "doubt": "hesitation",
    "need": "need",
}
LEANING = {
    "enthusiastic": "towards",
    "yes": "towards",
    "qualified": "towards",
    "vague": "neutral",
    "no": "away",
}
SPEAKER = re.compile(r"^(us|them|notes):\s*")

Labels = dict[str, dict[str, str]]


def lines(name: str) -> Iterator[tuple[list[tuple[str, str]], str, str, str]]:
    """Turns before, speaker, text and label of each line of a table."""
    for number, line in enumerate((TABLES / name).read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        said, arrow, label = line.rpartition(" => ")
        if not arrow:
            raise SystemExit(f"{name}:{number}: no label")
        before, _, text = said.rpartition(" >> ")
        turns = [_turn(each, "us") for each in before.split(" / ") if each]
        speaker, text = _turn(text, "them")
        yield turns, speaker, text, label.strip()


def _turn(words: str, speaker: str) -> tuple[str, str]:
    found = SPEAKER.match(words)
    if found:
        return found[1], words[found.end() :].strip()
    return speaker, words.strip()


def labels(label: str, where: str = "") -> Labels:
    """`doubt price hinted, need constraint stated` as values by kind."""
    found: Labels = {}
    if label == "-":
        return found
    for part in label.split(", "):
        kind, *words = part.split()
        if kind not in SHORT:
            raise SystemExit(f"{where}: what is {part!r}?")
        fields = {}
        for word in words:
            heads = [name for name in FIELDS[SHORT[kind]] if word in WORDS[name]]
            if not heads:
                raise SystemExit(f"{where}: {kind} knows no {word!r}")
            fields[heads[0]] = word
        found.setdefault(SHORT[kind], fields)
    return found


def targets(found: Labels) -> dict[str, list[float]]:
    wanted = {"kind": some("kind", set(found))}
    for fields in found.values():
        for head, word in fields.items():
            wanted[head] = one(head, word)
    wanted["leaning"] = one("leaning", leaning(found))
    return wanted


def leaning(found: Labels) -> str:
    if "support" in found and "grade" in found["support"]:
        return LEANING[found["support"]["grade"]]
    if "hesitation" in found:
        return "away"
    if found.get("next_step", {}).get("step") == "advance":
        return "towards"
    return "neutral"


def evidence() -> list[Example]:
    found = []
    for name in EVIDENCE:
        for turns, speaker, text, label in lines(f"{name}.txt"):
            wanted = targets(labels(label, f"{name}: {text}"))
            found.append(
                Example(text, speaker, tuple(turns), wanted, source=f"ours:{name}")
            )
    return found


def conduct() -> list[Example]:
    names = {"open": {"question", "open_question"}}
    found = []
    for name in ("conduct", "turns"):
        for turns, _, text, label in lines(f"{name}.txt"):
            words = set() if label == "-" else set(label.split(", "))
            marks = set().union(*(names.get(word, {word}) for word in words))
            wanted = {"conduct": some("conduct", marks)}
            found.append(
                Example(text, "us", tuple(turns), wanted, source=f"ours:{name}")
            )
    return found


def answers() -> list[Example]:
    return [
        Example(
            text,
            "them",
            tuple(turns),
            {"answer": one("answer", label)},
            weight=1.5,
            source="ours:answers",
        )
        for turns, _, text, label in lines("answers.txt")
    ]
