"""The posterior mode of base rates and slopes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from heardback.core.answers import answers
from heardback.core.belief import GRID, Array, prior_mean
from heardback.core.instrument import default_instrument
from heardback.core.learned import prior_guess
from heardback.core.likeliest import PLACES, Guess, Past, fitted
from heardback.core.many import Heard, filtered, queue
from heardback.core.pursuit import Lead, Pursuit, Side
from heardback.core.slopes import sloped
from tests.core.closed import closed

TABLE = default_instrument()
BEFORE = prior_guess(TABLE, many=True)


def past(made: Sequence[Pursuit]) -> Past:
    mu = prior_mean(TABLE.base_rate(Side.DEAL, Lead.UNKNOWN).mean, TABLE.sigma)
    return Past(
        line=queue(
            Heard(
                answers=answers(each, as_of=_end(each), instrument=TABLE),
                mu=mu,
                until=_end(each),
            )
            for each in made
        ),
        won=np.array([bool(each.decisions[-1].taught) for each in made]),
        place=np.full(len(made), PLACES.index((Side.DEAL, Lead.UNKNOWN))),
    )


def _end(made: Pursuit) -> date:
    return made.decisions[-1].decided_on


def test_without_a_past_the_prior_stands() -> None:
    assert fitted(past([]), TABLE, BEFORE) is BEFORE


def test_a_firm_prior_does_not_move() -> None:
    firm = replace(BEFORE, doubt=1e-6 * np.eye(len(BEFORE.values)))

    found = fitted(past(list(closed(30, shift=2.0))), TABLE, firm)

    assert found.values == pytest.approx(BEFORE.values, abs=1e-3)


def test_the_mode_fits_at_least_as_well_as_what_lies_around_it() -> None:
    line = past(list(closed(150, shift=0.7, slope=1.5)))
    found = fitted(line, TABLE, BEFORE)
    deal = PLACES.index((Side.DEAL, Lead.UNKNOWN))
    for step in (-0.2, 0.2):
        beside = found.values.copy()
        beside[deal] += step

        assert _posterior(line, beside) < _posterior(line, found.values)


def test_what_is_known_of_the_outcomes_only_narrows_the_doubt() -> None:
    found: Guess = fitted(past(list(closed(150))), TABLE, BEFORE)

    gained = BEFORE.doubt - found.doubt
    assert np.linalg.eigvalsh(gained).min() > -1e-3


def _posterior(line: Past, here: Array) -> float:
    """Written out once more, pursuit by pursuit."""
    slopes: NDArray[np.float64] = np.exp(here[len(PLACES) :])
    inside = filtered(line.line, sloped(TABLE, slopes))
    total = 0.0
    for row, won, place in zip(inside, line.won, line.place, strict=True):
        chance = float(row @ (1 / (1 + np.exp(-(GRID + here[place])))))
        total += float(np.log(chance if won else 1 - chance))
    off = here - BEFORE.values
    return total - 0.5 * float(off @ np.linalg.inv(BEFORE.doubt) @ off)
