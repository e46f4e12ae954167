"""Today, a new lead in one line, and momentum."""

from datetime import date, timedelta
from typing import Annotated

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema, Status

from heardback.api.shapes import Trouble
from heardback.api.who import actor_of
from heardback.core.lead_line import lead_of
from heardback.core.plain_day import Plain, plain_momentum, plain_today
from heardback.core.portfolio import WANTED, WhatIf
from heardback.core.today import ENOUGH, State
from heardback.journal import actions, queries

router = Router(tags=["today"])


class ItemOut(Schema):
    kind: str
    key: str
    pursuit: str
    name: str
    words: str
    because: str
    target: str


class TodayOut(Schema):
    items: list[ItemOut]
    waiting: int
    words: str


class Handling(Schema):
    """`until` for what is put off; `back` takes it back."""

    key: Annotated[str, Field(max_length=200)]
    state: State | None = None
    until: date | None = None
    back: bool = False


class LeadIn(Schema):
    line: Annotated[str, Field(max_length=300)]


class LeadOut(Schema):
    id: str


@router.get("today", response={200: TodayOut, 401: Trouble})
def today(request: HttpRequest, most: int = ENOUGH) -> Plain:
    """What needs you today, what moves things most first."""
    most = min(max(most, 1), 100)
    found = queries.today_for(actor_of(request), as_of=timezone.localdate(), most=most)
    return plain_today(found)


@router.post("today", response={204: None, 401: Trouble, 404: Trouble})
def handle(request: HttpRequest, given: Handling) -> Status[None]:
    """Done, dropped, put off until a day, or taken back."""
    actor = actor_of(request)
    if given.back or given.state is None:
        actions.unhandle_item(actor, given.key)
    else:
        actions.handle_item(actor, given.key, given.state, until=given.until)
    return Status(204, None)


@router.post("leads", response={201: LeadOut, 401: Trouble})
def lead(request: HttpRequest, given: LeadIn) -> Status[Plain]:
    """A new lead is one line."""
    actor = actor_of(request)
    usual = queries.only_side(actor)
    one = lead_of(given.line, opened_on=timezone.localdate(), usual=usual)
    made = actions.open_pursuit(actor, one)
    return Status(201, {"id": made})


@router.get("momentum", response={200: dict[str, object], 401: Trouble})
def momentum(
    request: HttpRequest,
    weeks: int = 13,
    wanted: float = WANTED,
    more: int = 0,
    without: str = "",
    later: int = 0,
) -> Plain:
    """How many yeses by when, the chance of one, how many leads it takes."""
    here = timezone.localdate()
    found = queries.momentum_for(
        actor_of(request),
        by=here + timedelta(weeks=min(max(weeks, 1), 520)),
        as_of=here,
        wanted=min(max(wanted, 0.01), 0.99),
        what_if=WhatIf(
            without=without[:64],
            more=min(max(more, 0), 200),
            months_later=min(max(later, 0), 24),
        ),
    )
    return plain_momentum(found)
