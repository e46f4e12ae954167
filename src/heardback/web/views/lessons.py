"""What decisions taught so far, and how little one of them says."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from heardback.core.lessons import Moved, Rate, moved, rate
from heardback.core.pursuit import Side
from heardback.journal.queries import Actor
from heardback.journal.queries.decided import Decided, decided
from heardback.web.door import door, page

SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """One decision and how far it moved the rate of its side."""

    decided: Decided
    moved: Moved


@door
def lessons(request: HttpRequest, actor: Actor) -> HttpResponse:
    ended = decided(actor)
    rates = [
        (side, found)
        for side in Side
        if (found := _rate(ended, side)).yes + found.no or not ended
    ]
    return page(
        request,
        "web/lessons.html",
        here="lessons",
        rates=rates,
        taught=newest(ended),
        total=len(ended),
    )


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


def _rate(ended: Sequence[Decided], side: Side) -> Rate:
    return rate([each.decision for each in ended if each.side is side], side=side)
