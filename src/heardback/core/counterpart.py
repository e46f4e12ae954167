"""Somebody to rehearse with, what we say to it, and what it says: the values."""

from dataclasses import dataclass
from enum import StrEnum

from heardback.core.evidence import About, Grade
from heardback.core.pursuit import Part, Side


class Act(StrEnum):
    """What one sentence of ours does; the reader says so, the counterpart obeys it."""

    CURIOUS_QUESTION = "curious_question"
    CLOSED_QUESTION = "closed_question"
    ARGUMENT = "argument"
    REFLECTION = "reflection"
    CLAIM = "claim"
    SUPPORT_ASK = "support_ask"
    PROCESS_ASK = "process_ask"
    STEP = "step"
    AGENDA = "agenda"
    FAREWELL = "farewell"
    ABUSE = "abuse"
    ORDER = "order"
    OTHER = "other"


class Difficulty(StrEnum):
    FRIENDLY = "friendly"
    REAL = "real"
    HARD = "hard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One sentence of ours. `touches` are keys of what it speaks to by meaning.

    `asks_doubts`: a question after doubts; `asks_help`: after what would settle one;
    `asks_fact`: after a name, a day, a number. `boasts`: a promise or a superlative;
    `backed`: with a figure, an example, or something the pitch has backing for.
    `dated`: it names a day.
    """

    act: Act
    text: str = ""
    touches: tuple[str, ...] = ()
    asks_doubts: bool = False
    asks_help: bool = False
    asks_fact: bool = False
    boasts: bool = False
    backed: bool = False
    dated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One line of ours as it was read; empty `moves` for an empty line.

    `words` counts all of it, also what was too long to keep; `seconds` is how long it
    took to say, where it was spoken.
    """

    text: str
    moves: tuple[Move, ...] = ()
    words: int = 0
    seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A doubt it holds; `entry` is None where the record knows of no doubt at all.

    `openness` runs from 0 to 1 and says how ready the cause is to come out. `help` is
    what would settle it, always invented. `theirs` says that a colleague voiced it,
    `tried` that an answer of ours came near.
    """

    key: str
    entry: str | None
    about: About
    words: str
    cause: str
    cause_invented: bool
    help: str
    openness: float
    theirs: bool = False
    raised: bool = False
    revealed: bool = False
    told_more: bool = False
    helped: bool = False
    tried: bool = False
    settled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A need it holds, from the record; `told` in the talk, `covered` by a claim."""

    key: str
    words: str
    confirmed: bool = False
    told: bool = False
    covered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question of its own, that a real one might ask as well."""

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What it says, sentence by sentence in `parts`; `invented` is not on record."""

    text: str
    parts: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    raised: str | None = None
    revealed: str | None = None
    settled: str | None = None
    covered: tuple[str, ...] = ()
    asked: str | None = None
    support: Grade | None = None
    agreed: bool = False
    dated: bool = False
    ended: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One line of the user, how it was read, and the reply."""

    said: Said
    reply: Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Everything the counterpart is; the same lines from the same start give the same.

    `inclination` is log-odds of a yes, `patience` from 0 to 1, `topic` the index of
    the doubt on the table, `pending` the question of its own that waits for an answer.
    """

    seed: int
    side: Side
    part: Part
    difficulty: Difficulty
    minutes: float
    minutes_left: float
    inclination: float
    patience: float
    doubts: tuple[Doubt, ...]
    wanted: tuple[Wanted, ...]
    process: tuple[str, ...]
    asks: tuple[Ask, ...] = ()
    backed: tuple[str, ...] = ()
    greeting: str = ""
    topic: int | None = None
    pending: str | None = None
    wants_day: bool = False
    agreed: bool = False
    warned: bool = False
    time_told: bool = False
    closing: bool = False
    ended: str = ""
    exchanges: tuple[Exchange, ...] = ()
