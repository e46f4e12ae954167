"""How it ended."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.errors import Conflict, Invalid
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, opened

LOST = Decision(
    outcome=Outcome.LOST,
    decided_on=TODAY,
    recorded_at=NOW,
    instead=Instead.AI,
    instead_who="ChatGPT",
    their_words="we're going with ChatGPT",
    said_by="Mara",
    my_belief="the price",
    sure=6,
    come_back_on=date(2027, 3, 1),
)


def test_every_field_comes_back(ana: Actor) -> None:
    opened(ana)

    actions.decide(ana, "northgate", LOST, now=NOW)

    assert queries.pursuit_for(ana, "northgate").decisions == (LOST,)


def test_a_decision_on_a_closed_pursuit_is_refused_with_its_day(ana: Actor) -> None:
    opened(ana)
    actions.decide(ana, "northgate", LOST, now=NOW)

    with pytest.raises(Conflict, match="lost, on 2026-09-18"):
        actions.decide(ana, "northgate", LOST, now=NOW)


def test_replacing_adds_and_the_last_one_counts(ana: Actor) -> None:
    opened(ana)
    won = replace(LOST, outcome=Outcome.WON, instead=None, instead_who="")
    actions.decide(ana, "northgate", LOST, now=NOW)

    actions.decide(ana, "northgate", won, replace=True, now=NOW)

    pursuit = queries.pursuit_for(ana, "northgate")
    assert pursuit.decisions == (LOST, won)
    assert pursuit.decision == won


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"decided_on": TODAY + timedelta(days=2)}, "has not come yet"),
        ({"decided_on": date(1926, 9, 18)}, "check the year"),
        ({"sure": 11}, "0 to 10"),
        ({"their_words": "\0"}, "no text"),
    ],
)
def test_what_makes_no_sense_gets_its_sentence(
    ana: Actor, changes: dict[str, object], sentence: str
) -> None:
    opened(ana)

    with pytest.raises(Invalid, match=sentence):
        actions.decide(ana, "northgate", replace(LOST, **changes), now=NOW)  # type: ignore[arg-type]


def test_after_the_decision_nothing_is_forecast(ana: Actor) -> None:
    opened(ana)
    actions.decide(ana, "northgate", LOST, now=NOW)

    actions.close_out(ana, "northgate", call(), [], key="k", version=None, now=NOW)

    assert queries.pursuit_for(ana, "northgate").forecasts == ()
