"""The number of yeses: exact against brute force, its time, and how honest it is."""

import argparse
import itertools
import json
import random
import time

import numpy as np

from bench.tables import Rows, show
from heardback.core.momentum import SHARED, InPlay, yeses

TITLE = "How many yeses: exactness, time, and calibration when pursuits share luck"
SIZES = (10, 100, 1_000, 10_000)
WORLDS, PORTFOLIOS, LEADS = 20_000, 40, 12


def measure() -> dict[str, float]:
    found = {"max_error": max_error()}
    for size in SIZES:
        live = _leads(size, seed=size)
        yeses(live)
        started = time.process_time()
        yeses(live)
        found[f"ms_{size}"] = round(1000 * (time.process_time() - started), 2)
    found["pit_ks"], found["naive_pit_ks"] = calibration()
    return found


def max_error(most: int = 12) -> float:
    """Against the sum over all outcomes, luck averaged by the same quadrature or none.

    And against one lead at a time for 1,000 leads, which no enumeration reaches.
    """
    worst = 0.0
    for seed in range(20):
        live = _leads(seed % most + 1, seed=seed)
        worst = max(worst, _apart(yeses(live, shared=0).chances, _all_outcomes(live)))
    live = _leads(1_000, seed=5)
    return max(worst, _apart(yeses(live, shared=0).chances, _one_by_one(live)))


def calibration() -> tuple[float, float]:
    """Kolmogorov-Smirnov distance of the randomised PIT from uniform.

    Worlds are drawn as the model says they are: one shift of all log-odds a world, on
    top of each lead's own. Ours averages over that shift; the naive sum does not.
    """
    chance = np.random.default_rng(11)
    ours, naive = [], []
    for portfolio in range(PORTFOLIOS):
        live = _leads(LEADS, seed=1_000 + portfolio, certain=True)
        centres = np.array([_centre(lead.chance) for lead in live])
        together, alone = yeses(live).chances, yeses(live, shared=0).chances
        for _ in range(WORLDS // PORTFOLIOS):
            luck = SHARED * chance.standard_normal()
            given = 1 / (1 + np.exp(-(centres + luck)))
            came = int((chance.random(LEADS) < given).sum())
            at = chance.random()
            ours.append(_pit(together, came, at))
            naive.append(_pit(alone, came, at))
    return _distance(ours), _distance(naive)


def _leads(count: int, *, seed: int, certain: bool = False) -> list[InPlay]:
    """`certain` that they decide in time: luck is then all there is."""
    chance = random.Random(seed)
    return [
        InPlay(
            id=str(number),
            name="made up",
            chance=chance.uniform(0.05, 0.8),
            decides=1.0 if certain else chance.random(),
        )
        for number in range(count)
    ]


def _centre(wanted: float) -> float:
    """By bisection over draws of its own: nothing of the code that is measured."""
    luck = SHARED * np.random.default_rng(3).standard_normal(20_000)
    luck = np.concatenate([luck, -luck])
    low, high = -12.0, 12.0
    for _ in range(40):
        middle = (low + high) / 2
        if float(np.mean(1 / (1 + np.exp(-(middle + luck))))) < wanted:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _all_outcomes(live: list[InPlay]) -> list[float]:
    chances = [0.0] * (len(live) + 1)
    for outcome in itertools.product((0, 1), repeat=len(live)):
        likely = 1.0
        for lead, yes in zip(live, outcome, strict=True):
            likely *= lead.yes if yes else 1 - lead.yes
        chances[sum(outcome)] += likely
    return chances


def _one_by_one(live: list[InPlay]) -> list[float]:
    chances = np.zeros(len(live) + 1)
    chances[0] = 1.0
    for lead in live:
        chances[1:] = chances[1:] * (1 - lead.yes) + chances[:-1] * lead.yes
        chances[0] *= 1 - lead.yes
    return [float(each) for each in chances]


def _apart(ours: tuple[float, ...], theirs: list[float]) -> float:
    return float(np.max(np.abs(np.array(ours) - np.array(theirs))))


def _pit(chances: tuple[float, ...], came: int, at: float) -> float:
    return float(sum(chances[:came]) + at * chances[came])


def _distance(found: list[float]) -> float:
    ordered = np.sort(found)
    steps = np.arange(1, len(ordered) + 1) / len(ordered)
    apart = np.maximum(steps - ordered, ordered - steps + 1 / len(ordered))
    return round(float(np.max(apart)), 4)


def main() -> None:
    parser = argparse.ArgumentParser(description=TITLE)
    parser.add_argument("--json", action="store_true", help="print data, not a table")
    given = parser.parse_args()
    found = measure()
    if given.json:
        print(json.dumps(found))
        return
    rows: Rows = {name: {"": f"{figure:.4g}"} for name, figure in found.items()}
    show(TITLE, rows, as_json=False)


if __name__ == "__main__":
    main()
