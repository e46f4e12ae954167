"""What-ifs and scores: judgements that keep nothing."""

from typing import Annotated

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router, Schema
from pydantic import Field

from heardback.api.shapes import Trouble
from heardback.api.who import actor_of
from heardback.core.outline import Plain
from heardback.core.plainly import scored, supposed
from heardback.journal import queries

router = Router(tags=["judging"])


class Supposed(Schema):
    """A chance with its band, in words as exactly as one's own decisions allow."""

    chance: float
    low: float
    high: float
    words: str


class Change(Schema):
    item: str
    person: str | None
    topic: str | None
    answer: str | None


class WhatIf(Schema):
    now: Supposed
    then: Supposed
    changes: list[Change]


class WhatIfQuery(Schema):
    answer: Annotated[list[str], Field(min_length=1, max_length=20)]


class Band(Schema):
    low: float
    high: float
    count: int
    foretold: float
    happened: float
    least: float
    most: float


class Score(Schema):
    count: int
    brier: float
    log_loss: float
    base: float
    hope: float
    doubt: float
    bands: list[Band]


class Honesty(Schema):
    decisions: int
    few: bool
    words: list[str]
    program: Score | None
    mine: Score | None
    friendly: Score | None
    other: Score | None


@router.get(
    "pursuits/{pursuit_id}/what-if",
    response={200: WhatIf, 404: Trouble, 422: Trouble},
)
def what_if(request: HttpRequest, pursuit_id: str, query: Query[WhatIfQuery]) -> Plain:
    """The chance if answers were others, each like `support Mara: yes`."""
    actor = actor_of(request)
    one = queries.pursuit_for(actor, pursuit_id)
    return supposed(
        one, query.answer, as_of=timezone.localdate(), fit=queries.fit_for(actor)
    )


@router.get("honesty", response={200: Honesty, 401: Trouble})
def honesty(request: HttpRequest) -> Plain:
    """Past chances and one's own guesses against what happened; nobody else's."""
    return scored(queries.honesty_for(actor_of(request)))
