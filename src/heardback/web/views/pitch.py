"""The close in claims against confirmed needs, kept in versions; and the role card."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from heardback.core.evidence import Evidence, Hesitation, Need, Status
from heardback.core.pitch import coverage
from heardback.core.pursuit import Pursuit
from heardback.core.ready import final_meeting
from heardback.journal import actions, queries
from heardback.journal.queries import Actor, PitchVersion
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.pitch import PitchForm
from heardback.web.talking import PLAYED
from heardback.web.views.rehearsal import cast

KEEP = "keep_it"


@door
def pitch(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    versions = queries.pitches(actor, pursuit_id)
    shown = _shown(request, versions)
    entries = spoken_to(one)
    names = [who.name for who in one.people if who.active]
    begun = PitchForm.filled(shown.pitch, shown.person) if shown else None
    form = PitchForm(
        posted(request),
        entries=entries,
        names=names,
        kept=shown.pitch if shown else None,
        initial=begun,
    )
    checked = form.is_bound and form.is_valid()
    if checked and KEEP in request.POST:
        person = form.cleaned_data["person"] or None
        with kept(form):
            actions.keep_pitch(actor, pursuit_id, form.pitch(), person=person)
            messages.success(request, "Kept as a version of its own.")
            query = f"?{urlencode({'person': person})}" if person else ""
            return redirect(reverse("web:pitch", args=[pursuit_id]) + query)
    said = form.pitch() if checked else shown.pitch if shown else None
    found = coverage(said, one) if said else None
    return page(
        request,
        "web/pitch.html",
        form,
        pursuit=one,
        final=final_meeting(one, as_of=today()),
        coverage=found,
        confirmed=len(found.covered) + len(found.missed) if found else 0,
        versions=versions,
        shown=None if form.is_bound else shown,
        here="pursuits",
    )


@door
def role(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """A card for whoever plays the other side: a friend, a coach."""
    one = queries.pursuit_for(actor, pursuit_id)
    state = cast(actor, one, minutes=15, seed=len(one.current))
    return page(
        request,
        "web/role.html",
        pursuit=one,
        played=PLAYED[state.part],
        state=state,
    )


def spoken_to(one: Pursuit) -> list[Evidence]:
    """What a claim can speak to: needs, the confirmed first, then open doubts."""
    needs = [entry for entry in one.current if isinstance(entry.statement, Need)]
    needs.sort(key=_unconfirmed)
    doubts = [
        entry
        for entry in one.current
        if isinstance(entry.statement, Hesitation) and entry.statement.open
    ]
    return [*needs, *doubts]


def _shown(
    request: HttpRequest, versions: Sequence[PitchVersion]
) -> PitchVersion | None:
    """The version asked for, else the newest for this person, else the newest."""
    wanted, person = request.GET.get("version"), request.GET.get("person")
    for each in versions:
        if wanted in (None, each.id) and person in (None, each.person):
            return each
    return None


def _unconfirmed(entry: Evidence) -> bool:
    need = entry.statement
    return not (isinstance(need, Need) and need.status is Status.CONFIRMED)
