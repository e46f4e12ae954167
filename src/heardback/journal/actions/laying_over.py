"""The head, the people and the meetings that came, laid over those that are kept.

What is newer here stays; what was changed on both sides stays too, and is told.
"""

from collections.abc import Sequence
from dataclasses import replace

from django.db.models import F

from heardback.core import pursuit as core
from heardback.core.left import left
from heardback.core.past import Newer, after, newer
from heardback.core.today import short
from heardback.journal.actions.laying_down import add_meetings, add_people, named_in
from heardback.journal.models import Attendance, Meeting, Person, Pursuit


def lay_over_head(
    row: Pursuit, kept: core.Pursuit, came: core.Pursuit
) -> tuple[bool, tuple[str, ...]]:
    which = newer(kept, came)
    now = replace(came, notes=_notes(kept, came, which))
    if which is not Newer.CAME:
        now = replace(kept, notes=now.notes)
    told = left(kept.organisation, kept, came, which)
    columns = Pursuit.head_of(now)
    if columns == Pursuit.head_of(kept):
        return False, told
    past = after(kept, now)
    Pursuit.objects.filter(pk=row.pk).update(
        version=F("version") + 1, past=past, **columns
    )
    return True, told


def lay_over_people(
    row: Pursuit, kept: core.Pursuit, came: core.Pursuit
) -> tuple[dict[str, Person], bool, tuple[str, ...]]:
    known = {person.name: person for person in kept.people}
    changed, told = False, list[str]()
    for person in came.people:
        before = known.get(person.name)
        # A bare name says nothing about somebody who is known.
        bare = person == core.Person(name=person.name) and not person.past
        if before is None or bare:
            continue
        which = newer(before, person)
        told += left(f"{kept.organisation}, {person.name}", before, person, which)
        if which is Newer.CAME:
            changed = True
            Person.objects.filter(pursuit=row, name=person.name).update(
                past=after(before, person), **Person.columns(person)
            )
    new = [person for person in named_in(came) if person.name not in known]
    add_people(row, new)
    rows = {person.name: person for person in Person.objects.filter(pursuit=row)}
    return rows, bool(changed or new), tuple(told)


def lay_over_meetings(
    row: Pursuit, kept: core.Pursuit, came: core.Pursuit, people: dict[str, Person]
) -> tuple[dict[str, Meeting], bool, tuple[str, ...]]:
    known = {meeting.id: meeting for meeting in kept.meetings}
    changed, told = list[core.Meeting](), list[str]()
    for meeting in came.meetings:
        before = known.get(meeting.id)
        if before is None:
            continue
        which = newer(before, meeting)
        about = f"{kept.organisation}, {short(before.on)}"
        told += left(about, before, meeting, which)
        now = _over(before, meeting, which)
        if now != before:
            changed.append(now)
            _update(row, before, now)
    _reseat(row, changed, people)
    new = [each for each in came.meetings if each.id not in known]
    add_meetings(row, new, people)
    rows = {each.public_id: each for each in Meeting.objects.filter(pursuit=row)}
    return rows, bool(changed or new), tuple(told)


def _over(kept: core.Meeting, came: core.Meeting, which: Newer) -> core.Meeting:
    """A guess that is not there was somebody else's: it was not shown to who wrote."""
    notes = _notes(kept, came, which)
    if which is Newer.CAME:
        guess = kept.guess if came.guess is None else came.guess
        return replace(came, notes=notes, guess=guess)
    guess = came.guess if kept.guess is None else kept.guess
    return replace(kept, notes=notes, guess=guess)


def _update(row: Pursuit, before: core.Meeting, now: core.Meeting) -> None:
    columns = Meeting.columns(now)
    if now.guess != before.guess:
        # Whoever brings it in has made it; whose it was before made another.
        columns["guess_by"] = None
    Meeting.objects.filter(pursuit=row, public_id=now.id).update(
        version=F("version") + 1, past=after(before, now), **columns
    )


def _notes[Thing: (core.Pursuit, core.Meeting)](
    kept: Thing, came: Thing, which: Newer
) -> str:
    """Joined where nobody knows which are the newer: no line of either is lost."""
    match which:
        case Newer.KEPT | Newer.SAME:
            return kept.notes
        case Newer.NEITHER:
            return _both(kept.notes, came.notes)
        case Newer.CAME if came.past:
            return came.notes
        case _:
            return _both(came.notes, kept.notes)


def _both(first: str, second: str) -> str:
    """The first, and below it the lines of the second that it lacks."""
    there = {line.strip() for line in first.splitlines()}
    lacking = [line for line in second.splitlines() if line.strip() not in there]
    return "\n".join([first, *lacking]) if lacking else first


def _reseat(
    row: Pursuit, meetings: Sequence[core.Meeting], people: dict[str, Person]
) -> None:
    ids = [meeting.id for meeting in meetings]
    rows = {
        each.public_id: each
        for each in Meeting.objects.filter(pursuit=row, public_id__in=ids)
    }
    Attendance.objects.filter(meeting__in=rows.values()).delete()
    Attendance.objects.bulk_create(
        Attendance(meeting=rows[meeting.id], person=people[name])
        for meeting in meetings
        for name in dict.fromkeys(meeting.people)
    )
