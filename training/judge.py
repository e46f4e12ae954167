"""Fits how the network and the plain rules are weighed, in the program's environment.

    .venv/bin/python training/judge.py --data DATA --model src/heardback/reading/model

On talk/dev.jsonl, on more talk marked alike and on the tenth of our lines held out.
A claim's log-odds are the network's, scaled, and a shift for the kind; where a rule
backs it, its own scale and shift, and the rule's confidence, weighed.
Thresholds are the lowest at which claims were right often enough. Writes both into
heads.json as "judging".
"""

import argparse
import hashlib
import json
from pathlib import Path

import codebook
import numpy as np
from scipy.optimize import minimize

from bench.evidence import KINDS, rows
from heardback.core.evidence import Kind
from heardback.reading.spoken import weighed

PRECISION = 0.84
LEAST, MOST = 0.45, 0.9
# Our own lines hold evidence far more often than talk does.
OWN = 0.3
RARE = 10


def held() -> list[tuple[str, str, list[tuple[str, str]], set[str], frozenset[str]]]:
    found = []
    for name in codebook.EVIDENCE:
        for turns, speaker, text, label in codebook.lines(f"{name}.txt"):
            if speaker != "us" and hashlib.sha256(text.encode()).digest()[0] % 10 == 0:
                kinds = set(codebook.labels(label))
                found.append((text, speaker, turns, kinds, frozenset()))
    return found


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--data", type=Path, required=True)
    words.add_argument("--model", type=Path, required=True)
    words.add_argument(
        "--talk", nargs="*", type=Path, default=[], help="more talk, marked alike"
    )
    given = words.parse_args()
    lines = [
        (row.text, row.speaker, row.context, set(row.marked), row.disputed)
        for row in rows([given.data / "talk" / "dev.jsonl", *given.talk])
    ]
    features, wanted, kinds, weights = [], [], [], []
    for number, (text, speaker, turns, marked, disputed) in enumerate(
        [*lines, *held()]
    ):
        for found in weighed(text, context=turns, speaker=speaker):
            if found.kind in disputed:
                continue
            chance = min(max(found.opinion.chance(found.kind), 1e-4), 1 - 1e-4)
            backing = max((each.confidence for each in found.rules), default=0.0)
            features.append((np.log(chance / (1 - chance)), backing))
            wanted.append(float(found.kind in marked))
            kinds.append(KINDS.index(found.kind))
            weights.append(1.0 if number < len(lines) else OWN)
    told, right, kind = np.array(features), np.array(wanted), np.array(kinds)
    weight = np.array(weights)

    backed = told[:, 1] > 0

    def odds(fit: np.ndarray) -> np.ndarray:
        with_rule = fit[0] * told[:, 0] + fit[1] * told[:, 1] + fit[3 + kind]
        alone = fit[2] * told[:, 0] + fit[3 + len(KINDS) + kind]
        return np.where(backed, with_rule, alone)

    def cost(fit: np.ndarray) -> float:
        each = np.logaddexp(0, odds(fit)) - right * odds(fit)
        # The rules were written with much of the talk in view, so they look better
        # there than they are: their weight is held near what confidence alone says.
        prior = (fit[0] - 0.7) ** 2 + 15 * (fit[1] - 3) ** 2 + (fit[2] - 1.2) ** 2
        prior += 0.3 * (fit[3:] ** 2).sum()
        return float((each * weight).sum() + prior)

    start = np.array([0.7, 3.0, 1.2, *[0.0] * (2 * len(KINDS))])
    fit = minimize(cost, start, method="L-BFGS-B").x
    chance = 1 / (1 + np.exp(-odds(fit)))
    least = {}
    for number, name in enumerate(KINDS):
        at = np.flatnonzero(kind == number)
        # Open talk holds hardly any process: there our own lines must tell.
        rare = (right * (weight == 1))[at].sum() < RARE
        least[name] = _least(
            chance[at], right[at], np.ones(len(at)) if rare else weight[at]
        )
        claimed = chance[at] >= least[name]
        hits = right[at][claimed].sum()
        print(
            f"{name}: from {least[name]:.2f}, precision "
            f"{hits / max(claimed.sum(), 1):.2f}, recall "
            f"{hits / max(right[at].sum(), 1):.2f}"
        )
    file = given.model / "heads.json"
    listed = json.loads(file.read_text("utf-8"))
    listed["judging"] = {
        "scale": round(float(fit[0]), 4),
        "backed": round(float(fit[1]), 4),
        "shift": _by_kind(fit[3 : 3 + len(KINDS)]),
        "alone": round(float(fit[2]), 4),
        "alone_shift": _by_kind(fit[3 + len(KINDS) :]),
        "least": {name: round(value, 4) for name, value in least.items()},
    }
    print(listed["judging"])
    file.write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8")


def _by_kind(numbers: np.ndarray) -> dict[str, float]:
    return {
        str(Kind(name)): round(float(each), 4)
        for name, each in zip(KINDS, numbers, strict=True)
    }


def _least(chance: np.ndarray, right: np.ndarray, weight: np.ndarray) -> float:
    """Smoothed towards a coin, so that a lucky first few do not set the bar."""
    order = np.argsort(-chance)
    sums, counts = np.cumsum((right * weight)[order]), np.cumsum(weight[order])
    fine = np.flatnonzero((sums + 1) / (counts + 2) >= PRECISION - 0.03)
    found = float(chance[order[fine[-1]]]) if len(fine) else MOST
    return min(max(found - 1e-6, LEAST), MOST)


if __name__ == "__main__":
    main()
