"""One view of a pursuit: confirmed, assumed and never asked are three things."""

from datetime import date

from heardback.core.evidence import Asked, Aspect, Openness
from heardback.core.overview import Known, Overview, overview
from tests.core.noted import NORTHGATE, TODAY, noted


def seen(text: str = NORTHGATE, as_of: date = TODAY) -> Overview:
    return overview(noted(text), as_of=as_of)


def test_the_one_next_step_is_the_agreed_one_that_is_due_first() -> None:
    step = seen().next_step

    assert step is not None
    assert step.step.due_on == date(2026, 9, 25)
    assert not step.late


def test_a_step_whose_day_has_passed_is_late() -> None:
    step = seen(as_of=date(2026, 9, 26)).next_step

    assert step is not None
    assert step.late


def test_an_open_pursuit_without_an_agreed_step_is_marked() -> None:
    assert seen("# Northgate Foods: deal\n").lacks_agreed_step
    assert not seen().lacks_agreed_step


def test_each_aspect_of_their_process_has_a_row_even_when_nobody_asked() -> None:
    rows = {row.aspect: row.known for row in seen("# Northgate Foods: deal\n").process}

    assert rows == dict.fromkeys(Aspect, Known.UNKNOWN)


def test_what_was_typed_without_an_aspect_is_known_where_it_belongs() -> None:
    """The note says that the board meets in mid-October, and nothing of criteria."""
    rows = {row.aspect: row.known for row in seen().process}

    assert rows[Aspect.DATES] is Known.ASSUMED
    assert rows[Aspect.CRITERIA] is Known.UNKNOWN


QUOTED_WHEN = """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    - process Tom: "Mara is off from the 11th"; open; dates
"""


def test_their_words_alone_confirm_what_they_tell_of_the_process() -> None:
    rows = {row.aspect: row.known for row in seen(QUOTED_WHEN).process}

    assert rows[Aspect.DATES] is Known.CONFIRMED


def test_what_was_told_of_when_they_decide_is_at_hand() -> None:
    told = seen(QUOTED_WHEN).told_when

    assert told is not None
    assert told.quote == "Mara is off from the 11th"
    assert seen("# Northgate Foods: deal\n").told_when is None


def test_somebody_never_asked_is_shown_as_never_asked() -> None:
    mara = next(row for row in seen().people if row.person.name == "Mara")

    assert mara.asked is Asked.NOT_ASKED
    assert mara.support is None


def test_a_person_keeps_the_history_of_their_support() -> None:
    tom = next(row for row in seen().people if row.person.name == "Tom")

    assert [entry.quote for entry in tom.history] == [
        "we'll see, it's a strong field",
        "happy to put this in front of Mara",
    ]
    assert tom.met == 2


def test_a_doubt_that_nobody_asked_about_is_to_be_probed() -> None:
    assert [row.probe for row in seen().doubts] == [True]


def test_a_need_they_confirmed_is_solid() -> None:
    assert [row.known for row in seen().needs] == [Known.CONFIRMED]


def test_how_freely_they_speak_is_the_newest_word_on_it() -> None:
    assert seen().openness is Openness.OPEN


def test_the_timeline_runs_newest_first_and_holds_every_entry_once() -> None:
    view = seen()
    shown = [entry.id for row in view.timeline for entry in row.entries]

    assert [row.on for row in view.timeline] == [date(2026, 9, 18), date(2026, 9, 4)]
    assert sorted(shown) == sorted(entry.id for entry in view.pursuit.current)
