"""What every change has in common: sane dates, known names, an event left behind."""

from datetime import date, datetime

from django.db.models import F
from django.utils import timezone

from heardback.core import pursuit as core
from heardback.core.errors import Invalid, NotFound
from heardback.journal.access import Actor
from heardback.journal.models import (
    Attendance,
    Event,
    Meeting,
    Person,
    Pursuit,
    Verb,
)
from heardback.journal.storable import LONGEST_NAME

FAR = 50
"""Years: a date further off than this is a slip of the finger."""


def leave_event(
    actor: Actor | None,
    pursuit: Pursuit,
    verb: Verb,
    now: datetime,
    **particulars: str | int | list[str],
) -> None:
    """Every change ends with this; what was worked out from the record is now stale.

    Nobody is the actor where somebody without an account answers by a link.
    """
    Event.objects.create(
        workspace_id=pursuit.workspace_id,
        pursuit=pursuit,
        actor_id=int(actor.user_id) if actor else None,
        verb=verb.value,
        particulars=particulars,
        at=now,
    )
    Pursuit.objects.filter(pk=pursuit.pk).update(changes=F("changes") + 1, fresh=None)


def check_day(day: date | None, *, now: datetime, what: str) -> None:
    if day is None:
        return
    today = timezone.localdate(now)
    if abs(day.year - today.year) > FAR:
        raise Invalid(f"{what}: {day.isoformat()} is too far off; check the year.")


def check_past(day: date, *, now: datetime, what: str) -> None:
    """For what has happened. A day's grace: their today may be our tomorrow."""
    check_day(day, now=now, what=what)
    if (day - timezone.localdate(now)).days > 1:
        raise Invalid(f"{what}: {day.isoformat()} has not come yet; check the date.")


def check_guess(guess: int | None) -> None:
    if guess is not None and not 0 <= guess <= 10:
        raise Invalid(f"A guess is from 0 to 10 in 10, not {guess}.")


def named_person(pursuit: Pursuit, name: str | None) -> Person | None:
    """The person of that name; a name not heard before joins the pursuit's people."""
    if name is None:
        return None
    name = clean_name(name)
    person = Person.objects.filter(pursuit=pursuit, name=name).first()
    return person or _join(pursuit, core.Person(name=name))


def clean_name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise Invalid("A person needs a name.")
    if len(name) > LONGEST_NAME:
        raise Invalid(f"A name has at most {LONGEST_NAME} characters.")
    return name


def meeting_if_any(pursuit: Pursuit, meeting_id: str | None) -> Meeting | None:
    return None if meeting_id is None else known_meeting(pursuit, meeting_id)


def known_meeting(pursuit: Pursuit, meeting_id: str) -> Meeting:
    meeting = Meeting.objects.filter(pursuit=pursuit, public_id=meeting_id).first()
    if meeting is None:
        raise NotFound(f"There is no meeting {meeting_id!r} in this pursuit.")
    return meeting


def seat(meeting: Meeting, people: list[Person]) -> None:
    """Adds those who are not yet down as having been there."""
    Attendance.objects.bulk_create(
        [Attendance(meeting=meeting, person=person) for person in people],
        ignore_conflicts=True,
    )


def _join(pursuit: Pursuit, value: core.Person) -> Person:
    person = Person.of(value, pursuit=pursuit)
    person.save(force_insert=True)
    return person
