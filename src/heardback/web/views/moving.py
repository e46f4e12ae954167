"""Many pursuits changed at once from the list or the board, taken back; saved views."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.http import require_POST

from heardback.core.errors import Invalid
from heardback.journal import actions
from heardback.journal.queries import Actor
from heardback.web.door import door
from heardback.web.forms.moving import MovingForm
from heardback.web.views.removed import removed

LONGEST = 2_000


@require_POST
@door
def move(request: HttpRequest, actor: Actor) -> HttpResponse:
    form = MovingForm(request.POST)
    if not form.is_valid():
        raise Invalid("Say what is to change.")
    chosen = request.POST.getlist("pursuit")
    if not chosen:
        raise Invalid("Tick the pursuits first, then say what is to change.")
    moved = actions.move_pursuits(actor, chosen, form.change())
    if request.headers.get("X-Requested-With") == "drag":
        return HttpResponse(moved, content_type="text/plain")
    return redirect(_back(request, moved=moved))


@require_POST
@door
def take_back(request: HttpRequest, actor: Actor) -> HttpResponse:
    back = actions.take_back_move(actor, request.POST.get("move", ""))
    messages.success(request, f"As before: {back} pursuit{'' if back == 1 else 's'}.")
    return redirect(_back(request))


@require_POST
@door
def save_view(request: HttpRequest, actor: Actor) -> HttpResponse:
    address = request.POST.get("address", "")[:LONGEST]
    actions.save_view(actor, request.POST.get("name", ""), address)
    return redirect(f"{reverse('web:pursuits')}?{address}")


@require_POST
@door
def remove_view(request: HttpRequest, actor: Actor) -> HttpResponse:
    key = actions.remove_view(actor, request.POST.get("name", ""))
    return removed("web:pursuits", key=key)


def _back(request: HttpRequest, **more: str) -> str:
    """Where it was done: the list as it was narrowed, or the board."""
    here = request.POST.get("here", "")[:LONGEST]
    if not url_has_allowed_host_and_scheme(here, allowed_hosts=None):
        here = reverse("web:pursuits")
    if not more:
        return here
    return f"{here}{'&' if '?' in here else '?'}{urlencode(more)}"
