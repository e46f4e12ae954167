"""What a second reading cost and came to: sizes, what was sent, what was dropped."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from heardback.core.evidence import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What a reading would send, counted before anything is sent."""

    characters: int
    tokens: int
    calls: int

    @property
    def words(self) -> str:
        """
        >>> Estimate(characters=12000, tokens=3429, calls=1).words
        'about 12,000 characters (3,429 tokens) in 1 call'
        """
        calls = "1 call" if self.calls == 1 else f"{self.calls:,} calls"
        return (
            f"about {self.characters:,} characters ({self.tokens:,} tokens) in {calls}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One request: how much text left for which address and model, and when.

    It is written down before the request leaves, so that a request that fails halfway
    is on record too.
    """

    address: str
    model: str
    characters: int
    when: datetime


class Reason(StrEnum):
    """Why something that a model said was not used."""

    BROKEN = "broken"
    SHAPE = "shape"
    INVENTED = "invented"
    OUR_WORDS = "our_words"
    UNSAID = "unsaid"
    TOO_MANY = "too_many"

    @property
    def words(self) -> str:
        return _WORDS[self]


_WORDS = {
    Reason.BROKEN: "an answer that was no JSON",
    Reason.SHAPE: "a word that is not in the codebook",
    Reason.INVENTED: "a quote that is not in the text",
    Reason.OUR_WORDS: "our own words taken for theirs",
    Reason.UNSAID: "a detail that nobody said",
    Reason.TOO_MANY: "more than a text of this size can hold",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    reason: Reason
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """A second reading in full; `trouble` is the sentence that ended it early."""

    proposals: tuple[Proposal, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    sent: tuple[Sent, ...] = ()
    trouble: str = ""


def counted(reasons: Iterable[Reason]) -> tuple[Dropped, ...]:
    reasons = list(reasons)
    return tuple(
        Dropped(reason=reason, count=reasons.count(reason))
        for reason in Reason
        if reason in reasons
    )
