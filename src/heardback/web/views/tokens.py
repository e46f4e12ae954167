"""Keys for other programs: made, said once, withdrawn."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.journal import actions
from heardback.journal.queries import Actor
from heardback.web.door import door
from heardback.web.views.settings import settings_page


@require_POST
@door
def make(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Shown in the answer itself and nowhere else: only its hash is kept."""
    try:
        key = actions.make_token(actor, request.POST.get("name", ""))
    except (Conflict, Invalid) as problem:
        messages.warning(request, str(problem))
        return redirect("web:settings")
    return settings_page(request, actor, key=key)


@require_POST
@door
def withdraw(request: HttpRequest, actor: Actor) -> HttpResponse:
    try:
        actions.withdraw_token(actor, request.POST.get("name", ""))
        messages.success(request, "Withdrawn: that program can no longer come in.")
    except NotFound:
        messages.success(request, "It was withdrawn already.")
    return redirect("web:settings")
