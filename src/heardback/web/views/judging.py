"""What if; what to ask in the meeting; and which of it was asked."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from heardback.core.answers import answers
from heardback.core.brief import before, spoken, tells
from heardback.core.brief import brief as brief_of
from heardback.core.learned import Learned
from heardback.core.pursuit import Meeting, Prepared, Pursuit
from heardback.core.standing import FEW_DECISIONS
from heardback.core.whatif import what_if as supposed
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.judging import AskedForm, WhatIfForm
from heardback.web.views.meetings import meeting_of


@door
def what_if(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """A form that the address holds: nothing is kept, and a link shows it again."""
    view = queries.overview_for(actor, pursuit_id, today())
    one, as_of, fit = view.pursuit, view.standing.as_of, queries.fit_for(actor)
    known = answers(one, as_of=as_of, instrument=fit.instrument)
    told = sorted(known, key=lambda each: each.key)
    form = WhatIfForm(
        request.GET or None, pursuit=one, told=told, instrument=fit.instrument
    )
    seen = None
    if form.is_bound and form.is_valid():
        seen = supposed(one, form.changes(), as_of=as_of, fit=fit)
    return page(
        request,
        "web/pursuit/what_if.html",
        form,
        here="pursuits",
        pursuit=one,
        overview=view,
        seen=seen,
        changed=any(request.GET.get(f"was{at}") for at in range(len(told))),
        decisions=judged_by(request, fit, one),
        exact="exact" in request.GET,
    )


@door
def brief(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """For the next meeting, else for whenever they speak again."""
    one = queries.pursuit_for(actor, pursuit_id)
    meeting = planned(one)
    found = brief_of(one, meeting, as_of=today(), fit=queries.fit_for(actor))
    return page(
        request,
        "web/pursuit/brief.html",
        here="pursuits",
        pursuit=one,
        meeting=meeting,
        brief=found,
        questions=[(spoken(each), tells(each), each) for each in found.questions],
    )


@door
def asked(
    request: HttpRequest, actor: Actor, pursuit_id: str, meeting_id: str
) -> HttpResponse:
    """Which of the questions that were prepared for a meeting were asked there."""
    one = queries.pursuit_for(actor, pursuit_id)
    meeting = meeting_of(one, meeting_id)
    fit = queries.fit_for(actor)
    form = asked_form(one, meeting, fit, request)
    if form.is_bound and form.is_valid():
        with kept(form):
            noted = [
                Prepared(
                    meeting=meeting_id,
                    item=each.item,
                    text=spoken(each),
                    asked=form.was_asked(at),
                    recorded_at=timezone.now(),
                    person=each.person,
                )
                for at, each in enumerate(before(one, meeting, fit=fit))
            ]
            actions.note_asked(actor, pursuit_id, meeting_id, noted)
            messages.success(request, "Kept.")
            return redirect("web:pursuit", pursuit_id)
    return page(
        request,
        "web/meetings/asked.html",
        form,
        here="pursuits",
        pursuit=one,
        meeting=meeting,
    )


def asked_form(
    one: Pursuit, meeting: Meeting, fit: Learned, request: HttpRequest | None = None
) -> AskedForm:
    questions = [(spoken(each), each) for each in before(one, meeting, fit=fit)]
    said = {each.text for each in one.prepared if each.asked}
    ticked = [str(at) for at, (text, _) in enumerate(questions) if text in said]
    return AskedForm(
        posted(request) if request else None,
        initial={"asked": ticked},
        questions=questions,
    )


def judged_by(request: HttpRequest, fit: Learned, one: Pursuit) -> int:
    """How many decisions a chance is worded for; asked for exactly, as if many."""
    return FEW_DECISIONS if "exact" in request.GET else fit.decided(one.side)


def planned(one: Pursuit) -> Meeting | None:
    ahead = [each for each in one.meetings if not each.held and each.on >= today()]
    return min(ahead, key=lambda each: each.on, default=None)
