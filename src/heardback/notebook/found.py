"""What comes out of a file, a folder or a note, with everything worth telling."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from heardback.core.errors import Problem
from heardback.core.evidence import Evidence
from heardback.core.pursuit import Meeting, Person, Pursuit

FREE = 3  # so many lines that are not understood, and none that is


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Something on record whose line is gone from the file.

    `line` is how it stood there, `entry` the id of the evidence if it was one.
    """

    line: str
    file: str = ""
    entry: str | None = None
    taken_back: bool = False

    @property
    def text(self) -> str:
        """A sentence that says what this means and what to do."""
        if self.taken_back:
            return f'"{self.line}" was removed and no longer counts.'
        return (
            f'"{self.line}" was removed from the file but still counts. Confirm the '
            "removal to take it back; otherwise the line returns with the next change."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One file read: `kept` are lines that were not understood, as they were typed."""

    pursuit: Pursuit
    problems: tuple[Problem, ...] = ()
    removed: tuple[Removed, ...] = ()
    kept: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notebook:
    """A folder read: `seen` are its files by name, each with the hash of its bytes."""

    pursuits: tuple[Pursuit, ...] = ()
    problems: tuple[Problem, ...] = ()
    removed: tuple[Removed, ...] = ()
    seen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A typed note of one meeting, before anyone knows which pursuit it is about."""

    organisation: str | None
    recorded_at: datetime
    meeting: Meeting
    evidence: tuple[Evidence, ...] = ()
    people: tuple[Person, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def free(self) -> bool:
        """Free text: several lines, and none of them written like the seven."""
        return not self.evidence and len(self.problems) >= FREE
