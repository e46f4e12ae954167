"""The filter, checked against closed forms, enumeration and simulation."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.answers import Answer
from heardback.core.belief import (
    GRID,
    NODE_WEIGHTS,
    YES,
    Belief,
    chance_of,
    grade_chances,
    later,
    prior,
    prior_mean,
    run,
    transition,
)
from heardback.core.instrument import default_instrument
from heardback.core.lift import Lift

TABLE = default_instrument()
DAY = date(2026, 9, 18)
MU = prior_mean(2 / 7, TABLE.sigma)


def filtered(*found: Answer, until: date = DAY) -> np.ndarray:
    weights: np.ndarray = run([found], mu=MU, until=until, instrument=TABLE)[0]
    return weights


def support(grade: int, person: str = "Tom", on: date = DAY) -> Answer:
    return Answer(item="support", grade=grade, on=on, weight=1.0, person=person)


def openness(grade: int, person: str = "Tom", on: date = DAY) -> Answer:
    return Answer(item="openness", grade=grade, on=on, weight=1.0, person=person)


grades = st.integers(min_value=0, max_value=4)
days = st.integers(min_value=0, max_value=400)


@given(st.floats(min_value=0.02, max_value=0.98))
def test_the_prior_means_the_base_rate(rate: float) -> None:
    weights = prior(prior_mean(rate, TABLE.sigma), TABLE.sigma)

    assert float(weights @ YES) == pytest.approx(rate, abs=1e-8)


def test_the_expected_chance_agrees_with_a_fine_numerical_integral() -> None:
    fine = np.linspace(MU - 15, MU + 15, 200_001)
    density = np.exp(-0.5 * ((fine - MU) / TABLE.sigma) ** 2)
    exact = float((density / (1 + np.exp(-fine))).sum() / density.sum())

    assert float(prior(MU, TABLE.sigma) @ YES) == pytest.approx(exact, abs=2e-4)


@given(st.integers(0, 90), st.integers(1, 400))
def test_a_chance_goes_half_way_back_to_the_base_rate_in_a_half_life(
    at: int, wait: int
) -> None:
    base = float(prior(MU, TABLE.sigma) @ YES)
    then = float(transition(wait, MU, TABLE)[at] @ YES)
    kept = 0.5 ** (wait / TABLE.half_life_days)

    assert then - base == pytest.approx(kept * (YES[at] - base), abs=1e-6)


def test_waiting_leaves_the_base_rate_distribution_as_it_is() -> None:
    weights = prior(MU, TABLE.sigma)

    assert weights @ transition(90, MU, TABLE) == pytest.approx(weights, abs=1e-9)


@given(st.integers(1, 400))
def test_a_better_belief_today_is_never_a_worse_one_tomorrow(wait: int) -> None:
    """Neighbouring rows are ordered by likelihood ratio: all 2 x 2 minors positive."""
    moved = transition(wait, MU, TABLE)
    here, above = moved[:-1], moved[1:]
    minors = here[:, :-1] * above[:, 1:] - here[:, 1:] * above[:, :-1]

    assert minors.min() >= -1e-12


@given(st.integers(1, 200), st.integers(1, 200))
def test_two_short_waits_are_one_long_wait(first: int, second: int) -> None:
    together = transition(first + second, MU, TABLE)
    apart = transition(first, MU, TABLE) @ transition(second, MU, TABLE)

    assert np.abs(together - apart).max() < 1e-6


def test_no_elapsed_time_is_no_drift() -> None:
    weights = filtered(support(4))

    assert later(Belief(on=DAY, weights=weights, mu=MU), DAY, TABLE).weights is not None
    assert np.array_equal(
        later(Belief(on=DAY, weights=weights, mu=MU), DAY, TABLE).weights, weights
    )


@given(grades, days)
def test_waiting_alone_moves_a_chance_only_towards_the_base_rate(
    grade: int, wait: int
) -> None:
    base = chance_of(prior(MU, TABLE.sigma)).chance
    now = chance_of(filtered(support(grade))).chance
    then = chance_of(filtered(support(grade), until=DAY + timedelta(days=wait))).chance

    assert min(now, base) - 1e-9 <= then <= max(now, base) + 1e-9


def test_one_answer_agrees_with_bayes_by_hand() -> None:
    item = TABLE.item("support")
    seen = grade_chances(item, 1.0, TABLE)[3] @ NODE_WEIGHTS
    by_hand = prior(MU, TABLE.sigma) * seen

    assert filtered(support(3)) == pytest.approx(by_hand / by_hand.sum())


def test_answers_of_two_people_on_one_day_agree_with_enumeration() -> None:
    """The sum over z and both people's shared effects, written out."""
    item, talk = TABLE.item("support"), TABLE.item("openness")
    tom = grade_chances(item, 1.0, TABLE)[4] * grade_chances(talk, 1.0, TABLE)[2]
    mara = grade_chances(item, 1.0, TABLE)[1]
    by_hand = np.zeros(GRID.size)
    for first, first_weight in enumerate(NODE_WEIGHTS):
        for second, second_weight in enumerate(NODE_WEIGHTS):
            by_hand += first_weight * second_weight * tom[:, first] * mara[:, second]
    by_hand *= prior(MU, TABLE.sigma)

    found = filtered(support(4), openness(2), support(1, person="Mara"))

    assert found == pytest.approx(by_hand / by_hand.sum())


def test_the_filter_agrees_with_a_simulation_of_the_process() -> None:
    """A million pursuits: z moves for 40 days between two answers of two people."""
    draws = np.random.default_rng(7)
    count = 1_000_000
    places = np.arange(GRID.size)
    first = draws.choice(places, count, p=prior(MU, TABLE.sigma))
    moved = transition(40, MU, TABLE).cumsum(axis=1)
    second = (draws.random(count)[:, None] > moved[first]).sum(axis=1)
    second = np.minimum(second, GRID.size - 1)
    yes = draws.random(count) < YES[second]
    matches = answered(GRID[first], draws) == 4
    matches &= answered(GRID[second], draws) == 1

    after = DAY + timedelta(days=40)
    found = chance_of(
        filtered(support(4), support(1, person="Mara", on=after), until=after)
    )

    assert found.chance == pytest.approx(float(yes[matches].mean()), abs=0.006)


def answered(z: np.ndarray, draws: np.random.Generator) -> np.ndarray:
    """Simulated grades of support, each from a person of their own."""
    item = TABLE.item("support")
    reach = z + TABLE.person_spread * draws.normal(size=z.size)
    below = 1 / (
        1 + np.exp(-(np.array(item.cuts)[:, None] - item.discrimination * reach))
    )
    return (draws.random(z.size) > below).sum(axis=0)


@given(grades, grades, grades)
def test_the_order_of_answers_within_a_day_does_not_matter(
    first: int, second: int, third: int
) -> None:
    found = [support(first), support(second, "Mara"), openness(third % 3, "Mara")]

    assert filtered(*found) == pytest.approx(filtered(*reversed(found)))


@given(st.lists(st.tuples(grades, days, st.sampled_from(["Tom", "Mara"])), max_size=4))
def test_a_better_answer_never_lowers_the_chance(
    record: list[tuple[int, int, str]],
) -> None:
    found = [
        Answer(
            item="support",
            grade=grade,
            on=DAY + timedelta(days=on),
            weight=1.0,
            person=person,
            topic=str(at),
        )
        for at, (grade, on, person) in enumerate(record)
    ]
    until = DAY + timedelta(days=400)
    worse, better = support(2, "Tom"), support(3, "Tom")

    low = chance_of(filtered(*found, worse, until=until)).chance
    high = chance_of(filtered(*found, better, until=until)).chance

    assert high >= low - 1e-9


def test_one_yes_each_from_five_people_says_more_than_five_of_one_person() -> None:
    same = [
        Answer(item="support", grade=3, on=DAY, weight=1.0, person="Tom", topic=str(at))
        for at in range(5)
    ]
    each = [support(3, person=name) for name in ("Tom", "Mara", "Lea", "Jo", "Uma")]

    assert chance_of(filtered(*each)).chance > chance_of(filtered(*same)).chance + 0.02


@given(st.lists(st.tuples(grades, days), max_size=6))
def test_chances_and_bands_stay_within_zero_and_one(
    record: list[tuple[int, int]],
) -> None:
    found = [
        support(grade, person=str(at), on=DAY + timedelta(days=on))
        for at, (grade, on) in enumerate(record)
    ]
    seen = chance_of(filtered(*found, until=DAY + timedelta(days=500)))

    assert 0 <= seen.low <= seen.chance <= seen.high <= 1


def test_the_chance_s_own_band_is_that_of_the_base_rate() -> None:
    """Nothing was heard, and all inclinations are alike: the shift alone is unknown."""
    weights = np.zeros(GRID.size)
    weights[GRID.size // 2] = 1.0
    seen = chance_of(weights, Lift(shift=0.5, doubt=0.8))

    for edge, side in ((seen.least, -1), (seen.most, 1)):
        assert np.log(edge / (1 - edge)) == pytest.approx(0.5 + side * 1.2816 * 0.8)


def test_where_the_base_rate_is_known_so_is_the_chance() -> None:
    seen = chance_of(prior(MU, TABLE.sigma), Lift(shift=0.5))

    assert seen.least == pytest.approx(seen.chance) == seen.most


def test_the_band_holds_the_middle_eighty_percent() -> None:
    weights = prior(MU, TABLE.sigma)
    seen = chance_of(weights)
    low, high = (np.log(edge / (1 - edge)) for edge in (seen.low, seen.high))

    assert low == pytest.approx(MU - 1.2816 * TABLE.sigma, abs=0.02)
    assert high == pytest.approx(MU + 1.2816 * TABLE.sigma, abs=0.02)
