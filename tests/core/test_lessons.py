"""Lessons: one decision moves us a little, many move us as far as they should."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.decision import Decision, Outcome
from heardback.core.lessons import beta_band, moved, rate
from heardback.core.pursuit import Side


def decided(outcome: Outcome) -> Decision:
    return Decision(
        outcome=outcome,
        decided_on=date(2026, 9, 30),
        recorded_at=datetime(2026, 9, 30, 12, tzinfo=UTC),
    )


WON, LOST = decided(Outcome.WON), decided(Outcome.LOST)
pasts = st.lists(st.sampled_from(list(Outcome)).map(decided), max_size=40)


@pytest.mark.parametrize(
    ("a", "b", "low", "high"),
    [
        (1, 1, 0.1, 0.9),
        (2, 1, 0.1**0.5, 0.9**0.5),
        (1, 5, 1 - 0.9**0.2, 1 - 0.1**0.2),
        # The arcsine law: sin(pi q / 2) squared.
        (0.5, 0.5, 0.0244717, 0.9755283),
    ],
)
def test_the_band_agrees_with_closed_forms(
    a: float, b: float, low: float, high: float
) -> None:
    assert beta_band(a, b) == pytest.approx((low, high), abs=2e-4)


def test_before_any_decision_the_published_rate_is_shown() -> None:
    found = rate([], side=Side.DEAL)

    assert found.mean == pytest.approx(2 / 7)
    assert "no decision of your own yet" in found.words


def test_ten_decisions_are_counted_on_top_of_the_prior() -> None:
    found = rate([WON] * 2 + [LOST] * 8, side=Side.DEAL)

    assert found.mean == pytest.approx(4 / 17)
    assert (found.yes, found.no) == (2, 8)


@pytest.mark.parametrize(
    "outcome", [Outcome.NO_DECISION, Outcome.SILENT, Outcome.WITHDRAWN]
)
def test_where_nobody_chose_nothing_is_learned(outcome: Outcome) -> None:
    step = moved([WON, LOST], decided(outcome), side=Side.DEAL)

    assert step.after == step.before
    assert step.more_needed is None
    assert "stays where it was" in step.words


@given(pasts)
def test_a_no_lowers_and_a_yes_raises_the_rate(past: list[Decision]) -> None:
    down, up = (moved(past, each, side=Side.DEAL) for each in (LOST, WON))

    assert down.after.mean < down.before.mean < up.after.mean
    assert 0 <= down.after.low < down.after.mean < down.after.high <= 1


@given(pasts, st.randoms())
def test_the_order_of_decisions_does_not_matter(
    past: list[Decision], random: object
) -> None:
    shuffled = sorted(past, key=lambda _: random.random())  # type: ignore[attr-defined]

    assert rate(past, side=Side.DEAL) == rate(shuffled, side=Side.DEAL)


@given(pasts)
def test_so_many_more_are_enough_and_one_fewer_is_not(past: list[Decision]) -> None:
    step = moved(past, LOST, side=Side.APPLICATION)
    assert step.more_needed is not None
    enough = rate([*past, *[LOST] * (1 + step.more_needed)], side=Side.APPLICATION)
    short = rate([*past, *[LOST] * step.more_needed], side=Side.APPLICATION)

    assert enough.high < step.before.mean
    assert short.high >= step.before.mean or step.more_needed == 0


def test_one_no_among_ten_decisions_says_how_little_it_says() -> None:
    step = moved([WON] * 2 + [LOST] * 8, LOST, side=Side.DEAL)

    assert step.words == (
        "Your rate went from 24 to 22 %. A no was the likelier outcome. It would take "
        "about 10 more in a row before we would say that something changed."
    )


def test_a_yes_against_the_odds_is_called_less_likely() -> None:
    assert moved([], WON, side=Side.DEAL).likelier is False
