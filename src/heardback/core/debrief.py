"""A debrief: asking why after the decision, and what they answered."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Wording(StrEnum):
    """What the request asks for, so that wordings can be compared."""

    ADVICE = "advice"
    CHOICE = "choice"
    SHORT = "short"
    OWN = "own"


class Through(StrEnum):
    """Whose hands the request goes through."""

    MAIL = "mail"
    PROGRAM = "program"
    HELPER = "helper"
    TALK = "talk"


class Reply(StrEnum):
    """What came back; a polite no is a full answer."""

    WORDS = "words"
    DECLINED = "declined"
    COACH = "coach"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one person answered, in their words.

    `weighed` is the reason they chose from a list, if they did; `again` is what they
    said about coming back. `entries` are ids of the evidence that it became.
    """

    id: str
    on: date
    recorded_at: datetime
    reply: Reply = Reply.WORDS
    words: str = ""
    weighed: str = ""
    again: str = ""
    by_link: bool = False
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """One request to one person; a draft until `sent_on`.

    `helper` is who asks for me where it goes through a helper. At most one reminder
    is sent; `ended_on` is when I let it rest.
    """

    id: str
    drafted_at: datetime
    person: str | None = None
    wording: Wording = Wording.ADVICE
    through: Through = Through.MAIL
    helper: str = ""
    language: str = "en"
    text: str = ""
    sent_on: date | None = None
    reminded_on: date | None = None
    ended_on: date | None = None
    answers: tuple[Answer, ...] = ()

    @property
    def answered_on(self) -> date | None:
        """The day of the first answer; a polite no counts as one."""
        return min((each.on for each in self.answers), default=None)

    @property
    def waiting(self) -> bool:
        return bool(self.sent_on and not self.answers and not self.ended_on)
