"""How a pursuit ended: a minute on the day, the rest when it suits."""

from dataclasses import asdict, replace
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST

from heardback.core.asking import window
from heardback.core.care import care
from heardback.core.decision import Decision
from heardback.core.errors import Invalid, NotFound
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.decision import DecisionForm


@door
def decision(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    last = one.decision
    initial = asdict(last) if last else {"decided_on": today()}
    form = DecisionForm(
        posted(request),
        initial=initial,
        names=[who.name for who in one.people],
        decided=last is not None,
    )
    if form.is_bound and form.is_valid():
        with kept(form):
            actions.decide(
                actor,
                pursuit_id,
                form.decision(recorded_at=_known_since(form, last)),
                replace=form.cleaned_data.get("again", False),
            )
            after = "web:read-back" if last else "web:decision-kept"
            return redirect(after, pursuit_id)
    return page(
        request, "web/decision/form.html", form, pursuit=one, last=last, here="pursuits"
    )


@door
def kept_for_today(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """A kind stop: the read-back waits until it is opened."""
    one = queries.pursuit_for(actor, pursuit_id)
    if one.decision is None:
        return redirect("web:decision", pursuit_id)
    return page(
        request,
        "web/decision/kept.html",
        pursuit=one,
        decision=one.decision,
        window=window(one, one.decision, as_of=today()),
        care=care(one, as_of=today()),
        here="pursuits",
    )


@require_POST
@door
def look_back(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """The day on which to look at it again, or none."""
    last = queries.pursuit_for(actor, pursuit_id).decision
    if last is None:
        raise NotFound("This pursuit has not ended.")
    try:
        on = parse_date(request.POST.get("on", ""))
    except ValueError:
        raise Invalid("There is no such day.") from None
    actions.decide(actor, pursuit_id, replace(last, come_back_on=on), replace=True)
    said = f"It comes back on Today, {on:%-d} {on:%B %Y}." if on else "It stays closed."
    messages.success(request, said)
    return redirect(f"{reverse('web:pursuit', args=[pursuit_id])}#care")


def _known_since(form: DecisionForm, last: Decision | None) -> datetime:
    """Filling in the rest does not make the decision known later than it was."""
    given = form.cleaned_data
    same = last and (last.outcome, last.decided_on) == (
        given["outcome"],
        given["decided_on"],
    )
    return last.recorded_at if last and same else timezone.now()
