"""Habits called known: how often without any effect, and how soon with a real one."""

import argparse
import json

import numpy as np
from numpy.typing import NDArray

from bench.tables import show
from heardback.core.contrasts import MOST, Counts, contrast, decisions_more
from heardback.core.contrasts import ODDS as ODDS_ASKED
from heardback.core.habits import Habit

type Draws = np.random.Generator
type Rates = tuple[float, float]
type History = tuple[NDArray[np.bool_], NDArray[np.bool_]]

HABITS = len(Habit)
SIZES = (20, 50, 100, 200, 500, 1_000)
BASE = 0.3
ODDS = 3.0
FIRST = 40
"""From so many decisions on one asks how many more it will take."""
LONGEST = 1_000
THRESHOLD = ODDS_ASKED * HABITS


def rates(odds: float) -> Rates:
    """With and without the habit; about `BASE` are won over all."""
    without = BASE if odds == 1 else BASE / (BASE + (1 - BASE) * np.sqrt(odds))
    raised = odds * without / (1 - without)
    return raised / (1 + raised), without


def false_finds(draws: int, seed: int) -> dict[int, float]:
    """Share of histories in which any of the habits, none with effect, is known."""
    random = np.random.default_rng(seed)
    found = {}
    for size in SIZES:
        hits = 0
        for _ in range(draws):
            won = random.random(size) < BASE
            hits += any(
                contrast(
                    _counts(random.random(size) < 0.5, won), looked_at=HABITS
                ).known
                for _ in range(HABITS)
            )
        found[size] = hits / draws
    return found


def true_finds(draws: int, seed: int) -> dict[int, float]:
    """Share of histories in which a habit of this effect is known."""
    random = np.random.default_rng(seed)
    return {
        size: float(
            np.mean(
                [
                    contrast(_counts(*_history(size, random)), looked_at=HABITS).known
                    for _ in range(draws)
                ]
            )
        )
        for size in SIZES
    }


def how_many_more(draws: int, seed: int) -> dict[str, float]:
    """What is said after `FIRST` decisions beside when half of the histories know it.

    `from_the_rates` is what is said when the counts are just what the true rates
    bring; one history's own rates are luck as well, so `from_one_history` is apart.
    """
    random = np.random.default_rng(seed)
    histories = [_history(LONGEST, random) for _ in range(draws)]
    took = float(
        next(
            size
            for size in range(FIRST, LONGEST, 10)
            if np.mean([_known(each, size) for each in histories]) >= 0.5
        )
    )
    early = [
        contrast(_counts(habit[:FIRST], won[:FIRST]), looked_at=HABITS).more
        for habit, won in histories
    ]
    said = float(
        np.median([FIRST + (MOST if each is None else each) for each in early])
    )
    with_, without = rates(ODDS)
    half = FIRST / 2
    expected = FIRST + (
        decisions_more(
            Counts(
                won_with=round(half * with_),
                lost_with=round(half * (1 - with_)),
                won_without=round(half * without),
                lost_without=round(half * (1 - without)),
            ),
            threshold=THRESHOLD,
        )
        or 0
    )
    return {
        "took": took,
        "from_the_rates": float(expected),
        "off_by": expected / took - 1,
        "from_one_history": said,
        "off_by_of_one": said / took - 1,
    }


def _history(size: int, random: Draws) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    habit = random.random(size) < 0.5
    with_, without = rates(ODDS)
    return habit, random.random(size) < np.where(habit, with_, without)


def _known(history: History, size: int) -> bool:
    habit, won = history
    found = contrast(_counts(habit[:size], won[:size]), looked_at=HABITS)
    return found.bayes >= THRESHOLD


def _counts(habit: NDArray[np.bool_], won: NDArray[np.bool_]) -> Counts:
    return Counts(
        won_with=int((habit & won).sum()),
        lost_with=int((habit & ~won).sum()),
        won_without=int((~habit & won).sum()),
        lost_without=int((~habit & ~won).sum()),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print data, not tables")
    parser.add_argument("--draws", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    nothing = false_finds(given.draws, given.seed)
    real = true_finds(given.draws, given.seed)
    more = how_many_more(given.draws, given.seed)
    if given.json:
        print(json.dumps({"false": nothing, "found": real, "more": more}))
        return
    rows = {
        f"{size:,} decisions": {
            f"any of {HABITS}, no effect": f"{nothing[size]:.3f}",
            f"odds ratio {ODDS:.0f}": f"{real[size]:.3f}",
        }
        for size in SIZES
    }
    show(f"Habits called known, {given.draws} histories each", rows, as_json=False)
    lines = {name.replace("_", " "): {"": f"{each:.2f}"} for name, each in more.items()}
    show("Decisions until it is known, odds ratio 3", lines, as_json=False)


if __name__ == "__main__":
    main()
