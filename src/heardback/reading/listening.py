"""A talk as sentences in order, each with who says it and the question it answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from heardback.core.evidence import Party
from heardback.core.talk import Form, Talk, Turn, Voice
from heardback.reading.notes import masked, names_in, quotations
from heardback.reading.pairing import Pairing
from heardback.reading.patterns import View, compiled
from heardback.reading.plain import plain
from heardback.reading.questions import ask_of
from heardback.reading.said import Said, stems_of
from heardback.reading.sentences import Place, split
from heardback.reading.sides import Sides, sides_of

_BARE = r"^\W*(?:\w+\W*){1,2}$"
_GOES_ON = (
    r"^(?:but|if|as long|so long|provided|providing|assuming|only if|unless|though"
    r"|although"
    r"|once|subject to|depending)\b"
)
_OURS = r"^[-*+•>\d.) ]*(?:and |but |so |then )?(?:i|we|my|our)\b"
_OURS_FOR_THEM = (
    r"^[-*+• ]*our (?:price|fee|quote|offer|proposal|rate|pitch)\b.*\b(?:them|her|him"
    r"|she|he|they|~)"
)
_ASKED = (
    r"\basked(?: ~+| him| her| them)?(?: straight| directly| again)? (?:if|whether"
    r"|about|for)\b"
    r"(?P<what>.*?)(?:(?:[,;:.>-]+|\band\b|\bbut\b)[ >]*(?:(?:he|she|they|~+"
    r"|answer(?:ed)?|said|replied)\b"
    r"(?: just| only)? ?(?:(?:said|says|answered|replied|told (?:me"
    r"|us))\b(?: that)?)?)? ?(?P<answer>.*))?$"
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
        yield from _noted(talk, people, on, pairing)
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
            yield _said(
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


def _said(
    talk: Talk,
    place: Place,
    *,
    side: Party,
    person: str | None,
    on: date | None,
    turn: int,
    words: str = "",
    view: View = View.DIRECT,
) -> Said:
    start, end = place
    quote = talk.text[start:end]
    words = words or plain(quote)
    return Said(
        words=words,
        start=start,
        end=end,
        quote=quote,
        side=side,
        view=view,
        person=person,
        on=on,
        turn=turn,
        stems=stems_of(words),
    )


@dataclass(slots=True)
class _Named:
    """Whom "she" means in notes: the last person named, for a few lines."""

    name: str | None = None
    turn: int = 0

    def at(self, turn: int) -> str | None:
        return self.name if turn - self.turn <= 4 else None

    def hear(self, name: str, turn: int) -> None:
        self.name, self.turn = name, turn


def _noted(
    talk: Talk, people: Sequence[str], on: date | None, pairing: Pairing
) -> Iterator[Said]:
    named = _Named()
    for number, turn in enumerate(talk.turns):
        is_heading = talk.words(turn).startswith("#")
        for place in split(talk.text, turn.start, turn.end):
            line = _Line(talk, place, number, talk.on or on, people)
            saids = list(line.saids(named))
            if not is_heading:
                yield from _paired_notes(saids, pairing)


def _paired_notes(saids: list[Said], pairing: Pairing) -> Iterator[Said]:
    for said in saids:
        if said.view is View.DIRECT:
            yield pairing.paired(said)
            continue
        asked = compiled(_ASKED, View.REPORTED).search(said.words)
        if not asked:
            answers = compiled(
                r"^[-*+•> ]*(?:he|she|they|~|yes|no|maybe|we'll see|said|answer)"
            )
            if said.side is Party.THEM and answers.search(said.words):
                yield pairing.paired(said)
            else:
                yield said
            continue
        ask = ask_of(f"will they {asked['what'].strip()}?", said.quote, turn=said.turn)
        if ask and not asked["answer"]:
            pairing.expect(ask)
            yield said
            continue
        words = " " * asked.start("answer") + (asked["answer"] or "")
        yield replace(
            said, words=words, side=Party.THEM, ask=ask, stems=stems_of(words)
        )


@dataclass(frozen=True, slots=True)
class _Line:
    """One sentence of our notes."""

    talk: Talk
    place: Place
    turn: int
    on: date | None
    people: Sequence[str]

    def saids(self, named: _Named) -> Iterator[Said]:
        """What we report, then what we quote in it, each with the person meant."""
        start, end = self.place
        raw = self.talk.text[start:end]
        names = names_in(raw, self.people)
        quotes = list(quotations(raw))
        before = named.at(self.turn)
        for _, _, name in names:
            named.hear(name, self.turn)
        words = masked(plain(raw), names)
        for quoted in quotes:
            blank = " " * (quoted.end - quoted.start)
            words = words[: quoted.start] + blank + words[quoted.end :]
        yield self._said(
            self.place, self._side(words), self._person(names, before), words
        )
        for quoted in quotes:
            near = [name for _, at, name in names if at <= quoted.start]
            person = near[-1] if near else (names[0][2] if names else before)
            side = Party.US if quoted.ours else Party.THEM
            place = start + quoted.start, start + quoted.end
            yield self._said(place, side, person, "")

    def _side(self, words: str) -> Party:
        ours = compiled(_OURS).search(words) and not compiled(_OURS_FOR_THEM).search(
            words
        )
        return Party.US if ours else Party.THEM

    def _person(
        self, names: Sequence[tuple[int, int, str]], before: str | None
    ) -> str | None:
        return names[0][2] if names else before

    def _said(self, place: Place, side: Party, person: str | None, words: str) -> Said:
        return _said(
            self.talk,
            place,
            side=side,
            person=person if side is Party.THEM else None,
            on=self.on,
            turn=self.turn,
            words=words,
            view=View.REPORTED if words else View.DIRECT,
        )
