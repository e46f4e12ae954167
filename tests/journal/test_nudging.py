"""Their silence: nudges that were sent, and the day to look at it anew."""

from datetime import date, datetime, timedelta

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from heardback.core.decision import Decision, Outcome
from heardback.core.errors import Conflict, Invalid
from heardback.core.nudges import Timing
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, northgate, opened

LATER = TODAY + timedelta(days=40)


@pytest.fixture
def silent(ana: Actor) -> Actor:
    """Ana met Tom today, and then nothing."""
    opened(ana, meetings=(call(id="m"),))
    return ana


def test_a_silence_is_quiet_at_first_and_due_later(silent: Actor) -> None:
    soon = queries.silences(silent, as_of=TODAY + timedelta(days=1))
    later = queries.silences(silent, as_of=LATER)

    assert soon == ()
    assert [(each.pursuit, each.nudge.now) for each in later] == [("northgate", True)]


def test_the_page_and_the_list_of_silences_say_the_same(silent: Actor) -> None:
    row = queries.silences(silent, as_of=LATER)[0]
    page = queries.overview_for(silent, "northgate", LATER)

    assert page.wait == row.wait
    assert page.nudge == row.nudge


def test_a_nudge_that_was_sent_is_on_record_once(silent: Actor) -> None:
    for _ in range(2):
        actions.note_nudge(silent, "northgate", TODAY, now=NOW)

    sent = queries.pursuit_for(silent, "northgate").nudges
    assert [each.sent_on for each in sent] == [TODAY]


def test_after_two_nudges_it_is_treated_as_gone(silent: Actor) -> None:
    for day in (10, 20):
        actions.note_nudge(
            silent, "northgate", TODAY + timedelta(days=day), now=_on(20)
        )

    nudge = queries.overview_for(silent, "northgate", LATER).nudge
    assert nudge is not None
    assert nudge.timing is Timing.GONE
    assert nudge.look_again is not None


def _on(day: int) -> datetime:
    return NOW + timedelta(days=day)


def test_what_is_to_be_looked_at_later_is_left_alone_until_then(silent: Actor) -> None:
    day = LATER + timedelta(days=30)
    actions.look_again(silent, "northgate", day, now=NOW)

    assert queries.silences(silent, as_of=LATER) == ()
    assert queries.pursuit_for(silent, "northgate").look_again == day
    assert len(queries.silences(silent, as_of=day)) == 1


def test_that_day_can_be_taken_away_again(silent: Actor) -> None:
    actions.look_again(silent, "northgate", LATER, now=NOW)
    actions.look_again(silent, "northgate", None, now=NOW)

    assert queries.pursuit_for(silent, "northgate").look_again is None


def test_a_day_that_is_over_is_no_day_to_look_again(silent: Actor) -> None:
    with pytest.raises(Invalid, match="still to come"):
        actions.look_again(silent, "northgate", TODAY, now=NOW)


def test_a_nudge_is_not_sent_tomorrow(silent: Actor) -> None:
    with pytest.raises(Invalid, match="not come yet"):
        actions.note_nudge(silent, "northgate", date(2026, 12, 24), now=NOW)


def test_nobody_is_nudged_after_their_decision(silent: Actor) -> None:
    lost = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)
    actions.decide(silent, "northgate", lost, now=NOW)

    with pytest.raises(Conflict, match="decided"):
        actions.note_nudge(silent, "northgate", TODAY, now=NOW)
    assert queries.silences(silent, as_of=LATER) == ()


def test_a_planned_meeting_ends_the_waiting(silent: Actor) -> None:
    ahead = call(on=LATER + timedelta(days=1), held=False)
    actions.plan_meeting(silent, "northgate", ahead, now=NOW)

    assert queries.silences(silent, as_of=LATER) == ()


def test_nudges_and_the_day_go_out_and_come_in_with_the_notebook(
    silent: Actor, cleo: Actor
) -> None:
    actions.note_nudge(silent, "northgate", TODAY, now=NOW)
    actions.look_again(silent, "northgate", LATER, now=NOW)
    one = queries.pursuit_for(silent, "northgate")

    actions.take_in(cleo, [one], now=NOW)
    again = actions.take_in(cleo, [one], now=NOW)

    there = queries.pursuit_for(cleo, "northgate")
    assert (there.nudges, there.look_again) == (one.nudges, LATER)
    assert again.changed == ()


@pytest.mark.parametrize("count", [1, 8])
def test_silences_cost_as_many_queries_however_many_there_are(
    ana: Actor, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    many = [northgate(id=f"n{at}", meetings=(call(id="m"),)) for at in range(count)]
    actions.take_in(ana, many, now=NOW)
    queries.silences(ana, as_of=LATER)

    with django_assert_num_queries(6):
        assert len(queries.silences(ana, as_of=LATER)) == count
