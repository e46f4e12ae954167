"""Fits how our own turns are weighed, in the program's environment.

    .venv/bin/python training/turns.py --model src/heardback/reading/model [--unseen]

The signs in the words learn from all of our lines, written properly and as a phone
writes them; how much the network adds, from the lines it did not learn from (--unseen:
all of turns.txt). Writes "turns" into heads.json.
"""

import argparse
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import codebook
import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from heardback.core.evidence import Party
from heardback.reading.conduct import log_odds, signs
from heardback.reading.encoder import Utterance
from heardback.reading.opinion import opinions

BARE = 0.25
SIDES = {"us": Party.US, "them": Party.THEM}


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--model", type=Path, required=True)
    words.add_argument("--unseen", action="store_true")
    given = words.parse_args()
    lines = codebook.conduct()
    lines += [replace(each, text=bare(each.text), source="bare") for each in lines]
    turns = [
        Utterance(
            text=each.text,
            side=Party.US,
            before=tuple((SIDES[who], words) for who, words in each.context),
        )
        for each in lines
    ]
    shown = np.array([signs(each.text, each.before) for each in turns])
    counts = np.array([BARE if each.source == "bare" else 1.0 for each in lines])
    kept = [
        at
        for at, each in enumerate(lines)
        if each.source == "ours:turns"
        and (given.unseen or hashlib.sha256(each.text.encode()).digest()[0] % 3 == 0)
    ]
    heard = [each.chances("conduct") for each in opinions([turns[at] for at in kept])]
    found = {}
    for number, word in enumerate(heard[0]):
        wanted = np.array([each.targets["conduct"][number] for each in lines])
        line = LogisticRegression(C=1.0, max_iter=1000)
        odds = cross_val_predict(
            line,
            shown,
            wanted,
            cv=10,
            method="decision_function",
            params={"sample_weight": counts},
        )
        line.fit(shown, wanted, sample_weight=counts)
        network = np.array([log_odds(each[word]) for each in heard])
        scale, share, shift = weigh(odds[kept], network, wanted[kept])
        found[word] = {
            "signs": [round(float(each), 3) for each in line.coef_[0]],
            "base": round(float(line.intercept_[0]), 3),
            "scale": round(scale, 3),
            "heard": round(share, 3),
            "shift": round(shift, 3),
        }
        print(word, len(kept), found[word])
    file = given.model / "heads.json"
    listed = json.loads(file.read_text("utf-8"))
    listed["turns"] = found
    file.write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8")


def bare(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter not in ".,;!?")


def weigh(
    odds: np.ndarray, network: np.ndarray, wanted: np.ndarray
) -> tuple[float, float, float]:
    """Few labels do not move it far from the signs and half of the network."""

    def cost(fit: np.ndarray) -> float:
        sums = fit[0] * odds + fit[1] * network + fit[2]
        held = 9 * ((fit[0] - 1) ** 2 + (fit[1] - 0.5) ** 2 + fit[2] ** 2)
        each = np.logaddexp(0, sums) - wanted * sums
        return float(each.mean() + held / len(wanted))

    low = [(0.0, None), (0.0, None), (None, None)]
    found = minimize(cost, [1.0, 0.5, 0.0], method="L-BFGS-B", bounds=low).x
    return float(found[0]), float(found[1]), float(found[2])


if __name__ == "__main__":
    main()
