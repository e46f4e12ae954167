"""The lines of evidence of a file, set against what is on record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from heardback.core.errors import Invalid
from heardback.core.evidence import Evidence, Retraction, Span, current
from heardback.core.pursuit import Pursuit
from heardback.notebook import lines, statements
from heardback.notebook.intake import Intake
from heardback.notebook.page import Role, Row

_STALE = (
    "This line was corrected or taken back before and does not count. To make it "
    "count again, write it without the ^ and what follows."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A row with the meeting it stands in; `on` is that section's day, if it has one.

    `moved` says that the meeting's own day was changed by hand.
    """

    row: Row
    meeting: str | None
    on: date | None
    moved: bool = False


def day_of(entry: Evidence, pursuit: Pursuit) -> date | None:
    """The day that lines need not say where the entry stands."""
    meeting = pursuit.meeting(entry.meeting)
    return meeting.on if meeting else None


def take(rows: Iterable[Placed], intake: Intake) -> tuple[Evidence, ...]:
    """Every entry on record, then what the rows say that is new or different."""
    record = intake.record
    on_record = record.evidence if record else ()
    rows = tuple(rows)
    claims = _claims(rows, record) if record else {}
    reader = _Reader(
        intake=intake,
        old={entry.id: entry for entry in on_record},
        standing=frozenset(entry.id for entry in current(on_record)),
        claimed=set(claims.values()),
    )
    new: list[Evidence] = []
    for placed in rows:
        if placed.row.number not in claims:
            new.extend(reader.read(placed))
    if record:
        new.extend(_removed(record, reader.claimed, intake))
    return (*on_record, *new)


def _claims(rows: tuple[Placed, ...], record: Pursuit) -> dict[int, str]:
    """Line numbers of rows that stand as they were written, with their entries' ids.

    Those with their mark come first: a copy without it is somebody's new line.
    """
    spelled = {
        entry.id: (
            lines.spell(entry, on=day_of(entry, record))[2:],
            _place(entry, record),
        )
        for entry in current(record.evidence)
    }
    by_text: dict[tuple[str, str | None], list[str]] = {}
    for id, key in spelled.items():
        by_text.setdefault(key, []).append(id)
    claims: dict[int, str] = {}
    taken: set[str] = set()
    for with_mark in (True, False):
        for placed in rows:
            text, mark = lines.unmarked(lines.unbulleted(placed.row.text)[1])
            if placed.moved or (mark is not None) is not with_mark:
                continue
            here = by_text.get((text, placed.meeting), [])
            same = [id for id in here if id not in taken and mark in (id, None)]
            if same:
                claims[placed.row.number] = same[0]
                taken.add(same[0])
    return claims


def _place(entry: Evidence, pursuit: Pursuit) -> str | None:
    return entry.meeting if pursuit.meeting(entry.meeting) else None


@dataclass(slots=True, kw_only=True)
class _Reader:
    intake: Intake
    old: dict[str, Evidence]
    standing: frozenset[str]
    claimed: set[str]

    def read(self, placed: Placed) -> Iterator[Evidence]:
        text, mark = lines.unmarked(lines.unbulleted(placed.row.text)[1])
        known = self.old.get(mark) if mark is not None else None
        if placed.row.role is not Role.ENTRY:
            # Not understood, but not removed either.
            self.claimed.update([known.id] if known else ())
            return
        before = known if known and known.id not in self.claimed else None
        try:
            new = self._new(text, placed, before)
            if known is not None or mark is None:
                new = [self._met(entry, before) for entry in new]
        except Invalid as invalid:
            self.claimed.update([before.id] if before else ())
            self.intake.refuse(placed.row, invalid)
            return
        if before is not None:
            yield from self._changed(before, new, placed.row)
            return
        for place, entry in enumerate(new):
            keeps = place == 0 and mark is not None and mark not in self.intake.used
            id = mark if keeps and mark else self._id(text, placed.meeting or "")
            self.intake.used.add(id)
            yield replace(entry, id=id)

    def _changed(
        self, before: Evidence, new: list[Evidence], row: Row
    ) -> Iterator[Evidence]:
        self.claimed.add(before.id)
        first, *others = new
        first = replace(first, span=_span(before, first))
        same = replace(first, id=before.id, recorded_at=before.recorded_at)
        if before.id not in self.standing:
            if _same_words(first, before):
                self.intake.problem(row.number, _STALE)
            else:
                yield replace(first, id=self._id(before.id, row.text))
        elif same != replace(before, supersedes=None):
            id = self._id(before.id, row.text)
            yield replace(first, id=id, supersedes=before.id)
        for entry in others:
            yield replace(entry, id=self._id(before.id, row.text))

    def _id(self, *seed: str) -> str:
        return self.intake.new_id(*seed)

    def _new(
        self, text: str, placed: Placed, before: Evidence | None
    ) -> list[Evidence]:
        line = lines.take_apart(text)
        if line is None:
            raise Invalid(f'"{text}" is not understood.')
        usual = placed.on or (before.happened_on if before else None)
        on = line.on or usual or self.intake.recorded_at.date()
        said = statements.read(line.kind, line.body, on=on)
        return [
            Evidence(
                id="",
                statement=each.statement,
                happened_on=on,
                recorded_at=self.intake.recorded_at,
                source=each.source,
                person=line.person,
                meeting=placed.meeting,
                quote=each.quote,
            )
            for each in said
        ]

    def _met(self, entry: Evidence, before: Evidence | None) -> Evidence:
        """With the person's name as the pursuit knows it."""
        if before is not None and before.person == entry.person:
            return entry
        return replace(entry, person=self.intake.person(entry.person))


def _span(before: Evidence, after: Evidence) -> Span | None:
    return before.span if before.quote == after.quote else None


def _same_words(entry: Evidence, before: Evidence) -> bool:
    return (entry.statement, entry.quote) == (before.statement, before.quote)


def _removed(record: Pursuit, claimed: set[str], intake: Intake) -> Iterator[Evidence]:
    for entry in current(record.evidence):
        if entry.id in claimed:
            continue
        line = lines.spell(entry, on=day_of(entry, record))
        intake.gone(line[2:], entry=entry.id)
        if intake.take_back:
            yield Evidence(
                id=intake.new_id("taken back", entry.id),
                statement=Retraction(why="removed from the notebook"),
                happened_on=intake.recorded_at.date(),
                recorded_at=intake.recorded_at,
                person=entry.person,
                meeting=entry.meeting,
                supersedes=entry.id,
            )
