"""What decisions taught so far, and how little one of them says."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from heardback.core.errors import NotFound
from heardback.core.lessons import Moved, moved
from heardback.core.teaching import Lessons
from heardback.core.teaching import lessons as all_lessons
from heardback.journal import queries
from heardback.journal.queries import Actor
from heardback.journal.queries.decided import Decided, decided
from heardback.web.charts import as_csv, charts
from heardback.web.door import door, page, today

SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """One decision and how far it moved the rate of its side."""

    decided: Decided
    moved: Moved


@door
def lessons(request: HttpRequest, actor: Actor) -> HttpResponse:
    taught = _taught(actor)
    return page(
        request,
        "web/lessons.html",
        here="lessons",
        taught=taught,
        charts=() if taught.few else charts(taught),
        newest=newest(decided(actor)),
    )


@door
def table(request: HttpRequest, actor: Actor, name: str) -> HttpResponse:  # noqa: ARG001
    """A chart as a table for a spreadsheet."""
    for chart in charts(_taught(actor)):
        if chart.name == name:
            answer = HttpResponse(as_csv(chart), content_type="text/csv; charset=utf-8")
            answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
            return answer
    raise NotFound("There is no such chart yet.")


def newest(ended: Sequence[Decided]) -> list[Taught]:
    """The newest decisions first, each against what was known before it."""
    first = max(len(ended) - SHOWN, 0)
    found = [
        Taught(decided=each, moved=moved_by(ended[: first + at], each))
        for at, each in enumerate(ended[first:])
    ]
    return found[::-1]


def moved_by(before: Sequence[Decided], each: Decided) -> Moved:
    known = [old.decision for old in before if old.side is each.side]
    return moved(known, each.decision, side=each.side)


def _taught(actor: Actor) -> Lessons:
    return all_lessons(
        queries.walks(actor), rehearsed=queries.rehearsed(actor), as_of=today()
    )
