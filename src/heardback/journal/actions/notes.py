"""A note from a phone: a heading, a few lines, and the meeting is closed out."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from heardback.core import pursuit as core
from heardback.core.errors import Invalid, Problem
from heardback.core.naming import named
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.actions.laying_down import add_people
from heardback.journal.actions.meetings import close_out
from heardback.journal.changing import meeting_if_any
from heardback.journal.models import Meeting, Pursuit
from heardback.journal.storable import check_storable


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenNote:
    """Where a note went, and the lines of it that were not understood."""

    pursuit: str
    organisation: str
    meeting: str
    entries: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What tells one pursuit from another."""

    id: str
    organisation: str
    title: str


def take_note(
    actor: Actor,
    text: str,
    *,
    pursuit_id: str | None = None,
    meeting_id: str | None = None,
    on: date | None = None,
    now: datetime | None = None,
) -> TakenNote:
    """Closes out the meeting that a note tells of; the same note again does nothing.

    Without `pursuit_id` the note's own heading says which pursuit is meant. Without
    `meeting_id` a meeting planned for that day is the one that was held.
    """
    from heardback.notebook import among, parse_note

    access.require_write(actor)
    now = now or timezone.now()
    check_storable(text)
    note = parse_note(text, recorded_at=now, on=on or timezone.localdate(now))
    if note.free:
        # Its commas would become people, and its first line a meeting.
        raise Invalid(
            "None of it is written like the template. Add it as a text: it is read, "
            "and you accept what counts."
        )
    if not note.evidence and not note.meeting.notes:
        raise Invalid("Nothing in this note was understood; see the template.")
    with transaction.atomic():
        row = _meant(actor, pursuit_id, note.organisation)
        row = access.locked(actor, row.public_id)
        known = tuple(each.as_person() for each in row.people.order_by("pk"))
        note, everyone = among(note, known)
        add_people(row, everyone[len(known) :])
        where = close_out(
            actor,
            row.public_id,
            _met(row, meeting_id, note.meeting),
            [replace(entry, id="", meeting=None) for entry in note.evidence],
            key=f"note-{sha256((text + (meeting_id or '')).encode()).hexdigest()}",
            version=None,
            now=now,
        )
    return TakenNote(
        pursuit=row.public_id,
        organisation=row.organisation,
        meeting=where,
        entries=len(note.evidence),
        problems=tuple(note.problems),
    )


def _meant(actor: Actor, pursuit_id: str | None, organisation: str | None) -> Pursuit:
    if pursuit_id is not None:
        return access.pursuit_row(actor, pursuit_id)
    if not organisation:
        raise Invalid(
            "Say which pursuit this note is about: begin it with a line such as "
            '"# Northgate Foods", or name the pursuit.'
        )
    names = [
        Name(id=id_, organisation=name, title=title)
        for id_, name, title in access.pursuits_of(actor).values_list(
            "public_id", "organisation", "title"
        )
    ]
    return access.pursuit_row(actor, named(names, organisation).id)


def _met(pursuit: Pursuit, meeting_id: str | None, told: core.Meeting) -> core.Meeting:
    """The meeting on record as the note tells of it; what was planned stays known."""
    row = meeting_if_any(pursuit, meeting_id) or _planned(pursuit, told.on)
    if row is None:
        return replace(told, id="")
    old = row.as_meeting()
    return replace(
        old,
        on=told.on,
        at=old.at or told.at,
        people=told.people,
        notes=told.notes,
        guess=told.guess,
    )


def _planned(pursuit: Pursuit, on: date) -> Meeting | None:
    """The one meeting planned for that day; None where a new one is meant."""
    planned = list(Meeting.objects.filter(pursuit=pursuit, on=on, held=False)[:2])
    return planned[0] if len(planned) == 1 else None
