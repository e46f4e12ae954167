"""Are there enough leads in play? One picture, one sentence, and what to do."""

from dataclasses import dataclass
from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from heardback.core.alarms import alarms
from heardback.core.momentum import InPlay, Yeses, in_play, leads_to_add, yeses
from heardback.journal.queries import Actor
from heardback.journal.queries.live import live
from heardback.web.door import door, page, today

WEEKS = {4: "four weeks", 8: "eight weeks", 13: "three months", 26: "half a year"}
USUAL = 13
DOTS = 20
DOT = 16  # pixels
WANTED = 0.8
FRESH = 0.25  # the chance of a lead not yet met, near the published rates


@door
def momentum(request: HttpRequest, actor: Actor) -> HttpResponse:
    asked = request.GET.get("weeks", "")
    weeks = int(asked) if asked in map(str, WEEKS) else USUAL
    by = today() + timedelta(weeks=weeks)
    leads = [
        in_play(each.pursuit, chance=each.chance.chance, by=by, as_of=today())
        for each in live(actor, as_of=today())
    ]
    expected = yeses(leads)
    return page(
        request,
        "web/momentum.html",
        here="momentum",
        spans=WEEKS,
        weeks=weeks,
        by=by,
        leads=sorted(leads, key=lambda lead: -lead.yes),
        yeses=expected,
        stacks=stacks(expected),
        alarms=alarms(leads, as_of=today()),
        wanted=WANTED,
        more=_more(leads, expected),
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


def _more(leads: list[InPlay], expected: Yeses) -> int | None:
    """How many fresh leads until one yes is as likely as one may want."""
    if expected.at_least_one >= WANTED or len(leads) > 200:
        return None
    return leads_to_add(leads, WANTED, chance=FRESH)
