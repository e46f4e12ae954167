"""A language model as second reader: switched on once, asked about at each text."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from heardback.core.errors import HeardbackError
from heardback.core.evidence import FoundBy
from heardback.journal import actions, queries
from heardback.journal.queries import Actor, Role
from heardback.web import second, tasks
from heardback.web.door import door, page


@door
def settings(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What would be sent where, and the switch."""
    if request.method == "POST":
        allowed = request.POST.get("allowed") == "yes"
        actions.allow_second_reader(actor, allowed=allowed)
        messages.success(
            request,
            "Switched on. Nothing is sent until you choose a text and say so."
            if allowed
            else "Switched off. Nothing is sent.",
        )
        return redirect("web:second-reader")
    trouble, named = "", None
    try:
        named = second.named()
    except HeardbackError as problem:
        trouble = str(problem)
    return page(
        request,
        "web/second/settings.html",
        named=named.settings if named else None,
        trouble=trouble,
        allowed=queries.second_reader_allowed(actor),
        is_owner=actor.role is Role.OWNER,
        here="settings",
    )


@door
def ask(
    request: HttpRequest, actor: Actor, pursuit_id: str, document_id: str
) -> HttpResponse:
    """How much of this document would go where; sent only on a second press."""
    document, _ = queries.document_for(actor, document_id, pursuit_id)
    offer = second.offer(actor, pursuit_id, document_id)
    if request.method == "POST":
        with transaction.atomic():
            part = actions.ask_second_reader(
                actor, pursuit_id, document_id, calls=offer.estimate.calls
            )
            tasks.read_second.enqueue(
                actor.user_id, actor.workspace_id, pursuit_id, document_id, part
            )
        return redirect("web:reading", pursuit_id, document_id)
    before = queries.readings_for(actor, document_id, pursuit_id)
    return page(
        request,
        "web/second/ask.html",
        pursuit=queries.pursuit_for(actor, pursuit_id),
        document=document,
        offer=offer,
        before=before.get(FoundBy.SECOND),
        here="pursuits",
    )


@require_POST
@door
def names_of_us(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The names and mail addresses under which we speak and write, one a line."""
    names = request.POST.get("us", "").splitlines()
    us = actions.name_us(actor, names)
    messages.success(request, f"Remembered: {', '.join(us)}." if us else "Forgotten.")
    return redirect("web:settings")
