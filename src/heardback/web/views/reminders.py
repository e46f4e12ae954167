"""Reminders: one page to say how, and two addresses for a browser's own."""

import json

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from heardback.core.errors import Invalid
from heardback.core.reminding import digest
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.reminders import ReminderForm
from heardback.web.told import told


@door
def reminders(request: HttpRequest, actor: Actor) -> HttpResponse:
    wanted = queries.reminder_for(actor)
    form = ReminderForm(posted(request), initial=ReminderForm.filled(wanted))
    if form.is_bound and form.is_valid():
        with kept(form):
            actions.set_reminder(actor, form.wish(), form.ways())
            messages.success(request, "Remembered.")
            return redirect("web:reminders")
    sample = digest(queries.today_for(actor, as_of=today()), names=wanted.wish.names)
    return page(
        request,
        "web/reminders.html",
        form,
        here="settings",
        wanted=wanted,
        sample=sample,
    )


@require_POST
@told
def begin_push(request: HttpRequest, actor: Actor) -> JsonResponse:
    given = _given(request)
    keys = given.get("keys")
    if not isinstance(keys, dict):
        raise Invalid("This browser gave no keys to encrypt reminders with.")
    actions.add_push_place(
        actor,
        endpoint=str(given.get("endpoint", "")),
        p256dh=str(keys.get("p256dh", "")),
        auth=str(keys.get("auth", "")),
    )
    return JsonResponse({"state": "kept"})


@require_POST
@told
def end_push(request: HttpRequest, actor: Actor) -> JsonResponse:
    actions.drop_push_place(actor, str(_given(request).get("endpoint", "")))
    return JsonResponse({"state": "kept"})


def _given(request: HttpRequest) -> dict[str, object]:
    try:
        given = json.loads(request.body)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        raise Invalid("This is not what a browser says of itself.")
    return given
