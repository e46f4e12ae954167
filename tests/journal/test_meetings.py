"""Planning, changing and closing out meetings, also from two tabs at once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.evidence import Grade, Support
from heardback.core.pursuit import Meeting
from heardback.journal import actions, queries
from heardback.journal.models import Event
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, opened, said


def held(actor: Actor) -> Meeting:
    return queries.pursuit_for(actor, "northgate").meetings[0]


def plan(actor: Actor, **changes: object) -> Meeting:
    opened(actor)
    actions.plan_meeting(actor, "northgate", call(held=False, **changes), now=NOW)
    return held(actor)


def test_a_planned_meeting_is_given_an_id(ana: Actor) -> None:
    meeting = plan(ana)

    assert len(meeting.id) == 8
    assert not meeting.held


def test_a_planned_day_may_lie_in_the_past_and_is_then_owed(ana: Actor) -> None:
    meeting = plan(ana, on=TODAY - timedelta(days=3))

    (row,) = queries.owed(ana, as_of=TODAY)
    assert row.meeting == meeting.id


def test_what_was_held_cannot_lie_ahead(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(Invalid, match="has not come yet"):
        actions.plan_meeting(
            ana, "northgate", call(on=TODAY + timedelta(days=9)), now=NOW
        )


def test_a_year_far_off_is_a_slip_of_the_finger(ana: Actor) -> None:
    opened(ana)

    for day in (date(1926, 9, 18), date(2206, 9, 18)):
        with pytest.raises(Invalid, match="check the year"):
            actions.plan_meeting(ana, "northgate", call(on=day, held=False), now=NOW)


def test_changing_a_meeting_sets_who_was_there(ana: Actor) -> None:
    meeting = plan(ana)

    changed = replace(meeting, people=("Mara",), title="Second call")
    actions.amend_meeting(ana, "northgate", changed, version=1, now=NOW)

    assert held(ana) == changed


def test_a_name_not_heard_before_joins_the_people(ana: Actor) -> None:
    plan(ana, people=("Tom", "Ines"))

    names = [who.name for who in queries.pursuit_for(ana, "northgate").people]
    assert names == ["Mara", "Tom", "Ines"]


def test_a_save_from_a_stale_page_is_refused(ana: Actor) -> None:
    meeting = plan(ana)
    seen = queries.version_of(ana, "northgate", meeting.id)
    actions.amend_meeting(
        ana, "northgate", replace(meeting, title="A"), version=seen, now=NOW
    )

    with pytest.raises(Conflict, match="still here"):
        actions.amend_meeting(
            ana, "northgate", replace(meeting, title="B"), version=seen, now=NOW
        )

    assert held(ana).title == "A"


def test_a_meeting_that_is_not_there_is_not_found(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(NotFound):
        actions.amend_meeting(ana, "northgate", call(id="gone"), version=1, now=NOW)


def test_closing_out_twice_with_one_key_does_it_once(ana: Actor) -> None:
    opened(ana)

    first, second = (
        actions.close_out(
            ana, "northgate", call(), [said()], key="k", version=None, now=NOW
        )
        for _ in range(2)
    )

    pursuit = queries.pursuit_for(ana, "northgate")
    assert first == second
    assert (len(pursuit.meetings), len(pursuit.evidence)) == (1, 1)
    assert len(pursuit.forecasts) == 1
    assert Event.objects.filter(verb="closed_out").count() == 1


def test_a_close_out_holds_a_planned_meeting(ana: Actor) -> None:
    meeting = plan(ana)

    actions.close_out(ana, "northgate", meeting, [], key="k", version=1, now=NOW)

    assert held(ana).held


def test_who_was_expected_and_did_not_come_was_not_met(ana: Actor) -> None:
    meeting = plan(ana, people=("Tom", "Mara"))

    came = replace(meeting, people=("Tom",))
    actions.close_out(ana, "northgate", came, [], key="k", version=1, now=NOW)

    assert held(ana).people == ("Tom",)


def test_of_two_tabs_the_second_is_told_and_then_both_are_kept(ana: Actor) -> None:
    meeting = plan(ana)
    ours = replace(meeting, notes="They like the price.", guess=4)
    theirs = replace(meeting, notes="Board meets in October.", guess=6)
    price, board = (
        said(Support(text=text, grade=Grade.YES)) for text in ("price", "board")
    )
    actions.close_out(ana, "northgate", ours, [price], key="a", version=1, now=NOW)

    with pytest.raises(Conflict, match="save again and both are kept"):
        actions.close_out(
            ana, "northgate", theirs, [board], key="b", version=1, now=NOW
        )
    seen = queries.version_of(ana, "northgate", meeting.id)
    actions.close_out(ana, "northgate", theirs, [board], key="b", version=seen, now=NOW)

    pursuit = queries.pursuit_for(ana, "northgate")
    texts = [entry.statement.text for entry in pursuit.evidence]  # type: ignore[union-attr]
    assert texts == ["price", "board"]
    assert held(ana).notes == "They like the price.\n\nBoard meets in October."
    assert [each.guess for each in pursuit.forecasts] == [4, 6]


def test_notes_that_say_more_replace_what_they_repeat(ana: Actor) -> None:
    meeting = plan(ana, notes="They like the price.")

    longer = replace(meeting, notes="They like the price. And the plan.")
    actions.close_out(ana, "northgate", longer, [], key="k", version=1, now=NOW)

    assert held(ana).notes == "They like the price. And the plan."


def test_a_close_out_without_a_guess_keeps_the_one_there_was(ana: Actor) -> None:
    meeting = plan(ana, guess=7)

    later = replace(meeting, guess=None)
    actions.close_out(ana, "northgate", later, [], key="k", version=1, now=NOW)

    assert held(ana).guess == 7


def test_when_one_line_is_refused_nothing_is_kept(ana: Actor) -> None:
    opened(ana)
    late = said(happened_on=TODAY + timedelta(days=40))

    with pytest.raises(Invalid):
        actions.close_out(
            ana, "northgate", call(), [said(), late], key="k", version=None, now=NOW
        )

    assert not queries.pursuit_for(ana, "northgate").meetings


@pytest.mark.parametrize("guess", [-1, 11])
def test_a_guess_is_in_tenths(ana: Actor, guess: int) -> None:
    opened(ana)

    with pytest.raises(Invalid, match="0 to 10"):
        actions.plan_meeting(ana, "northgate", call(guess=guess), now=NOW)


@pytest.mark.parametrize("key", ["", "k" * 101])
def test_a_key_says_something_short(ana: Actor, key: str) -> None:
    opened(ana)

    with pytest.raises(Invalid, match="key"):
        actions.close_out(ana, "northgate", call(), [], key=key, version=None, now=NOW)


def test_what_was_heard_moves_with_the_day_of_its_meeting(ana: Actor) -> None:
    opened(ana, meetings=(call(id="m"),), evidence=(said(id="e", meeting="m"),))
    earlier = TODAY - timedelta(days=3)

    actions.amend_meeting(
        ana, "northgate", call(id="m", on=earlier), version=1, now=NOW
    )

    one = queries.pursuit_for(ana, "northgate")
    assert [entry.happened_on for entry in one.current] == [earlier]
    assert [entry.happened_on for entry in one.evidence] == [TODAY, earlier]


def test_a_day_mended_after_the_decision_makes_nothing_recalled(ana: Actor) -> None:
    opened(ana, meetings=(call(id="m"),), evidence=(said(id="e", meeting="m"),))
    later = NOW + timedelta(days=9)
    lost = Decision(outcome=Outcome.LOST, decided_on=later.date(), recorded_at=later)
    actions.decide(ana, "northgate", lost, now=later)

    moved = call(id="m", on=TODAY - timedelta(days=3))
    actions.amend_meeting(ana, "northgate", moved, version=1, now=later)

    view = queries.overview_for(ana, "northgate", later.date())
    assert view.recalled == frozenset()
