"""A source as readable text and the turns in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from heardback.core.errors import Problem
from heardback.core.evidence import Party


class Form(StrEnum):
    TRANSCRIPT = "transcript"
    NOTES = "notes"
    MAIL = "mail"


class Voice(StrEnum):
    """Whose words a text without speakers holds; notes are ours, reporting them."""

    THEM = "them"
    US = "us"
    NOTES = "notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker said in one go: `text[start:end]` of its talk.

    `said_at` and `said_until` are seconds from the start of the talk; `on` is the day
    and `address` the mail address, where the source tells.
    """

    start: int
    end: int
    speaker: str | None = None
    address: str = ""
    said_at: float | None = None
    said_until: float | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A source decoded: `\\n` line ends, turns in order, never overlapping."""

    form: Form
    text: str
    turns: tuple[Turn, ...] = ()
    problems: tuple[Problem, ...] = ()
    on: date | None = None

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everyone who speaks, in order of first word."""
        names = (turn.speaker for turn in self.turns if turn.speaker)
        return tuple(dict.fromkeys(names))

    def words(self, turn: Turn) -> str:
        return self.text[turn.start : turn.end]


def party_of(speaker: str | None, us: Iterable[str]) -> Party:
    """Us when the speaker is one of our names, whatever the case; else them.

    >>> party_of("ana ruiz", us=["Ana Ruiz"])
    <Party.US: 'us'>
    """
    ours = {name.casefold().strip() for name in us}
    return Party.US if (speaker or "").casefold().strip() in ours else Party.THEM
