"""A text that comes in: pasted or uploaded, and the one question it may raise."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST

from heardback.core.pursuit import Pursuit
from heardback.core.talk import Form, Voice
from heardback.exchange.files import open_file
from heardback.exchange.recordings import is_recording
from heardback.exchange.voice import MISSING, can_hear
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web import uploads
from heardback.web.door import door, kept, page, posted
from heardback.web.forms.documents import (
    DocumentForm,
    WhoIsUsForm,
    WhoseVoicesForm,
    meetings_of,
)
from heardback.web.sides import likely_ours, likely_people, remember, told_before
from heardback.web.taking import Known, keep_recording, read, take, where_it_is


@door
def new(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    if token := request.GET.get("held"):
        return _who_is_us(request, actor, one, token)
    form = DocumentForm(
        posted(request),
        request.FILES or None,
        meetings=meetings_of(one),
        initial={"meeting": request.GET.get("meeting", "")},
    )
    if form.is_bound and form.is_valid():
        with kept(form):
            name, data = form.source()
            known = Known(
                name=name,
                voice=Voice(form.cleaned_data["voice"] or Voice.NOTES),
                meeting=form.cleaned_data["meeting"] or None,
                on=form.cleaned_data["on"],
            )
            return take(request, actor, one, data=data, known=known)
    return page(request, "web/documents/new.html", form, pursuit=one, here="pursuits")


@door
def source(
    request: HttpRequest,  # noqa: ARG001
    actor: Actor,
    pursuit_id: str,
    document_id: str,
) -> HttpResponse:
    """The bytes as they came, to be saved and never to be shown by a browser."""
    document, raw = queries.document_for(actor, document_id, pursuit_id)
    data = raw or document.text.encode()
    name = document.name or f"{document.id[:12]}.txt"
    return HttpResponse(
        data,
        content_type="application/octet-stream",
        headers={
            "Content-Disposition": content_disposition_header(
                as_attachment=True, filename=name
            )
            or "attachment"
        },
    )


def _who_is_us(
    request: HttpRequest, actor: Actor, one: Pursuit, token: str
) -> HttpResponse:
    if document := uploads.went_to(actor, token):
        # Sent twice, or gone back to: it is kept already.
        return redirect(where_it_is(actor, one.id, document))
    name, data = uploads.held(actor, token)
    if is_recording(data):
        return _whose_voices(request, actor, one, token)
    talk = open_file(data, name=name)
    recorded = talk.form is Form.TRANSCRIPT
    ours = likely_ours(talk, actor, queries.us_of(actor))
    told = told_before(actor, one.id, talk)
    form = WhoIsUsForm(
        posted(request),
        speakers=talk.speakers,
        likely=likely_people(talk, one, settled={*ours, *told}),
        recorded=recorded,
        initial={"us": ours},
    )
    form.say_as(one.side)
    if form.is_bound and form.is_valid():
        us = form.cleaned_data["us"]
        remember(actor, us, among=talk.speakers)
        known = Known(
            name=name,
            meeting=request.GET.get("meeting") or None,
            on=_day(request.GET.get("on", "")),
        )
        with kept(form):
            answer = read(
                request,
                actor,
                one,
                data=data,
                known=known,
                talk=talk,
                us=us,
                names={
                    **{name: told[name] for name in told if name not in us},
                    **form.names(),
                },
                agreed=True if recorded else None,
            )
            uploads.let_go(actor, token, answer["Location"].split("/")[-3])
            return answer
    return page(
        request,
        "web/documents/who.html",
        form,
        pursuit=one,
        name=name,
        talk=talk,
        recorded=recorded,
        here="pursuits",
    )


def _whose_voices(
    request: HttpRequest, actor: Actor, one: Pursuit, token: str
) -> HttpResponse:
    name, data = uploads.held(actor, token)
    form = WhoseVoicesForm(posted(request))
    if form.is_bound and form.is_valid():
        known = Known(
            name=name,
            meeting=request.GET.get("meeting") or None,
            on=_day(request.GET.get("on", "")),
        )
        alone = form.cleaned_data["voices"] == "own"
        with kept(form):
            document, where = keep_recording(
                actor, one, data=data, known=known, alone=alone
            )
            uploads.let_go(actor, token, document)
            return redirect(where)
    return page(
        request,
        "web/documents/voices.html",
        form,
        pursuit=one,
        name=name,
        can_hear=can_hear(),
        missing=MISSING,
        here="pursuits",
    )


@require_POST
@door
def drop_recording(
    request: HttpRequest, actor: Actor, pursuit_id: str, document_id: str
) -> HttpResponse:
    beside = queries.beside(actor, document_id, pursuit_id)
    actions.drop_recording(actor, pursuit_id, document_id)
    messages.success(request, "The recording is thrown away.")
    if beside.text:
        return redirect("web:review", pursuit_id, beside.text)
    return redirect("web:pursuit", pursuit_id)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
