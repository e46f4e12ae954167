"""A request for a debrief: in the voice of whoever was turned down."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.pursuit import Pursuit, Side
from heardback.web.debrief import draft_debrief


def decided(outcome: Outcome) -> Pursuit:
    day = datetime(2026, 10, 30, tzinfo=UTC)
    return Pursuit(
        id="p",
        side=Side.DEAL,
        organisation="Northgate Foods",
        opened_on=date(2026, 9, 1),
        decisions=(Decision(outcome=outcome, decided_on=day.date(), recorded_at=day),),
    )


@pytest.mark.parametrize("outcome", [Outcome.WON, Outcome.LOST])
def test_a_firm_says_us_and_an_applicant_says_me(outcome: Outcome) -> None:
    deal = decided(outcome)

    assert " us" in draft_debrief(deal)
    assert " us" not in draft_debrief(replace(deal, side=Side.APPLICATION))


@pytest.mark.parametrize("outcome", Outcome)
def test_every_end_has_its_request(outcome: Outcome) -> None:
    assert "{" not in draft_debrief(decided(outcome))
