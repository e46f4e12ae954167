"""How a pursuit ended."""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

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
                form.decision(recorded_at=timezone.now()),
                replace=form.cleaned_data.get("again", False),
            )
            return redirect("web:read-back", pursuit_id)
    return page(
        request, "web/decision/form.html", form, pursuit=one, last=last, here="pursuits"
    )
