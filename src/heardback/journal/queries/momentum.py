"""Momentum of a workspace, from what lists keep of each pursuit."""

from datetime import date

from django.db.models import Count

from heardback.core.alarms import Passage
from heardback.core.archive import Line, chances_of
from heardback.core.fate import decides_within
from heardback.core.momentum import InPlay
from heardback.core.portfolio import WANTED, Portfolio, WhatIf, portfolio
from heardback.core.pursuit import Lead, Side
from heardback.journal import caching
from heardback.journal.access import Actor
from heardback.journal.models import BeliefCache
from heardback.journal.queries.desk import effort
from heardback.journal.queries.in_play import in_play
from heardback.journal.queries.today import delivering
from heardback.journal.stages import Shelf, Stage


def momentum_for(
    actor: Actor,
    *,
    by: date,
    as_of: date,
    wanted: float = WANTED,
    what_if: WhatIf | None = None,
) -> Portfolio:
    leads = in_play(actor, by=by, as_of=as_of)
    fit = caching.fit_of(actor.workspace_id)
    side, lead = _usual(actor)
    unknown = Line(side=side, lead=lead, answers=(), until=as_of)
    fresh = InPlay(
        id="new",
        name="a new lead",
        chance=float(chances_of([unknown], fit=fit)[0, 0]),
        decides=decides_within(side, opened_on=as_of, by=by, as_of=as_of),
        opened_on=as_of,
    )
    supposed = leads
    if what_if is not None and what_if.months_later:
        supposed = in_play(actor, by=what_if.day(by), as_of=as_of)
    return portfolio(
        leads,
        by=by,
        as_of=as_of,
        fresh=fresh,
        doubts=[fit.lift(side, lead).doubt] if fit.decisions else [],
        wanted=wanted,
        what_if=what_if,
        supposed=supposed,
        funnel=_funnel(actor),
        effort=effort(actor, as_of=as_of),
        delivering=delivering(actor, as_of),
    )


def _usual(actor: Actor) -> tuple[Side, Lead]:
    """The kind of lead that this workspace has most of."""
    rows = BeliefCache.objects.filter(workspace_id=int(actor.workspace_id)).order_by()
    counted = rows.values_list("side", "lead").annotate(many=Count("pk"))
    found = max(counted, key=lambda row: row[2], default=None)
    if found is None:
        return Side.DEAL, Lead.UNKNOWN
    return Side(found[0]), Lead(found[1])


def _funnel(actor: Actor) -> tuple[Passage, ...]:
    """Of what is decided, how many passed each step: what still runs may yet."""
    rows = BeliefCache.objects.filter(
        workspace_id=int(actor.workspace_id), shelf=Shelf.CLOSED.value
    ).order_by()
    counted = rows.values_list("reached", "taught").annotate(many=Count("pk"))
    reached = dict.fromkeys(Stage, 0)
    won = 0
    for stage, taught, many in counted:
        reached[Stage(stage)] += many
        won += many if taught else 0
    met = reached[Stage.TALKING] + reached[Stage.WITH_DECIDER]
    return (
        Passage(
            words="from a lead to a first conversation",
            tried=met + reached[Stage.NEW],
            passed=met,
        ),
        Passage(
            words="from the first conversation to meeting who decides",
            tried=met,
            passed=reached[Stage.WITH_DECIDER],
        ),
        Passage(
            words="from meeting who decides to a yes",
            tried=reached[Stage.WITH_DECIDER],
            passed=min(won, reached[Stage.WITH_DECIDER]),
        ),
    )
