"""Rehearsing the close: claims against confirmed needs, practised like the real one."""

from django.http import HttpRequest, HttpResponse

from heardback.core.casting import start
from heardback.core.conditions import Likeness, likeness, real_conditions
from heardback.core.evidence import Evidence, Hesitation, Need, Status
from heardback.core.pitch import coverage
from heardback.core.pursuit import Meeting, Part, Pursuit
from heardback.journal import queries
from heardback.journal.queries import Actor
from heardback.web.door import door, page, posted, today
from heardback.web.forms.pitch import PitchForm, PracticeForm

MINUTES = 15.0


@door
def pitch(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """Nothing of it is kept on the server: what one practises is one's own."""
    one = queries.pursuit_for(actor, pursuit_id)
    data = posted(request)
    form = PitchForm(data, entries=spoken_to(one))
    practice = PracticeForm(data)
    ready = data is not None and form.is_valid() and practice.is_valid()
    final = _next_meeting(one)
    found = coverage(form.pitch(), one) if ready else None
    return page(
        request,
        "web/pitch.html",
        form,
        practice,
        practice=practice,
        pursuit=one,
        final=final,
        coverage=found,
        confirmed=len(found.covered) + len(found.missed) if found else 0,
        likeness=_likeness(form, practice, final) if ready else None,
        here="pursuits",
    )


@door
def role(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """A card for whoever plays the other side: a friend, a coach."""
    one = queries.pursuit_for(actor, pursuit_id)
    final = _next_meeting(one)
    who = next((each for each in one.people if each.part is Part.DECIDES), None)
    return page(
        request,
        "web/role.html",
        pursuit=one,
        person=who,
        state=start(one, seed=len(one.current), minutes=MINUTES),
        real=final,
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


def _unconfirmed(entry: Evidence) -> bool:
    need = entry.statement
    return not (isinstance(need, Need) and need.status is Status.CONFIRMED)


def _likeness(
    form: PitchForm, practice: PracticeForm, final: Meeting | None
) -> Likeness | None:
    if final is None:
        return None
    minutes = form.cleaned_data.get("minutes")
    real = real_conditions(final, minutes=minutes)
    return likeness(practice.conditions(minutes=minutes), real)


def _next_meeting(one: Pursuit) -> Meeting | None:
    ahead = [each for each in one.meetings if not each.held and each.on >= today()]
    return min(ahead, key=lambda each: each.on, default=None)
