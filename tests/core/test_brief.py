"""The brief: few questions, for those who will be there, and no chances."""

import re
from dataclasses import replace
from datetime import date

from heardback.core.brief import asked_in, before, brief, spoken, tells
from heardback.core.pursuit import Meeting, Prepared
from tests.core.noted import AT, NORTHGATE, TODAY, noted

ONE = noted(NORTHGATE)
NAMES = tuple(who.name for who in ONE.people)


def meeting(*people: str) -> Meeting:
    return Meeting(id="next", on=date(2026, 9, 25), people=people, held=False)


def test_it_holds_three_questions_at_most_and_no_chance() -> None:
    found = brief(ONE, meeting(*NAMES), as_of=TODAY)

    assert 1 <= len(found.questions) <= 3
    assert not re.search(r"\d ?%|\d in 10", found.text)


def test_questions_for_somebody_who_does_not_come_are_left_out() -> None:
    for name in NAMES:
        asked = brief(ONE, meeting(name), as_of=TODAY).questions

        assert {each.person for each in asked} <= {name, None}


def test_nobody_s_words_are_said_back_before_others() -> None:
    quotes = [each.quote for each in ONE.current if each.quote]
    text = brief(ONE, meeting(*NAMES), as_of=TODAY).text

    assert not any(quote in text for quote in quotes)


def test_without_a_meeting_it_is_for_whenever_they_speak_again() -> None:
    assert brief(ONE, as_of=TODAY).on is None


def test_before_a_meeting_one_did_not_know_what_it_told() -> None:
    held = next(each for each in ONE.meetings if each.held)
    bare = replace(
        ONE, evidence=tuple(each for each in ONE.evidence if each.meeting != held.id)
    )

    assert before(ONE, held) == before(bare, held)


def test_what_is_on_record_of_a_meeting_is_found() -> None:
    noted_down = Prepared(
        meeting="m", item="support", text="Will you?", asked=True, recorded_at=AT
    )
    one = replace(ONE, prepared=(noted_down,))

    assert asked_in(one, replace(meeting(), id="m")) == (noted_down,)
    assert asked_in(one, meeting()) == ()


def test_each_question_says_how_much_it_would_tell() -> None:
    for question in brief(ONE, as_of=TODAY).questions:
        assert tells(question).startswith("its answer would tell")
        assert spoken(question).endswith(question.text)
