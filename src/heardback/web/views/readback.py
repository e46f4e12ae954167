"""After the decision: theirs, mine and the record, side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from heardback.core.asking import ladder, window
from heardback.core.evidence import Evidence
from heardback.core.overview import Known, Overview
from heardback.core.pursuit import Pursuit
from heardback.core.reasons import EXPLAINED, Estimate, reasons
from heardback.journal import queries
from heardback.journal.queries import Actor
from heardback.journal.queries.decided import decided
from heardback.web.door import door, page, today
from heardback.web.views.lessons import moved_by

MOST = 4


@door
def readback(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    view = queries.overview_for(actor, pursuit_id, today())
    one = view.pursuit
    if one.decision is None:
        return redirect("web:decision", pursuit_id)
    ended = decided(actor)
    at = next(at for at, each in enumerate(ended) if each.pursuit == pursuit_id)
    return page(
        request,
        "web/decision/readback.html",
        pursuit=one,
        decision=one.decision,
        overview=view,
        doubts=_doubts(view),
        spoke_for=_backing(view),
        gaps=_gaps(view),
        estimate=_estimate(one),
        moved=moved_by(ended[:at], ended[at]),
        rung=next((rung for rung in ladder(one) if not rung.asked), None),
        asked=one.debriefs,
        window=window(one, one.decision, as_of=today()),
        here="pursuits",
    )


def _doubts(view: Overview) -> list[Evidence]:
    """The doubts as they were voiced, those left open first."""
    rows = sorted(view.doubts, key=lambda row: not row.doubt.open)
    return [row.entry for row in rows][:MOST]


def _backing(view: Overview) -> list[Evidence]:
    said = [row.support for row in view.people if row.support and row.support.quote]
    return said[:MOST]


def _gaps(view: Overview) -> list[str]:
    """What the record never held, in words; no blame in them."""
    gaps = [row.label for row in view.process if row.known is Known.UNKNOWN]
    gaps += [
        f"whether {row.person.name} would back us"
        for row in view.people
        if row.asked == "not_asked"
    ]
    unasked = sum(row.probe for row in view.doubts)
    if unasked:
        doubts = "a doubt" if unasked == 1 else f"{unasked} doubts"
        gaps.append(f"what was behind {doubts}")
    return gaps


def _estimate(one: Pursuit) -> Estimate | None:
    if one.decision is None or one.decision.outcome not in EXPLAINED:
        return None
    return reasons(one)
