"""A talk as a page shows it: lines in order, what was invented told apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from heardback.core.counterpart import Reply, State
from heardback.core.pursuit import Part, Side
from heardback.journal.queries import Practice

PLAYED = {
    Part.DECIDES: "the one who decides",
    Part.RECOMMENDS: "the one who would recommend you",
    Part.SCREENS: "the one who screens",
    Part.INFORMS: "one who has a say",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    text: str
    invented: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One exchange; `number` counts from 1."""

    number: int
    ours: str
    theirs: tuple[Piece, ...]


def spoken(state: State) -> list[Spoken]:
    return [
        Spoken(
            number=number,
            ours=exchange.said.text,
            theirs=tuple(pieces(exchange.reply)),
        )
        for number, exchange in enumerate(state.exchanges, start=1)
    ]


def pieces(reply: Reply) -> Iterator[Piece]:
    """A reply cut where what is not on record begins and ends.

    >>> reply = Reply(text="Well: nobody counted.", invented=("nobody counted",))
    >>> [(piece.text, piece.invented) for piece in pieces(reply)]
    [('Well: ', False), ('nobody counted', True), ('.', False)]
    """
    text, at = reply.text, 0
    for found, length in sorted(_places(reply)):
        if found < at:
            continue
        if found > at:
            yield Piece(text=text[at:found])
        yield Piece(text=text[found : found + length], invented=True)
        at = found + length
    if at < len(text):
        yield Piece(text=text[at:])


def played(one: Practice) -> str:
    return PLAYED[one.began.part]


def minutes(state: State) -> str:
    """What is left, as one says it."""
    left = round(state.minutes_left)
    if left < 1:
        return "less than a minute left"
    of = "" if left > state.minutes else f" of {state.minutes:g}"
    return f"about {left}{of} minutes left" if left > 1 else "about a minute left"


def other_side(state: State) -> str:
    return "them" if state.side is Side.DEAL else "the employer"


def _places(reply: Reply) -> Iterator[tuple[int, int]]:
    folded = reply.text.casefold()
    if len(folded) != len(reply.text):
        return
    for each in reply.invented:
        at = folded.find(each.casefold())
        if at >= 0:
            yield at, len(each)
