"""The record in a notebook folder: no database, and nothing of Django."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from heardback import notebook
from heardback.cli.asked_here import answered, asked_why, moved_on
from heardback.cli.done_here import looked_again, noted, nudged
from heardback.cli.options import now
from heardback.cli.record import Line, Taken
from heardback.cli.sheets import desk_beside, read_sheets
from heardback.cli.taken import said
from heardback.cli.terminal import warn
from heardback.core.agenda import agenda
from heardback.core.debrief import Answer, Debrief
from heardback.core.decision import Decision
from heardback.core.desk import joined
from heardback.core.errors import Conflict, Invalid, Problem
from heardback.core.honesty import Honesty, honesty
from heardback.core.learned import Learned
from heardback.core.naming import named
from heardback.core.overview import Overview, overview
from heardback.core.pursuit import Prepared, Pursuit
from heardback.core.taught import Taught, taught, waits_in
from heardback.core.today import Today, today
from heardback.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Folder:
    folder: Path

    def rehearsed(self) -> None:
        """Practice is private to its owner, and kept in the database alone."""

    def pursuits(self) -> Sequence[Pursuit]:
        return self._load().pursuits

    def lines(self, *, as_of: date) -> Sequence[Line]:
        pursuits = self._load().pursuits
        fit = self._taught(pursuits, as_of).fit
        return [_line(overview(each, as_of=as_of, fit=fit)) for each in pursuits]

    def overview(self, wanted: str, *, as_of: date) -> Overview:
        pursuits = self._load().pursuits
        own, one = self._taught(pursuits, as_of), named(pursuits, wanted)
        return overview(one, as_of=as_of, fit=own.fit, waits=own.waits[one.side])

    def fit(self) -> Learned:
        return self._taught(self._load().pursuits, now().date()).fit

    def honesty(self) -> Honesty:
        return honesty(self._load().pursuits)

    def today(self, *, as_of: date, most: int) -> Today:
        pursuits = self._load().pursuits
        own = waits_in(pursuits, as_of=as_of)
        items = [
            item for each in pursuits for item in agenda(each, known=own[each.side])
        ]
        return today(items, most=most, as_of=as_of)

    def begin(self, pursuit: Pursuit) -> Taken:
        here = self._load() if self.folder.is_dir() else Notebook()
        self._write([pursuit], here, self.folder)
        return Taken(into=pursuit.organisation, pursuits=1)

    def take_note(self, text: str, *, wanted: str | None, on: date) -> Taken:
        note = notebook.parse_note(text, recorded_at=now(), on=on)
        wanted = wanted or note.organisation
        if not wanted:
            raise Invalid(
                "Say which pursuit this note is about: begin it with the organisation, "
                "or add --pursuit NAME."
            )
        before = named(self._load().pursuits, wanted)
        after = notebook.append(self.folder, before.id, note).pursuit
        return Taken(
            into=after.organisation,
            entries=len(after.evidence) - len(before.evidence),
            problems=note.problems,
        )

    def decide(self, wanted: str, decision: Decision, *, replacing: bool) -> Taken:
        book = self._load()
        pursuit = named(book.pursuits, wanted)
        if pursuit.decision and not replacing:
            raise Conflict(
                f"{pursuit.organisation} has decided already, on "
                f"{pursuit.decision.decided_on}; --replace says otherwise."
            )
        if decision.decided_on > decision.recorded_at.date():
            raise Invalid(f"{decision.decided_on} has not come yet; check the date.")
        decided = replace(pursuit, decisions=(*pursuit.decisions, decision))
        self._write([decided], book, self.folder)
        return Taken(into=pursuit.organisation)

    def note_nudge(self, pursuit: str, *, on: date) -> None:
        book = self._load()
        after = nudged(named(book.pursuits, pursuit), on=on, now=now())
        self._write([after], book, self.folder)

    def look_again(self, pursuit: str, *, on: date | None) -> None:
        book = self._load()
        after = looked_again(named(book.pursuits, pursuit), on=on, now=now())
        self._write([after], book, self.folder)

    def note_asked(
        self, pursuit: str, meeting: str, prepared: Sequence[Prepared]
    ) -> None:
        book = self._load()
        after = noted(named(book.pursuits, pursuit), meeting, prepared)
        self._write([after], book, self.folder)

    def ask_why(self, pursuit: str, debrief: Debrief, *, on: date) -> None:
        book = self._load()
        after = asked_why(named(book.pursuits, pursuit), debrief, on=on)
        self._write([after], book, self.folder)

    def move_on(self, pursuit: str, debrief: str, *, on: date, rest: bool) -> None:
        book = self._load()
        after = moved_on(named(book.pursuits, pursuit), debrief, on=on, rest=rest)
        self._write([after], book, self.folder)

    def take_answer(self, pursuit: str, debrief: str, answer: Answer) -> int:
        book = self._load()
        before = named(book.pursuits, pursuit)
        after = answered(before, debrief, answer)
        self._write([after], book, self.folder)
        return len(after.evidence) - len(before.evidence)

    def take_in(self, source: Path, *, take_back: bool) -> Taken:
        book = read_sheets(source, take_back=take_back)
        here = self._load() if self.folder.is_dir() else Notebook()
        known = {each.id: each for each in here.pursuits}
        is_itself = self.folder.is_dir() and source.samefile(self.folder)
        new = [each for each in book.pursuits if is_itself or each.id not in known]
        self._write(new, here, source)
        beside, troubles = self._take_beside(source)
        return Taken(
            into=str(self.folder),
            pursuits=len(new),
            entries=sum(len(each.evidence) for each in new),
            problems=[
                *book.problems,
                *troubles,
                *_left(book.pursuits, new, known),
            ],
            beside=beside,
        )

    def write_out(self, target: Path, *, wanted: str | None) -> Taken:
        pursuits = self._load().pursuits
        chosen = [named(pursuits, wanted)] if wanted else pursuits
        notebook.write(chosen, target, raw=partial(notebook.raw, self.folder))
        if wanted is None:
            notebook.write_desk(notebook.desk_in(self.folder)[0], target)
        return Taken(
            into=str(target),
            pursuits=len(chosen),
            entries=sum(len(each.evidence) for each in chosen),
        )

    def _take_beside(self, source: Path) -> tuple[int, Sequence[Problem]]:
        here, troubles = notebook.desk_in(self.folder)
        came, others = desk_beside(source)
        both = joined(here, came)
        if both != here:
            notebook.write_desk(both, self.folder)
        return len(both) - len(here), (*troubles, *others)

    def _taught(self, pursuits: Sequence[Pursuit], as_of: date) -> Taught:
        table = notebook.instrument_in(self.folder)
        return taught(pursuits, as_of=as_of, instrument=table)

    def _load(self) -> Notebook:
        """What cannot be understood is said each time, and stays in the file."""
        if not self.folder.is_dir():
            raise Invalid(f"There is no notebook folder {self.folder}.")
        book = notebook.load(self.folder, recorded_at=now())
        for each in book.problems:
            warn(said(each))
        for gone in book.removed:
            warn(f"{gone.file}: {gone.text}")
        return book

    def _write(
        self, pursuits: Sequence[Pursuit], seen: Notebook, sources: Path
    ) -> None:
        raw = partial(notebook.raw, sources if sources.is_dir() else sources.parent)
        notebook.write(pursuits, self.folder, raw=raw, seen=seen)


def _left(
    given: Sequence[Pursuit], new: Sequence[Pursuit], known: dict[str, Pursuit]
) -> list[Problem]:
    """Said of those that are there already but differ: nothing of them was changed."""
    names = [
        each.organisation
        for each in given
        if each not in new and known[each.id] != each
    ]
    left = "is there already, differs, and was left as it was."
    return [Problem(line=0, text=f"{name} {left}") for name in names]


def _line(view: Overview) -> Line:
    pursuit, step = view.pursuit, view.next_step
    due = ""
    if step:
        due = step.step.due_on.isoformat() if step.step.due_on else step.step.due
    return Line(
        id=pursuit.id,
        side=str(pursuit.side),
        organisation=pursuit.organisation,
        title=pursuit.title,
        chance=view.standing.chance,
        low=view.standing.low,
        high=view.standing.high,
        next_step=(step.step.text or step.entry.quote) if step else "",
        due=due,
        late=bool(step and step.late),
        lacks_agreed_step=view.lacks_agreed_step,
        outcome=str(view.decision.outcome) if view.decision else None,
        standing=view.standing.with_source,
    )
