"""Who said no lately."""

from dataclasses import replace
from datetime import timedelta

from heardback.core.decision import Decision, Outcome
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, opened

LOST = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)


def test_a_no_is_told_of_for_two_weeks(ana: Actor) -> None:
    opened(ana)
    actions.decide(ana, "northgate", LOST, now=NOW)

    (no,) = queries.noes(ana, as_of=TODAY + timedelta(days=14))

    assert (no.pursuit, no.on) == ("northgate", TODAY)
    assert queries.noes(ana, as_of=TODAY + timedelta(days=15)) == ()


def test_a_no_that_was_corrected_is_none(ana: Actor) -> None:
    opened(ana)
    actions.decide(ana, "northgate", LOST, now=NOW)
    won = replace(LOST, outcome=Outcome.WON)
    actions.decide(ana, "northgate", won, replace=True, now=NOW)

    assert queries.noes(ana, as_of=TODAY) == ()
