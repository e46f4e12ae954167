"""How far a text has been read, and a language model as its second reader."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from heardback.core.errors import NotFound
from heardback.core.evidence import FoundBy
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, page


@door
def progress(
    request: HttpRequest, actor: Actor, pursuit_id: str, document_id: str
) -> HttpResponse:
    """A page that looks again by itself, with a script or without one."""
    readings = queries.readings_for(actor, document_id, pursuit_id)
    review = reverse("web:review", args=[pursuit_id, document_id])
    shown = [each for each in readings.values() if each.going_on or each.trouble]
    if not shown:
        return _gone_to(request, review)
    context = {"readings": shown, "going_on": any(each.going_on for each in shown)}
    if request.htmx:  # type: ignore[attr-defined]  # set by django_htmx
        context["pursuit"] = queries.pursuit_for(actor, pursuit_id)
        context["document"] = _document(actor, pursuit_id, document_id)
        return render(request, "web/readings/bars.html", context)
    one = queries.pursuit_for(actor, pursuit_id)
    return page(
        request,
        "web/readings/progress.html",
        pursuit=one,
        document=_document(actor, pursuit_id, document_id),
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


def _document(actor: Actor, pursuit_id: str, document_id: str) -> object:
    return queries.document_for(actor, document_id, pursuit_id)[0]


def _by(request: HttpRequest) -> FoundBy:
    try:
        return FoundBy(request.POST.get("by", FoundBy.FIRST))
    except ValueError:
        raise NotFound("There is no such reader.") from None
