"""A pursuit: whom we hope will say yes, the people, the meetings, and the record."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum

from heardback.core.debrief import Debrief
from heardback.core.decision import Decision
from heardback.core.evidence import Evidence, Proposal, current
from heardback.core.offer import Offer


class Side(StrEnum):
    DEAL = "deal"
    APPLICATION = "application"


class Lead(StrEnum):
    """Where the pursuit came from."""

    REFERRAL = "referral"
    EXISTING = "existing"
    INBOUND = "inbound"
    OUTBOUND = "outbound"
    ADVERT = "advert"
    AGENCY = "agency"
    EVENT = "event"
    UNKNOWN = "unknown"


class Part(StrEnum):
    """A person's part in the decision."""

    DECIDES = "decides"
    RECOMMENDS = "recommends"
    SCREENS = "screens"
    INFORMS = "informs"


class Medium(StrEnum):
    CALL = "call"
    VIDEO = "video"
    IN_PERSON = "in_person"
    INTERVIEW = "interview"
    MAIL = "mail"
    MESSAGE = "message"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount, its ISO 4217 currency, and what it is paid per ("" if once)."""

    amount: Decimal
    currency: str
    per: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideBy:
    """When they will decide: `said` by them, or assumed by me."""

    on: date
    said: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody on their side; the name is unique within a pursuit.

    `past`, here and below, are digests of what it said before: see `core.past`.
    """

    name: str
    part: Part | None = None
    role: str = ""
    email: str = ""
    active: bool = True
    past: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Any contact; planned until `held`. `guess` is my own chance in tenths."""

    id: str
    on: date
    at: time | None = None
    medium: Medium = Medium.CALL
    title: str = ""
    people: tuple[str, ...] = ()
    held: bool = True
    notes: str = ""
    guess: int | None = None
    past: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A kept source; `id` is the SHA-256 of its raw bytes.

    `text` is the readable text that spans point into. `agreed` says whether all who
    were there agreed to its being kept; None for what needs no agreement.
    """

    id: str
    name: str
    kind: str
    text: str
    added_at: datetime
    meeting: str | None = None
    us: tuple[str, ...] = ()
    agreed: bool | None = None


class Verdict(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A proposal as kept: from which document, and what the user made of it.

    `entry` is the id of the evidence it became; None unless accepted.
    """

    id: str
    document: str
    proposal: Proposal
    verdict: Verdict = Verdict.OPEN
    entry: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What was shown at a close-out; a fact that is never recomputed.

    `chance`, `low` and `high` are probabilities, `guess` is the user's own in tenths.
    """

    recorded_at: datetime
    chance: float
    low: float
    high: float
    instrument: str
    guess: int | None = None
    meeting: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudged:
    """A nudge that I sent while an answer was owed."""

    sent_on: date
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A question that was prepared for a meeting, and whether it was asked there."""

    meeting: str
    item: str
    text: str
    asked: bool
    recorded_at: datetime
    person: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """What I wrote back after a meeting, and whether they confirmed it."""

    meeting: str
    text: str
    drafted_at: datetime
    answer: str = ""
    answered_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pursuit:
    """One deal or application with everything that is on record about it.

    `evidence` holds every entry ever made, oldest first, superseded ones included;
    `decisions` likewise: the last one counts. `look_again` is when to look at it anew
    after their silence.
    """

    id: str
    side: Side
    organisation: str
    title: str = ""
    opened_on: date
    lead: Lead = Lead.UNKNOWN
    value: Money | None = None
    decide_by: DecideBy | None = None
    people: tuple[Person, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    decisions: tuple[Decision, ...] = ()
    documents: tuple[Document, ...] = ()
    reviewed: tuple[Reviewed, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    recaps: tuple[Recap, ...] = ()
    debriefs: tuple[Debrief, ...] = ()
    nudges: tuple[Nudged, ...] = ()
    prepared: tuple[Prepared, ...] = ()
    offers: tuple[Offer, ...] = ()
    look_again: date | None = None
    notes: str = ""
    past: tuple[str, ...] = field(default=(), compare=False, repr=False)

    @property
    def decision(self) -> Decision | None:
        return self.decisions[-1] if self.decisions else None

    @property
    def current(self) -> tuple[Evidence, ...]:
        return current(self.evidence)

    def person(self, name: str | None) -> Person | None:
        return next((who for who in self.people if who.name == name), None)

    def meeting(self, known_as: str | None) -> Meeting | None:
        return next((each for each in self.meetings if each.id == known_as), None)


def recalled(entry: Evidence, decision: Decision | None) -> bool:
    """Whether `entry` was written down only after the decision was known.

    Such entries are shown, and kept out of chances, habits and calibration. An entry
    written before the decision was is recalled too once the day of the decision was
    over everywhere on earth: it was typed in later, together with the decision.
    """
    if decision is None:
        return False
    if entry.recorded_at >= decision.recorded_at:
        return True
    next_day = datetime.combine(decision.decided_on, time(12), UTC) + timedelta(days=1)
    return entry.recorded_at >= next_day
