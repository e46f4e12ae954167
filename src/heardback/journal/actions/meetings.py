"""Planning a meeting, changing it, and closing it out afterwards."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from heardback.core import pursuit as core
from heardback.core.errors import Conflict, Invalid
from heardback.core.evidence import Evidence
from heardback.core.past import after
from heardback.core.standing import believe, chance_at
from heardback.journal import access, assembly, caching
from heardback.journal.access import Actor
from heardback.journal.actions.evidence import ids_of, write_down
from heardback.journal.changing import (
    check_day,
    check_guess,
    check_past,
    known_meeting,
    leave_event,
    named_person,
    seat,
)
from heardback.journal.ids import short_id
from heardback.journal.models import (
    Attendance,
    Entry,
    Forecast,
    Meeting,
    Pursuit,
    Receipt,
    Verb,
)
from heardback.journal.models.entry import RETRACTION
from heardback.journal.storable import check_storable

STALE = (
    "This meeting was saved elsewhere in the meantime, perhaps in another tab. "
    "What you typed is still here: save again and both are kept."
)

USED = (
    "This close-out was saved before, and what you typed now is something else. "
    "It is still here: save again and it is added."
)


def plan_meeting(
    actor: Actor,
    pursuit_id: str,
    meeting: core.Meeting,
    *,
    now: datetime | None = None,
) -> str:
    """Adds a meeting, planned or held; an empty id is given one."""
    now = now or timezone.now()
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = _add(actor, pursuit, meeting, now)
        leave_event(actor, pursuit, Verb.MEETING_PLANNED, now, meeting=row.public_id)
    return row.public_id


def amend_meeting(
    actor: Actor,
    pursuit_id: str,
    meeting: core.Meeting,
    *,
    version: int,
    now: datetime | None = None,
) -> None:
    """Makes the meeting what `meeting` says, and who was there whom it names."""
    now = now or timezone.now()
    _check(meeting, now)
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = known_meeting(pursuit, meeting.id)
        _refuse_stale(row, version)
        _change(actor, row, meeting)
        _keep_only(row, meeting.people)
        _seat(pursuit, row, meeting)
        moved = _move_entries(pursuit, row, meeting, now)
        leave_event(
            actor,
            pursuit,
            Verb.MEETING_AMENDED,
            now,
            meeting=row.public_id,
            entries=moved,
        )


def close_out(
    actor: Actor,
    pursuit_id: str,
    meeting: core.Meeting,
    entries: Sequence[Evidence],
    *,
    key: str,
    version: int | None,
    digest: str = "",
    now: datetime | None = None,
) -> str:
    """Keeps what a meeting told, and what could be believed after it.

    The same `key` does it once, however often a lost connection makes somebody try.
    Where the `digest` of what was typed differs it is no repeat, and a Conflict.
    Nothing that an earlier save wrote is lost: entries are added, notes are joined.
    """
    now = now or timezone.now()
    check_storable(key)
    if not 0 < len(key) <= 100:
        raise Invalid("A close-out needs a key of at most 100 characters.")
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        done = Receipt.objects.filter(pursuit=pursuit, key=key).first()
        if done:
            _refuse_other(done, digest)
            return done.answer
        row = _held(actor, pursuit, replace(meeting, held=True), version, now)
        written = [
            write_down(
                pursuit, replace(entry, meeting=entry.meeting or row.public_id), now
            )
            for entry in entries
        ]
        _forecast(actor, pursuit, row, meeting.guess, now)
        Receipt.objects.create(
            pursuit=pursuit, key=key, answer=row.public_id, digest=digest, at=now
        )
        leave_event(
            actor,
            pursuit,
            Verb.CLOSED_OUT,
            now,
            meeting=row.public_id,
            entries=ids_of(written),
        )
    return row.public_id


def _add(
    actor: Actor, pursuit: Pursuit, meeting: core.Meeting, now: datetime
) -> Meeting:
    meeting = replace(meeting, id=meeting.id or short_id())
    _check(meeting, now)
    if Meeting.objects.filter(pursuit=pursuit, public_id=meeting.id).exists():
        raise Conflict(f"There is a meeting {meeting.id!r} in this pursuit already.")
    row = Meeting.of(meeting, pursuit=pursuit)
    if meeting.guess is not None:
        row.guess_by_id = int(actor.user_id)
    row.save(force_insert=True)
    _seat(pursuit, row, meeting)
    return row


def _held(
    actor: Actor,
    pursuit: Pursuit,
    meeting: core.Meeting,
    version: int | None,
    now: datetime,
) -> Meeting:
    row = Meeting.objects.filter(pursuit=pursuit, public_id=meeting.id).first()
    if row is None:
        return _add(actor, pursuit, meeting, now)
    _check(meeting, now)
    if version is not None:
        _refuse_stale(row, version)
    _change(actor, row, replace(meeting, notes=_joined(row.notes, meeting.notes)))
    if not row.held and meeting.people:
        # Who was expected and did not come was not met.
        _keep_only(row, meeting.people)
    _seat(pursuit, row, meeting)
    return row


def _joined(kept: str, typed: str) -> str:
    """Both, unless one holds the other already."""
    if kept.strip() in typed:
        return typed
    if typed.strip() in kept:
        return kept
    return f"{kept.rstrip()}\n\n{typed}"


def _change(actor: Actor, row: Meeting, meeting: core.Meeting) -> None:
    columns = Meeting.columns(meeting)
    columns["past"] = after(row.as_meeting(), meeting)
    if meeting.guess is None:
        del columns["guess"]
    else:
        columns["guess_by_id"] = int(actor.user_id)
    Meeting.objects.filter(pk=row.pk).update(version=F("version") + 1, **columns)


def _seat(pursuit: Pursuit, row: Meeting, meeting: core.Meeting) -> None:
    people = [named_person(pursuit, name) for name in dict.fromkeys(meeting.people)]
    seat(row, [person for person in people if person is not None])


def _keep_only(row: Meeting, names: Sequence[str]) -> None:
    there = Attendance.objects.filter(meeting=row)
    there.exclude(person__name__in=names).delete()


def _move_entries(
    pursuit: Pursuit, row: Meeting, meeting: core.Meeting, now: datetime
) -> list[str]:
    """What was heard in a meeting was heard on its day, whichever day that was.

    Only the day was wrong: when it was written down stays as it was, so that a slip
    mended after the decision does not make all of it recalled.
    """
    if row.on == meeting.on:
        return []
    there = Entry.objects.filter(meeting=row, happened_on=row.on)
    superseded = Entry.objects.filter(pursuit=pursuit).exclude(supersedes="")
    standing = there.exclude(public_id__in=superseded.values("supersedes"))
    moved = []
    for entry in standing.exclude(kind=RETRACTION).select_related("person", "meeting"):
        old = entry.as_evidence()
        new = replace(old, id=short_id(), happened_on=meeting.on, supersedes=old.id)
        moved.append(write_down(pursuit, new, now).id)
    return moved


def _refuse_other(done: Receipt, digest: str) -> None:
    if digest and done.digest and digest != done.digest:
        raise Conflict(USED)


def _refuse_stale(row: Meeting, version: int) -> None:
    if row.version != version:
        raise Conflict(STALE)


def _check(meeting: core.Meeting, now: datetime) -> None:
    check_storable(meeting)
    check = check_past if meeting.held else check_day
    check(meeting.on, now=now, what="Met on" if meeting.held else "Planned for")
    check_guess(meeting.guess)
    if len(meeting.title) > 300:
        raise Invalid("A meeting's title has at most 300 characters.")
    if len(meeting.id) > 64:
        raise Invalid("A meeting's id has at most 64 characters.")


def _forecast(
    actor: Actor,
    pursuit: Pursuit,
    meeting: Meeting,
    guess: int | None,
    now: datetime,
) -> None:
    """What was shown is a fact. After the decision there is nothing to forecast."""
    row = assembly.with_record(Pursuit.objects.filter(pk=pursuit.pk)).get()
    value = assembly.as_record(row)
    if value.decision is not None:
        return
    fit = caching.fit_at_hand(actor.workspace_id)
    today, table = timezone.localdate(now), fit.instrument
    belief = believe(value, as_of=today, instrument=table, fit=fit)
    shown = chance_at(belief, as_of=today, instrument=table)
    Forecast.objects.create(
        pursuit=pursuit,
        meeting=meeting,
        recorded_at=now,
        chance=shown.chance,
        low=shown.low,
        high=shown.high,
        instrument=fit.version,
        guess=guess,
        guess_by_id=None if guess is None else int(actor.user_id),
    )
