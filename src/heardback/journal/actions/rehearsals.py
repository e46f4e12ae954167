"""Practising: begun, said line by line, tried again from a moment, ended."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from heardback.core.counterpart import Reply, Said, State
from heardback.core.errors import Conflict, Invalid
from heardback.core.kept_talk import reply_value, said_value, state_of, state_value
from heardback.core.rehearsal import play
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import known_meeting, leave_event
from heardback.journal.ids import long_id
from heardback.journal.models import Pursuit, Rehearsal, RehearsalTurn, Verb
from heardback.journal.practising import own_row, own_rows, played, timer_of
from heardback.journal.removing import What, remove
from heardback.journal.storable import check_storable

# More lines than any talk of four hours has.
MOST_LINES = 400


def begin_rehearsal(
    actor: Actor,
    pursuit_id: str,
    began: State,
    *,
    person: str | None = None,
    meeting: str | None = None,
    live: bool = False,
    reworded: bool = False,
    now: datetime | None = None,
) -> str:
    """A new attempt with the counterpart as cast; live ones are played by a person."""
    now = now or timezone.now()
    check_storable(began)
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = Rehearsal.objects.create(
            pursuit=pursuit,
            owner_id=int(actor.user_id),
            public_id=long_id(),
            attempt=_next_attempt(actor, pursuit),
            meeting=known_meeting(pursuit, meeting) if meeting else None,
            person=access.person_row(pursuit, person) if person else None,
            live=live,
            reworded=reworded,
            start=state_value(began),
            begun_at=now,
        )
        leave_event(actor, pursuit, Verb.REHEARSAL_BEGUN, now, rehearsal=row.public_id)
    return row.public_id


def say_line(
    actor: Actor,
    rehearsal_id: str,
    said: Said,
    *,
    number: int,
    worded: str = "",
    now: datetime | None = None,
) -> Reply:
    """One line and its reply; the same line under the same number is said once.

    `number` counts from 1. `worded` is the reply in other words, where a language
    model found some; what happens is decided here.
    """
    now = now or timezone.now()
    check_storable(said)
    with transaction.atomic():
        row = _locked(actor, rehearsal_id)
        turns = list(RehearsalTurn.objects.filter(rehearsal=row).order_by("number"))
        state = played(state_of(row.start), turns)
        if number <= len(turns):
            return _said_before(turns[number - 1], state, said, number)
        if number != len(turns) + 1 or number > MOST_LINES:
            raise Conflict("This talk has gone on elsewhere: open it again.")
        if row.ended_at is not None or state.ended:
            raise Conflict("This rehearsal is over: try it again from its marks.")
        state, reply = play(state, said)
        shown = replace(reply, text=worded) if worded else reply
        RehearsalTurn.objects.create(
            rehearsal=row,
            number=number,
            said=said_value(said),
            reply=reply_value(shown),
            at=now,
        )
        Rehearsal.objects.filter(pk=row.pk).update(changes=F("changes") + 1)
        if state.ended:
            _end(actor, row, now)
    return shown


def end_rehearsal(
    actor: Actor, rehearsal_id: str, *, now: datetime | None = None
) -> None:
    now = now or timezone.now()
    with transaction.atomic():
        row = _locked(actor, rehearsal_id)
        if row.ended_at is None:
            _end(actor, row, now)


def try_again(
    actor: Actor,
    rehearsal_id: str,
    *,
    turn: int = 1,
    now: datetime | None = None,
) -> str:
    """A new attempt with the same counterpart; what came before `turn` is kept."""
    now = now or timezone.now()
    with transaction.atomic():
        old = _locked(actor, rehearsal_id)
        pursuit = access.locked(actor, old.pursuit.public_id)
        new = Rehearsal.objects.create(
            pursuit=pursuit,
            owner_id=old.owner_id,
            public_id=long_id(),
            attempt=_next_attempt(actor, pursuit),
            after=old,
            meeting=old.meeting,
            person=old.person,
            live=old.live,
            reworded=old.reworded,
            start=old.start,
            begun_at=now,
        )
        RehearsalTurn.objects.bulk_create(
            RehearsalTurn(
                rehearsal=new,
                number=each.number,
                said=each.said,
                reply=each.reply,
                at=now,
            )
            for each in old.turns.filter(number__lt=turn).order_by("number")
        )
        leave_event(actor, pursuit, Verb.REHEARSAL_BEGUN, now, rehearsal=new.public_id)
    return new.public_id


def delete_rehearsal(
    actor: Actor, rehearsal_id: str, *, now: datetime | None = None
) -> str:
    """Practice is one's own: after a day nothing of what was said is kept.

    Gives the key that brings it back until then. A link to it closes at once.
    """
    now = now or timezone.now()
    with transaction.atomic():
        row = _locked(actor, rehearsal_id)
        pursuit = row.pursuit
        rows = [row, *row.turns.all(), *row.marks.all(), *row.notes.all()]
        key = remove(
            actor, rows, What.REHEARSAL, name=rehearsal_id, pursuit=pursuit, now=now
        )
        leave_event(actor, pursuit, Verb.REHEARSAL_DELETED, now, rehearsal=rehearsal_id)
    return key


def _said_before(turn: RehearsalTurn, state: State, said: Said, number: int) -> Reply:
    if turn.said.get("text") != said.text:
        raise Conflict(
            "Another line was said here already: open the talk again to go on from it."
        )
    return state.exchanges[number - 1].reply


def _locked(actor: Actor, rehearsal_id: str) -> Rehearsal:
    access.require_write(actor)
    row = own_row(actor, rehearsal_id)
    # Two windows of one talk take turns.
    return (
        own_rows(actor)
        .select_for_update(of=("self",))
        .select_related("pursuit", "meeting", "person")
        .get(pk=row.pk)
    )


def _end(actor: Actor, row: Rehearsal, now: datetime) -> None:
    Rehearsal.objects.filter(pk=row.pk).update(
        ended_at=now,
        changes=F("changes") + 1,
        timer_from=None,
        timer_seconds=timer_of(row, now=now).seconds,
    )
    leave_event(actor, row.pursuit, Verb.REHEARSAL_ENDED, now, rehearsal=row.public_id)


def _next_attempt(actor: Actor, pursuit: Pursuit) -> int:
    rows = own_rows(actor).filter(pursuit=pursuit)
    last: int | None = rows.aggregate(last=Max("attempt"))["last"]
    if last is not None and last >= 1_000:
        raise Invalid("A thousand attempts are enough: delete a few old ones first.")
    return (last or 0) + 1
