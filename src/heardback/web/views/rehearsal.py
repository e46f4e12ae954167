"""Where one practises a close: ready, a coach first, the counterpart as the warm-up."""

import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from heardback.core.casting import start
from heardback.core.conditions import likeness, real_conditions
from heardback.core.counterpart import Difficulty, State
from heardback.core.errors import NotFound
from heardback.core.marks import marks
from heardback.core.players import Player
from heardback.core.pursuit import Part, Pursuit
from heardback.core.ready import final_meeting, ready
from heardback.core.scorecard import scorecard
from heardback.core.track import Outcome, track
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.reading.performing import perform
from heardback.web.conditions import filled_in
from heardback.web.door import door, page, posted, today
from heardback.web.forms.rehearsal import StartForm
from heardback.web.talking import PLAYED, spoken
from heardback.web.voicing import model

MINUTES = 10.0
EXAMPLE_SEED = 7


@door
def rehearsal(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """Start a warm-up, or see what was practised so far."""
    one = queries.pursuit_for(actor, pursuit_id)
    allowed = model() if queries.second_reader_allowed(actor) else ""
    form = StartForm(posted(request), people=one.people, model=allowed)
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        began = cast(
            actor,
            one,
            person=given["person"] or None,
            minutes=given["minutes"],
            difficulty=given["difficulty"],
        )
        made = actions.begin_rehearsal(
            actor,
            pursuit_id,
            began,
            person=given["person"] or None,
            meeting=_final_id(one),
            reworded=given.get("reworded", False),
        )
        return redirect("web:talk", made)
    final = final_meeting(one, as_of=today())
    planned = queries.conditions_for(actor, pursuit_id)
    real = filled_in(planned.real, real_conditions(final) if final else None)
    return page(
        request,
        "web/rehearsal/hub.html",
        form,
        pursuit=one,
        ready=ready(one),
        final=final,
        likeness=likeness(planned.plan, real),
        booked=planned.booked_on,
        attempts=queries.attempts(actor, pursuit_id),
        pitches=queries.pitches(actor, pursuit_id),
        track=track(
            [
                Outcome(share=each.share, won=each.won)
                for each in queries.practised(actor)
            ]
        ),
        here="pursuits",
    )


@require_POST
@door
def with_person(
    request: HttpRequest,  # noqa: ARG001
    actor: Actor,
    pursuit_id: str,
) -> HttpResponse:
    """A rehearsal that a coach or a friend plays, with a shared page."""
    one = queries.pursuit_for(actor, pursuit_id)
    began = cast(actor, one)
    made = actions.begin_rehearsal(
        actor, pursuit_id, began, meeting=_final_id(one), live=True
    )
    return redirect("web:talk", made)


@door
def example(
    request: HttpRequest, actor: Actor, pursuit_id: str, player: str
) -> HttpResponse:
    """A good or a bad talk about this very pursuit, played by a script."""
    if player not in list(Player):
        raise NotFound("There is a good example and a bad one.")
    one = queries.pursuit_for(actor, pursuit_id)
    began = start(one, seed=EXAMPLE_SEED, minutes=MINUTES)
    ended = perform(began, Player(player))
    return page(
        request,
        "web/rehearsal/example.html",
        pursuit=one,
        player=player,
        talk=spoken(ended),
        greeting=ended.greeting,
        marked=marks(ended),
        played=PLAYED[began.part],
        here="pursuits",
    )


@door
def evening(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """The evening before: one page, ten minutes, on paper."""
    one = queries.pursuit_for(actor, pursuit_id)
    kept = queries.pitches(actor, pursuit_id)
    began = cast(actor, one, seed=len(one.current))
    return page(
        request,
        "web/rehearsal/evening.html",
        pursuit=one,
        final=final_meeting(one, as_of=today()),
        pitch=kept[0] if kept else None,
        state=began,
        played=PLAYED[began.part],
        checks=scorecard(began),
        here="pursuits",
    )


@door
def ready_page(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    return page(
        request,
        "web/rehearsal/ready.html",
        pursuit=one,
        ready=ready(one),
        final=final_meeting(one, as_of=today()),
        here="pursuits",
    )


def cast(
    actor: Actor,
    one: Pursuit,
    *,
    person: str | None = None,
    minutes: float = MINUTES,
    difficulty: Difficulty = Difficulty.REAL,
    seed: int | None = None,
) -> State:
    """The counterpart as things stand today, with what the pitch has backing for."""
    chance = queries.overview_for(actor, one.id, today()).standing.chance
    kept = [
        each for each in queries.pitches(actor, one.id) if each.person in (None, person)
    ]
    claims = kept[0].pitch.claims if kept else ()
    return start(
        one,
        seed=secrets.randbelow(1_000_000) if seed is None else seed,
        person=person,
        part=None if person else Part.DECIDES,
        minutes=minutes,
        difficulty=difficulty,
        chance=chance,
        backed=[claim.text for claim in claims if claim.backing.strip()],
    )


def _final_id(one: Pursuit) -> str | None:
    final = final_meeting(one, as_of=today())
    return final.id if final else None
