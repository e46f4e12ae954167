"""What is done without a pursuit, and what one means to do in a week."""

from collections import Counter
from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from heardback.core.effort import Effort
from heardback.core.good import Well
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.desk import ActivityForm, RhythmForm
from heardback.web.views.removed import removed

YEAR = timedelta(days=365)


@door
def activities(request: HttpRequest, actor: Actor) -> HttpResponse:
    form = ActivityForm(posted(request), initial={"on": today(), "doing": "contact"})
    if form.is_bound and form.is_valid():
        with kept(form):
            actions.note_activity(actor, form.activity())
            messages.success(request, "Noted.")
            return redirect("web:activities")
    return page(
        request,
        "web/activities.html",
        form,
        here="momentum",
        found=queries.activities(actor, most=50),
        may_write=actor.may_write,
    )


@require_POST
@door
def remove(
    request: HttpRequest,  # noqa: ARG001
    actor: Actor,
    activity_id: str,
) -> HttpResponse:
    return removed("web:activities", key=actions.remove_activity(actor, activity_id))


@door
def rhythm(request: HttpRequest, actor: Actor) -> HttpResponse:
    initial = RhythmForm.filled(queries.rhythm_of(actor))
    form = RhythmForm(posted(request), initial=initial)
    if form.is_bound and form.is_valid():
        with kept(form):
            actions.set_rhythm(actor, form.rhythm())
            messages.success(request, "Kept. Days off lower the goals by themselves.")
            return redirect("web:momentum")
    goals = [form[effort.value] for effort in Effort]
    return page(request, "web/rhythm.html", form, here="momentum", goals=goals)


@door
def good(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A running note of hard-won allies and of what went well."""
    found = queries.went_well(actor)
    counts = Counter(each.kind for each in found if each.on > today() - YEAR)
    return page(
        request,
        "web/good.html",
        here="momentum",
        found=found,
        counted=[(kind, counts[kind]) for kind in Well if counts[kind]],
    )
