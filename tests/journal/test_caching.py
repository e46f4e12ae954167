"""The cache is disposable: with it, without it and after it the lists say the same."""

from datetime import timedelta

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import Grade, NextStep, Support
from heardback.core.pursuit import Pursuit
from heardback.journal import actions, caching, queries
from heardback.journal.models import BeliefCache
from heardback.journal.queries import Actor
from heardback.journal.tasks import refresh
from tests.journal.people import NOW, TODAY, call, northgate, opened, said

LOST = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)


def told(**changes: object) -> Pursuit:
    return northgate(
        meetings=(call(id="m"),),
        evidence=(
            said(Support(grade=Grade.YES), id="a"),
            said(NextStep(text="call", agreed=True), id="b"),
        ),
        **changes,
    )


def test_deleting_it_changes_nothing_that_is_shown(ana: Actor) -> None:
    actions.open_pursuit(ana, told(), now=NOW)
    before = queries.rows(ana, as_of=TODAY), queries.board(ana, TODAY)

    BeliefCache.objects.all().delete()

    assert (queries.rows(ana, as_of=TODAY), queries.board(ana, TODAY)) == before


def test_only_what_changed_is_worked_out_again(ana: Actor) -> None:
    opened(ana, id="a")
    opened(ana, id="b")

    assert caching.refresh(ana.workspace_id) == 2
    assert caching.refresh(ana.workspace_id) == 0
    actions.record(ana, "a", said(), now=NOW)
    assert caching.refresh(ana.workspace_id) == 1


def test_another_instrument_makes_it_stale(ana: Actor) -> None:
    opened(ana)
    caching.refresh(ana.workspace_id)
    BeliefCache.objects.update(instrument="an older one")

    assert caching.refresh(ana.workspace_id) == 1


def test_every_change_shows_in_the_list_at_once(ana: Actor) -> None:
    opened(ana)
    first = queries.rows(ana, as_of=TODAY).rows[0]

    actions.record(ana, "northgate", said(Support(grade=Grade.YES)), now=NOW)
    second = queries.rows(ana, as_of=TODAY).rows[0]
    actions.decide(ana, "northgate", LOST, now=NOW)
    third = queries.rows(ana, as_of=TODAY).rows[0]

    assert first.chance < second.chance
    assert third.outcome is Outcome.LOST


def test_time_that_passes_moves_a_chance_back_to_the_base_rate(ana: Actor) -> None:
    actions.open_pursuit(ana, told(), now=NOW)

    soon, late = (
        queries.rows(ana, as_of=TODAY + timedelta(days=days)).rows[0].chance
        for days in (0, 700)
    )

    assert late < soon
    assert BeliefCache.objects.get().believed_on == TODAY


def test_a_decided_pursuit_stands_as_it_stood_that_day(ana: Actor) -> None:
    actions.open_pursuit(ana, told(decisions=(LOST,)), now=NOW)

    chances = {
        queries.rows(ana, as_of=TODAY + timedelta(days=days)).rows[0].chance
        for days in (0, 100)
    }

    assert len(chances) == 1


def test_the_task_fills_it_beforehand(ana: Actor) -> None:
    opened(ana)

    result = refresh.enqueue(ana.workspace_id)

    assert result.return_value == 1
    assert caching.refresh(ana.workspace_id) == 0


@pytest.mark.django_db(transaction=True)
def test_what_is_taken_in_is_worked_out_at_once(ana: Actor) -> None:
    actions.take_in(ana, [told()], now=NOW)

    assert caching.refresh(ana.workspace_id) == 0
