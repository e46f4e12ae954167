"""A talk read stretch by stretch, so that one can watch it, stop it and go on later."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from heardback.core.evidence import Party, Proposal
from heardback.core.talk import Form, Talk, Turn, Voice
from heardback.reading.sides import sides_of
from heardback.reading.trained import read

# Characters: well under a second, so that a stop is soon heard and little read twice.
STRETCH = 4_000
# Turns: a question is kept in mind for six; a promise is taken up in the next.
_BEFORE, _AFTER = 8, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What was found in some turns; `turns` are read by now, from the first."""

    turns: int
    proposals: tuple[Proposal, ...]


def read_along(
    talk: Talk,
    *,
    us: Sequence[str] = (),
    voice: Voice = Voice.NOTES,
    on: date | None = None,
    people: Sequence[str] = (),
    begin: int = 0,
    maybe: bool = False,
) -> Iterator[Stretch]:
    """All that `read` finds, a stretch at a time, from the turn number `begin` on.

    >>> from heardback.exchange.files import open_file
    >>> talk = open_file(b"Ana: Will you recommend us?\\nTom: Yes, I will.\\n")
    >>> [each.turns for each in read_along(talk, us=["Ana"])]
    [2]
    """
    us = _ours(talk, us, voice)
    for start, end in _stretches(talk.turns, begin):
        found = read(
            replace(talk, turns=_around(talk, start, end)),
            us=us,
            voice=voice,
            on=on,
            people=people,
            maybe=maybe,
        )
        first = talk.turns[start].start
        last = talk.turns[end].start if end < len(talk.turns) else len(talk.text) + 1
        yield Stretch(
            turns=end,
            proposals=tuple(each for each in found if first <= each.start < last),
        )


def _stretches(turns: Sequence[Turn], begin: int) -> Iterator[tuple[int, int]]:
    """From where to where, by the numbers of turns."""
    start = begin
    for number in range(begin, len(turns)):
        if turns[number].end - turns[start].start >= STRETCH:
            yield start, number + 1
            start = number + 1
    if start < len(turns):
        yield start, len(turns)


def _around(talk: Talk, start: int, end: int) -> tuple[Turn, ...]:
    """The turns with those before and after that they may speak of."""
    before = max(start - _BEFORE, 0)
    turns = talk.turns[before : end + _AFTER]
    if talk.form is not Form.NOTES:
        return turns
    # In notes a heading says whom all below it is about.
    heading = next(
        (each for each in reversed(talk.turns[:before]) if _is_heading(talk, each)),
        None,
    )
    return (heading, *turns) if heading else turns


def _is_heading(talk: Talk, turn: Turn) -> bool:
    return talk.text.startswith("#", turn.start)


def _ours(talk: Talk, us: Sequence[str], voice: Voice) -> tuple[str, ...]:
    """Our names as the whole talk tells them: in a stretch fewer people speak."""
    sides = sides_of(talk, us=us, voice=voice, people=())
    spoken = {
        name: None
        for turn in talk.turns
        if sides.side_of(turn) is Party.US
        for name in (turn.speaker, turn.address)
        if name
    }
    return (*us, *spoken)
