"""Meetings: planning one, and the card to carry into it."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from heardback.core.cards import meeting_card
from heardback.core.errors import NotFound
from heardback.core.pursuit import Meeting, Pursuit
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.meetings import EditMeetingForm, MeetingForm, starting
from heardback.web.views.pursuits import again


@door
def new(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """Planned; or, where it was held already, on to its close-out."""
    one = queries.pursuit_for(actor, pursuit_id)
    held = "held" in request.GET
    names = [who.name for who in one.people if who.active]
    form = MeetingForm(
        posted(request), initial=starting(today()), names=names, held=held
    )
    if form.is_bound and form.is_valid():
        with kept(form):
            made = actions.plan_meeting(actor, pursuit_id, form.meeting())
            return redirect("web:close-out" if held else "web:card", pursuit_id, made)
    return page(
        request, "web/meetings/new.html", form, pursuit=one, held=held, here="pursuits"
    )


@door
def edit(
    request: HttpRequest, actor: Actor, pursuit_id: str, meeting_id: str
) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    meeting = meeting_of(one, meeting_id)
    version = queries.version_of(actor, pursuit_id, meeting_id)
    initial = {**MeetingForm.filled(meeting), "version": version}
    names = [who.name for who in one.people]
    form = EditMeetingForm(
        posted(request), initial=initial, names=names, held=meeting.held
    )
    if form.is_bound and form.is_valid():
        with kept(form):
            seen = form.cleaned_data["version"]
            new = form.meeting(id=meeting.id, held=meeting.held)
            # The form knows nothing of the notes, and must not empty them.
            new = replace(new, notes=meeting.notes)
            actions.amend_meeting(actor, pursuit_id, new, version=seen)
            messages.success(request, "Saved.")
            return redirect("web:pursuit", pursuit_id)
        # What was typed stays; saving again says that it is meant.
        form.data = again(request, version)
    return page(
        request,
        "web/meetings/edit.html",
        form,
        pursuit=one,
        meeting=meeting,
        here="pursuits",
    )


@door
def card(
    request: HttpRequest, actor: Actor, pursuit_id: str, meeting_id: str
) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    meeting = meeting_of(one, meeting_id)
    return page(
        request,
        "web/meetings/card.html",
        pursuit=one,
        meeting=meeting,
        card=meeting_card(one, meeting, as_of=today()),
    )


def meeting_of(one: Pursuit, meeting_id: str) -> Meeting:
    meeting = one.meeting(meeting_id)
    if meeting is None:
        raise NotFound("There is no such meeting in this pursuit.")
    return meeting
