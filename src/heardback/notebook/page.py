"""A file as sections of rows: which line is what, before anything is understood."""

import re
from collections.abc import Container
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from heardback.core.decision import Outcome
from heardback.core.errors import Invalid, Problem, Unreadable
from heardback.notebook import decision, heading, lines, meeting, recap
from heardback.notebook.escape import spell_untypable, unspell

LOOSE = "## no meeting"
NO_HEADING = (
    "There is no heading. Begin the file with a line like "
    '"# Northgate Foods: deal" or "# Harbour Lab: application".'
)
_H1 = re.compile(r"#\s+(\S.*)", re.DOTALL)
_H2 = re.compile(r"##\s+(\S.*)", re.DOTALL)
_ANY = re.compile(r"#{1,2}(?:\s|$)")
_PEOPLE = re.compile(r"people\s*[:：]\s*(.*)", re.IGNORECASE | re.DOTALL)
_NO_MEETING = re.compile(r"(?:no|without a|outside) meetings?:?", re.IGNORECASE)
_LONGEST_ENTRY = 20_000
_WORDS = re.compile(r"\w")


class Place(StrEnum):
    HEAD = "head"
    MEETING = "meeting"
    LOOSE = "loose"
    DECISION = "decision"


class Role(StrEnum):
    NOTE = "note"
    FIELDS = "fields"
    PEOPLE = "people"
    ENTRY = "entry"
    GUESS = "guess"
    VERDICT = "verdict"
    ODD = "odd"
    KEPT = "kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line with its number; `text` is as typed, for a note it is as meant.

    ODD is an item of a list that says nothing we know; KEPT is under an odd heading.
    """

    number: int
    role: Role
    text: str


@dataclass(slots=True, kw_only=True)
class Section:
    """A heading without # and mark, and the rows below it."""

    place: Place
    number: int
    heading: str = ""
    mark: str | None = None
    when: meeting.When | None = None
    decided: tuple[date, Outcome] | None = None
    rows: list[Row] = field(default_factory=list)
    blocks: list[recap.Block] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Page:
    head: Section
    sections: list[Section]
    problems: list[Problem]


def read(text: str, *, near: date, known: Container[str] = ()) -> Page:
    """Sections in order; `known` are the ids of meetings on record.

    Raises Unreadable where no line begins with "# ".
    """
    rows = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    reader = _Reader(near=near, known=known)
    for number, line in enumerate(rows.split("\n"), start=1):
        reader.take(number, line)
    if reader.page is None:
        raise Unreadable(NO_HEADING)
    return reader.page


def title(text: str) -> tuple[str, str | None] | None:
    """The first heading without # and mark, and its mark; None where there is none."""
    for line in text.removeprefix("\ufeff").splitlines():
        if found := _H1.fullmatch(line):
            return lines.unmarked(found[1])
    return None


def role(line: str, place: Place) -> Role:
    """What a line is in its place; headings are seen to before."""
    if line.startswith("\\") or not line.strip():
        return Role.NOTE
    bulleted, bare = lines.unbulleted(line)
    bare = lines.unmarked(bare)[0]
    if found := _own(bare, place):
        return found
    entry = lines.take_apart(bare)
    if entry:
        return Role.ENTRY if entry.body else Role.NOTE
    return Role.ODD if bulleted and _WORDS.search(bare) else Role.NOTE


def guarded(line: str, place: Place) -> str:
    """A line of free text, so that it is read as free text again."""
    spelled = spell_untypable(line)
    is_free = role(spelled, place) is Role.NOTE and not spelled.startswith("\\")
    is_heading = _ANY.match(spelled) or recap.is_like_heading(spelled)
    is_quoted = spelled.startswith(">")
    return spelled if is_free and not (is_heading or is_quoted) else "\\" + spelled


def people_of(line: str) -> str:
    found = _PEOPLE.fullmatch(lines.unbulleted(line)[1].strip())
    return found[1] if found else ""


def _own(bare: str, place: Place) -> Role | None:
    """What only a line of this place can be."""
    if place is Place.HEAD and _PEOPLE.fullmatch(bare):
        return Role.PEOPLE
    if place is Place.HEAD and heading.split_fields(bare):
        return Role.FIELDS
    if place is Place.DECISION and decision.line(bare):
        return Role.VERDICT
    if place is Place.MEETING and lines.guess(bare):
        return Role.GUESS
    return None


@dataclass(slots=True, kw_only=True)
class _Reader:
    near: date
    known: Container[str]
    page: Page | None = None
    before: list[Row] = field(default_factory=list)
    is_kept: bool = False
    in_block: bool = False

    def take(self, number: int, line: str) -> None:
        if self.page is None:
            self._start(number, line)
        elif found := _H2.fullmatch(line):
            self.in_block = self.is_kept = False
            self._open(self.page, number, line, found[1])
        elif _H1.fullmatch(line):
            self._keep_heading(self.page, number, line, _SECOND_TITLE)
        elif not self._quoted(self._last(self.page), line):
            self._add(self._last(self.page), number, line)

    def _start(self, number: int, line: str) -> None:
        found = _H1.fullmatch(line)
        if not found:
            self.before.append(Row(number=number, role=Role.NOTE, text=unspell(line)))
            return
        text, mark = lines.unmarked(found[1])
        head = Section(place=Place.HEAD, number=number, heading=text, mark=mark)
        head.rows = [row for row in self.before if row.text.strip()]
        self.page = Page(head=head, sections=[], problems=[])

    def _last(self, page: Page) -> Section:
        return page.sections[-1] if page.sections else page.head

    def _open(self, page: Page, number: int, line: str, title: str) -> None:
        text, mark = lines.unmarked(title)
        section = Section(place=Place.MEETING, number=number, heading=text, mark=mark)
        if _NO_MEETING.fullmatch(text):
            section.place = Place.LOOSE
            page.sections.append(section)
            return
        try:
            section.decided = decision.heading(text, near=self.near)
        except Invalid as invalid:
            self._keep_heading(page, number, line, str(invalid))
            return
        if section.decided:
            section.place = Place.DECISION
        else:
            section.when = meeting.read(text, near=self.near)
        if section.decided or section.when:
            page.sections.append(section)
        elif mark is not None and mark in self.known:
            page.sections.append(section)
            self._keep(page, section, number, line, _NO_DATE)
        else:
            self._keep_heading(page, number, line, _NO_DATE)

    def _keep_heading(self, page: Page, number: int, line: str, why: str) -> None:
        self._keep(page, self._last(page), number, line, why)
        self.in_block, self.is_kept = False, True

    def _keep(
        self, page: Page, section: Section, number: int, line: str, why: str
    ) -> None:
        page.problems.append(Problem(line=number, text=f'"{line.strip()}" {why}'))
        section.rows.append(Row(number=number, role=Role.KEPT, text=line))

    def _quoted(self, section: Section, line: str) -> bool:
        """Whether the line belongs to a recap, and is taken."""
        if section.place is not Place.MEETING:
            return False
        if block := recap.heading(line, near=self.near):
            section.blocks.append(block)
            self.in_block, self.is_kept = True, False
            return True
        words = recap.unquoted(line) if self.in_block else None
        if words is None:
            self.in_block = self.in_block and not line.strip()
            return self.in_block
        section.blocks[-1].lines.append(words)
        return True

    def _add(self, section: Section, number: int, line: str) -> None:
        what = role(line, section.place)
        if self.is_kept:
            what = Role.KEPT
        elif _continues(section, line) and what is Role.NOTE:
            last = section.rows[-1]
            section.rows[-1] = replace(last, text=f"{last.text} {line.strip()}")
            return
        text = unspell(line.removeprefix("\\")) if what is Role.NOTE else line
        section.rows.append(Row(number=number, role=what, text=text))


_SECOND_TITLE = (
    "is a second title and is kept as text with what follows. One file is about one "
    "pursuit; move it to a file of its own."
)
_NO_DATE = (
    "is not understood and is kept as text. Write a meeting's heading like "
    '"## 2026-09-18 call: Tom".'
)


def _continues(section: Section, line: str) -> bool:
    """Whether an indented line goes on with the entry above it."""
    above = section.rows[-1] if section.rows else None
    return (
        above is not None
        and above.role is Role.ENTRY
        and line[:2].isspace()
        and line.strip() != ""
        and len(above.text) < _LONGEST_ENTRY
    )
