"""All open pursuits side by side, by how far they have come."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet

from heardback.journal import caching
from heardback.journal.access import Actor
from heardback.journal.models import BeliefCache
from heardback.journal.queries.lists import PursuitRow, cached, lines
from heardback.journal.stages import TITLES, Shelf, Stage

FIRST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The first `rows` of a stage; `total` counts them all."""

    stage: Stage
    title: str
    rows: tuple[PursuitRow, ...]
    total: int


def board(actor: Actor, as_of: date, *, first: int = FIRST) -> tuple[Column, ...]:
    """A column for each stage: first what is due first, decided ones newest first."""
    fit = caching.fit_of(actor.workspace_id)
    found = cached(actor)
    counted = found.exclude(shelf=Shelf.AWAY.value).order_by().values_list("stage")
    totals = dict(counted.annotate(total=Count("pk")))
    # One look into an index for each column: cheaper than ranking every row.
    top = [row for stage in Stage for row in _first_of(found, stage)[:first]]
    shown = lines(top, as_of, fit)
    return tuple(
        Column(
            stage=stage,
            title=TITLES[stage],
            rows=tuple(row for row in shown if row.stage is stage),
            total=totals.get(stage.value, 0),
        )
        for stage in Stage
    )


def _first_of(found: QuerySet[BeliefCache], stage: Stage) -> QuerySet[BeliefCache]:
    if stage is Stage.DECIDED:
        decided = found.filter(shelf=Shelf.CLOSED.value)
        return decided.order_by("-contact_on", "-pk")
    return found.filter(shelf=Shelf.OPEN.value, stage=stage.value).order_by(
        "due_on", "pk"
    )
