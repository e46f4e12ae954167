"""A sheet that the other side could read: no beliefs, no guesses, no chances."""

from dataclasses import replace

import pytest

from heardback.core.debrief import Answer, Debrief, Reply
from heardback.core.hiding import without_names
from heardback.core.pursuit import Person, Pursuit
from heardback.core.report import quarter, report
from tests.core.noted import AT, NORTHGATE, TODAY, noted

LOST = """
    ## 2026-09-19 decision: lost
    - instead: ai, ChatGPT
    - they said Mara: "We are going with ChatGPT instead, says Tom."
    - I believe: they never understood us
"""


@pytest.fixture
def lost() -> Pursuit:
    answer = Answer(
        id="a",
        on=TODAY,
        recorded_at=AT,
        words="Mara wanted a reference.",
        weighed="trust",
    )
    asked = Debrief(
        id="d", drafted_at=AT, person="Tom", sent_on=TODAY, answers=(answer,)
    )
    return replace(noted(NORTHGATE + LOST), debriefs=(asked,))


def test_it_says_what_happened_and_what_they_said(lost: Pursuit) -> None:
    sheet = report(lost).markdown

    for words in (
        "high next to what our team could do with ChatGPT",
        "we can't have another launch slip",
        "We are going with ChatGPT instead",
        "Mara wanted a reference.",
        "happy to put this in front of Mara",
    ):
        assert words in sheet


def test_beliefs_guesses_and_chances_stay_out(lost: Pursuit) -> None:
    guessed = replace(
        lost, meetings=tuple(replace(each, guess=7) for each in lost.meetings)
    )

    sheet = report(guessed).markdown

    assert "never understood us" not in sheet
    assert "7" not in sheet.replace("2026", "")
    assert "%" not in sheet


def test_names_can_be_hidden_everywhere(lost: Pursuit) -> None:
    for sheet in (
        report(lost, hide_names=True).markdown,
        quarter([lost], "2026 Q3", hide_names=True).markdown,
    ):
        for name in ("Mara", "Tom", "Northgate"):
            assert name not in sheet
        assert "Organisation 1" in sheet
        assert "Person A" in sheet


def test_hiding_takes_addresses_and_parts_of_names_too() -> None:
    deal = noted(NORTHGATE)
    deal = replace(
        deal,
        title="for BECKER, t.becker@northgate.example",
        people=(
            *deal.people,
            Person(name="Tina Becker", email="t.becker@northgate.example"),
        ),
    )

    assert without_names(deal).title == "for Person C, Person C"


def test_a_word_that_only_contains_a_name_stays() -> None:
    deal = replace(noted(NORTHGATE), title="Tomorrow, and a marathon")

    assert without_names(deal).title == "Tomorrow, and a marathon"


def test_a_turkish_name_in_capitals_is_hidden_too() -> None:
    here = noted("# N: deal")
    deal = replace(here, title="for IŞIK YILMAZ", people=(Person(name="Işık Yılmaz"),))

    assert without_names(deal).title == "for Person A"


def test_many_people_keep_letters_apart() -> None:
    crowd = tuple(Person(name=f"Somebody {number}") for number in range(30))
    hidden = without_names(replace(noted("# N: deal"), people=crowd))

    assert len({who.name for who in hidden.people}) == 30


def test_a_polite_no_is_told_as_a_full_answer(lost: Pursuit) -> None:
    (asked,) = lost.debriefs
    declined = replace(asked.answers[0], reply=Reply.DECLINED, words="")
    one = replace(lost, debriefs=(replace(asked, answers=(declined,)),))

    assert "would rather not say, which is a full answer" in report(one).markdown


def test_a_quarter_holds_what_was_decided_in_it(lost: Pursuit) -> None:
    here, elsewhere = quarter([lost], "2026 Q3"), quarter([lost], "2026 Q4")

    assert "Decisions: 1" in here.markdown
    assert "Asked afterwards: 1; answered: 1" in here.markdown
    assert "Decisions: 0" in elsewhere.markdown


def test_words_do_not_become_markup(lost: Pursuit) -> None:
    (decision,) = lost.decisions
    odd = replace(decision, their_words="<b>*no*</b> [x](javascript:y)\n# title")
    sheet = report(replace(lost, decisions=(odd,))).markdown

    assert "<b>" not in sheet.replace("\\<", "")
    assert "\n# title" not in sheet
    assert "\\[x](" in sheet
