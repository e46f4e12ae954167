"""The record in the database of a workspace, as its owner sees it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from heardback.cli.options import now
from heardback.cli.record import Line, Taken
from heardback.cli.sheets import desk_beside, read_sheets
from heardback.core.debrief import Answer, Debrief
from heardback.core.decision import Decision
from heardback.core.errors import NotFound, Problem
from heardback.core.honesty import Honesty
from heardback.core.learned import Learned
from heardback.core.naming import named
from heardback.core.overview import Overview
from heardback.core.pursuit import Prepared, Pursuit
from heardback.core.today import Today

if TYPE_CHECKING:
    from heardback.journal.queries import Actor, PursuitRow

PAGE = 500


def open_database() -> "Database":
    from heardback.server import start

    return Database(start.open_database())


@dataclass(frozen=True, slots=True)
class Database:
    actor: "Actor"

    def rehearsed(self) -> Collection[str] | None:
        from heardback.journal import queries

        return queries.rehearsed(self.actor)

    def pursuits(self) -> Iterable[Pursuit]:
        return self._pursuits(None)

    def lines(self, *, as_of: date) -> Sequence[Line]:
        return [_line(row) for row in self._rows(as_of)]

    def overview(self, wanted: str, *, as_of: date) -> Overview:
        from heardback.journal import queries

        return queries.overview_for(self.actor, self._meant(wanted).id, as_of)

    def fit(self) -> Learned:
        from heardback.journal import queries

        return queries.fit_for(self.actor)

    def honesty(self) -> Honesty:
        from heardback.journal import queries

        return queries.honesty_for(self.actor)

    def today(self, *, as_of: date, most: int) -> Today:
        from heardback.journal import queries

        return queries.today_for(self.actor, as_of=as_of, most=most)

    def begin(self, pursuit: Pursuit) -> Taken:
        from heardback.journal import actions

        actions.take_in(self.actor, [pursuit])
        return Taken(into=pursuit.organisation, pursuits=1)

    def take_note(self, text: str, *, wanted: str | None, on: date) -> Taken:
        from heardback.journal import actions

        pursuit_id = self._meant(wanted).id if wanted else None
        taken = actions.take_note(self.actor, text, pursuit_id=pursuit_id, on=on)
        return Taken(
            into=taken.organisation, entries=taken.entries, problems=taken.problems
        )

    def decide(self, wanted: str, decision: Decision, *, replacing: bool) -> Taken:
        from heardback.journal import actions

        row = self._meant(wanted)
        actions.decide(self.actor, row.id, decision, replace=replacing)
        return Taken(into=row.organisation)

    def note_nudge(self, pursuit: str, *, on: date) -> None:
        from heardback.journal import actions

        actions.note_nudge(self.actor, pursuit, on)

    def look_again(self, pursuit: str, *, on: date | None) -> None:
        from heardback.journal import actions

        actions.look_again(self.actor, pursuit, on)

    def note_asked(
        self, pursuit: str, meeting: str, prepared: Sequence[Prepared]
    ) -> None:
        from heardback.journal import actions

        actions.note_asked(self.actor, pursuit, meeting, prepared)

    def ask_why(self, pursuit: str, debrief: Debrief, *, on: date) -> None:
        from heardback.journal import actions

        known_as = actions.draft_debrief(self.actor, pursuit, debrief)
        actions.send_debrief(self.actor, pursuit, known_as, on=on)

    def move_on(self, pursuit: str, debrief: str, *, on: date, rest: bool) -> None:
        from heardback.journal import actions

        move = actions.end_debrief if rest else actions.remind_debrief
        move(self.actor, pursuit, debrief, on=on)

    def take_answer(self, pursuit: str, debrief: str, answer: Answer) -> int:
        from heardback.journal import actions

        return len(actions.answer_debrief(self.actor, pursuit, debrief, answer))

    def take_in(self, source: Path, *, take_back: bool) -> Taken:
        from heardback import notebook
        from heardback.journal import actions

        book = read_sheets(source, take_back=take_back)
        raw = partial(notebook.raw, source if source.is_dir() else source.parent)
        desk, troubles = desk_beside(source)
        done = actions.take_in(self.actor, book.pursuits, raw, desk=desk)
        return Taken(
            into="the workspace",
            pursuits=len(done.opened) + len(done.changed),
            entries=len(done.added) + len(done.corrected),
            problems=[
                *book.problems,
                *troubles,
                *(Problem(line=0, text=each) for each in done.problems),
            ],
            left=done.left,
            beside=done.beside,
        )

    def write_out(self, target: Path, *, wanted: str | None) -> Taken:
        from heardback import notebook
        from heardback.journal import queries

        pursuits = list(self._pursuits(wanted))
        notebook.write(pursuits, target, raw=self._raw)
        if wanted is None:
            notebook.write_desk(queries.desk_for(self.actor), target)
        return Taken(
            into=str(target),
            pursuits=len(pursuits),
            entries=sum(len(each.evidence) for each in pursuits),
        )

    def _pursuits(self, wanted: str | None) -> Iterable[Pursuit]:
        from heardback.journal import queries

        if wanted is None:
            return queries.all_pursuits(self.actor)
        return [queries.pursuit_for(self.actor, self._meant(wanted).id)]

    def _raw(self, sha: str) -> bytes | None:
        from heardback.journal import queries

        return queries.raw_for(self.actor, sha)

    def _meant(self, wanted: str) -> "PursuitRow":
        """The last word is the last resort: rows are looked up by name first."""
        today = now().date()
        found = list(self._rows(today, text=wanted))
        try:
            return named(found, wanted)
        except NotFound:
            return named(self._rows(today), wanted)

    def _rows(self, as_of: date, *, text: str = "") -> "Iterator[PursuitRow]":
        from heardback.journal import queries

        number = pages = 1
        while number <= pages:
            page = queries.rows(
                self.actor, as_of=as_of, text=text, page=number, size=PAGE
            )
            yield from page.rows
            number, pages = number + 1, page.pages


def _line(row: "PursuitRow") -> Line:
    due = row.next_step_on.isoformat() if row.next_step_on else row.next_step_due
    return Line(
        id=row.id,
        side=str(row.side),
        organisation=row.organisation,
        title=row.title,
        chance=row.chance,
        low=row.low,
        high=row.high,
        next_step=row.next_step,
        due=due,
        late=row.late,
        lacks_agreed_step=row.no_agreed_step,
        outcome=str(row.outcome) if row.outcome else None,
        standing=row.words,
    )
