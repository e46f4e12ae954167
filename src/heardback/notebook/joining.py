"""A note put into the pursuit that it is about."""

from dataclasses import replace

from heardback.core.pursuit import Meeting, Person, Pursuit
from heardback.notebook import names
from heardback.notebook.found import Note


def joined(pursuit: Pursuit, note: Note) -> Pursuit:
    """The pursuit with the note's meeting; a planned one of that day becomes it."""
    note, people = among(note, pursuit.people)
    old = pursuit.meeting(note.meeting.id) or _planned(pursuit, note.meeting)
    met = note.meeting if old is None else _held(old, note.meeting)
    known = {entry.id for entry in pursuit.evidence}
    new = [
        replace(entry, meeting=met.id)
        for entry in note.evidence
        if entry.id not in known
    ]
    return replace(
        pursuit,
        people=people,
        meetings=_with(pursuit.meetings, met),
        evidence=(*pursuit.evidence, *new),
    )


def among(note: Note, people: tuple[Person, ...]) -> tuple[Note, tuple[Person, ...]]:
    """The note with names as the pursuit knows them, and everyone it then knows."""
    everyone = list(people)

    def known(name: str) -> str:
        meant = names.known(name, everyone)
        if meant is None:
            own = next((who for who in note.people if who.name == name), None)
            everyone.append(own or Person(name=name))
        return meant or name

    met = replace(note.meeting, people=tuple(known(who) for who in note.meeting.people))
    evidence = tuple(
        replace(entry, person=known(entry.person)) if entry.person else entry
        for entry in note.evidence
    )
    for who in note.people:
        known(who.name)
    return replace(note, meeting=met, evidence=evidence), tuple(everyone)


def _planned(pursuit: Pursuit, met: Meeting) -> Meeting | None:
    same_day = [
        each for each in pursuit.meetings if not each.held and each.on == met.on
    ]
    return same_day[0] if len(same_day) == 1 else None


def _held(old: Meeting, met: Meeting) -> Meeting:
    people = tuple(dict.fromkeys((*met.people, *(old.people if old.held else ()))))
    notes = [text for text in (old.notes, met.notes) if text]
    return replace(
        old,
        held=True,
        at=old.at or met.at,
        people=people or old.people,
        guess=old.guess if met.guess is None else met.guess,
        notes="\n".join(dict.fromkeys(notes)),
    )


def _with(meetings: tuple[Meeting, ...], met: Meeting) -> tuple[Meeting, ...]:
    if any(each.id == met.id for each in meetings):
        return tuple(met if each.id == met.id else each for each in meetings)
    later = (place for place, each in enumerate(meetings) if each.on > met.on)
    at = next(later, len(meetings))
    return (*meetings[:at], met, *meetings[at:])
