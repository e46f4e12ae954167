"""Nudges: not too early, not too often, and an end to waiting."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.decision import Decision, Outcome
from heardback.core.nudges import APART, Nudge, Timing, nudge
from heardback.core.pursuit import DecideBy, Meeting, Pursuit, Side
from heardback.core.silence import Waits

MONDAY = date(2026, 9, 14)


def pursuit(**changes: object) -> Pursuit:
    fields: dict[str, object] = {
        "id": "p",
        "side": Side.APPLICATION,
        "organisation": "Brackwater Transit",
        "opened_on": MONDAY,
        "meetings": (Meeting(id="m", on=MONDAY),),
    }
    return Pursuit(**(fields | changes))  # type: ignore[arg-type]


def after(days: int, *, sent: tuple[date, ...] = ()) -> Nudge:
    found = nudge(pursuit(), as_of=MONDAY + timedelta(days=days), sent=sent)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("days", "timing"),
    [(0, Timing.EARLY), (5, Timing.EARLY), (15, Timing.DUE), (90, Timing.LATE)],
)
def test_a_nudge_is_early_then_due_then_late(days: int, timing: Timing) -> None:
    assert after(days).timing is timing


def test_an_early_one_says_when_it_would_be_due() -> None:
    early = after(2)

    assert early.due_on is not None
    assert f"on {early.due_on.day} September 2026" in early.words
    assert not early.now


def test_quick_repliers_are_nudged_sooner() -> None:
    quick = Waits(Side.APPLICATION).learn([1, 2, 2, 3, 1, 2] * 5, [True] * 30)
    found = nudge(pursuit(), as_of=MONDAY + timedelta(days=5), waits=quick)

    assert found is not None
    assert found.now


def test_a_second_nudge_leaves_the_first_at_least_a_week() -> None:
    first = MONDAY + timedelta(days=20)
    again = after(21, sent=(first,))

    assert again.timing is Timing.EARLY
    assert again.due_on is not None
    assert again.due_on >= first + timedelta(days=APART)


def test_the_second_is_called_the_last() -> None:
    assert "second and last" in after(60, sent=(MONDAY + timedelta(days=20),)).words


def test_after_two_nudges_there_is_never_a_third() -> None:
    twice = (MONDAY + timedelta(days=15), MONDAY + timedelta(days=30))
    waiting, gone = after(31, sent=twice), after(90, sent=twice)

    assert not waiting.now
    assert "Leave it until" in waiting.words
    assert gone.timing is Timing.GONE
    assert gone.due_on is None


def test_what_is_gone_says_when_to_look_again_and_keeps_to_that_day() -> None:
    twice = (MONDAY + timedelta(days=15), MONDAY + timedelta(days=30))

    assert after(90, sent=twice).look_again == after(120, sent=twice).look_again
    assert "treat it as gone, and look again on" in after(90, sent=twice).words


def test_a_day_they_named_is_the_day_to_look_again() -> None:
    named = date(2027, 3, 1)
    found = nudge(
        pursuit(decide_by=DecideBy(on=named, said=True)),
        as_of=MONDAY + timedelta(days=90),
        sent=(MONDAY + timedelta(days=15), MONDAY + timedelta(days=30)),
    )

    assert found is not None
    assert found.look_again == named


def test_nudges_of_an_earlier_silence_do_not_count() -> None:
    assert after(15, sent=(MONDAY - timedelta(days=9),)).sent == 0


def test_no_silence_no_nudge() -> None:
    planned = Meeting(id="next", on=MONDAY + timedelta(days=30), held=False)
    over = Decision(
        outcome=Outcome.LOST,
        decided_on=MONDAY,
        recorded_at=datetime(2026, 9, 14, tzinfo=UTC),
    )
    day = MONDAY + timedelta(days=20)

    assert nudge(pursuit(meetings=()), as_of=day) is None
    assert (
        nudge(pursuit(meetings=(Meeting(id="m", on=MONDAY), planned)), as_of=day)
        is None
    )
    assert nudge(pursuit(decisions=(over,)), as_of=day) is None


@given(st.integers(0, 400), st.lists(st.integers(0, 400), max_size=4))
def test_two_nudges_at_most_whatever_was_sent(days: int, sent: list[int]) -> None:
    told = tuple(MONDAY + timedelta(days=each) for each in sent)
    found = nudge(pursuit(), as_of=MONDAY + timedelta(days=days), sent=told)

    assert found is not None
    assert not (found.now and found.sent >= 2)
    assert (found.look_again is not None) == (found.timing is Timing.GONE)
