"""An offer: what they propose, on which terms, and until when they want our answer."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Answer(StrEnum):
    """What we said to it, or that it fell away."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Open until it has an `answer`; `terms` are theirs, as one would repeat them."""

    id: str
    made_on: date
    terms: str = ""
    answer_by: date | None = None
    answer: Answer | None = None
    answered_on: date | None = None

    @property
    def open(self) -> bool:
        return self.answer is None
