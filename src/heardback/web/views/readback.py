"""After the decision: theirs, mine and the record, side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from heardback.core.asking import ladder, window
from heardback.core.decision import Instead, Outcome
from heardback.core.likelihoods import label
from heardback.core.readback import readback as read_back
from heardback.core.reasons import Estimate
from heardback.journal import queries
from heardback.journal.queries import Actor
from heardback.web.door import door, page, today

SHOWN = 5
"""Reasons with their chances; the rest is said as a sum."""

REVERSIBLE = (Instead.AI, Instead.IN_HOUSE, Instead.NOBODY)


@door
def readback(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    if one.decision is None:
        return redirect("web:decision", pursuit_id)
    view = read_back(one, queries.ended(actor))
    decision = one.decision
    return page(
        request,
        "web/decision/readback.html",
        pursuit=one,
        decision=decision,
        back=view,
        chances=_chances(view.estimate),
        can_reverse=decision.instead in REVERSIBLE
        or decision.outcome in (Outcome.NO_DECISION, Outcome.SILENT),
        answers=[(each, answer) for each in one.debriefs for answer in each.answers],
        rung=next((rung for rung in ladder(one) if not rung.asked), None),
        asked=one.debriefs,
        window=window(one, decision, as_of=today()),
        here="pursuits",
    )


def _chances(estimate: Estimate | None) -> list[tuple[str, float]]:
    """The likeliest reasons and the unknown, each in words."""
    if estimate is None:
        return []
    first = [pair for pair in estimate.chances if pair[0] != "unknown"][:SHOWN]
    rest = 1 - sum(chance for _, chance in first) - estimate.unknown
    found = [(label(name), chance) for name, chance in first]
    found.append((label("unknown"), estimate.unknown))
    return [*found, ("any other reason", rest)]
