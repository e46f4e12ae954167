"""A talk as sentences in order, each with who says it and the question it answers."""

from collections.abc import Iterator, Sequence
from datetime import date

from heardback.core.evidence import Party
from heardback.core.talk import Form, Talk, Turn, Voice
from heardback.reading.notes import noted
from heardback.reading.pairing import Pairing
from heardback.reading.patterns import compiled
from heardback.reading.plain import plain
from heardback.reading.said import Said, said_at
from heardback.reading.sentences import Place, split
from heardback.reading.sides import Sides, sides_of

_BARE = r"^\W*(?:\w+\W*){1,2}$"
_GOES_ON = (
    r"^(?:but|if|as long|so long|provided|providing|assuming|only if|unless|though"
    r"|although"
    r"|once|subject to|depending)\b"
)


def heard(
    talk: Talk,
    *,
    us: Sequence[str],
    voice: Voice,
    on: date | None,
    people: Sequence[str],
) -> Iterator[Said]:
    sides = sides_of(talk, us=us, voice=voice, people=people)
    pairing = Pairing()
    if talk.form is Form.NOTES and voice is Voice.NOTES:
        yield from noted(talk, people, on, pairing)
        return
    for said in _spoken(talk, sides, on):
        yield pairing.paired(said)


def _spoken(talk: Talk, sides: Sides, on: date | None) -> Iterator[Said]:
    for number, turn in enumerate(talk.turns):
        side = sides.side_of(turn)
        if side is None:
            continue
        person = sides.person_of(turn) if side is Party.THEM else None
        for start, end in _joined(talk.text, turn):
            yield said_at(
                talk,
                (start, end),
                side=side,
                person=person,
                on=turn.on or talk.on or on,
                turn=number,
            )


def _joined(text: str, turn: Turn) -> Iterator[Place]:
    """ "Yes. But only if legal agrees." is one answer, not two."""
    held: Place | None = None
    for start, end in split(text, turn.start, turn.end):
        if held and compiled(_GOES_ON).search(plain(text[start : start + 20])):
            held = held[0], end
            continue
        if held:
            yield held
        held = None
        if compiled(_BARE).search(text[start : min(end, start + 40)]):
            held = start, end
        else:
            yield start, end
    if held:
        yield held
