"""How a pursuit ended: a minute on the day, the rest when it suits."""

from dataclasses import asdict
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from heardback.core.asking import window
from heardback.core.decision import Decision
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
        here="pursuits",
    )


def _known_since(form: DecisionForm, last: Decision | None) -> datetime:
    """Filling in the rest does not make the decision known later than it was."""
    given = form.cleaned_data
    same = last and (last.outcome, last.decided_on) == (
        given["outcome"],
        given["decided_on"],
    )
    return last.recorded_at if last and same else timezone.now()
