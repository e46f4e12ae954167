"""Circa: indirect answers to yes/no questions, with five people's judgements each."""

import csv
from collections import Counter
from pathlib import Path

from layout import ANSWERS

from examples import Example

MEANING = {
    "Yes": "yes",
    "Probably yes / sometimes yes": "probably_yes",
    "Yes, subject to some conditions": "yes_if",
    "In the middle, neither yes nor no": "middle",
    "Probably no": "probably_no",
    "No": "no",
}
# How far the label that most chose is trusted beyond the single votes.
MAJORITY = 0.4


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def soft(row: dict[str, str]) -> list[float] | None:
    """The five judgements as shares, leaning to the label given; None: no reading."""
    votes = Counter(
        MEANING[vote] for vote in row["judgements"].split("#") if vote in MEANING
    )
    if sum(votes.values()) < 3:
        return None
    share = [votes[word] / sum(votes.values()) for word in ANSWERS]
    gold = MEANING.get(row["goldstandard1"])
    if gold is None:
        return share
    return [
        (1 - MAJORITY) * value + MAJORITY * (word == gold)
        for word, value in zip(ANSWERS, share, strict=True)
    ]


def weight(target: list[float]) -> float:
    """The soft answers are rare and are the point: they count for more."""
    rare = {"probably_yes": 1.3, "yes_if": 1.1, "middle": 1.4, "probably_no": 1.5}
    return sum(
        rare.get(word, 1.0) * value for word, value in zip(ANSWERS, target, strict=True)
    )


def examples(path: Path) -> list[Example]:
    found = []
    for row in read(path):
        target = soft(row)
        if target is None:
            continue
        found.append(
            Example(
                text=row["answer-Y"],
                context=(("us", row["question-X"]),),
                targets={"answer": target},
                weight=weight(target),
                source="circa:" + row["context"],
            )
        )
    return found
