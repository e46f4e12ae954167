"""Chances for bare cases, and what ended cases teach, checked from outside."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.errors import Invalid
from heardback.core.fitting import GRID, MULTIPLIER_SPREAD, grades
from heardback.core.instrument import Instrument
from heardback.core.judge import Case, Judge

TABLE = Instrument.parse(
    """
    name = "three items"
    [base_rate.deal]
    unknown = { yes = 2.0, no = 5.0 }
    [[item]]
    name = "support"
    grades = ["no", "vague", "yes"]
    discrimination = 1.0
    [[item]]
    name = "openness"
    grades = ["guarded", "open"]
    discrimination = 0.5
    [[item]]
    name = "step"
    grades = ["continuation", "advance"]
    discrimination = 0.6
    """
)
cases = st.dictionaries(
    st.sampled_from(["support", "openness", "step"]), st.integers(0, 1), max_size=3
)


def simulated(
    count: int, rate_mean: float = -1.0, slope: float = 1.0, seed: int = 3
) -> tuple[list[Case], list[bool]]:
    """Cases drawn from the model itself, written anew: latent, answers, decision."""
    draws = np.random.default_rng(seed)
    inclination = rate_mean + TABLE.sigma * draws.normal(size=count)
    made: list[Case] = []
    for z in inclination:
        case = {}
        for item in TABLE.items:
            below = 1 / (
                1 + np.exp(slope * item.discrimination * z - np.array(item.cuts))
            )
            case[item.name] = int((draws.random() > below).sum())
        made.append(case)
    won = draws.random(count) < 1 / (1 + np.exp(-inclination))
    return made, [bool(each) for each in won]


def test_an_untaught_judge_knows_the_base_rate() -> None:
    assert Judge(TABLE).chances([{}])[0] == pytest.approx(2 / 7, abs=0.002)


def test_no_cases_have_no_chances() -> None:
    assert Judge(TABLE).chances([]).shape == (0,)


def test_an_untaught_chance_agrees_with_a_simulation() -> None:
    """The base rate is drawn from its Beta, then pursuits, then their answers."""
    draws = np.random.default_rng(11)
    count = 400_000
    rates = draws.beta(2, 5, size=count)
    fine = np.linspace(-8, 8, 400)
    normal = np.exp(-0.5 * (GRID / TABLE.sigma) ** 2)
    means = np.interp(
        rates,
        (1 / (1 + np.exp(-(GRID[:, None] + fine)))).T @ (normal / normal.sum()),
        fine,
    )
    # The instrument's cuts stand around its own base rate, and move with it.
    shift = means - means.mean()
    inside = TABLE.sigma * draws.normal(size=count)
    item = TABLE.item("support")
    z = means + inside
    below = 1 / (
        1 + np.exp(item.discrimination * (z - shift) - np.array(item.cuts)[:, None])
    )
    answered = (draws.random(count) > below).sum(axis=0)
    won = draws.random(count) < 1 / (1 + np.exp(-z))

    expected = won[answered == 2].mean()

    assert Judge(TABLE).chances([{"support": 2}])[0] == pytest.approx(
        expected, abs=0.006
    )


@given(cases)
def test_chances_lie_within_zero_and_one(case: Case) -> None:
    assert 0 <= Judge(TABLE).chances([case])[0] <= 1


@given(cases, st.sampled_from(["openness", "step", "support"]))
def test_a_better_grade_never_lowers_a_chance(case: Case, name: str) -> None:
    made, won = simulated(40)
    judge = Judge(TABLE).learn(made, won)
    worse, better = {**case, name: 0}, {**case, name: 1}

    low, high = judge.chances([worse, better])

    assert high >= low


def test_the_order_of_cases_does_not_matter() -> None:
    made, won = simulated(60)
    forth = Judge(TABLE).learn(made, won).chances(made[:5])
    back = Judge(TABLE).learn(made[::-1], won[::-1]).chances(made[:5])

    assert forth == pytest.approx(back, abs=1e-9)


def test_many_decisions_bring_back_the_base_rate_and_the_slopes() -> None:
    made, won = simulated(6_000, rate_mean=0.5, slope=1.5)
    judge = Judge(TABLE).learn(made, won)

    assert judge.fit is not None
    assert judge.chances([{}])[0] == pytest.approx(np.mean(won), abs=0.02)
    assert judge.fit.multiplier > 0.3


def test_after_many_decisions_chances_are_calibrated() -> None:
    made, won = simulated(6_000, rate_mean=0.5, slope=1.5)
    fresh, ended = simulated(6_000, rate_mean=0.5, slope=1.5, seed=4)
    chances = Judge(TABLE).learn(made, won).chances(fresh)
    for low, high in [(0, 0.35), (0.35, 0.65), (0.65, 1)]:
        inside = (chances >= low) & (chances < high)

        assert np.mean(np.array(ended)[inside]) == pytest.approx(
            chances[inside].mean(), abs=0.04
        )


def test_one_decision_moves_the_base_rate_only_a_little() -> None:
    before = Judge(TABLE).chances([{}])[0]
    after = Judge(TABLE).learn([{}], [False]).chances([{}])[0]

    assert before - 0.06 < after < before


@pytest.mark.parametrize("won", [True, False])
def test_all_wins_or_all_losses_still_give_a_sane_chance(won: bool) -> None:
    made, _ = simulated(30)
    chances = Judge(TABLE).learn(made, [won] * 30).chances(made)

    assert np.isfinite(chances).all()
    assert 0.01 < chances.min() <= chances.max() < 0.99


def test_cases_of_unknown_outcome_teach_where_the_grades_lie() -> None:
    """In this trade almost everybody says yes, so a yes says less than it would."""
    friendly: list[Case] = [*[{"support": 2}] * 30, *[{"support": 0}] * 2]
    taught = Judge(TABLE).learn(friendly, [None] * 32)
    untaught = Judge(TABLE)

    assert taught.chances([{"support": 2}])[0] < untaught.chances([{"support": 2}])[0]


def test_learning_from_nothing_is_no_learning() -> None:
    assert Judge(TABLE).learn([], []) == Judge(TABLE)


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        ({"charm": 1}, 'no item "charm"'),
        ({"support": 3}, "grades 0 to 2"),
        ({"support": -1}, "grades 0 to 2"),
    ],
)
def test_a_case_that_makes_no_sense_gets_a_sentence(case: Case, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        Judge(TABLE).chances([case])


def test_every_case_needs_an_outcome_even_if_it_is_unknown() -> None:
    with pytest.raises(Invalid, match="None where it is not known"):
        Judge(TABLE).learn([{}], [])


def test_the_chances_of_an_items_grades_sum_to_one() -> None:
    fit = Judge(TABLE).learn(*simulated(50)).fit

    assert fit is not None
    assert all(grades(shape).sum(axis=0) == pytest.approx(1) for shape in fit.shapes)
    assert abs(fit.multiplier) < 4 * MULTIPLIER_SPREAD
