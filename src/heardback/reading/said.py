"""One sentence, whose it is, and which question of ours it answers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from heardback.core.evidence import Kind, Party, Proposal
from heardback.core.talk import Talk
from heardback.reading.patterns import View
from heardback.reading.plain import plain
from heardback.reading.questions import Ask
from heardback.reading.sentences import Place

_WORD = re.compile(r"[^\W\d_]+|~+")
# Words are looked up by their beginnings, so that "recommending" finds "recommend".
STEM = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`words` are plain; in notes, a person's name is written as "~~~" in them."""

    words: str
    start: int
    end: int
    quote: str
    side: Party
    view: View = View.DIRECT
    person: str | None = None
    on: date | None = None
    turn: int = 0
    ask: Ask | None = None
    stems: frozenset[str] = field(default_factory=frozenset)

    @property
    def asks(self) -> bool:
        return self.words.rstrip("\"') ").endswith("?")

    def proposal(
        self, kind: Kind, confidence: float, value: Mapping[str, str | bool]
    ) -> Proposal:
        return Proposal(
            kind=kind,
            quote=self.quote,
            start=self.start,
            end=self.end,
            confidence=confidence,
            value={
                name: word if isinstance(word, bool) else str(word)
                for name, word in value.items()
            },
            person=self.person,
            side=self.side,
            question=self.ask.quote if self.ask else None,
        )


def said_at(
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
    """The sentence at a place; `words` where they are not simply its own."""
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


def stems_of(words: str) -> frozenset[str]:
    """
    >>> sorted(stems_of("she can't recommend it"))
    ['can', 'it', 'reco', 'she', 't']
    """
    return frozenset(word[:STEM] for word in _WORD.findall(words))
