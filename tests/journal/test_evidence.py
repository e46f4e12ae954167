"""The record is only added to."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.evidence import (
    Evidence,
    Grade,
    Hesitation,
    Retraction,
    Source,
    Span,
    Support,
)
from heardback.journal import actions, queries
from heardback.journal.models import Entry, Event
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, opened, said

SOON = NOW + timedelta(minutes=1)
VAGUE = Support(text="we will see", grade=Grade.VAGUE)
YES = Support(text="yes", grade=Grade.YES)


def recorded(actor: Actor, **changes: object) -> Evidence:
    opened(actor)
    return actions.record(actor, "northgate", said(VAGUE, **changes), now=NOW)


def test_an_entry_comes_back_as_it_went_in(ana: Actor) -> None:
    span = Span(document="f" * 64, start=3, end=14)
    entry = recorded(ana, id="mine", quote="we will see", span=span)

    assert entry == said(VAGUE, id="mine", quote="we will see", span=span)
    assert queries.pursuit_for(ana, "northgate").evidence == (entry,)


def test_an_event_holds_the_id_and_none_of_the_words(ana: Actor) -> None:
    entry = recorded(ana)

    event = Event.objects.get(verb="recorded")
    assert event.particulars == {"entry": entry.id}
    assert str(event.actor_id) == ana.user_id


def test_a_correction_adds_and_the_old_one_stays(ana: Actor) -> None:
    old = recorded(ana, quote="we will see")

    new = actions.correct(ana, "northgate", old.id, YES, now=NOW)

    pursuit = queries.pursuit_for(ana, "northgate")
    assert pursuit.evidence == (old, new)
    assert pursuit.current == (new,)
    assert new == replace(old, id=new.id, statement=YES, supersedes=old.id)


def test_a_correction_may_change_who_and_when(ana: Actor) -> None:
    old = recorded(ana)

    new = actions.correct(
        ana,
        "northgate",
        old.id,
        YES,
        person="Mara",
        happened_on=TODAY - timedelta(days=1),
        source=Source.SENSED,
        now=NOW,
    )

    assert (new.person, new.source) == ("Mara", Source.SENSED)


def test_another_quote_no_longer_stands_in_the_document(ana: Actor) -> None:
    span = Span(document="f" * 64, start=3, end=14)
    old = recorded(ana, quote="we will see", span=span)

    new = actions.correct(ana, "northgate", old.id, YES, quote="yes", now=NOW)

    assert new.span is None


def test_what_was_corrected_meanwhile_is_not_corrected_again(ana: Actor) -> None:
    old = recorded(ana)
    actions.correct(ana, "northgate", old.id, YES, now=NOW)

    with pytest.raises(Conflict, match="in the meantime"):
        actions.correct(ana, "northgate", old.id, VAGUE, now=NOW)
    with pytest.raises(Conflict, match="in the meantime"):
        actions.retract(ana, "northgate", old.id, "twice", now=NOW)


def test_a_retraction_adds_and_says_why(ana: Actor) -> None:
    old = recorded(ana)

    actions.retract(ana, "northgate", old.id, "misheard", now=NOW)

    pursuit = queries.pursuit_for(ana, "northgate")
    assert pursuit.current == ()
    assert pursuit.evidence[-1].statement == Retraction(why="misheard")


def test_what_was_taken_back_is_put_back_as_it_was(ana: Actor) -> None:
    old = recorded(ana)
    actions.retract(ana, "northgate", old.id, "a slip", now=NOW)

    back = actions.restore_entry(ana, "northgate", old.id, now=SOON)

    (entry,) = queries.pursuit_for(ana, "northgate").current
    assert entry == replace(old, id=back.id, supersedes=back.supersedes)
    with pytest.raises(Conflict, match="back already"):
        actions.restore_entry(ana, "northgate", old.id, now=SOON)


def test_what_was_corrected_is_not_put_back(ana: Actor) -> None:
    old = recorded(ana)
    actions.correct(ana, "northgate", old.id, YES, now=NOW)

    with pytest.raises(Conflict, match="corrected"):
        actions.restore_entry(ana, "northgate", old.id, now=NOW)


def test_what_was_put_back_goes_out_and_comes_in_again(ana: Actor) -> None:
    """Through the notebook, and nothing of it counts twice."""
    old = recorded(ana)
    actions.retract(ana, "northgate", old.id, "a slip", now=NOW)
    actions.restore_entry(ana, "northgate", old.id, now=SOON)
    there = queries.pursuit_for(ana, "northgate")

    actions.take_in(ana, [there], now=SOON)

    assert queries.pursuit_for(ana, "northgate").evidence == there.evidence


def test_an_entry_that_is_not_there_is_not_found(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(NotFound):
        actions.retract(ana, "northgate", "gone", "", now=NOW)


def test_an_entry_must_name_a_meeting_that_is_there(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(NotFound, match="meeting"):
        actions.record(ana, "northgate", said(meeting="gone"), now=NOW)


def test_an_id_is_used_once(ana: Actor) -> None:
    recorded(ana, id="mine")

    with pytest.raises(Conflict, match="already"):
        actions.record(ana, "northgate", said(id="mine"), now=NOW)


@pytest.mark.parametrize("text", ["zero \0 character", "half \ud83d character"])
def test_text_that_no_database_keeps_is_refused(ana: Actor, text: str) -> None:
    opened(ana)

    with pytest.raises(Invalid, match="no text"):
        actions.record(ana, "northgate", said(Hesitation(text=text)), now=NOW)


def test_a_time_without_a_zone_is_refused(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(Invalid, match="time zone"):
        actions.record(
            ana,
            "northgate",
            said(recorded_at=datetime(2026, 9, 18)),  # noqa: DTZ001  that is the point
            now=NOW,
        )


def test_no_row_of_the_record_is_ever_changed(ana: Actor) -> None:
    old = recorded(ana)
    before = Entry.objects.values().get(public_id=old.id)

    new = actions.correct(ana, "northgate", old.id, YES, now=NOW)
    actions.retract(ana, "northgate", new.id, "", now=NOW)

    assert Entry.objects.values().get(public_id=old.id) == before
    assert Entry.objects.count() == 3
