"""What a text tells in passing: one tap takes it up, another takes it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from heardback.core.errors import Conflict
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door


@require_POST
@door
def aside(
    request: HttpRequest, actor: Actor, pursuit_id: str, document_id: str
) -> HttpResponse:
    deed = actions.put_back if request.POST.get("back") else actions.take_up
    try:
        deed(actor, pursuit_id, document_id, request.POST.get("key", ""))
    except Conflict as problem:
        # In another tab, most likely; the page shows what is true now.
        messages.warning(request, str(problem))
    if not request.htmx:  # type: ignore[attr-defined]  # set by django_htmx
        where = reverse("web:review", args=[pursuit_id, document_id])
        return redirect(f"{where}#asides")
    one = queries.pursuit_for(actor, pursuit_id)
    document, _ = queries.document_for(actor, document_id, pursuit_id)
    context = {
        "pursuit": one,
        "document": document,
        "asides": queries.asides_in(one, document_id),
        "may_write": actor.may_write,
    }
    return render(request, "web/review/asides.html", context)
