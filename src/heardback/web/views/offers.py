"""Offers: their terms, until when they want an answer, and what else is open."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from heardback.core.errors import Invalid
from heardback.core.offer import Answer
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.desk import OfferForm

OFFERED = 200
DEEDS = {"accept": Answer.ACCEPTED, "decline": Answer.DECLINED, "lapse": Answer.LAPSED}


@door
def offers(request: HttpRequest, actor: Actor) -> HttpResponse:
    live = queries.names(actor, most=OFFERED)
    choices = [
        (known_as, f"{name}: {title}" if title else name)
        for known_as, name, title in live
    ]
    wanted = {"pursuit": request.GET.get("pursuit", "")}
    form = OfferForm(posted(request), pursuits=choices, initial=wanted)
    if form.is_bound and form.is_valid():
        with kept(form):
            pursuit = form.cleaned_data["pursuit"]
            actions.note_offer(actor, pursuit, form.offer(made_on=today()))
            messages.success(
                request, "Noted. It is not signed yet: keep one lead moving."
            )
            return redirect("web:offers")
    return page(
        request,
        "web/offers.html",
        form,
        here="momentum",
        found=queries.offers(actor, as_of=today()),
        may_write=actor.may_write,
    )


@require_POST
@door
def answer(
    request: HttpRequest, actor: Actor, pursuit_id: str, offer_id: str
) -> HttpResponse:
    deed = request.POST.get("do", "")
    if deed != "back" and deed not in DEEDS:
        raise Invalid("Say whether you accept it, decline it, or it lapsed.")
    said = DEEDS.get(deed)
    actions.answer_offer(actor, pursuit_id, offer_id, said, on=today())
    if said is Answer.ACCEPTED:
        messages.success(
            request, "Accepted. Write down how it ended, while it is fresh."
        )
        return redirect("web:decision", pursuit_id)
    return redirect("web:offers")
