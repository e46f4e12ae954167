"""What reading one file gathers on the way: problems, removals, new names, new ids."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from heardback.core.errors import Problem
from heardback.core.pursuit import Person, Pursuit
from heardback.notebook import names
from heardback.notebook.found import Removed
from heardback.notebook.ids import fresh
from heardback.notebook.page import Place, Role, Row, Section

_FREE = (Role.NOTE, Role.ODD, Role.KEPT)


@dataclass(slots=True, kw_only=True)
class Intake:
    """`record` is what was last written down about the pursuit, if anything was."""

    file: str
    recorded_at: datetime
    record: Pursuit | None
    seed: str
    take_back: bool = False
    people: list[Person] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    used_for_meetings: set[str] = field(default_factory=set)
    turns: dict[tuple[str, ...], int] = field(default_factory=dict)
    known: names.Known = field(default_factory=names.Known)
    problems: list[Problem] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)
    failed: set[int] = field(default_factory=set)
    odd_fields: list[str] = field(default_factory=list)

    def problem(self, number: int, text: str) -> None:
        self.problems.append(Problem(line=number, text=text, file=self.file))

    def refuse(self, row: Row, why: object) -> None:
        """The row is kept as text, and somebody is told why."""
        self.failed.add(row.number)
        self.kept.add(row.text)
        self.problem(row.number, f"{why} The line is kept as text.")

    def refuse_field(self, number: int, text: str, why: object) -> None:
        """As `refuse`, for a part of a line whose other parts are understood."""
        self.odd_fields.append(text)
        self.kept.add(text)
        self.problem(number, f"{why} It is kept as text.")

    def gone(self, line: str, *, entry: str | None = None) -> None:
        self.removed.append(
            Removed(line=line, file=self.file, entry=entry, taken_back=self.take_back)
        )

    def person(self, name: str | None) -> str | None:
        """The name as the pursuit knows it; a new one joins its people."""
        if not name:
            return name
        meant = self.known.find(name)
        if meant is None:
            self.meet(Person(name=name))
        return meant or name

    def meet(self, who: Person) -> None:
        self.people.append(who)
        self.known.add(who.name)

    def new_id(self, *seed: str) -> str:
        """An id for an entry; meetings have their own."""
        return self._new("entry", *seed, used=self.used)

    def new_meeting_id(self, heading: str) -> str:
        return self._new("meeting", heading, used=self.used_for_meetings)

    def _new(self, *seed: str, used: set[str]) -> str:
        # The same words again begin where the last ones ended, or copies take long.
        id, self.turns[seed] = fresh(
            self.seed, *seed, used=used, turn=self.turns.get(seed, 0)
        )
        used.add(id)
        return id

    def notes(self, section: Section) -> str:
        """The free text of a section, with every line that was not understood."""
        texts: list[str] = []
        for row in section.rows:
            if row.role in (Role.ODD, Role.KEPT):
                self.kept.add(row.text)
            if row.role in _FREE or row.number in self.failed:
                texts.append(row.text)
        odd = self.odd_fields if section.place is Place.HEAD else []
        return tidy("\n".join((*odd, tidy("\n".join(texts)))))


def tidy(notes: str) -> str:
    """Free text without empty lines at its edges."""
    lines = notes.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return "\n".join(lines)


def unchanged(notes: str, on_record: str) -> str:
    """The notes on record where the file says the same, else what the file says."""
    return on_record if _settled(notes) == _settled(on_record) else notes


def restored[Item](
    in_file: Sequence[Item],
    on_record: Sequence[Item],
    *,
    key: Callable[[Item], str],
    keep: Callable[[Item], Item | None],
) -> tuple[Item, ...]:
    """What the file lists, and what `keep` keeps of the rest, behind its neighbour."""
    result = list(in_file)
    listed = {key(item) for item in in_file}
    behind = 0
    for item in on_record:
        if key(item) not in listed:
            if (stays := keep(item)) is None:
                continue
            result.insert(behind, stays)
        behind = next(
            place for place, each in enumerate(result, 1) if key(each) == key(item)
        )
    return tuple(result)


def _settled(notes: str) -> str:
    return "\n".join(line.rstrip() for line in tidy(notes).split("\n"))
