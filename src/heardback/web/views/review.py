"""Reviewing what was found in a text, beside the text."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.evidence import Kind
from heardback.core.pursuit import Reviewed
from heardback.core.reading import RECORDING
from heardback.core.talk import Form
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, status_of
from heardback.web.forms.fields import say_as
from heardback.web.forms.statements import StatementForm, proposal_form
from heardback.web.marking import marked, marks_of
from heardback.web.sheet import Sheet, card_of, sheet_of
from heardback.web.spoken import spoken_in


@door
def review(
    request: HttpRequest, actor: Actor, pursuit_id: str, document_id: str
) -> HttpResponse:
    sheet = _sheet(
        actor,
        pursuit_id,
        document_id,
        request.GET.get("page", ""),
        at=request.GET.get("at", ""),
        maybe={"1": True, "0": False}.get(request.GET.get("maybe", "")),
    )
    if sheet.document.kind == RECORDING:
        return redirect("web:reading", pursuit_id, document_id)
    edited = request.GET.get("edit", "")
    forms = {
        each.id: _form(actor, pursuit_id, each)
        for each in sheet.shown
        if each.id == edited
    }
    return _whole(request, actor, pursuit_id, sheet, forms)


@require_POST
@door
def judge(
    request: HttpRequest,
    actor: Actor,
    pursuit_id: str,
    document_id: str,
    reviewed_id: str,
) -> HttpResponse:
    """Accept, reject, undo or change one: a script gets its card, others the page."""
    number, maybe = request.POST.get("page", ""), bool(request.POST.get("maybe"))
    sheet = _sheet(actor, pursuit_id, document_id, number, maybe=maybe)
    each = _one(sheet, reviewed_id)
    form = None
    match request.POST.get("verdict"):
        case "edit":
            form = _form(actor, pursuit_id, each)
        case "save":
            form = _saved(request, actor, pursuit_id, each)
        case verdict:
            _judge(request, actor, pursuit_id, each, verdict or "")
    sheet = _sheet(actor, pursuit_id, document_id, number, maybe=maybe)
    forms = {} if form is None else {reviewed_id: form}
    if request.htmx:  # type: ignore[attr-defined]  # set by django_htmx
        return _card(request, actor, pursuit_id, sheet, reviewed_id, forms)
    if form is not None and form.is_bound:
        return _whole(request, actor, pursuit_id, sheet, forms)
    return redirect(_address(pursuit_id, sheet, reviewed_id, edited=bool(forms)))


@require_POST
@door
def rest(
    request: HttpRequest, actor: Actor, pursuit_id: str, document_id: str
) -> HttpResponse:
    """Sets aside what nobody looked at: the wrong file, or enough of it."""
    many = actions.reject_rest(actor, pursuit_id, document_id)
    messages.success(request, f"{many} set aside. Each can be undone in its text.")
    return redirect("web:pursuit", pursuit_id)


def _judge(
    request: HttpRequest, actor: Actor, pursuit_id: str, each: Reviewed, verdict: str
) -> None:
    verdicts: Mapping[str, Callable[..., object]] = {
        "accept": actions.accept,
        "reject": actions.reject,
        "undo": actions.undo,
    }
    if verdict not in verdicts:
        raise Invalid("Accept it, change it, reject it or undo it.")
    try:
        verdicts[verdict](actor, each.id, pursuit_id=pursuit_id)
    except Conflict as problem:
        # In another tab, most likely; the page shows what is true now.
        messages.warning(request, str(problem))


def _saved(
    request: HttpRequest, actor: Actor, pursuit_id: str, each: Reviewed
) -> StatementForm | None:
    """None once it is accepted as changed."""
    form = _form(actor, pursuit_id, each, request.POST)
    if form.is_valid():
        with kept(form):
            actions.accept(
                actor, each.id, form.value(), form.person(), pursuit_id=pursuit_id
            )
            return None
    return form


def _form(
    actor: Actor, pursuit_id: str, each: Reviewed, data: Any = None
) -> StatementForm:
    one = queries.pursuit_for(actor, pursuit_id)
    names = [who.name for who in one.people]
    return say_as(proposal_form(each, names, data), one.side)


def _whole(
    request: HttpRequest,
    actor: Actor,
    pursuit_id: str,
    sheet: Sheet,
    forms: Mapping[str, StatementForm],
) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    document = sheet.document
    return page(
        request,
        "web/review/page.html",
        *forms.values(),
        pursuit=one,
        document=document,
        sheet=sheet,
        standing=[e for e in one.current if e.span and e.span.document == document.id],
        cards=[card_of(each, forms.get(each.id)) for each in sheet.shown],
        pieces=marked(document.text, marks_of(sheet.shown, one.current, document.id)),
        readings=(readings := queries.readings_for(actor, document.id, pursuit_id)),
        as_of=next((each.on for each in readings.values()), None),
        asides=queries.asides_in(one, document.id),
        kinds=tuple(Kind),
        may_ask=queries.second_reader_allowed(actor) and actor.may_write,
        here="pursuits",
        **_sound(actor, pursuit_id, document.id),
    )


def _sound(actor: Actor, pursuit_id: str, document_id: str) -> dict[str, Any]:
    """Where it was spoken: how we did, and the recording while it is kept."""
    document, raw = queries.document_for(actor, document_id, pursuit_id)
    spoken = spoken_in(document, raw, us=document.us)
    return {
        "recording": queries.beside(actor, document_id, pursuit_id).recording,
        "mixed": document.kind == Form.TRANSCRIPT.value,
        "spoken": spoken,
        "share": round(100 * spoken.share) if spoken else 0,
        "fillers": sum(count for _, count in spoken.fillers) if spoken else 0,
    }


def _card(
    request: HttpRequest,
    actor: Actor,
    pursuit_id: str,
    sheet: Sheet,
    reviewed_id: str,
    forms: Mapping[str, StatementForm],
) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    context = {
        "pursuit": one,
        "document": sheet.document,
        "asides": queries.asides_in(one, sheet.document.id),
        "may_write": actor.may_write,
        "sheet": sheet,
        "card": card_of(_one(sheet, reviewed_id), forms.get(reviewed_id)),
        "alone": True,
    }
    status = max(map(status_of, forms.values()), default=200)
    return render(request, "web/review/card.html", context, status=status)


def _sheet(
    actor: Actor,
    pursuit_id: str,
    document_id: str,
    number: str,
    *,
    at: str = "",
    maybe: bool | None = False,
) -> Sheet:
    document, _ = queries.document_for(actor, document_id, pursuit_id)
    found = queries.reviewed_for(actor, document_id, pursuit_id)
    return sheet_of(document, found, number=number, at=at, maybe=maybe)


def _one(sheet: Sheet, reviewed_id: str) -> Reviewed:
    everything = (*sheet.found, *sheet.unsure)
    each = next((each for each in everything if each.id == reviewed_id), None)
    if each is None:
        raise NotFound("There is no such proposal in this text.")
    return each


def _address(pursuit_id: str, sheet: Sheet, reviewed_id: str, *, edited: bool) -> str:
    where = reverse("web:review", args=[pursuit_id, sheet.document.id])
    edit = f"&edit={reviewed_id}" if edited else ""
    return f"{where}?page={sheet.number}{sheet.query}{edit}#p-{reviewed_id}"
