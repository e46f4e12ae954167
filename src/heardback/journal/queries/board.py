"""All open pursuits side by side, by how far they have come."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from heardback.journal import caching
from heardback.journal.access import Actor
from heardback.journal.queries.lists import PursuitRow, cached, lines
from heardback.journal.stages import TITLES, Stage

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
    totals = dict(found.order_by().values_list("stage").annotate(total=Count("pk")))
    place = Window(
        RowNumber(),
        partition_by=[F("stage")],
        order_by=[
            F("due_on").asc(),
            F("contact_on").desc(),
            F("pk").asc(),
        ],
    )
    shown = lines(
        found.annotate(place=place).filter(place__lte=first).order_by("stage", "place"),
        as_of,
        fit,
    )
    return tuple(
        Column(
            stage=stage,
            title=TITLES[stage],
            rows=tuple(row for row in shown if row.stage is stage),
            total=totals.get(stage.value, 0),
        )
        for stage in Stage
    )
