"""The shapes of what goes in and out; OpenAPI is made from them."""

from datetime import date
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from heardback.core.decision import Outcome
from heardback.core.evidence import Kind, Party
from heardback.core.pursuit import Side
from heardback.core.talk import Form, Voice
from heardback.journal.queries import Order

LONGEST_TEXT = 5_000_000
LONGEST_NOTE = 100_000

type Words = dict[str, str | bool]


class Trouble(Schema):
    error: str


class ListQuery(Schema):
    text: str = ""
    side: Side | None = None
    closed: bool | None = None
    no_agreed_step: bool = False
    order: Order = Order.NEXT_STEP
    as_of: date | None = None
    page: Annotated[int, Field(ge=1)] = 1
    size: Annotated[int, Field(ge=1, le=200)] = 50


class Line(Schema):
    id: str
    side: Side
    organisation: str
    title: str
    stage: str
    chance: float
    low: float
    high: float
    next_step: str
    next_step_due: str
    next_step_on: date | None
    late: bool
    no_agreed_step: bool
    last_contact: date | None
    decide_by: date | None
    outcome: Outcome | None
    open_doubts: int


class Listing(Schema):
    pursuits: list[Line]
    total: int
    page: int
    pages: int


class ReadIn(Schema):
    """A text, who in it is us, and whose words it holds if nobody is named."""

    model_config = ConfigDict(populate_by_name=True)

    text: Annotated[str, Field(max_length=LONGEST_TEXT)]
    name: Annotated[str, Field(max_length=300)] = ""
    us: tuple[str, ...] = ()
    whose: Annotated[Voice, Field(alias="as")] = Voice.NOTES
    on: date | None = None


class SourceText(Schema):
    kind: Form
    turns: int
    text: str


class Proposal(Schema):
    kind: Kind
    value: Words
    person: str | None
    side: Party
    quote: str
    start: int
    end: int
    confidence: float
    question: str | None


class Problem(Schema):
    line: int
    text: str


class Reading(Schema):
    source: SourceText
    proposals: list[Proposal]
    problems: list[Problem]


class NoteIn(Schema):
    text: Annotated[str, Field(max_length=LONGEST_NOTE)]
    on: date | None = None


class NoteTaken(Schema):
    meeting: str
    entries: int
    problems: list[Problem]
