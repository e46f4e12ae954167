"""How predictions hold against outcomes: intercept and slope, with their intervals."""

import numpy as np
from numpy.typing import NDArray

type Array = NDArray[np.float64]

RESAMPLES = 200


def calibration(
    chances: Array, won: NDArray[np.bool_], *, group: NDArray[np.int_]
) -> dict[str, float]:
    """The outcome's log-odds as a line in the predicted ones; 0 and 1 are perfect.

    The intercept is that of the line itself. The 95 % intervals come from drawing whole
    groups (the same deal foretold in many repeats, and its twins) anew.
    """
    odds = np.log(chances / (1 - chances))
    names, place = np.unique(group, return_inverse=True)
    draws = np.random.default_rng(0)
    weight = draws.multinomial(
        len(names), np.full(len(names), 1 / len(names)), size=RESAMPLES
    )
    middle = _line(odds, won, np.ones(len(odds)), np.array([0.0, 1.0]))
    lines = np.array(
        [_line(odds, won, each[place].astype(float), middle, 3) for each in weight]
    )
    low, high = np.quantile(lines, [0.025, 0.975], axis=0)
    found = {}
    for at, name in enumerate(("intercept", "slope")):
        found[name] = float(middle[at])
        found[f"{name}_low"] = float(low[at])
        found[f"{name}_high"] = float(high[at])
    return found


def _line(
    odds: Array, won: NDArray[np.bool_], weight: Array, start: Array, rounds: int = 12
) -> Array:
    """Intercept and slope of a weighted logistic regression, by Newton's method."""
    line = start
    for _ in range(rounds):
        chances = 1 / (1 + np.exp(-(line[0] + line[1] * odds)))
        off = weight * (won - chances)
        dense = weight * chances * (1 - chances)
        across = dense @ odds
        curve = np.array([[dense.sum(), across], [across, dense @ odds**2]])
        curve += 1e-9 * np.eye(2)
        line = line + np.linalg.solve(curve, np.array([off.sum(), off @ odds]))
    return line
