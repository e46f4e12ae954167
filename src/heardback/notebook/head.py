"""The head of a file, out and in: heading, fields, people, notes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from heardback.core.errors import Invalid
from heardback.core.evidence import current
from heardback.core.pursuit import Person, Pursuit, Side
from heardback.notebook import heading, people
from heardback.notebook.intake import Intake, restored
from heardback.notebook.lines import marked, unbulleted
from heardback.notebook.page import Role, Row, Section, people_of

_NO_SIDE = (
    "Is this a deal or an application? It is taken as a deal until the heading says "
    'so, like "# Northgate Foods: deal".'
)


def spell(pursuit: Pursuit) -> Iterator[str]:
    yield marked(heading.spell(pursuit), pursuit.id)
    yield heading.BETWEEN.join(heading.spell_fields(pursuit).values())
    if pursuit.people:
        yield f"people: {people.spell(pursuit.people)}"


def title(head: Section, intake: Intake) -> dict[str, Any]:
    """Organisation, side and title."""
    record = intake.record
    if record and heading.spell(record) == f"# {head.heading}":
        return {
            "organisation": record.organisation,
            "side": record.side,
            "title": record.title,
        }
    read = heading.read(head.heading)
    if read.side is None:
        intake.problem(head.number, _NO_SIDE)
    side = read.side or (record.side if record else Side.DEAL)
    return {"organisation": read.organisation, "side": side, "title": read.title}


def fields(head: Section, intake: Intake) -> dict[str, Any]:
    """Value, source, and the two dates; what is missing stays as it is on record."""
    on_record = heading.spell_fields(intake.record) if intake.record else {}
    found: dict[str, Any] = {}
    named: set[str] = set()
    for row in head.rows:
        if row.role is not Role.FIELDS:
            continue
        for name, text in (_split(row) or {}).items():
            if text == on_record.get(name):
                found[name] = getattr(intake.record, name)
            elif (value := _field(name, text, row, intake)) is not None:
                found[name] = value
            named.add(name)
    for name, text in on_record.items():
        if name not in named:
            intake.gone(text)
            if intake.take_back and name != "opened_on":
                found[name] = Pursuit.__dataclass_fields__[name].default
    return found


def take_people(head: Section, intake: Intake) -> tuple[Person, ...]:
    """Everyone the file names, and who is on record and missing."""
    text = ", ".join(people_of(row.text) for row in head.rows if _names(row))
    on_record = intake.record.people if intake.record else ()
    if text == people.spell(on_record):
        return on_record
    old = {who.name: who for who in on_record}
    named = tuple(_unchanged(who, old.get(who.name)) for who in people.read(text))
    return restored(
        named, on_record, key=lambda who: who.name, keep=lambda who: _left(who, intake)
    )


def _split(row: Row) -> dict[str, str] | None:
    return heading.split_fields(unbulleted(row.text)[1])


def _field(name: str, text: str, row: Row, intake: Intake) -> object:
    try:
        return heading.read_field(name, text, near=intake.recorded_at.date())
    except Invalid as invalid:
        intake.refuse_field(row.number, text, invalid)
        return None


def _names(row: Row) -> bool:
    return row.role is Role.PEOPLE


def _unchanged(who: Person, old: Person | None) -> Person:
    return old if old and people.spell_one(old) == people.spell_one(who) else who


def _left(who: Person, intake: Intake) -> Person | None:
    """Somebody on record whom the file no longer names."""
    intake.gone(f"people: {people.spell_one(who)}")
    if not intake.take_back or intake.record is None:
        return who
    in_meetings = (name for met in intake.record.meetings for name in met.people)
    spoke = (entry.person for entry in current(intake.record.evidence))
    # A name that the record still uses stays among the people, as somebody who left.
    is_named = who.name in {*in_meetings, *spoke}
    return replace(who, active=False) if is_named else None
