"""One entry of the record: noting it, correcting it, taking it back."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from heardback.core.errors import Invalid, NotFound
from heardback.core.evidence import Aspect, Evidence, Kind, Retraction, Source, history
from heardback.core.pursuit import Pursuit
from heardback.core.wording import need_ask, process_ask, step_ask, support_ask
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.fields import line, say_as
from heardback.web.forms.statements import (
    FORMS,
    HeardForm,
    NextStepForm,
    StatementForm,
    filled,
)
from heardback.web.passage import passage_in
from heardback.web.words import label


@door
def record(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """What a blank on the page opens: the question to ask, and room for the answer."""
    one = queries.pursuit_for(actor, pursuit_id)
    kind = _kind(request.GET.get("kind", ""))
    passage = passage_in(actor, pursuit_id, request.GET.dict())
    initial = {**request.GET.dict(), "happened_on": today()}
    if passage:
        initial |= {"happened_on": passage.heard_on, "quote": passage.quote}
    form, heard = _forms(request, one, kind, initial)
    if request.method == "POST" and form.is_valid() and heard.is_valid():
        with kept(form):
            said = _entry(form, heard)
            entry = actions.record(
                actor, pursuit_id, passage.holding(said) if passage else said
            )
            if passage:
                messages.success(request, "Noted. It is on record now.")
                return redirect(passage.address(pursuit_id, entry))
            return redirect(f"{_address(pursuit_id)}#e-{entry.id}")
    return page(
        request,
        "web/entries/record.html",
        form,
        heard,
        heard=heard,
        pursuit=one,
        kind=kind,
        passage=passage,
        ask="" if passage else _question(one, kind, request.GET.dict()),
        here="pursuits",
    )


@door
def correct(
    request: HttpRequest, actor: Actor, pursuit_id: str, entry_id: str
) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    entry = _found(one, entry_id)
    statement = entry.statement
    if isinstance(statement, Retraction):
        raise NotFound("What was taken back cannot be corrected.")
    form, heard = _forms(request, one, statement.kind, filled(entry))
    if request.method == "POST" and form.is_valid() and heard.is_valid():
        with kept(form):
            new = _entry(form, heard)
            made = actions.correct(
                actor,
                pursuit_id,
                entry_id,
                new.statement,  # type: ignore[arg-type]  # never a Retraction
                happened_on=new.happened_on,
                source=_source(entry, new),
                person=new.person,
                quote=new.quote,
            )
            return redirect(f"{_address(pursuit_id)}#e-{made.id}")
    return page(
        request,
        "web/entries/correct.html",
        form,
        heard,
        heard=heard,
        pursuit=one,
        entry=entry,
        kind=statement.kind,
        earlier=history(entry, one.evidence)[:-1],
        here="pursuits",
    )


class WhyForm(forms.Form):
    why = line("Why, if you want to say?")


@door
def retract(
    request: HttpRequest, actor: Actor, pursuit_id: str, entry_id: str
) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    entry = _found(one, entry_id)
    form = WhyForm(posted(request))
    if request.method == "POST" and form.is_valid():
        with kept(form):
            why = form.cleaned_data["why"]
            actions.retract(actor, pursuit_id, entry_id, why)
            taken = urlencode({"taken": entry_id})
            return redirect(f"{_address(pursuit_id)}?{taken}")
    return page(request, "web/entries/retract.html", form, pursuit=one, entry=entry)


@require_POST
@door
def restore(
    request: HttpRequest,  # noqa: ARG001
    actor: Actor,
    pursuit_id: str,
    entry_id: str,
) -> HttpResponse:
    back = actions.restore_entry(actor, pursuit_id, entry_id)
    return redirect(f"{_address(pursuit_id)}#e-{back.id}")


def _forms(
    request: HttpRequest, one: Pursuit, kind: Kind, initial: dict[str, Any]
) -> tuple[StatementForm, HeardForm]:
    data = posted(request)
    names = [who.name for who in one.people]
    return (
        say_as(FORMS[kind](data, initial=initial), one.side),
        HeardForm(data, initial=initial, names=names),
    )


def _entry(form: StatementForm, heard: HeardForm) -> Evidence:
    given = heard.cleaned_data
    on = given["happened_on"]
    dated = form.resolved(on) if isinstance(form, NextStepForm) else form.statement()
    return Evidence(
        id="",
        statement=dated,
        happened_on=on,
        recorded_at=timezone.now(),
        source=heard.source(),
        person=heard.person(),
        quote=given["quote"],
    )


def _source(old: Evidence, new: Evidence) -> Source:
    """How we know stays as it was unless the words or the impression changed."""
    sensed = (old.source is Source.SENSED) is not (new.source is Source.SENSED)
    return new.source if sensed or old.quote != new.quote else old.source


def _found(one: Pursuit, entry_id: str) -> Evidence:
    entry = next((each for each in one.current if each.id == entry_id), None)
    if entry is None:
        raise NotFound("This entry is not in the record any more; see what is now.")
    return entry


def _kind(word: str) -> Kind:
    try:
        return Kind(word)
    except ValueError:
        kinds = ", ".join(label(kind).lower() for kind in Kind)
        raise Invalid(f"Say what it is: {kinds}.") from None


def _question(one: Pursuit, kind: Kind, asked: dict[str, str]) -> str:
    """How one could ask it, so that the blank is an invitation."""
    if kind is Kind.SUPPORT:
        return support_ask(one.person(asked.get("person")), one.side).text
    if kind is Kind.PROCESS and asked.get("aspect") in list(Aspect):
        return process_ask(Aspect(asked["aspect"]), one.side)
    if kind is Kind.NEED:
        return need_ask(one.side)
    if kind is Kind.NEXT_STEP:
        return step_ask(one.side)
    return ""


def _address(pursuit_id: str) -> str:
    return reverse("web:pursuit", args=[pursuit_id])
