"""Somebody to rehearse with: a hidden state made of the record, and its lines."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from hashlib import sha256
from importlib.resources import files
from math import log
from typing import Any

from heardback.core.errors import Invalid
from heardback.core.evidence import About, Grade, Hesitation, Need, Process
from heardback.core.pursuit import Part, Pursuit, Side
from heardback.core.wording import shortened

REMEMBERED = 6
OPENNESS = {"friendly": 0.40, "real": 0.25, "hard": 0.10}


class Act(StrEnum):
    """What the user's line was; the caller reads it, the counterpart only obeys it."""

    CURIOUS_QUESTION = "curious_question"
    CLOSED_QUESTION = "closed_question"
    ARGUMENT = "argument"
    REFLECTION = "reflection"
    CLAIM = "claim"
    SUPPORT_ASK = "support_ask"
    PROCESS_ASK = "process_ask"
    OTHER = "other"


class Difficulty(StrEnum):
    FRIENDLY = "friendly"
    REAL = "real"
    HARD = "hard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A doubt it holds; `entry` is None where the record knows of no doubt at all.

    `openness` runs from 0 to 1 and says how ready the cause is to come out.
    """

    entry: str | None
    about: About
    words: str
    cause: str
    cause_invented: bool
    openness: float
    raised: bool = False
    revealed: bool = False
    settled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A need it holds, from the record; `told` in the talk, `covered` by a claim."""

    entry: str
    words: str
    told: bool = False
    covered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What it says. `invented` holds those parts that the record does not know."""

    text: str
    invented: tuple[str, ...] = ()
    raised: str | None = None
    revealed: str | None = None
    settled: str | None = None
    covered: str | None = None
    support: Grade | None = None
    agreed: bool = False
    ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One line of the user, how it was read, and the reply."""

    act: Act
    line: str
    reply: Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Everything the counterpart is; playing it again from the seed gives the same.

    `inclination` is log-odds of a yes, `patience` from 0 to 1, `topic` the index of the
    doubt on the table.
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
    greeting: str = ""
    topic: int | None = None
    agreed: bool = False
    ended: bool = False
    exchanges: tuple[Exchange, ...] = ()


def start(
    pursuit: Pursuit,
    *,
    seed: int,
    part: Part = Part.DECIDES,
    minutes: float = 20,
    difficulty: Difficulty = Difficulty.REAL,
    chance: float = 0.5,
) -> State:
    """Make a counterpart out of the record; it has greeted and waits for a line.

    Its doubts are the open hesitations in their own words, its needs the ones on
    record. Without any open hesitation it begins with an invented one.

    Parameters
    ----------
    seed
        The same seed and the same lines give the same talk.
    minutes
        The time it has; it ends on time.
    chance
        The chance of a yes as it stands (`standing.stand`), its hidden inclination.

    Examples
    --------
    >>> from datetime import date
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> state = start(deal, seed=1)
    >>> from heardback.core.rehearsal import play
    >>> state, reply = play(state, Act.OTHER, "Thank you for having me.")
    >>> reply.raised, reply.invented != ()
    ('invented', True)
    """
    if not (minutes > 0 and 0 <= chance <= 1):
        raise Invalid("A rehearsal needs some minutes, and a chance from 0 to 1.")
    shift = {Difficulty.FRIENDLY: 1.0, Difficulty.REAL: 0.0, Difficulty.HARD: -1.0}
    bounded = min(max(chance, 0.02), 0.98)
    state = State(
        seed=seed,
        side=pursuit.side,
        part=part,
        difficulty=difficulty,
        minutes=minutes,
        minutes_left=minutes,
        inclination=log(bounded / (1 - bounded)) + shift[difficulty],
        patience=1.0,
        doubts=_doubts(pursuit, seed, difficulty),
        wanted=tuple(
            Wanted(entry=entry.id, words=words)
            for entry in pursuit.current
            if isinstance(entry.statement, Need)
            and (words := shortened(entry.statement.text or entry.quote))
        ),
        process=tuple(
            shortened(entry.statement.text)
            for entry in pursuit.current
            if isinstance(entry.statement, Process) and entry.statement.text
        ),
    )
    greeting = say(state, "greeting", minutes=f"{minutes:g}")
    return replace(state, greeting=greeting)


def _doubts(pursuit: Pursuit, seed: int, difficulty: Difficulty) -> tuple[Doubt, ...]:
    invented = table()["invented"][pursuit.side]
    found = []
    for entry in pursuit.current:
        doubt = entry.statement
        words = shortened(entry.quote)
        if not isinstance(doubt, Hesitation) or not doubt.open:
            continue
        causes: list[str] = invented["causes"][doubt.about]
        found.append(
            Doubt(
                entry=entry.id,
                about=doubt.about,
                words=words or shortened(doubt.text) or f"the {doubt.about}",
                cause=shortened(doubt.cause) or causes[seed % len(causes)],
                cause_invented=not doubt.cause.strip(),
                openness=OPENNESS[difficulty],
            )
        )
    if found:
        return tuple(found)
    subjects = list(invented["doubts"])
    about = About(subjects[seed % len(subjects)])
    causes = invented["causes"][about]
    return (
        Doubt(
            entry=None,
            about=about,
            words=invented["doubts"][about],
            cause=causes[seed % len(causes)],
            cause_invented=True,
            openness=OPENNESS[difficulty],
        ),
    )


def say(state: State, key: str, **fill: str) -> str:
    """One way to say it, chosen by the seed, none of the last few lines again."""
    lines = table()
    ways: Sequence[str] = lines[state.side].get(key) or lines["both"][key]
    recent = {exchange.reply.text for exchange in state.exchanges[-REMEMBERED:]}
    for text in (*_turned(ways, state, key), *_turned(lines["both"]["filler"], state)):
        said = text.format(**fill) if text in ways else text
        if said not in recent:
            return said
    return ways[0].format(**fill)


def _turned(ways: Sequence[str], state: State, key: str = "") -> Sequence[str]:
    mixed = f"{state.seed} {len(state.exchanges)} {key}".encode()
    first = sha256(mixed).digest()[0] % len(ways)
    return (*ways[first:], *ways[:first])


@cache
def table() -> dict[str, Any]:
    text = files("heardback.core").joinpath("counterpart.toml").read_text("utf-8")
    return tomllib.loads(text)
