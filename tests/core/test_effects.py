"""What outcomes teach about items, against sums written out and against reason."""

import numpy as np
import pytest

from heardback.core.effects import SPREADS, Told, foretold, learned
from heardback.core.fitting import GRID, told, untaught
from heardback.core.instrument import BaseRate, Instrument
from heardback.core.judge import Judge

RATE = BaseRate(yes=1.0, no=1.0)
TABLE = Instrument.parse(
    '[[item]]\nname = "budget"\ngrades = ["no", "unknown", "yes"]\n'
    "discrimination = 0.8\n"
)
TWO = Instrument.parse(
    '[[item]]\nname = "budget"\ngrades = ["no", "yes"]\n'
    '[[item]]\nname = "weather"\ngrades = ["rain", "sun"]\n'
)


def answered(*grades: int) -> Told:
    return told(TABLE, untaught(TABLE, RATE).shapes, np.eye(3)[list(grades)])


def summed(cases: Told, won: np.ndarray, grade: int, *, spread: float) -> float:
    """The chance after `grade`, every mean, trust and own effect written out."""
    means, trusts, owns = (
        np.linspace(-6, 6, 61),
        np.linspace(0, 3, 31),
        np.linspace(0, 3, 31),
    )
    inside = np.exp(trusts[:, None, None] * cases.says + cases.before)
    inside /= inside.sum(axis=2, keepdims=True)
    shift = means[:, None, None] + owns[None, :, None] * cases.score
    yes = 1 / (1 + np.exp(-(shift[..., None] + GRID)))
    chance = np.einsum("tkg,mokg->mtok", inside, yes)
    at = cases.asked.argmax(axis=1)
    likelihood = np.prod(np.where(won, chance[..., at], 1 - chance[..., at]), axis=-1)
    total = np.zeros(2)
    for trust, own in SPREADS:
        prior = (
            np.exp(-0.5 * (means / spread) ** 2)[:, None, None]
            * np.exp(-0.5 * ((trusts - 1) / trust) ** 2)[None, :, None]
            * np.exp(-0.5 * (owns / own) ** 2)[None, None, :]
        )
        # A wider spread is not a likelier one: each counts by what it foretold.
        weight = likelihood * prior / prior.sum()
        total += [float((weight * chance[..., grade]).sum()), float(weight.sum())]
    return float(total[0] / total[1])


@pytest.mark.parametrize("grade", [0, 1, 2])
def test_a_small_case_agrees_with_the_sum_over_everything(grade: int) -> None:
    cases = answered(2, 2, 2, 0, 0, 1, 2, 0)
    won = np.array([True, True, True, False, False, False, False, True])
    draws = learned(cases, won, mean=0.0, spread=1.2)

    found = foretold(answered(grade), draws)[0]

    assert found == pytest.approx(summed(cases, won, grade, spread=1.2), abs=0.03)


def test_an_item_that_decides_everything_comes_to_say_more_than_the_rest() -> None:
    draws = np.random.default_rng(2)
    cases = [
        {"budget": int(budget), "weather": int(weather)}
        for budget, weather in draws.integers(0, 2, size=(120, 2))
    ]
    judge = Judge(TWO).learn(cases, [case["budget"] == 1 for case in cases])
    poor, sunny, rich = judge.chances(
        [
            {"budget": 0, "weather": 0},
            {"budget": 0, "weather": 1},
            {"budget": 1, "weather": 0},
        ]
    )

    assert rich - poor > 0.75
    assert sunny - poor < 0.1


def test_an_item_that_turns_out_the_wrong_way_round_is_ignored_never_reversed() -> None:
    draws = np.random.default_rng(3)
    sun = draws.integers(0, 2, size=200)
    won = draws.random(200) < np.where(sun == 1, 0.2, 0.8)
    judge = Judge(TWO).learn(
        [{"weather": int(each)} for each in sun], [bool(each) for each in won]
    )
    rain, sunny = judge.chances([{"weather": 0}, {"weather": 1}])

    assert 0 <= sunny - rain < 0.12


def test_the_same_cases_give_the_same_draws() -> None:
    cases, won = answered(2, 0, 1), np.array([True, False, True])
    one = learned(cases, won, mean=0.0, spread=1.0)
    other = learned(cases, won, mean=0.0, spread=1.0)

    assert np.array_equal(one, other)


def test_trust_and_own_effects_never_fall_below_zero() -> None:
    cases = answered(*[2] * 20, *[0] * 20)
    won = np.array([False] * 20 + [True] * 20)

    assert (learned(cases, won, mean=0.0, spread=1.0)[:, 1:] >= 0).all()
