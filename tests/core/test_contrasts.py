"""Contrasts of habits: closed forms, symmetry, and nothing known from little."""

from math import exp, isclose, lgamma, log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.contrasts import (
    MOST,
    ODDS,
    PRIOR,
    Counts,
    contrast,
    decisions_more,
    log_bayes,
)

few = st.integers(0, 30)
counts = st.builds(
    Counts, won_with=few, lost_with=few, won_without=few, lost_without=few
)


def beta(a: float, b: float) -> float:
    return exp(lgamma(a) + lgamma(b) - lgamma(a + b))


def test_without_data_nothing_is_likelier() -> None:
    nothing = contrast(Counts(), looked_at=6)

    assert isclose(nothing.bayes, 1)
    assert isclose(nothing.likelier, 0.5, abs_tol=1e-9)
    assert nothing.more is None
    assert not nothing.known


def test_the_bayes_factor_is_that_of_the_textbook() -> None:
    a, b = PRIOR
    one = Counts(won_with=5, lost_with=2, won_without=1, lost_without=6)
    apart = beta(a + 5, b + 2) * beta(a + 1, b + 6) / beta(a, b) ** 2
    together = beta(a + 6, b + 8) / beta(a, b)

    assert isclose(log_bayes(one), log(apart / together))


def test_the_chance_of_the_sign_agrees_with_a_simulation() -> None:
    a, b = PRIOR
    draws = np.random.default_rng(1)
    one = Counts(won_with=5, lost_with=2, won_without=1, lost_without=6)
    p1, p0 = draws.beta(a + 5, b + 2, 400_000), draws.beta(a + 1, b + 6, 400_000)

    found = contrast(one, looked_at=1).likelier

    assert isclose(found, float((p1 > p0).mean()), abs_tol=3e-3)


@given(counts)
def test_swapping_the_sides_turns_the_sign_around(one: Counts) -> None:
    other = Counts(
        won_with=one.won_without,
        lost_with=one.lost_without,
        won_without=one.won_with,
        lost_without=one.lost_with,
    )
    here, there = contrast(one, looked_at=3), contrast(other, looked_at=3)

    assert isclose(here.likelier + there.likelier, 1, abs_tol=1e-9)
    assert isclose(here.bayes, there.bayes)
    assert here.known == there.known


@given(counts, st.integers(1, 9))
def test_looking_at_more_habits_makes_the_bar_higher(one: Counts, many: int) -> None:
    alone, among = contrast(one, looked_at=1), contrast(one, looked_at=many)

    assert among.threshold == ODDS * many
    assert alone.known or not among.known


@given(counts)
def test_nothing_is_known_from_three_decisions(one: Counts) -> None:
    if one.n <= 3:
        assert not contrast(one, looked_at=1).known


@given(counts)
def test_how_many_more_is_the_least_number_that_settles_it(one: Counts) -> None:
    found = contrast(one, looked_at=2)

    assert found.more is None or 0 <= found.more <= MOST
    assert (found.more == 0) == found.known
    assert found.words.endswith(".")


def test_a_larger_difference_is_settled_sooner() -> None:
    small = Counts(won_with=6, lost_with=4, won_without=4, lost_without=6)
    large = Counts(won_with=8, lost_with=2, won_without=2, lost_without=8)

    fewer, more = (decisions_more(each, threshold=ODDS) for each in (large, small))
    assert fewer is not None
    assert more is None or fewer < more


@pytest.mark.parametrize("empty", [Counts(won_with=5), Counts(lost_without=4)])
def test_a_habit_that_is_always_or_never_there_cannot_be_settled(empty: Counts) -> None:
    assert contrast(empty, looked_at=1).more is None
