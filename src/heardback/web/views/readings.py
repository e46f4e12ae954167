"""How far a text has been read, and a language model as its second reader."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from heardback.core.errors import NotFound
from heardback.core.evidence import FoundBy
from heardback.core.reading import RECORDING
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, page
from heardback.web.taking import where_it_is


@door
def progress(
    request: HttpRequest, actor: Actor, pursuit_id: str, document_id: str
) -> HttpResponse:
    """A page that looks again by itself, with a script or without one."""
    readings = queries.readings_for(actor, document_id, pursuit_id)
    document, _ = queries.document_for(actor, document_id, pursuit_id)
    shown = [each for each in readings.values() if each.going_on or each.trouble]
    if document.kind == RECORDING:
        text = queries.beside(actor, document_id, pursuit_id).text
        if text:
            return _gone_to(request, where_it_is(actor, pursuit_id, text))
        shown = list(readings.values())
    elif not shown:
        review = reverse("web:review", args=[pursuit_id, document_id])
        return _gone_to(request, review)
    context = {
        "readings": shown,
        "going_on": any(each.going_on for each in shown),
        "document": document,
        "recorded": document.kind == RECORDING,
    }
    if request.htmx:  # type: ignore[attr-defined]  # set by django_htmx
        context["pursuit"] = queries.pursuit_for(actor, pursuit_id)
        return render(request, "web/readings/bars.html", context)
    one = queries.pursuit_for(actor, pursuit_id)
    return page(
        request,
        "web/readings/progress.html",
        pursuit=one,
        found=sum(each.document == document_id for each in one.reviewed),
        here="pursuits",
        **context,
    )


@require_POST
@door
def stop(
    request: HttpRequest, actor: Actor, pursuit_id: str, document_id: str
) -> HttpResponse:
    actions.stop_reading(actor, pursuit_id, document_id, _by(request))
    document, _ = queries.document_for(actor, document_id, pursuit_id)
    if document.kind == RECORDING:
        return redirect("web:reading", pursuit_id, document_id)
    messages.success(request, "Stopped. What was found until then is here.")
    return redirect("web:review", pursuit_id, document_id)


@require_POST
@door
def go_on(
    request: HttpRequest,  # noqa: ARG001
    actor: Actor,
    pursuit_id: str,
    document_id: str,
) -> HttpResponse:
    actions.go_on_reading(actor, pursuit_id, document_id)
    return redirect("web:reading", pursuit_id, document_id)


def _gone_to(request: HttpRequest, where: str) -> HttpResponse:
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponse(headers={"HX-Redirect": where})
    return redirect(where)


def _by(request: HttpRequest) -> FoundBy:
    try:
        return FoundBy(request.POST.get("by", FoundBy.FIRST))
    except ValueError:
        raise NotFound("There is no such reader.") from None
