"""Marks, notes and the timer, by whoever was there; and what really came."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from heardback.core.errors import Invalid
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Rehearsal, RehearsalMark, RehearsalNote
from heardback.journal.practising import By, own_row, timer_of
from heardback.journal.storable import check_storable

LONGEST_KEY = 100
LONGEST_NOTE = 1_000
MOST_NOTES = 200
MOST_MARKS = 200
"""By one who marks, several times what any card has."""


def mark_check(
    actor: Actor,
    rehearsal_id: str,
    check: str,
    *,
    earned: bool | None,
    now: datetime | None = None,
) -> None:
    """The owner's own mark; None takes it back."""
    access.require_write(actor)
    mark(own_row(actor, rehearsal_id), By.OWN, check, earned=earned, now=now)


def note_moment(
    actor: Actor, rehearsal_id: str, text: str, *, now: datetime | None = None
) -> None:
    access.require_write(actor)
    note(own_row(actor, rehearsal_id), By.OWN, text, now=now)


def run_timer(
    actor: Actor,
    rehearsal_id: str,
    *,
    running: bool,
    now: datetime | None = None,
) -> None:
    access.require_write(actor)
    time(own_row(actor, rehearsal_id), running=running, now=now)


def say_what_came(actor: Actor, rehearsal_id: str, came: Mapping[str, bool]) -> None:
    """After the real meeting: which of its questions were asked there."""
    access.require_write(actor)
    kept = {key[:LONGEST_KEY]: bool(each) for key, each in list(came.items())[:50]}
    check_storable(kept)
    row = own_row(actor, rehearsal_id)
    Rehearsal.objects.filter(pk=row.pk).update(came=kept)


def mark(
    row: Rehearsal,
    by: By,
    check: str,
    *,
    earned: bool | None,
    now: datetime | None = None,
) -> None:
    if not 0 < len(check) <= LONGEST_KEY:
        raise Invalid("There is no such check.")
    check_storable(check)
    with transaction.atomic():
        old = RehearsalMark.objects.filter(rehearsal=row, by=by, check_key=check)
        if earned is None:
            old.delete()
        else:
            theirs = RehearsalMark.objects.filter(rehearsal=row, by=by)
            if not old.exists() and theirs.count() >= MOST_MARKS:
                raise Invalid("There are enough marks for one talk.")
            RehearsalMark.objects.update_or_create(
                rehearsal=row,
                by=by.value,
                check_key=check,
                defaults={"earned": earned, "at": now or timezone.now()},
            )
        _changed(row)


def note(row: Rehearsal, by: By, text: str, *, now: datetime | None = None) -> None:
    """At this moment of the timer, and of the talk."""
    now = now or timezone.now()
    text = text.strip()[:LONGEST_NOTE]
    check_storable(text)
    if not text:
        raise Invalid("Write a word or two first.")
    with transaction.atomic():
        if row.notes.count() >= MOST_NOTES:
            raise Invalid("There are enough notes for one talk.")
        RehearsalNote.objects.create(
            rehearsal=row,
            by=by.value,
            text=text,
            seconds=timer_of(row, now=now).seconds,
            turn=row.turns.count() or None,
            at=now,
        )
        _changed(row)


def time(row: Rehearsal, *, running: bool, now: datetime | None = None) -> None:
    """Started where it stands, or stopped."""
    now = now or timezone.now()
    with transaction.atomic():
        row = Rehearsal.objects.select_for_update().get(pk=row.pk)
        if running == (row.timer_from is not None):
            return
        shown = timer_of(row, now=now).seconds
        Rehearsal.objects.filter(pk=row.pk).update(
            timer_seconds=shown, timer_from=now if running else None
        )
        _changed(row)


def _changed(row: Rehearsal) -> None:
    Rehearsal.objects.filter(pk=row.pk).update(changes=F("changes") + 1)
