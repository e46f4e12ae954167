"""Whether a claim is seen to meet a need by its meaning, beside shared words.

    python -m bench.coverage [--json]

bench/coverage.tsv holds our own invented needs, each with one claim that meets it in
other words and two that do not. Thresholds were set on half of the needs (by a hash of
each), the other half is reported. "unrelated" pairs every need with the claims of the
others: what a talk is full of.
"""

import csv
import hashlib
from collections.abc import Callable
from pathlib import Path

from bench.tables import show, wants_json
from heardback.core.pitch import ALIKE, alike
from heardback.reading.meaning import NEAR, nearness

TABLE = Path(__file__).with_suffix(".tsv")


def rows(*, reported: bool) -> list[tuple[str, str, bool]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            (need, claim, label == "yes")
            for need, claim, label in csv.reader(file, delimiter="\t")
            if hashlib.sha256(need.encode()).digest()[0] % 2 == int(reported)
        ]


def scores(
    measure: Callable[[str, str], float], least: float, *, reported: bool
) -> dict[str, float]:
    pairs = rows(reported=reported)
    needs = sorted({need for need, _, _ in pairs})
    met = [measure(need, claim) for need, claim, yes in pairs if yes]
    other = [measure(need, claim) for need, claim, yes in pairs if not yes]
    unrelated = [
        measure(need, claim) for need in needs for own, claim, _ in pairs if own != need
    ]
    hits = sum(each >= least for each in met)
    wrong = sum(each >= least for each in other)
    return {
        "needs": len(needs),
        "auc": _auc(met, other),
        "recall": hits / len(met),
        "precision": hits / (hits + wrong) if hits + wrong else 1.0,
        "unrelated_taken": sum(each >= least for each in unrelated) / len(unrelated),
    }


def _auc(high: list[float], low: list[float]) -> float:
    wins = sum((one > two) + 0.5 * (one == two) for one in high for two in low)
    return wins / (len(high) * len(low))


def main() -> None:
    as_json = wants_json(__doc__ or "")
    found = {
        "by meaning": scores(nearness, NEAR, reported=True),
        "by shared words": scores(alike, ALIKE, reported=True),
    }
    show("A claim meets a need", found, as_json=as_json)


if __name__ == "__main__":
    main()
