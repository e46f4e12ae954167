"""Whom a helper was asked to ask stands on their day, and on nobody else's."""

from datetime import timedelta

import pytest

from heardback.core.debrief import Answer, Debrief, Through
from heardback.core.decision import Decision, Outcome
from heardback.core.reminding import digest
from heardback.core.today import Item, ToDo
from heardback.journal import actions, queries
from heardback.journal.models import Role, Workspace
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, member, opened

LOST = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)
REQUEST = Debrief(id="", drafted_at=NOW, person="Tom", through=Through.HELPER)


@pytest.fixture
def draft(ana: Actor, okafor: Actor) -> str:
    """Ana wants Dr. Okafor to ask Tom."""
    deal = opened(ana)
    actions.decide(ana, deal, LOST, now=NOW)
    return actions.draft_debrief(ana, deal, REQUEST, helper_id=okafor.user_id, now=NOW)


@pytest.fixture
def handed(ana: Actor, draft: str) -> str:
    actions.send_debrief(ana, "northgate", draft, on=TODAY, now=NOW)
    return draft


def to_ask(actor: Actor, days: int = 1) -> list[Item]:
    day = queries.today_for(actor, as_of=TODAY + timedelta(days=days))
    return [item for item in day.items if item.kind is ToDo.ASK]


def test_who_was_asked_to_ask_sees_it_on_their_day(okafor: Actor, handed: str) -> None:
    (item,) = to_ask(okafor)

    assert item.words == "Ask Tom why, as you were asked to."
    assert (item.pursuit, item.target) == ("northgate", handed)


def test_a_draft_is_nobody_s_to_do_yet(okafor: Actor, draft: str) -> None:
    assert to_ask(okafor) == []


def test_nobody_else_sees_it(
    ana: Actor, ben: Actor, cleo: Actor, studio: Workspace, handed: str
) -> None:
    other = member("Edda", studio, Role.HELPER)

    assert [to_ask(each) for each in (ana, ben, cleo, other)] == [[], [], [], []]


def test_it_is_over_once_they_answered(okafor: Actor, handed: str) -> None:
    answer = Answer(id="a", on=TODAY, recorded_at=NOW, words="The price.")
    actions.answer_debrief(okafor, "northgate", handed, answer, now=NOW)

    assert to_ask(okafor) == []


def test_it_is_over_once_it_is_let_rest(ana: Actor, okafor: Actor, handed: str) -> None:
    actions.end_debrief(ana, "northgate", handed, on=TODAY, now=NOW)

    assert to_ask(okafor) == []


def test_after_two_months_nobody_expects_it_any_more(
    okafor: Actor, handed: str
) -> None:
    assert to_ask(okafor, days=60)
    assert to_ask(okafor, days=61) == []


def test_reminders_name_it_like_anything_else(okafor: Actor, handed: str) -> None:
    day = queries.today_for(okafor, as_of=TODAY)

    told = digest(day, names=True)

    assert told is not None
    assert "Northgate Foods: Ask Tom why, as you were asked to." in told.lines
