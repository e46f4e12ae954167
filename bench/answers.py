"""Reading an answer to a yes/no question: Circa's rows, beside the word-count twin.

    python -m bench.answers FILE... [--train FILE] [--json]

Rows labelled NA, Other or unsure are dropped. The twin learns from --train, else from
train.tsv beside the first FILE (without that file's own rows).
"""

import argparse
import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.tables import show
from bench.word_counts import chances, fitted, pair

MEANING = {
    "Yes": "yes",
    "Probably yes / sometimes yes": "probably_yes",
    "Yes, subject to some conditions": "yes_if",
    "In the middle, neither yes nor no": "middle",
    "Probably no": "probably_no",
    "No": "no",
}
SIX = tuple(MEANING.values())
FOUR = {"probably_yes": "yes", "probably_no": "no"}

type Row = dict[str, str]
# Figures by name, and under "f1" and "word_counts" more of them.
type Scores = dict[str, Any]


def rows(files: Iterable[Path]) -> list[Row]:
    found = []
    for each in files:
        with each.open(encoding="utf-8", newline="") as file:
            lines = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            found += [row for row in lines if row["goldstandard1"] in MEANING]
    return found


def scores(given: Sequence[Mapping[str, float]], measured: Sequence[Row]) -> Scores:
    wanted = [MEANING[row["goldstandard1"]] for row in measured]
    said = [max(each, key=each.__getitem__) for each in given]
    right = np.array([a == b for a, b in zip(said, wanted, strict=True)])
    f1 = {name: _f1(said, wanted, name) for name in SIX}
    relaxed = [
        (_relaxed(each), MEANING[row["goldstandard2"]])
        for each, row in zip(given, measured, strict=True)
        if row["goldstandard2"] in MEANING
    ]
    return {
        "accuracy6": float(right.mean()),
        "macro_f1_6": sum(f1.values()) / len(f1),
        "f1": f1,
        "accuracy4": sum(a == b for a, b in relaxed) / len(relaxed),
        "calibration_error": _calibration(
            [max(each.values()) for each in given], right
        ),
    }


def _relaxed(given: Mapping[str, float]) -> str:
    four: dict[str, float] = {}
    for name, chance in given.items():
        four[FOUR.get(name, name)] = four.get(FOUR.get(name, name), 0) + chance
    return max(four, key=four.__getitem__)


def _f1(said: Sequence[str], wanted: Sequence[str], name: str) -> float:
    both = sum(a == b == name for a, b in zip(said, wanted, strict=True))
    either = said.count(name) + wanted.count(name)
    return 2 * both / either if either else 0.0


def _calibration(sure: Sequence[float], right: np.ndarray) -> float:
    """What was promised against what came true, over ten bands of equal width."""
    promised = np.array(sure)
    band = np.minimum((promised * 10).astype(int), 9)
    gaps = [
        abs(float(right[band == each].sum() - promised[band == each].sum()))
        for each in range(10)
    ]
    return sum(gaps) / len(right)


def twin(measured: Sequence[Row], train: Path) -> list[dict[str, float]]:
    known = {row["id"] for row in measured}
    learnt = [row for row in rows([train]) if row["id"] not in known]
    found = fitted(
        [pair(row["question-X"], row["answer-Y"]) for row in learnt],
        [MEANING[row["goldstandard1"]] for row in learnt],
    )
    names, shares = chances(
        found, [pair(row["question-X"], row["answer-Y"]) for row in measured]
    )
    return [dict(zip(names, each, strict=True)) for each in shares.tolist()]


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("files", nargs="+", type=Path)
    words.add_argument("--train", type=Path)
    words.add_argument("--json", action="store_true", help="print data, not a table")
    given = words.parse_args()

    from heardback.reading.spoken import read_answers

    measured = rows(given.files)
    ours = read_answers([(row["question-X"], row["answer-Y"]) for row in measured])
    figures = scores(ours, measured)
    train = given.train or given.files[0].with_name("train.tsv")
    if train.exists():
        figures["word_counts"] = scores(twin(measured, train), measured)
    if given.json:
        print(json.dumps(figures))
        return
    show(
        f"Reading an answer: {len(measured):,} rows of Circa (percent)",
        {"heardback": _line(figures), **_twin_line(figures)},
        as_json=False,
    )


def _twin_line(figures: Scores) -> dict[str, dict[str, float]]:
    found = figures.get("word_counts")
    return {"word counts": _line(found)} if found else {}


def _line(figures: Scores) -> dict[str, float]:
    line: dict[str, float] = {}
    for name, value in figures.items():
        if isinstance(value, float):
            line[name] = 100 * value
        elif name == "f1":
            line |= {f"f1 {each}": 100 * score for each, score in value.items()}
    return line


if __name__ == "__main__":
    main()
