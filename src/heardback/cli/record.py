"""Where the record is: a notebook folder, or the database of a workspace."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from heardback.core.decision import Decision
from heardback.core.errors import Problem

if TYPE_CHECKING:
    # What judges is loaded by the commands that judge.
    from heardback.core.debrief import Answer, Debrief
    from heardback.core.honesty import Honesty
    from heardback.core.learned import Learned
    from heardback.core.overview import Overview
    from heardback.core.pursuit import Prepared, Pursuit
    from heardback.core.today import Today


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One pursuit in a list; `next_step` is the agreed one, `late` its mark.

    `standing` is the chance in words, as exactly as one's own decisions allow.
    """

    id: str
    side: str
    organisation: str
    title: str
    chance: float
    low: float
    high: float
    next_step: str
    due: str
    late: bool
    lacks_agreed_step: bool
    outcome: str | None
    standing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of taking something in: where it went, how much, what was not clear.

    `left` says what was newer here, or changed on both sides, and stayed; `beside`
    counts activities, goals and views.
    """

    into: str
    pursuits: int = 0
    entries: int = 0
    problems: Sequence[Problem] = ()
    left: Sequence[str] = ()
    beside: int = 0


class Record(Protocol):
    """The two stores as the commands need them; `wanted` is an id or a name."""

    def pursuits(self) -> "Iterable[Pursuit]": ...
    def rehearsed(self) -> "Collection[str] | None": ...
    def lines(self, *, as_of: date) -> Sequence[Line]: ...
    def overview(self, wanted: str, *, as_of: date) -> "Overview": ...
    def fit(self) -> "Learned": ...
    def honesty(self) -> "Honesty": ...
    def today(self, *, as_of: date, most: int) -> "Today": ...
    def begin(self, pursuit: "Pursuit") -> Taken: ...
    def take_note(self, text: str, *, wanted: str | None, on: date) -> Taken: ...
    def decide(self, wanted: str, decision: Decision, *, replacing: bool) -> Taken: ...
    def note_nudge(self, pursuit: str, *, on: date) -> None: ...
    def look_again(self, pursuit: str, *, on: date | None) -> None: ...
    def note_asked(
        self, pursuit: str, meeting: str, prepared: "Sequence[Prepared]"
    ) -> None: ...
    def ask_why(self, pursuit: str, debrief: "Debrief", *, on: date) -> None: ...
    def move_on(self, pursuit: str, debrief: str, *, on: date, rest: bool) -> None: ...
    def take_answer(self, pursuit: str, debrief: str, answer: "Answer") -> int: ...
    def take_in(self, source: Path, *, take_back: bool) -> Taken: ...
    def write_out(self, target: Path, *, wanted: str | None) -> Taken: ...


def open_record(notebook: Path | None) -> Record:
    """The notebook where one is named, else the database; only that one is loaded."""
    if notebook is not None:
        from heardback.cli.folder import Folder

        return Folder(notebook)
    from heardback.cli.database import open_database

    return open_database()
