"""A record to rehearse on, and lines as a reader would have read them."""

from datetime import UTC, date, datetime

from heardback.core.casting import start
from heardback.core.counterpart import Act, Difficulty, Move, Reply, Said, State
from heardback.core.evidence import (
    About,
    Evidence,
    Hesitation,
    Need,
    Process,
    Source,
    Statement,
    Status,
)
from heardback.core.pursuit import Part, Person, Pursuit, Side
from heardback.core.rehearsal import play

WORDS = "That is high next to what our team could do with ChatGPT."
CAUSE = "the board asked for three quotes"


def said(
    id: str, statement: Statement, quote: str = "", person: str | None = None
) -> Evidence:
    return Evidence(
        id=id,
        statement=statement,
        happened_on=date(2026, 9, 18),
        recorded_at=datetime(2026, 9, 18, tzinfo=UTC),
        source=Source.QUOTED if quote else Source.REPORTED,
        person=person,
        quote=quote,
    )


def record(*evidence: Evidence, side: Side = Side.DEAL) -> Pursuit:
    return Pursuit(
        id="p",
        side=side,
        organisation="Northgate Foods",
        opened_on=date(2026, 9, 1),
        people=(
            Person(name="Mara Lind", part=Part.DECIDES),
            Person(name="Tom", part=Part.RECOMMENDS),
        ),
        evidence=evidence
        or (
            said("price", Hesitation(about=About.PRICE, cause=CAUSE), WORDS),
            said("trust", Hesitation(about=About.TRUST), "We were let down once."),
            said("slip", Need(text="no launch may slip", status=Status.CONFIRMED)),
            said("when", Process(text="the board meets mid-October")),
        ),
    )


def fresh(
    seed: int = 1,
    *,
    difficulty: Difficulty = Difficulty.REAL,
    chance: float = 0.5,
    minutes: float = 20,
    side: Side = Side.DEAL,
) -> State:
    return start(
        record(side=side),
        seed=seed,
        difficulty=difficulty,
        chance=chance,
        minutes=minutes,
    )


def line(*acts: Act | Move, text: str = "a line of ours", words: int = 12) -> Said:
    moves = [
        each if isinstance(each, Move) else Move(act=each, text=text) for each in acts
    ]
    return Said(text=text, moves=tuple(moves), words=words)


def after(*lines: Said | Act, seed: int = 1, state: State | None = None) -> State:
    state = state or fresh(seed)
    for each in lines:
        state, _ = play(state, each if isinstance(each, Said) else line(each))
    return state


def raised(seed: int = 1, **changes: object) -> State:
    """A talk in which the first doubt is on the table."""
    doubts = line(Move(act=Act.CURIOUS_QUESTION, asks_doubts=True))
    return after(doubts, state=fresh(seed, **changes))  # type: ignore[arg-type]


def answer(state: State, *acts: Act | Move) -> Reply:
    return play(state, line(*acts))[1]
