"""The shape of one pursuit, as `core.outline` says it."""

from datetime import date, datetime

from ninja import Schema

type Words = dict[str, str | bool]


class Money(Schema):
    amount: str
    currency: str
    per: str


class DecideBy(Schema):
    on: date
    said: bool


class Moment(Schema):
    on: date
    chance: float
    low: float
    high: float
    least: float
    most: float
    meeting: str | None


class Reason(Schema):
    item: str
    label: str
    grade: str
    person: str
    on: date
    weight: float
    decibans: float
    words: str
    entries: list[str]


class Standing(Schema):
    chance: float
    low: float
    high: float
    least: float
    most: float
    words: str
    with_source: str
    decisions: int
    prior: float
    heard: int
    path: list[Moment]
    reasons: list[Reason]


class Step(Schema):
    entry: str
    text: str
    owner: str | None
    due: str
    due_on: date | None
    step: str | None
    agreed: bool
    late: bool


class ProcessRow(Schema):
    aspect: str
    label: str
    known: str
    not_free: bool
    entries: list[str]


class Person(Schema):
    name: str
    part: str | None
    role: str
    active: bool
    met: int
    asked: str
    support: str | None
    history: list[str]


class Doubt(Schema):
    entry: str
    person: str | None
    about: str
    mode: str
    state: str
    cause: str
    probe: bool
    history: list[str]


class Need(Schema):
    entry: str
    person: str | None
    text: str
    sort: str
    status: str
    known: str


class Outlook(Schema):
    answer: str
    chance: float


class Question(Schema):
    item: str
    person: str | None
    aspect: str | None
    entry: str | None
    text: str
    opening: str
    follow_up: str
    why: str
    stale: bool
    gain: float
    outlooks: list[Outlook]


class Meeting(Schema):
    id: str
    on: date
    at: str | None
    medium: str
    title: str
    people: list[str]
    held: bool


class Day(Schema):
    on: date
    meeting: Meeting | None
    entries: list[str]


class Span(Schema):
    document: str
    start: int
    end: int


class Entry(Schema):
    id: str
    kind: str
    value: Words
    person: str | None
    source: str
    quote: str
    span: Span | None
    happened_on: date
    recorded_at: datetime
    meeting: str | None
    supersedes: str | None
    recalled: bool


class Document(Schema):
    id: str
    name: str
    kind: str
    meeting: str | None


class Decision(Schema):
    outcome: str
    decided_on: date
    instead: str | None
    instead_who: str
    their_words: str
    said_by: str | None
    my_belief: str
    sure: int | None
    come_back_on: date | None


class Unheard(Schema):
    item: str
    label: str
    person: str | None


class Nudge(Schema):
    timing: str
    sent: int
    due_on: date | None
    late_on: date | None
    look_again: date | None
    words: str


class Wait(Schema):
    since: date
    silent_for: int
    never: float
    usually_by: date
    words: str
    because: str
    nudge: Nudge | None


class Prepared(Schema):
    meeting: str
    item: str
    person: str | None
    text: str
    asked: bool


class Overview(Schema):
    id: str
    side: str
    organisation: str
    title: str
    opened_on: date
    lead: str
    value: Money | None
    decide_by: DecideBy | None
    as_of: date
    standing: Standing
    next_step: Step | None
    lacks_agreed_step: bool
    steps: list[Step]
    openness: str | None
    process: list[ProcessRow]
    people: list[Person]
    doubts: list[Doubt]
    needs: list[Need]
    questions: list[Question]
    timeline: list[Day]
    entries: list[Entry]
    documents: list[Document]
    decision: Decision | None
    unheard: list[Unheard]
    wait: Wait | None
    prepared: list[Prepared]
    look_again: date | None
