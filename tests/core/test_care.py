"""After a no: what stands, what is next, when to look again."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from heardback.core.agenda import agenda
from heardback.core.care import LATER, SOON, Care, Do, care
from heardback.core.debrief import Debrief
from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.pursuit import Pursuit
from heardback.core.today import ToDo
from tests.core.noted import NORTHGATE, noted

DAY = date(2026, 10, 20)
AT = datetime(2026, 10, 20, 12, tzinfo=UTC)
NEXT_DAY = DAY + timedelta(days=1)


def ended(outcome: Outcome = Outcome.LOST, **changes: object) -> Pursuit:
    no = Decision(outcome=outcome, decided_on=DAY, recorded_at=AT, **changes)  # type: ignore[arg-type]
    return replace(noted(NORTHGATE), decisions=(no,))


def cared(pursuit: Pursuit, as_of: date = NEXT_DAY) -> Care:
    found = care(pursuit, as_of=as_of)
    assert found is not None
    return found


@pytest.mark.parametrize("outcome", [Outcome.WON, Outcome.WITHDRAWN])
def test_a_yes_and_ones_own_no_need_no_care(outcome: Outcome) -> None:
    assert care(ended(outcome), as_of=NEXT_DAY) is None


def test_whoever_spoke_for_us_stands_after_a_no() -> None:
    assert cared(ended()).stands[0].words == "Tom backs you."


def test_on_the_next_day_there_is_thanks_one_question_and_one_small_start() -> None:
    found = cared(ended())

    assert [each.do for each in found.next] == [Do.THANK, Do.ASK, Do.START]
    assert found.next[0].words == ("Thank Tom, who spoke for you. Ask for nothing.")


def test_who_is_to_be_asked_why_is_not_to_be_asked_for_nothing() -> None:
    draft = Debrief(id="d", drafted_at=AT, person="Tom")
    found = cared(replace(ended(), debriefs=(draft,)))

    assert found.next[0].words == "Thank Tom, who spoke for you."


def test_months_later_nothing_is_asked_any_more() -> None:
    assert cared(ended(), as_of=date(2027, 3, 1)).next == ()


def test_who_was_asked_is_let_be() -> None:
    sent = Debrief(id="d", drafted_at=AT, person="Tom", sent_on=DAY)
    found = cared(replace(ended(), debriefs=(sent,)))

    (wait,) = (each for each in found.next if each.do is Do.WAIT)
    assert wait.debrief == "d"
    assert not any(each.do is Do.ASK for each in found.next)


def test_a_draft_is_to_be_sent() -> None:
    draft = Debrief(id="d", drafted_at=AT, person="Tom")
    found = cared(replace(ended(), debriefs=(draft,)))

    (ask,) = (each for each in found.next if each.do is Do.ASK)
    assert ask.debrief == "d"


@pytest.mark.parametrize(
    ("instead", "span"),
    [(Instead.AI, SOON), (Instead.NOBODY, SOON), (Instead.OTHER, LATER), (None, SOON)],
)
def test_the_day_to_look_again_goes_by_what_they_chose(
    instead: Instead | None, span: timedelta
) -> None:
    found = cared(ended(instead=instead))

    assert (found.again_on, found.suggested) == (DAY + span, True)


def test_a_day_that_was_set_goes_before_ours() -> None:
    found = cared(ended(come_back_on=date(2027, 1, 11)))

    assert (found.again_on, found.suggested) == (date(2027, 1, 11), False)


def test_a_day_that_is_proposed_is_never_past() -> None:
    late = date(2028, 1, 1)

    assert cared(ended(), as_of=late).again_on > late


def test_today_says_so_for_a_week() -> None:
    (item,) = (each for each in agenda(ended()) if each.kind is ToDo.CARE)

    assert (item.from_on, item.until_on) == (NEXT_DAY, DAY + timedelta(days=7))
    assert item.because == "Tom backs you."
