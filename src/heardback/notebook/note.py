"""The seven-line note: one meeting typed on a phone, and the template for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from heardback.core.errors import Problem, Unreadable
from heardback.core.pursuit import Medium, Part, Person, Pursuit
from heardback.notebook import due, lines, meeting, names, page, pursuit_file
from heardback.notebook.escape import decode, encode
from heardback.notebook.found import Note
from heardback.notebook.page import Place, Role
from heardback.notebook.words import MEDIA

_LONGEST = 1024 * 1024
_LONGEST_HEADING = 300
_BEFORE_CHUNK = re.compile(r"(?:^|[,:;]|\s[-–—]|\s@)\s*")
_MEDIUM = re.compile(
    rf"(?:planned\s+)?(?:{'|'.join(sorted(MEDIA, key=len, reverse=True))})(?![\w-])",
    re.IGNORECASE,
)
_SAYS_OTHER = re.compile(r"\b(?:other|meeting)\b", re.IGNORECASE)
_EDGES = " ,:;-–—@"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    organisation: str | None
    when: meeting.When


def parse_note(text: str, *, recorded_at: datetime, on: date) -> Note:
    """A note as typed; `on` is the day of the meeting where the heading names none.

    What is not understood is kept in the meeting's notes. Raises Unreadable for a text
    that is no note at all.
    """
    if len(text) > _LONGEST:
        raise Unreadable("This is too long for a note. Add it as a file instead.")
    rows = _rows(text)
    if not rows:
        raise Unreadable("The note is empty. Type at least whom you met.")
    heading, rows = _heading(rows, on)
    organisation = heading.organisation or ""
    sheet = [f"# {encode(organisation, guard=':,^')}: deal"]
    numbers = [0]
    for is_people in (True, False):
        if not is_people:
            sheet.append(meeting.spell(meeting.of(heading.when, id="")))
            numbers.append(0)
        for number, line in rows:
            if bool(page.people_of(line)) is is_people:
                sheet.append(line)
                numbers.append(number)
    parsed = pursuit_file.parse("\n".join(sheet), recorded_at=recorded_at)
    met = parsed.pursuit.meetings[0]
    return Note(
        organisation=heading.organisation,
        recorded_at=recorded_at,
        meeting=met,
        evidence=parsed.pursuit.evidence,
        people=parsed.pursuit.people,
        problems=tuple(_at(problem, numbers) for problem in parsed.problems),
    )


def template(pursuit: Pursuit | None = None, *, on: date | None = None) -> str:
    """Seven lines to copy to a phone, with names filled in where there are some."""
    organisation, who = "Organisation", "Name"
    if pursuit:
        organisation = encode(" ".join(pursuit.organisation.split()))
        person = _asked_first(pursuit)
        who = names.spell(person.name) if person else who
    day = f"{due.spell(on)} " if on else ""
    return (
        f"{organisation}, {day}call, {who}\n"
        "next: \n"
        "process: \n"
        f"support {who}: \n"
        f"doubt {who}: \n"
        f"need {who}: \n"
        "guess:  in 10\n"
    )


def _rows(text: str) -> list[tuple[int, str]]:
    """Lines with their numbers, without those of the template that stayed empty."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    numbered = enumerate(plain.split("\n"), start=1)
    rows = [(number, line) for number, line in numbered if not _is_unfilled(line)]
    while rows and not rows[0][1].strip():
        rows.pop(0)
    return rows


def _is_unfilled(line: str) -> bool:
    bare = lines.unbulleted(line)[1]
    entry = lines.take_apart(bare)
    return lines.guess(bare) == "" or (entry is not None and not entry.body)


def _heading(
    rows: list[tuple[int, str]], on: date
) -> tuple[_Heading, list[tuple[int, str]]]:
    first = rows[0][1]
    is_heading = page.role(first, Place.MEETING) is Role.NOTE or first.startswith("#")
    if not is_heading or len(first) > _LONGEST_HEADING or page.people_of(first):
        return _Heading(organisation=None, when=meeting.When(on=on)), _body(rows)
    return _read(first.lstrip("# ").strip(), on), _body(rows[1:])


def _body(rows: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """A note has one heading: a line that looks like another is a plain line."""
    return [
        (number, "\\" + line if line.startswith("#") else line) for number, line in rows
    ]


def _read(text: str, on: date) -> _Heading:
    dated = due.somewhere(text, on=on)
    medium = next(_media(text), None)
    cuts = [cut for cut in (dated[0] if dated else None, medium) if cut is not None]
    if not cuts:
        organisation, rest = _first_chunk(text)
        when = meeting.When(on=on, people=names.several(rest))
        return _Heading(organisation=organisation, when=when)
    cut = min(cuts)
    organisation, rest, day = text[:cut].strip(_EDGES), text[cut:], on
    if dated:
        start, end, day = dated
        rest = f"{text[cut:start]} {text[end:].lstrip(_EDGES)}"
    # The date is ISO from here on, so that "14.30" cannot be taken for a part of it.
    found = meeting.read(f"{day} {rest.strip()}", near=on)
    when = found or meeting.When(on=day)
    if when.medium is Medium.OTHER and not _SAYS_OTHER.search(rest):
        when = replace(when, medium=Medium.CALL)
    return _Heading(organisation=decode(organisation) or None, when=when)


def _media(text: str) -> Iterator[int]:
    """Where a part of the heading begins with a medium."""
    for before in _BEFORE_CHUNK.finditer(text):
        if _MEDIUM.match(text, before.end()):
            yield before.end()


def _first_chunk(text: str) -> tuple[str | None, str]:
    between = next(
        (each for each in _BEFORE_CHUNK.finditer(text) if each.start()), None
    )
    if between is None:
        return decode(text) or None, ""
    return decode(text[: between.start()].strip()), text[between.end() :]


def _at(problem: Problem, numbers: list[int]) -> Problem:
    inside = 0 < problem.line <= len(numbers)
    return replace(problem, line=numbers[problem.line - 1] if inside else 0)


def _asked_first(pursuit: Pursuit) -> Person | None:
    """Whom one most likely meets: somebody who can recommend."""
    order = (Part.RECOMMENDS, Part.DECIDES, Part.SCREENS, Part.INFORMS, None)
    active = [who for who in pursuit.people if who.active]
    return min(active, key=lambda who: order.index(who.part), default=None)
