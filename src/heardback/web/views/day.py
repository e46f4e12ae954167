"""What one does about an item of the day, and new things in one line."""

from dataclasses import replace
from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from heardback.core.effort import Activity, Doing
from heardback.core.errors import Invalid
from heardback.core.evidence import NextStep, history
from heardback.core.lead_line import lead_of
from heardback.core.pursuit import Pursuit
from heardback.core.today import State, ToDo, week_later
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, today


@require_POST
@door
def handle(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Done, dropped, or put off; "back" takes any of them back."""
    key, deed = request.POST.get("key", ""), request.POST.get("do", "")
    kind = key.partition(":")[0]
    if deed == "back":
        actions.unhandle_item(actor, key)
        _take_back(actor, kind, key)
        return redirect("web:today")
    if deed == "done":
        _do(actor, kind, key, whom=request.POST.get("name", "")[:200])
    states = {
        "done": (State.DONE, None),
        "drop": (State.DROPPED, None),
        "tomorrow": (State.LATER, today() + timedelta(days=1)),
        "week": (State.LATER, week_later(today())),
    }
    if deed not in states:
        raise Invalid("Say whether it is done, dropped or put off.")
    state, until = states[deed]
    actions.handle_item(actor, key, state, until=until)
    back = urlencode({"back": key, "did": deed})
    return redirect(f"{reverse('web:today')}?{back}")


@require_POST
@door
def lead(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A new lead is one line."""
    line, usual = request.POST.get("line", ""), queries.only_side(actor)
    one = lead_of(line, opened_on=today(), usual=usual)
    made = actions.open_pursuit(actor, one)
    messages.success(request, f"{one.organisation} is in play. What is the next step?")
    return redirect("web:pursuit", made)


def _do(actor: Actor, kind: str, key: str, *, whom: str) -> None:
    """What is done is written down where it counts, not only on the list."""
    if kind == ToDo.OUR_STEP:
        _mark_step(actor, key, done=True)
    if kind == ToDo.IN_TOUCH:
        touch = Activity(
            id=_touch(key), doing=Doing.CONTACT, on=today(), whom=whom, text=""
        )
        actions.note_activity(actor, touch)


def _take_back(actor: Actor, kind: str, key: str) -> None:
    if kind == ToDo.OUR_STEP:
        _mark_step(actor, key, done=False)
    if kind == ToDo.IN_TOUCH and any(
        each.id == _touch(key) for each in queries.activities(actor)
    ):
        actions.remove_activity(actor, _touch(key))


def _touch(key: str) -> str:
    return key.replace(":", "-")[:64]


def _mark_step(actor: Actor, key: str, *, done: bool) -> None:
    _, pursuit_id, target = [*key.split(":", 2), "", ""][:3]
    one = queries.pursuit_for(actor, pursuit_id)
    entry = _standing_for(one, target)
    if entry is None:
        return
    known_as, step = entry
    if (step.done_on is not None) == done:
        return
    changed = replace(step, done_on=today() if done else None)
    actions.correct(actor, pursuit_id, known_as, changed)


def _standing_for(one: Pursuit, target: str) -> tuple[str, NextStep] | None:
    """The entry that stands today for the one that the item was made of."""
    for entry in one.current:
        chain = history(entry, one.evidence)
        if isinstance(entry.statement, NextStep) and target in {e.id for e in chain}:
            return entry.id, entry.statement
    return None
