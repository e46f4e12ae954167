"""Momentum: exact where it can be, honest about failing together."""

from datetime import date, timedelta
from itertools import product
from math import exp, log, prod

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heardback.core.errors import Invalid
from heardback.core.momentum import (
    InPlay,
    Needed,
    in_play,
    leads_needed,
    leads_to_add,
    yeses,
)
from heardback.core.pursuit import DecideBy, Meeting, Pursuit, Side

share = st.floats(0, 1)


def lead(chance: float, decides: float = 1.0) -> InPlay:
    return InPlay(id="a", name="Northgate Foods", chance=chance, decides=decides)


leads = st.lists(st.builds(lead, share, share), max_size=7)


def by_enumeration(chances: list[float]) -> list[float]:
    counts = [0.0] * (len(chances) + 1)
    for outcome in product((0, 1), repeat=len(chances)):
        counts[sum(outcome)] += prod(
            chance if yes else 1 - chance
            for chance, yes in zip(chances, outcome, strict=True)
        )
    return counts


@given(leads)
def test_without_shared_luck_it_is_the_enumeration_of_all_outcomes(
    live: list[InPlay],
) -> None:
    exact = by_enumeration([each.yes for each in live])

    assert yeses(live, shared=0).chances == pytest.approx(exact, abs=1e-9)


def test_with_shared_luck_it_is_the_average_over_the_luck() -> None:
    centres, shared = [-2.0, -0.4, 0.3, 1.1], 0.93
    luck = np.linspace(-8, 8, 4_001)
    weight = np.exp(-(luck**2) / 2)
    weight /= weight.sum()
    given_luck = [[1 / (1 + exp(-(c + shared * u))) for c in centres] for u in luck]
    exact = sum(
        w * np.array(by_enumeration(row))
        for w, row in zip(weight, given_luck, strict=True)
    )
    own = weight @ np.array(given_luck)

    found = yeses([lead(float(chance)) for chance in own], shared=shared)

    assert found.chances == pytest.approx(exact.tolist(), abs=1e-9)


@given(leads, st.floats(0, 3))
def test_chances_add_up_and_the_expected_number_is_kept(
    live: list[InPlay], shared: float
) -> None:
    found = yeses(live, shared=shared)

    assert sum(found.chances) == pytest.approx(1, abs=1e-9)
    assert all(-1e-12 <= chance <= 1 + 1e-12 for chance in found.chances)
    counted = sum(k * chance for k, chance in enumerate(found.chances))
    assert counted == pytest.approx(found.expected, abs=1e-7)


@given(leads, st.floats(0, 3), st.randoms())
def test_the_order_of_leads_does_not_matter(
    live: list[InPlay], shared: float, random: object
) -> None:
    shuffled = sorted(live, key=lambda _: random.random())  # type: ignore[attr-defined]

    assert yeses(live, shared=shared).chances == pytest.approx(
        yeses(shuffled, shared=shared).chances, abs=1e-9
    )


@given(leads, share, share)
def test_one_more_lead_never_hurts(
    live: list[InPlay], chance: float, decides: float
) -> None:
    more = [*live, lead(chance, decides)]

    assert yeses(more).at_least_one >= yeses(live).at_least_one - 1e-9


@given(leads)
def test_shared_luck_makes_all_failing_together_likelier(live: list[InPlay]) -> None:
    found = yeses(live)

    assert found.at_least_one <= found.alone + 1e-9


@pytest.mark.parametrize(
    ("chance", "published"), [(0.42, 3), (0.30, 5), (0.19, 8), (0.084, 19), (0.03, 53)]
)
def test_leads_needed_alone_agree_with_the_published_table(
    chance: float, published: int
) -> None:
    needed = leads_needed(0.8, chance)

    assert needed.alone == published
    assert needed.together is not None
    assert needed.together >= published


@given(st.floats(0.05, 0.95), st.floats(0.02, 0.9))
@settings(max_examples=40)
def test_so_many_leads_are_enough_and_one_fewer_is_not(
    target: float, chance: float
) -> None:
    needed = leads_needed(target, chance).together
    if needed is None or needed > 300:
        return

    assert yeses([lead(chance)] * needed).at_least_one >= target - 1e-9
    assert yeses([lead(chance)] * (needed - 1)).at_least_one < target + 1e-9


def test_without_shared_luck_both_numbers_agree() -> None:
    assert leads_needed(0.8, 0.3, shared=0) == Needed(alone=5, together=5)


def test_a_target_out_of_reach_is_none_not_a_guess() -> None:
    assert leads_needed(0.999999, 0.0001) == Needed(alone=None, together=None)
    assert leads_to_add([], 0.99, chance=0.001) is None


def test_a_target_already_met_needs_nothing_more() -> None:
    assert leads_to_add([lead(0.9)], 0.5, chance=0.1) == 0


def test_no_leads_no_yes() -> None:
    assert yeses([]).chances == (1.0,)
    assert yeses([]).words.startswith("No leads in play")


def test_certain_leads_stay_certain() -> None:
    assert yeses([lead(1.0), lead(0.0)]).chances == pytest.approx((0, 1, 0))


@pytest.mark.parametrize("chance", [-0.1, 1.1, float("nan")])
def test_an_impossible_chance_is_refused(chance: float) -> None:
    with pytest.raises(Invalid, match="between 0 and 1"):
        yeses([lead(chance)])


def test_an_impossible_target_is_refused() -> None:
    with pytest.raises(Invalid, match="ends excluded"):
        leads_needed(1.0, 0.5)


def test_the_shared_spread_is_that_of_the_published_rate() -> None:
    # trigamma(2) + trigamma(5) = pi^2/6 - 1 + pi^2/6 - (1 + 1/4 + 1/9 + 1/16)
    trigammas = 2 * 1.6449341 - 1 - 1.4236111
    draws = np.random.default_rng(5).beta(2, 5, 200_000)

    assert trigammas**0.5 == pytest.approx(0.93, abs=0.005)
    assert np.std(np.log(draws / (1 - draws))) == pytest.approx(0.93, abs=0.01)


def test_a_pursuit_in_play_carries_when_it_was_touched() -> None:
    opened = date(2026, 9, 1)
    deal = Pursuit(
        id="p",
        side=Side.DEAL,
        organisation="Northgate Foods",
        opened_on=opened,
        decide_by=DecideBy(on=opened + timedelta(days=60), said=True),
        meetings=(
            Meeting(id="m", on=opened + timedelta(days=9)),
            Meeting(id="n", on=opened + timedelta(days=30), held=False),
        ),
    )

    live = in_play(
        deal,
        chance=0.5,
        by=opened + timedelta(days=90),
        as_of=opened + timedelta(days=17),
    )

    assert live.touched_on == opened + timedelta(days=9)
    assert 0 < live.yes < 0.5


def test_the_naive_formula_is_the_one_in_the_books() -> None:
    assert log(0.2) / log(1 - 0.42) == pytest.approx(2.95, abs=0.01)
