"""Whole pursuits that ended, for what they teach together."""

from dataclasses import replace

from django.db.models import Max

from heardback.core.pursuit import Pursuit
from heardback.journal import access, assembly
from heardback.journal.access import Actor
from heardback.journal.models import Role

MOST = 1_000
"""The newest: what is older says little about today, and a page must not wait."""


def ended(actor: Actor, *, most: int = MOST) -> tuple[Pursuit, ...]:
    """The newest that are decided, the oldest decision first, with their debriefs."""
    rows = (
        access.pursuits_of(actor)
        .exclude(decisions=None)
        .annotate(last=Max("decisions__decided_on"))
        .order_by("-last", "-pk")[:most]
    )
    found = [assembly.as_agenda(row) for row in assembly.with_agenda(rows)]
    return tuple(_seen(actor, pursuit) for pursuit in reversed(found))


def walks(actor: Actor, *, most: int = MOST) -> tuple[Pursuit, ...]:
    """The newest decided ones and the newest live ones, for how long steps take."""
    live = access.pursuits_of(actor).filter(decisions=None)
    rows = assembly.with_agenda(live.order_by("-opened_on", "-pk")[:most])
    return (
        *ended(actor, most=most),
        *(_seen(actor, assembly.as_agenda(row)) for row in rows),
    )


def _seen(actor: Actor, pursuit: Pursuit) -> Pursuit:
    """Beliefs and guesses are private to those who work on the pursuit."""
    if actor.role is not Role.HELPER:
        return pursuit
    return replace(
        pursuit,
        meetings=tuple(replace(each, guess=None) for each in pursuit.meetings),
        decisions=tuple(access.decision_for(actor, each) for each in pursuit.decisions),
    )
