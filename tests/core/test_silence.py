"""Silence: against the published table, and true to its own rules."""

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heardback.core.decision import Decision, Outcome
from heardback.core.errors import Invalid
from heardback.core.evidence import Evidence, NextStep, Party
from heardback.core.pursuit import Meeting, Pursuit, Side
from heardback.core.silence import Waits, in_days, in_words, never, open_wait, reply_by

MONDAY = date(2026, 9, 14)
AT = datetime(2026, 9, 14, 12, tzinfo=UTC)
waits = st.lists(st.tuples(st.integers(0, 400), st.booleans()), max_size=12)


def pursuit(**changes: object) -> Pursuit:
    fields: dict[str, object] = {
        "id": "p",
        "side": Side.DEAL,
        "organisation": "Northgate Foods",
        "opened_on": MONDAY,
        "meetings": (Meeting(id="m", on=MONDAY),),
    }
    return Pursuit(**(fields | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "published"),
    [(7, 0.35), (14, 0.44), (21, 0.51), (30, 0.59), (45, 0.69)],
)
def test_silence_means_what_the_published_table_says(
    days: int, published: float
) -> None:
    """The table is of applications; of clients less is known, and less is hoped."""
    assert never(days, side=Side.APPLICATION) == pytest.approx(published, abs=0.008)
    assert published + 0.05 < never(days, side=Side.DEAL) < published + 0.15


@pytest.mark.parametrize("side", Side)
def test_two_weeks_are_a_coin_toss_in_words_too(side: Side) -> None:
    assert in_words(14, side=side) == (
        "Two weeks of silence here is about a coin toss; if they still answer, "
        "more often than not within three weeks from now."
    )


def test_the_words_get_graver_with_the_silence() -> None:
    said = [in_words(days, side=Side.DEAL) for days in (0, 3, 9, 14, 40, 80, 300)]

    assert len(set(said)) == 7
    assert said[0].startswith("Replies here come")
    assert "almost always means" in said[-1]


@given(waits, st.floats(0, 500), st.lists(st.floats(0, 1000), min_size=1, max_size=5))
@settings(max_examples=30)
def test_chances_are_chances_and_never_fall_with_time(
    learned: list[tuple[int, bool]], silent_for: float, days: list[float]
) -> None:
    known = Waits(Side.DEAL).learn([d for d, _ in learned], [a for _, a in learned])

    chances = known.reply_by(sorted(days), silent_for)

    assert np.all((chances >= 0) & (chances <= 1))
    assert np.all(np.diff(chances) >= 0)
    assert np.all(chances[np.array(sorted(days)) <= silent_for] == 0)
    assert chances[-1] <= 1 - known.never(silent_for) + 1e-9


@given(waits, st.integers(0, 300))
@settings(max_examples=30)
def test_longer_silence_never_makes_an_answer_likelier(
    learned: list[tuple[int, bool]], silent_for: int
) -> None:
    known = Waits(Side.DEAL).learn([d for d, _ in learned], [a for _, a in learned])

    assert known.never(silent_for + 1) >= known.never(silent_for) - 1e-12


@given(waits, st.randoms())
@settings(max_examples=15)
def test_the_order_of_the_waits_does_not_matter(
    learned: list[tuple[int, bool]], random: object
) -> None:
    shuffled = sorted(learned, key=lambda _: random.random())  # type: ignore[attr-defined]
    one = Waits(Side.DEAL).learn([d for d, _ in learned], [a for _, a in learned])
    other = Waits(Side.DEAL).learn([d for d, _ in shuffled], [a for _, a in shuffled])

    assert one == other


def test_learning_twice_is_learning_both() -> None:
    days, told = [3, 40, 5], [True, False, True]
    at_once = Waits(Side.DEAL).learn(days, told)
    in_turn = Waits(Side.DEAL).learn(days[:1], told[:1]).learn(days[1:], told[1:])

    assert at_once == in_turn


def test_quick_replies_shorten_and_open_waits_lengthen() -> None:
    plain = Waits(Side.DEAL)
    quick = plain.learn([1, 2, 1, 3], [True] * 4)
    slow = plain.learn([60, 90, 120], [False] * 3)

    assert quick.reply_by(7) > plain.reply_by(7) > slow.reply_by(7)
    assert slow.never() > plain.never()


def test_one_wait_moves_the_estimate_only_a_little() -> None:
    plain = Waits(Side.APPLICATION)
    after = plain.learn([90], [False])

    # Jeffreys' prior alone would move by .25.
    assert 0 < after.never() - plain.never() < 0.16


def test_only_silence_so_far_is_still_an_answer_not_a_nan() -> None:
    lost = Waits(Side.DEAL).learn([3650] * 500, [False] * 500)
    found = Waits(Side.DEAL).learn([0] * 500, [True] * 500)

    assert lost.never() > 0.98
    assert found.reply_by(1) > 0.95


@pytest.mark.parametrize("days", [[-1], [float("nan")], [float("inf")]])
def test_impossible_waits_are_refused_in_a_sentence(days: list[float]) -> None:
    with pytest.raises(Invalid, match="number of days"):
        Waits(Side.DEAL).learn(days, [True])


def test_lists_of_different_length_are_refused() -> None:
    with pytest.raises(Invalid, match="one True or False"):
        Waits(Side.DEAL).learn([1, 2], [True])


def test_an_unknown_side_is_refused() -> None:
    with pytest.raises(Invalid, match="deal or application"):
        Waits("friend")  # type: ignore[arg-type]


def test_a_side_may_be_given_as_a_word() -> None:
    assert Waits("deal") == Waits(Side.DEAL)  # type: ignore[arg-type]


def test_the_shape_of_the_days_is_kept() -> None:
    assert reply_by([[1, 2], [3, 4]], side=Side.DEAL).shape == (2, 2)
    assert reply_by(5, side=Side.DEAL).shape == ()


def test_a_wait_runs_from_the_last_contact() -> None:
    wait = open_wait(pursuit(), as_of=MONDAY + timedelta(days=14))

    assert wait is not None
    assert (wait.since, wait.silent_for) == (MONDAY, 14)
    assert wait.usually_by > wait.as_of
    assert "none of your own" in wait.because


def test_one_wait_is_counted_as_one() -> None:
    learned = Waits(Side.DEAL).learn([3], [True])

    wait = open_wait(pursuit(), as_of=MONDAY + timedelta(days=14), waits=learned)

    assert wait is not None
    assert "and 1 wait of your own" in wait.because


def test_a_wait_runs_from_the_day_they_had_promised() -> None:
    friday = MONDAY + timedelta(days=4)
    promised = Evidence(
        id="e",
        statement=NextStep(owner=Party.THEM, due_on=friday, agreed=True),
        happened_on=MONDAY,
        recorded_at=AT,
    )
    theirs = pursuit(evidence=(promised,))

    assert open_wait(theirs, as_of=MONDAY + timedelta(days=2)) is None
    late = open_wait(theirs, as_of=friday + timedelta(days=3))
    assert late is not None
    assert late.since == friday


def test_there_is_no_silence_before_a_planned_meeting() -> None:
    planned = Meeting(id="n", on=MONDAY + timedelta(days=9), held=False)
    ahead = pursuit(meetings=(Meeting(id="m", on=MONDAY), planned))

    assert open_wait(ahead, as_of=MONDAY + timedelta(days=5)) is None


def test_there_is_no_silence_after_a_decision() -> None:
    over = Decision(outcome=Outcome.LOST, decided_on=MONDAY, recorded_at=AT)

    assert open_wait(pursuit(decisions=(over,)), as_of=MONDAY) is None


def test_there_is_no_silence_before_the_first_contact() -> None:
    assert open_wait(pursuit(meetings=()), as_of=MONDAY) is None


@given(st.integers(0, 4000))
def test_every_span_has_words(days: int) -> None:
    assert in_days(days).split()[1].rstrip("s") in ("day", "week", "month")
