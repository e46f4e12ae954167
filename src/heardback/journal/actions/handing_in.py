"""What a phone wrote without a connection, handed in when it is back: exactly once."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from heardback.core import pursuit as core
from heardback.core.errors import Conflict, Invalid
from heardback.core.evidence import Evidence
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.actions.laying_down import add_people
from heardback.journal.actions.meetings import close_out
from heardback.journal.actions.pursuits import open_pursuit
from heardback.journal.models import Meeting, Pursuit

LONGEST_KEY = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """Where it is kept now."""

    pursuit: str
    organisation: str
    meeting: str


def hand_in(
    actor: Actor,
    meeting: core.Meeting,
    heard: Sequence[Evidence],
    *,
    key: str,
    pursuit_id: str | None = None,
    begin: core.Pursuit | None = None,
    now: datetime | None = None,
) -> HandedIn:
    """Closes out a meeting under the phone's own `key`; the same key does it once.

    `begin` is a pursuit that began on the phone: its id comes from the key, so that it
    begins once too. What was written elsewhere meanwhile stays: entries are added, and
    notes are joined.
    """
    access.require_write(actor)
    if not key or len(key) > LONGEST_KEY:
        raise Invalid(f"What is handed in has a key of at most {LONGEST_KEY} signs.")
    now = now or timezone.now()
    with transaction.atomic():
        if begin is not None:
            pursuit_id = begin_once(actor, begin, key=key, now=now)
        row = access.locked(actor, pursuit_id or "")
        spoke = (entry.person for entry in heard if entry.person)
        _meet(row, (*meeting.people, *spoke))
        where = close_out(
            actor,
            row.public_id,
            _on_record(row, meeting),
            heard,
            key=f"phone-{key}",
            version=None,
            digest=_digest(meeting, heard),
            now=now,
        )
    return HandedIn(pursuit=row.public_id, organisation=row.organisation, meeting=where)


def _digest(meeting: core.Meeting, heard: Sequence[Evidence]) -> str:
    """Of what was written, whenever it is handed in: the time of that differs."""
    said = [(each.statement, each.source, each.person, each.quote) for each in heard]
    return sha256(repr((meeting, said)).encode("utf-8", "replace")).hexdigest()


def begin_once(
    actor: Actor, pursuit: core.Pursuit, *, key: str, now: datetime | None = None
) -> str:
    """A pursuit under an id that comes from the key of what began it."""
    if not key:
        raise Invalid("What begins a pursuit has a key, so that it begins once.")
    own = sha256(f"{actor.workspace_id} {key}".encode()).hexdigest()[:12]
    if not access.pursuits_of(actor).filter(public_id=own).exists():
        # Whoever sent the same a moment ago has opened it meanwhile.
        with suppress(Conflict):
            open_pursuit(actor, replace(pursuit, id=own), now=now)
    return own


def _meet(row: Pursuit, names: Iterable[str]) -> None:
    known = set(row.people.values_list("name", flat=True))
    new = [each for each in dict.fromkeys(names) if each not in known]
    add_people(row, [core.Person(name=each) for each in new])


def _on_record(row: Pursuit, told: core.Meeting) -> core.Meeting:
    """The planned meeting that it was, where the phone knew of one that still is."""
    planned = Meeting.objects.filter(pursuit=row, public_id=told.id).first()
    if planned is None:
        return replace(told, id="")
    old = planned.as_meeting()
    return replace(
        old,
        on=told.on,
        people=told.people or old.people,
        notes=told.notes,
        guess=told.guess,
    )
