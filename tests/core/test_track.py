"""Marks against outcomes: nothing before three, and little after."""

import numpy as np
import pytest

from heardback.core.track import Outcome, track


def outcomes(*pairs: tuple[float, bool]) -> list[Outcome]:
    return [Outcome(share=share, won=won) for share, won in pairs]


def test_two_outcomes_say_nothing() -> None:
    assert track(outcomes((0.9, True), (0.1, False))) is None


def test_three_outcomes_say_little() -> None:
    found = track(outcomes((0.9, True), (0.8, True), (0.1, False)))

    assert found is not None
    assert "not known" in found.words or found.better < 0.97
    assert found.lower.high - found.lower.low > 0.4


def test_the_chance_is_what_a_simulation_gives() -> None:
    found = track(
        outcomes((0.9, True), (0.8, True), (0.7, False), (0.2, True), (0.1, False))
    )
    drawn = np.random.default_rng(1)

    upper = drawn.beta(2.5, 1.5, 200_000)
    lower = drawn.beta(1.5, 1.5, 200_000)

    assert found is not None
    assert found.better == pytest.approx((upper > lower).mean(), abs=0.01)


def test_marks_that_do_not_matter_leave_it_open() -> None:
    found = track(outcomes((0.9, True), (0.8, False), (0.2, True), (0.1, False)))

    assert found is not None
    assert found.better == pytest.approx(0.5, abs=0.01)
