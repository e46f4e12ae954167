"""Are there enough leads in play? One picture, one sentence, and what to do."""

from dataclasses import dataclass
from datetime import timedelta

from django.http import HttpRequest, HttpResponse, QueryDict

from heardback.core.effort import Effort, Week
from heardback.core.momentum import Yeses
from heardback.core.portfolio import WhatIf
from heardback.journal import queries
from heardback.journal.queries import Actor
from heardback.web.door import door, page, today

WEEKS = {4: "four weeks", 8: "eight weeks", 13: "three months", 26: "half a year"}
USUAL = 13
TARGETS = {50: "5 in 10", 80: "8 in 10", 95: "95 in 100"}
WANTED = 80
MOST_MORE, MOST_MONTHS = 12, 6
DOTS = 20
DOT = 16  # pixels
OFFERED = 50


@door
def momentum(request: HttpRequest, actor: Actor) -> HttpResponse:
    weeks = _chosen(request.GET, "weeks", WEEKS, USUAL)
    wanted = _chosen(request.GET, "wanted", TARGETS, WANTED)
    what_if = WhatIf(
        without=request.GET.get("without", "")[:64],
        more=_number(request.GET, "more", MOST_MORE),
        months_later=_number(request.GET, "later", MOST_MONTHS),
    )
    found = queries.momentum_for(
        actor,
        by=today() + timedelta(weeks=weeks),
        as_of=today(),
        wanted=wanted / 100,
        what_if=what_if,
    )
    return page(
        request,
        "web/momentum.html",
        here="momentum",
        spans=WEEKS,
        weeks=weeks,
        targets=TARGETS,
        wanted=wanted,
        target=TARGETS[wanted],
        found=found,
        what_if=what_if,
        offered=found.leads[:OFFERED],
        stacks=stacks(found.yeses),
        supposed=stacks(found.supposed) if found.supposed else [],
        efforts=efforts(found.effort),
        noes=queries.noes(actor, as_of=today()),
        busy=[week for week in found.effort if week.delivering],
        most_more=MOST_MORE,
        most_months=MOST_MONTHS,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """So many yeses, and as many dots as it deserves of twenty."""

    yeses: str
    chance: float
    dots: tuple[int, ...]


def stacks(expected: Yeses) -> list[Stack]:
    """Twenty dots shared out by chance, the largest remainders first."""
    chances = list(expected.chances)
    last = max((k for k, each in enumerate(chances) if each >= 0.01), default=0)
    shown = chances[: min(last, 8) + 1]
    if len(shown) < len(chances):
        shown[-1] = sum(chances[len(shown) - 1 :])
    dots = [int(each * DOTS) for each in shown]
    rest = sorted(range(len(shown)), key=lambda k: dots[k] - shown[k] * DOTS)
    for k in rest[: DOTS - sum(dots)]:
        dots[k] += 1
    return [
        Stack(
            yeses=f"{k} or more" if k == 8 and k < last else str(k),
            chance=each,
            dots=tuple(DOT * at + DOT // 2 for at in range(dots[k])),
        )
        for k, each in enumerate(shown)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One kind of effort over the weeks: how many, and how many were meant."""

    effort: Effort
    cells: tuple[tuple[int, int, bool], ...]

    @property
    def any(self) -> bool:
        return any(done or goal for done, goal, _ in self.cells)


def efforts(weeks: tuple[Week, ...]) -> list[Row]:
    rows = [
        Row(
            effort=effort,
            cells=tuple(
                (week.done[effort], week.goals.get(effort, 0), week.reached(effort))
                for week in weeks
            ),
        )
        for effort in Effort
    ]
    return [row for row in rows if row.any]


def _chosen(asked: QueryDict, name: str, known: dict[int, str], usual: int) -> int:
    given = asked.get(name, "")
    return int(given) if given in map(str, known) else usual


def _number(asked: QueryDict, name: str, most: int) -> int:
    given = asked.get(name, "")
    return min(int(given), most) if given.isdecimal() and len(given) < 4 else 0
