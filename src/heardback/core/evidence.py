"""What was said on the way to a decision: five kinds of evidence and their values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    NEXT_STEP = "next_step"
    PROCESS = "process"
    SUPPORT = "support"
    HESITATION = "hesitation"
    NEED = "need"


class Source(StrEnum):
    """How we know: their words, my words about theirs, or my impression."""

    QUOTED = "quoted"
    REPORTED = "reported"
    SENSED = "sensed"


class Party(StrEnum):
    US = "us"
    THEM = "them"
    BOTH = "both"


class Step(StrEnum):
    """Advance: it costs them something. Continuation: it costs them nothing."""

    ADVANCE = "advance"
    CONTINUATION = "continuation"


class Aspect(StrEnum):
    """What one can know about how they will decide."""

    STEPS = "steps"
    PEOPLE = "people"
    DATES = "dates"
    CRITERIA = "criteria"
    INFORMATION = "information"


class Openness(StrEnum):
    OPEN = "open"
    GUARDED = "guarded"
    DECLINED = "declined"
    NOT_FREE = "not_free"


class Asked(StrEnum):
    """Whether I asked, and whether they could answer; three silences that differ."""

    NOT_ASKED = "not_asked"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    NOT_FREE = "not_free"


class Grade(StrEnum):
    ENTHUSIASTIC = "enthusiastic"
    YES = "yes"
    QUALIFIED = "qualified"
    VAGUE = "vague"
    NO = "no"


class About(StrEnum):
    PRICE = "price"
    TIMING = "timing"
    AUTHORITY = "authority"
    NEED = "need"
    FIT = "fit"
    TRUST = "trust"
    ALTERNATIVE = "alternative"
    UNDERSTANDING = "understanding"
    INDECISION = "indecision"
    OTHER = "other"


class Mode(StrEnum):
    OUTRIGHT = "outright"
    HINTED = "hinted"


class State(StrEnum):
    """The life of a hesitation."""

    HEARD = "heard"
    ASKED = "asked"
    UNDERSTOOD = "understood"
    RESOLVED = "resolved"
    LIMIT = "limit"


class Sort(StrEnum):
    OBJECTIVE = "objective"
    CRITERION = "criterion"
    CONSTRAINT = "constraint"
    CONCERN = "concern"


class Status(StrEnum):
    """How sure a need is: said by them, read between the lines, or agreed by them."""

    STATED = "stated"
    IMPLIED = "implied"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """Somebody will do a concrete thing next.

    `due` is their phrase, `due_on` the last day it can mean; `agreed` says that they
    confirmed it, otherwise I assume it.
    """

    text: str = ""
    owner: Party | None = None
    due: str = ""
    due_on: date | None = None
    step: Step | None = None
    agreed: bool = False
    done_on: date | None = None

    @property
    def kind(self) -> Kind:
        return Kind.NEXT_STEP


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """How, when or by whom it will be decided, and how freely they said so."""

    text: str = ""
    aspect: Aspect | None = None
    openness: Openness | None = None
    asked: Asked = Asked.ANSWERED
    confirmed: bool = False

    @property
    def kind(self) -> Kind:
        return Kind.PROCESS

    @property
    def not_free(self) -> bool:
        """Rules forbid them to say, which weighs nothing."""
        return self.openness is Openness.NOT_FREE or self.asked is Asked.NOT_FREE


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Whether a person backs us; a grade without asking means they volunteered it."""

    text: str = ""
    grade: Grade | None = None
    asked: Asked = Asked.ANSWERED
    condition: str = ""

    @property
    def kind(self) -> Kind:
        return Kind.SUPPORT


@dataclass(frozen=True, slots=True, kw_only=True)
class Hesitation:
    """A doubt about choosing us or about deciding at all, and what is behind it."""

    text: str = ""
    about: About = About.OTHER
    mode: Mode = Mode.HINTED
    state: State = State.HEARD
    cause: str = ""

    @property
    def kind(self) -> Kind:
        return Kind.HESITATION

    @property
    def open(self) -> bool:
        return self.state not in (State.RESOLVED, State.LIMIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What they want, require or cannot do."""

    text: str = ""
    sort: Sort = Sort.CRITERION
    status: Status = Status.IMPLIED

    @property
    def kind(self) -> Kind:
        return Kind.NEED


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """Takes back the entry it supersedes; the old words stay in the history."""

    why: str = ""


type Statement = NextStep | Process | Support | Hesitation | Need


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where a quote stands: characters `start` to `end` of a kept document's text."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One entry of the record: a statement, who, when, and in which words.

    Entries never change. A correction is a new entry whose `supersedes` names the old.
    `happened_on` is their clock, `recorded_at` (aware, UTC) is ours. `person` is a name
    among the pursuit's people, `meeting` the id of one of its meetings.
    """

    id: str
    statement: Statement | Retraction
    happened_on: date
    recorded_at: datetime
    source: Source = Source.REPORTED
    person: str | None = None
    meeting: str | None = None
    quote: str = ""
    span: Span | None = None
    supersedes: str | None = None


class FoundBy(StrEnum):
    """Our own reader, a language model as the second one, or both alike."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Evidence found in a text that nobody has accepted yet.

    `text[start:end] == quote` holds for the document it came from; `value` carries the
    codebook's fields of its kind as plain words; `question` is what it answers. `maybe`
    is what is too unsure to be shown unasked.
    """

    kind: Kind
    quote: str
    start: int
    end: int
    confidence: float
    value: Mapping[str, str | bool] = field(default_factory=dict)
    person: str | None = None
    side: Party = Party.THEM
    question: str | None = None
    by: FoundBy = FoundBy.FIRST
    maybe: bool = False


def current(entries: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The entries that stand: not superseded, not retracted, in the given order.

    >>> from datetime import date, datetime, timezone
    >>> at = datetime(2026, 9, 18, 12, tzinfo=timezone.utc)
    >>> day = date(2026, 9, 18)
    >>> old = Evidence(id="a", statement=Support(grade=Grade.VAGUE),
    ...                happened_on=day, recorded_at=at)
    >>> new = Evidence(id="b", statement=Support(grade=Grade.YES),
    ...                happened_on=day, recorded_at=at, supersedes="a")
    >>> [entry.id for entry in current([old, new])]
    ['b']
    """
    entries = tuple(entries)
    superseded = {entry.supersedes for entry in entries if entry.supersedes}
    return tuple(
        entry
        for entry in entries
        if entry.id not in superseded and not isinstance(entry.statement, Retraction)
    )


def history(entry: Evidence, entries: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """What `entry` was before, oldest first, the entry itself last."""
    by_id = {each.id: each for each in entries}
    chain = [entry]
    seen = {entry.id}
    while (before := chain[-1].supersedes) and before in by_id and before not in seen:
        seen.add(before)
        chain.append(by_id[before])
    return tuple(reversed(chain))
