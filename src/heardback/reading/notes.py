"""Our notes as sentences: what we report, what we quote, and what we asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from heardback.core.evidence import Party
from heardback.core.talk import Talk, Turn
from heardback.reading.mentions import Mentions, Name, masked, names_in
from heardback.reading.pairing import Pairing
from heardback.reading.patterns import View, compiled
from heardback.reading.plain import plain
from heardback.reading.questions import ask_of
from heardback.reading.said import Said, said_at, stems_of
from heardback.reading.sentences import Place, split

_QUOTED = re.compile(r'"([^"\n]{2,400})"|“([^“”\n]{2,400})”')
_ASKED = re.compile(
    r"\b(?:i|we)\s+(?:\w+\s+)?(?:asked|said|told|say|ask|wrote|replied"
    r"|offered)\b[^.!?]{0,40}$"
    r"|^\W*asked\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
_PRONOUN_FIRST = r"^[-*+•>\d.) ]*(?:and |but |so |then )?(?:he|she|they)\b"
_LABEL = r"^[-*+• ]*(?:doubts?|needs?|support|process|next|hesitations?)\b[^:]{0,40}:"
_OURS = r"^[-*+•>\d.) ]*(?:and |but |so |then )?(?:i|we|my|our)\b"
_OURS_FOR_THEM = (
    r"^[-*+• ]*our (?:price|fee|quote|offer|proposal|rate|pitch)\b.*\b(?:them|her|him"
    r"|she|he|they|~)"
)
_ASKED_WHETHER = (
    r"\basked(?: [\w~]+){0,3} (?:if|whether"
    r"|about|for)\b"
    r"(?P<what>.*?)(?:(?:[,;:.>-]+|\band\b|\bbut\b)[ >]*(?:(?:he|she|they|~+"
    r"|answer(?:ed)?|said|replied)\b"
    r"(?: just| only)? ?(?:(?:said|says|answered|replied|told (?:me"
    r"|us))\b(?: that)?)?)? ?(?P<answer>.*))?$"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks; `ours` when we are the ones quoted."""

    start: int
    end: int
    ours: bool


def quotations(text: str) -> Iterator[Quoted]:
    """Whole utterances between quotation marks, not single words.

    >>> text = 'Asked "will you back us?", Tom said "we will see"'
    >>> [(text[q.start : q.end], q.ours) for q in quotations(text)]
    [('will you back us?', True), ('we will see', False)]
    """
    for found in _QUOTED.finditer(text):
        group = 1 if found[1] is not None else 2
        words = found[group].split()
        if len(words) < 3 and not _is_answer(found[group]):
            continue
        before = text[max(0, found.start() - 80) : found.start()]
        yield Quoted(found.start(group), found.end(group), bool(_ASKED.search(before)))


def _is_answer(words: str) -> bool:
    return bool(re.match(r"(?i)(?:yes|no|maybe|we'?ll see|absolutely|sure)\b", words))


def noted(
    talk: Talk, people: Sequence[str], on: date | None, pairing: Pairing
) -> Iterator[Said]:
    mentions = Mentions()
    for number, turn in enumerate(talk.turns):
        is_heading = talk.words(turn).startswith("#")
        for place in _whole(talk.text, turn):
            line = _Line(talk, place, number, talk.on or on, people)
            saids = list(line.saids(mentions))
            if not is_heading:
                yield from _paired_notes(saids, pairing)


def _whole(text: str, turn: Turn) -> Iterator[Place]:
    """Sentences, but never half a quotation."""
    quoted = [
        (turn.start + each.start, turn.start + each.end)
        for each in quotations(text[turn.start : turn.end])
    ]
    held: Place | None = None
    for place in split(text, turn.start, turn.end):
        held = (held[0] if held else place[0], place[1])
        # The mark that closes the quotation still belongs to the sentence.
        if not any(first < held[1] <= last for first, last in quoted):
            yield held
            held = None
    if held:
        yield held


def _paired_notes(saids: list[Said], pairing: Pairing) -> Iterator[Said]:
    for said in saids:
        if said.view is View.DIRECT:
            yield pairing.paired(said)
            continue
        asked = compiled(_ASKED_WHETHER, View.REPORTED).search(said.words)
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
        answer = asked["answer"] or ""
        if ask and answer.strip(" .,!'\""):
            words = " " * asked.start("answer") + answer
            yield replace(
                said, words=words, side=Party.THEM, ask=ask, stems=stems_of(words)
            )
        elif ask:
            pairing.expect(ask)
        else:
            yield said


@dataclass(frozen=True, slots=True)
class _Line:
    """One sentence of our notes."""

    talk: Talk
    place: Place
    turn: int
    on: date | None
    people: Sequence[str]

    def saids(self, mentions: Mentions) -> Iterator[Said]:
        """What we report, then what we quote in it, each with the person meant."""
        start, end = self.place
        raw = self.talk.text[start:end]
        quotes = list(quotations(raw))
        names = [
            (first, last, name)
            for first, last, name in names_in(raw, self.people)
            if not any(quoted.start <= first < quoted.end for quoted in quotes)
        ]
        words = masked(plain(raw), names)
        meant = mentions.meant(words, self.turn)
        mentions.hear(names, words)
        person = self._person(names, words, meant)
        pronoun_first = person is not None and person == meant
        mentions.spoke([] if pronoun_first else names, person, self.turn)
        for quoted in quotes:
            blank = " " * (quoted.end - quoted.start)
            words = words[: quoted.start] + blank + words[quoted.end :]
        if not (quotes and compiled(_LABEL).search(words)):
            yield self._said(self.place, self._side(words), person, words)
        for quoted in quotes:
            near = [name for _, at, name in names if at <= quoted.start]
            side = Party.US if quoted.ours else Party.THEM
            who = near[-1] if near else person
            for place in split(
                self.talk.text, start + quoted.start, start + quoted.end
            ):
                yield self._said(place, side, who, "")

    def _side(self, words: str) -> Party:
        ours = compiled(_OURS).search(words) and not compiled(_OURS_FOR_THEM).search(
            words
        )
        return Party.US if ours else Party.THEM

    def _person(
        self, names: Sequence[Name], words: str, meant: str | None
    ) -> str | None:
        """ "She will call Mark" is about her, "Mark called" about Mark."""
        if compiled(_PRONOUN_FIRST).search(words):
            return meant
        return names[0][2] if names else meant

    def _said(self, place: Place, side: Party, person: str | None, words: str) -> Said:
        return said_at(
            self.talk,
            place,
            side=side,
            person=person if side is Party.THEM else None,
            on=self.on,
            turn=self.turn,
            words=words,
            view=View.REPORTED if words else View.DIRECT,
        )
