"""Records nobody would wish for: a sane chance, never a NaN, through every door."""

import json
from dataclasses import replace
from datetime import timedelta
from math import isfinite

import pytest

from heardback.core.decision import Outcome
from heardback.core.evidence import Evidence, Grade, Support
from heardback.core.outline import outline
from heardback.core.plainly import scored
from heardback.core.pursuit import Pursuit
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.core.closed import closed
from tests.journal.people import NOW, TODAY, call, northgate, opened, said


def ended(count: int, outcome: Outcome) -> list[Pursuit]:
    return [
        replace(
            each,
            decisions=tuple(replace(made, outcome=outcome) for made in each.decisions),
        )
        for each in closed(count)
    ]


def judged(actor: Actor, as_of: object = TODAY) -> float:
    view = queries.overview_for(actor, "northgate", as_of)  # type: ignore[arg-type]
    json.dumps(outline(view), allow_nan=False)
    json.dumps(scored(queries.honesty_for(actor)), allow_nan=False)
    rows = queries.rows(actor, as_of=as_of, closed=False).rows  # type: ignore[arg-type]
    assert all(isfinite(each.chance) for each in rows)
    assert (
        0.002 < view.standing.low <= view.standing.chance <= view.standing.high < 0.998
    )
    return view.standing.chance


@pytest.mark.parametrize("outcome", [Outcome.WON, Outcome.LOST])
@pytest.mark.parametrize("count", [1, 40])
def test_all_wins_or_all_losses_or_one_decision(
    ana: Actor, outcome: Outcome, count: int
) -> None:
    opened(ana)
    before = judged(ana)

    actions.take_in(ana, ended(count, outcome), now=NOW)

    after = judged(ana)
    assert (after > before) is (outcome is Outcome.WON)
    # Even a yes after a "no" and a closed door, which is what teaches most.
    assert abs(after - before) < (0.2 if count == 1 else 1.0)


def test_a_clock_set_back_judges_by_what_was_known_then(ana: Actor) -> None:
    yes = said(Support(grade=Grade.YES), id="e")
    opened(ana, meetings=(call(id="m"),), evidence=(yes,))

    assert judged(ana, TODAY - timedelta(days=4000)) == pytest.approx(
        judged(ana, TODAY - timedelta(days=10))
    )


def test_a_clock_set_forward_leaves_the_base_rate(ana: Actor) -> None:
    opened(ana, evidence=(said(Support(grade=Grade.YES), id="e"),))
    far = queries.overview_for(ana, "northgate", TODAY + timedelta(days=9_000))

    assert far.standing.chance == pytest.approx(far.standing.prior, abs=1e-6)


def test_five_thousand_entries_are_one_answer_for_each_thing(ana: Actor) -> None:
    many = tuple(_entry(number) for number in range(5_000))
    actions.take_in(ana, [northgate(evidence=many)], now=NOW)

    judged(ana)
    assert queries.overview_for(ana, "northgate", TODAY).standing.heard == 2


def _entry(number: int) -> Evidence:
    return said(
        Support(grade=list(Grade)[number % 5]),
        id=f"e{number:04}",
        person=("Mara", "Tom")[number % 2],
        happened_on=TODAY - timedelta(days=number % 300),
    )
