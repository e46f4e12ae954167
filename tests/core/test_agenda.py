"""What a pursuit asks of us, from which day on, and why."""

from datetime import date, timedelta

from heardback.core.agenda import agenda
from heardback.core.offer import Answer, Offer
from heardback.core.pursuit import Pursuit
from heardback.core.silence import Waits
from heardback.core.today import Item, ToDo
from tests.core.noted import NORTHGATE, noted

HEAD = """
    # Northgate Foods: deal
    people: Mara (decides), Tom (recommends)
"""


def of(text: str, kind: ToDo) -> list[Item]:
    return [each for each in agenda(noted(text)) if each.kind is kind]


def offered(**more: object) -> Pursuit:
    from dataclasses import replace

    offer = Offer(id="o", made_on=date(2026, 9, 1), **more)  # type: ignore[arg-type]
    return replace(noted(HEAD), offers=(offer,))


def test_a_meeting_that_was_planned_is_owed_from_its_day_on() -> None:
    (item,) = of(HEAD + "\n    ## 2026-09-30 planned call: Tom\n", ToDo.CLOSE_OUT)

    assert item.from_on == date(2026, 9, 30)
    assert "memory fades" in item.because


def test_on_the_day_of_a_meeting_there_is_one_question() -> None:
    (item,) = of(HEAD + "\n    ## 2026-09-30 planned call: Tom\n", ToDo.MEETING)

    assert (item.from_on, item.until_on) == (date(2026, 9, 30),) * 2
    assert item.words == "You meet Tom today."
    assert item.because.startswith("Ask: ")


def test_our_step_is_due_the_day_before() -> None:
    (item,) = of(NORTHGATE, ToDo.OUR_STEP)

    assert item.from_on == date(2026, 9, 24)
    assert "proposal" in item.words
    assert item.because == "Agreed with them."


def test_what_they_promised_is_asked_for_once_its_day_has_passed() -> None:
    theirs = "\n    ## 2026-09-18 call: Tom\n    - next: a date by 2026-09-25, theirs\n"
    (item,) = of(HEAD + theirs, ToDo.THEIR_STEP)

    assert item.from_on == date(2026, 9, 26)
    assert "Ask" in item.words


def test_who_backs_us_is_thanked_first_and_then_given_something() -> None:
    yes = '\n    ## 2026-09-18 call: Tom\n    - support Tom: yes "happy to"\n'
    (thanks,) = of(HEAD + yes, ToDo.THANKS)
    (forward,) = of(HEAD + yes, ToDo.FORWARD)

    assert thanks.from_on < forward.from_on
    assert "Mara" in forward.words


def test_who_is_vague_is_no_ally_yet() -> None:
    vague = '\n    ## 2026-09-18 call: Tom\n    - support Tom: vague "we will see"\n'

    assert of(HEAD + vague, ToDo.THANKS) == []


def test_a_silence_asks_for_a_nudge_and_not_at_once() -> None:
    met = "\n    ## 2026-09-18 call: Tom\n"
    (item,) = of(HEAD + met, ToDo.NUDGE)

    assert item.from_on > date(2026, 9, 18) + timedelta(days=2)


def test_where_replies_come_fast_a_nudge_is_asked_for_sooner() -> None:
    met = noted(HEAD + "\n    ## 2026-09-18 call: Tom\n")
    quick = Waits(met.side).learn([1, 2, 1, 2, 1, 2], [True] * 6)

    def first(*items: Item) -> date:
        return next(each.from_on for each in items if each.kind is ToDo.NUDGE)

    assert first(*agenda(met, known=quick)) < first(*agenda(met))


def test_an_offer_asks_a_week_before_its_answer_is_due() -> None:
    open_one = offered(terms="48,000 a year", answer_by=date(2026, 9, 30))
    answered = offered(answer_by=date(2026, 9, 30), answer=Answer.DECLINED)

    (item,) = [each for each in agenda(open_one) if each.kind is ToDo.OFFER]
    assert (item.from_on, item.because) == (date(2026, 9, 23), "48,000 a year")
    assert not [each for each in agenda(answered) if each.kind is ToDo.OFFER]


def test_a_day_of_theirs_that_passed_is_asked_about() -> None:
    (item,) = of(NORTHGATE, ToDo.DECISION)

    assert item.from_on == date(2026, 10, 31)
    assert item.because == "They named that day."


def test_keys_are_made_of_ids_and_stay_the_same() -> None:
    one = noted(NORTHGATE)

    keys = [each.key for each in agenda(one)]

    assert keys == [each.key for each in agenda(one)]
    assert len(set(keys)) == len(keys)
    assert not any("Tom" in key or "proposal" in key for key in keys)
