"""An instrument of one's own: what every chance is judged by."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from heardback.core.printed import printed
from heardback.journal import actions, queries
from heardback.journal.queries import Actor, Role
from heardback.web.door import door, kept, page, posted
from heardback.web.forms.judging import InstrumentForm


@door
def instrument(request: HttpRequest, actor: Actor) -> HttpResponse:
    form = InstrumentForm(posted(request), request.FILES or None)
    if form.is_bound and form.is_valid():
        with kept(form):
            loaded = actions.load_instrument(actor, form.cleaned_data["file"])
            messages.success(request, f"From now on “{loaded.name}” judges.")
            return redirect("web:instrument")
    found = queries.instrument_for(actor)
    return page(
        request,
        "web/instrument.html",
        form,
        here="settings",
        found=found,
        table=printed(found.instrument),
        may_change=actor.role is Role.OWNER,
    )


@require_POST
@door
def drop(request: HttpRequest, actor: Actor) -> HttpResponse:
    actions.drop_instrument(actor)
    messages.success(request, "The table that comes along judges again.")
    return redirect("web:instrument")
