"""What the record holds as answers, and what it does not."""

from datetime import date

from heardback.core.answers import Answer, answers
from heardback.core.instrument import default_instrument
from heardback.core.pursuit import Pursuit
from tests.core.noted import NORTHGATE, TODAY, noted

TABLE = default_instrument()


def given(pursuit: Pursuit, as_of: date = TODAY) -> dict[str, Answer]:
    found = answers(pursuit, as_of=as_of, instrument=TABLE)
    return {f"{answer.item} {answer.person}".strip(): answer for answer in found}


def graded(pursuit: Pursuit, as_of: date = TODAY) -> dict[str, str]:
    return {
        name: TABLE.item(answer.item).grades[answer.grade]
        for name, answer in given(pursuit, as_of).items()
    }


def test_a_person_and_an_item_count_once_at_the_newest_date() -> None:
    assert graded(noted(NORTHGATE))["support Tom"] == "yes"


def test_as_of_an_earlier_day_it_is_what_was_known_then() -> None:
    assert graded(noted(NORTHGATE), date(2026, 9, 10))["support Tom"] == "vague"


def test_before_the_first_meeting_there_is_no_answer() -> None:
    assert given(noted(NORTHGATE), date(2026, 9, 1)) == {}


def test_what_was_not_asked_or_may_not_be_said_is_no_answer() -> None:
    silences = noted("""
        # Northgate Foods: deal
        people: Mara (decides), Tom (recommends), Lea (informs)

        ## 2026-09-04 call: Tom
        - support Tom: not asked
        - support Lea: asked, not answered
        - support Mara: may not say
    """)

    assert not [name for name in given(silences) if name.startswith("support")]


def test_a_step_that_only_i_assume_is_not_their_answer() -> None:
    hoped = noted("""
        # Northgate Foods: deal
        people: Tom (recommends)

        ## 2026-09-04 call: Tom
        - next: Tom talks to the board, theirs, assumed
    """)

    assert "next_step" not in graded(hoped)


def test_the_decider_is_met_once_somebody_who_decides_was_there() -> None:
    assert graded(noted(NORTHGATE), date(2026, 9, 10))["decider_met"] == "not met"
    assert graded(noted(NORTHGATE))["decider_met"] == "met"


def test_an_answer_names_the_entries_it_rests_on() -> None:
    pursuit = noted(NORTHGATE)
    entry = given(pursuit)["support Tom"].entries[0]
    words = {each.id: each.quote for each in pursuit.evidence}

    assert words[entry] == "happy to put this in front of Mara"


def test_who_decides_weighs_more_than_who_recommends() -> None:
    both = noted("""
        # Northgate Foods: deal
        people: Mara (decides), Tom (recommends)

        ## 2026-09-04 call: Tom, Mara
        - support Tom: yes "I will"
        - support Mara: yes "we will"
    """)

    assert given(both)["support Mara"].weight > given(both)["support Tom"].weight
