"""The people of a pursuit: adding, changing, forgetting."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from heardback.core.errors import NotFound
from heardback.core.pursuit import Person, Pursuit
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web import drafts
from heardback.web.door import door, kept, page, posted
from heardback.web.forms.pursuits import PersonForm


@door
def people(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    form = PersonForm(posted(request))
    if form.is_bound and form.is_valid():
        with kept(form):
            actions.add_person(actor, pursuit_id, form.person())
            return redirect("web:people", pursuit_id)
    one = queries.pursuit_for(actor, pursuit_id)
    return page(request, "web/people/list.html", form, pursuit=one, here="pursuits")


@door
def person(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    one, who = _person(request, actor, pursuit_id)
    form = PersonForm(posted(request), initial=PersonForm.filled(who))
    if form.is_bound and form.is_valid():
        with kept(form):
            actions.amend_person(actor, pursuit_id, who.name, form.person())
            messages.success(request, "Saved.")
            return redirect("web:people", pursuit_id)
    return page(
        request, "web/people/one.html", form, pursuit=one, person=who, here="pursuits"
    )


class SureForm(forms.Form):
    sure = forms.BooleanField(label="Yes, erase this person")


@door
def erase(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    one, who = _person(request, actor, pursuit_id)
    form = SureForm(posted(request))
    if form.is_bound and form.is_valid():
        with kept(form):
            actions.erase_person(actor, pursuit_id, who.name)
            drafts.forget(request.session, pursuit_id)
            drafts.forget_everywhere(pursuit_id, queries.colleagues(actor))
            messages.success(request, "Erased here. See Settings for older backups.")
            return redirect("web:people", pursuit_id)
    return page(
        request,
        "web/people/erase.html",
        form,
        pursuit=one,
        person=who,
        said=sum(entry.person == who.name for entry in one.evidence),
        here="pursuits",
    )


@door
def forgotten(request: HttpRequest, actor: Actor) -> JsonResponse:  # noqa: ARG001
    """For the script that keeps half-typed forms on the device: where to let go."""
    rows = queries.erased_lately(actor)
    return JsonResponse(
        {each.pursuit: int(each.at.timestamp() * 1000) for each in rows}
    )


def _person(
    request: HttpRequest, actor: Actor, pursuit_id: str
) -> tuple[Pursuit, Person]:
    """Who is meant: a name may hold anything, so it travels in the query."""
    one = queries.pursuit_for(actor, pursuit_id)
    who = one.person(request.GET.get("name", ""))
    if who is None:
        raise NotFound("There is nobody of that name in this pursuit.")
    return one, who
