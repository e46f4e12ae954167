"""A pursuit or a quarter on one sheet: to read, to print, to send as Markdown."""

import re

from django.http import HttpRequest, HttpResponse

from heardback.core.errors import Invalid
from heardback.core.groups import quarter_of
from heardback.core.report import Report, quarter, report
from heardback.journal import queries
from heardback.journal.queries import Actor
from heardback.web.door import door, page, today


@door
def one(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    pursuit = queries.pursuit_for(actor, pursuit_id)
    told = report(pursuit, hide_names="hide" in request.GET)
    return _sheet(request, told, pursuit=pursuit)


@door
def of_a_quarter(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The one asked for, else the newest in which something was decided."""
    ended = queries.ended(actor)
    names = sorted(
        {quarter_of(each.decision.decided_on) for each in ended if each.decision},
        reverse=True,
    )
    wanted = request.GET.get("quarter", "") or next(iter(names), quarter_of(today()))
    if not re.fullmatch(r"\d{4} Q[1-4]", wanted):
        raise Invalid("A quarter is written like 2026 Q4.")
    told = quarter(ended, wanted, hide_names="hide" in request.GET)
    return _sheet(request, told, quarters=names, wanted=wanted)


def _sheet(request: HttpRequest, told: Report, **more: object) -> HttpResponse:
    if "markdown" in request.GET:
        answer = HttpResponse(
            told.markdown, content_type="text/markdown; charset=utf-8"
        )
        answer["Content-Disposition"] = 'attachment; filename="report.md"'
        return answer
    return page(
        request,
        "web/report.html",
        report=told,
        hidden="hide" in request.GET,
        here="lessons" if "quarters" in more else "pursuits",
        **more,
    )
