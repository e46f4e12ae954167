"""The record: adding to it, correcting by adding, taking back by adding."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.evidence import Evidence, Retraction, Source, Statement
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import (
    check_past,
    leave_event,
    meeting_if_any,
    named_person,
)
from heardback.journal.ids import short_id
from heardback.journal.models import Entry, Pursuit, Verb
from heardback.journal.storable import check_storable

CORRECTABLE = frozenset({"happened_on", "source", "person", "meeting", "quote"})


def record(
    actor: Actor, pursuit_id: str, evidence: Evidence, *, now: datetime | None = None
) -> Evidence:
    """Adds one entry; an empty id is given one."""
    now = now or timezone.now()
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        entry = write_down(pursuit, evidence, now)
        leave_event(actor, pursuit, Verb.RECORDED, now, entry=entry.id)
    return entry


def correct(
    actor: Actor,
    pursuit_id: str,
    entry_id: str,
    statement: Statement,
    *,
    now: datetime | None = None,
    **changes: object,
) -> Evidence:
    """Adds what should have been said; the old entry stays in the history."""
    now = now or timezone.now()
    if unknown := changes.keys() - CORRECTABLE:
        raise Invalid(f"An entry's {', '.join(sorted(unknown))} cannot be corrected.")
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        old = standing_entry(pursuit, entry_id).as_evidence()
        new = replace(
            old,
            id=short_id(),
            statement=statement,
            recorded_at=now,
            supersedes=old.id,
            **changes,  # type: ignore[arg-type]
        )
        if new.quote != old.quote:
            new = replace(new, span=None)
        entry = write_down(pursuit, new, now)
        leave_event(actor, pursuit, Verb.CORRECTED, now, entry=entry.id, was=old.id)
    return entry


def retract(
    actor: Actor,
    pursuit_id: str,
    entry_id: str,
    why: str = "",
    *,
    now: datetime | None = None,
) -> None:
    now = now or timezone.now()
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        taken = take_back(pursuit, entry_id, why, now)
        leave_event(actor, pursuit, Verb.RETRACTED, now, entry=taken.id, was=entry_id)


def restore_entry(
    actor: Actor, pursuit_id: str, entry_id: str, *, now: datetime | None = None
) -> Evidence:
    """Undoes taking it back: the same words, heard and recorded when they were."""
    now = now or timezone.now()
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        rows = Entry.objects.filter(pursuit=pursuit)
        known = rows.select_related("person", "meeting")
        entry = known.filter(public_id=entry_id).first()
        taken = known.filter(supersedes=entry_id).first()
        if entry is None or taken is None:
            raise NotFound("There is nothing here that was taken back.")
        if not isinstance(taken.as_evidence().statement, Retraction):
            raise Conflict("It was corrected, and not taken back.")
        if rows.filter(supersedes=taken.public_id).exists():
            raise Conflict("It is back already.")
        again = replace(entry.as_evidence(), id=short_id(), supersedes=taken.public_id)
        back = write_down(pursuit, again, now)
        leave_event(actor, pursuit, Verb.UNDONE, now, entry=back.id, was=entry_id)
    return back


def write_down(pursuit: Pursuit, evidence: Evidence, now: datetime) -> Evidence:
    """One entry into a locked pursuit."""
    evidence = replace(evidence, id=evidence.id or short_id())
    check_entry(evidence, now)
    if Entry.objects.filter(pursuit=pursuit, public_id=evidence.id).exists():
        raise Conflict(f"There is an entry {evidence.id!r} in this pursuit already.")
    entry = Entry.of(
        evidence,
        pursuit=pursuit,
        person=named_person(pursuit, evidence.person),
        meeting=meeting_if_any(pursuit, evidence.meeting),
    )
    entry.save(force_insert=True)
    return entry.as_evidence()


def take_back(pursuit: Pursuit, entry_id: str, why: str, now: datetime) -> Evidence:
    old = standing_entry(pursuit, entry_id)
    return write_down(
        pursuit,
        Evidence(
            id=short_id(),
            statement=Retraction(why=why),
            happened_on=timezone.localdate(now),
            recorded_at=now,
            source=Source.REPORTED,
            supersedes=old.public_id,
        ),
        now,
    )


def standing_entry(pursuit: Pursuit, entry_id: str) -> Entry:
    """An entry that nothing has superseded yet."""
    rows = Entry.objects.filter(pursuit=pursuit)
    entry = rows.select_related("person", "meeting").filter(public_id=entry_id).first()
    if entry is None:
        raise NotFound(f"There is no entry {entry_id!r} in this pursuit.")
    if rows.filter(supersedes=entry_id).exists():
        raise Conflict(
            "This entry was corrected or taken back in the meantime. What you typed is "
            "still here: look at what the record says now, then save again."
        )
    return entry


def check_entry(evidence: Evidence, now: datetime) -> None:
    check_storable(evidence)
    check_past(evidence.happened_on, now=now, what="Heard on")
    if evidence.recorded_at.tzinfo is None:
        raise Invalid("The time of recording needs a time zone.")
    check_past(timezone.localdate(evidence.recorded_at), now=now, what="Recorded on")
    if len(evidence.id) > 64:
        raise Invalid("An entry's id has at most 64 characters.")


def ids_of(entries: Iterable[Evidence]) -> list[str]:
    return [entry.id for entry in entries]
