"""Trying out whether the public address leads here."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from heardback.core.errors import NotFound
from heardback.journal.queries import Actor, Role
from heardback.web.door import door
from heardback.web.reach import try_out


@require_POST
@door
def try_address(request: HttpRequest, actor: Actor) -> HttpResponse:
    if actor.role is not Role.OWNER:
        raise NotFound("Only the owner of a workspace tries its address.")
    if trouble := try_out():
        messages.warning(request, trouble)
    else:
        messages.success(request, "It leads here. Answer pages can be offered.")
    return redirect("web:settings")
