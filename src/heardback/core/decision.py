"""How a pursuit ended, and the reasons, theirs and mine kept apart."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Outcome(StrEnum):
    WON = "won"
    LOST = "lost"
    NO_DECISION = "no_decision"
    SILENT = "silent"
    WITHDRAWN = "withdrawn"


class Instead(StrEnum):
    """What they chose instead."""

    OTHER = "other"
    AI = "ai"
    IN_HOUSE = "in_house"
    INCUMBENT = "incumbent"
    NOBODY = "nobody"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What they decided on `decided_on`, their words, and what I believe.

    `sure` is how sure I am of my belief, from 0 to 10. `come_back_on` is when it is
    worth asking again. A later Decision of the same pursuit supersedes the earlier.
    """

    outcome: Outcome
    decided_on: date
    recorded_at: datetime
    instead: Instead | None = None
    instead_who: str = ""
    their_words: str = ""
    said_by: str | None = None
    my_belief: str = ""
    sure: int | None = None
    come_back_on: date | None = None

    @property
    def taught(self) -> bool | None:
        """True for a yes, False for a no, None where nobody chose for or against us."""
        return {Outcome.WON: True, Outcome.LOST: False}.get(self.outcome)
