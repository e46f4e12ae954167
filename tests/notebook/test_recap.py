"""Recaps below a meeting, and the answers to them."""

from datetime import date

from heardback import notebook
from heardback.notebook import Parsed
from tests.notebook.conftest import NOW


def test_a_recap_and_its_answer_belong_to_their_meeting(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom

    ### recap
    > Dear Tom,
    >
    > thank you.

    ### their answer 19 Sep
    > That's how I heard it too.

    Tom sounded relieved.
    """
    (recap,) = parsed.pursuit.recaps
    (met,) = parsed.pursuit.meetings

    assert recap.meeting == met.id
    assert recap.text == "Dear Tom,\n\nthank you."
    assert recap.answer == "That's how I heard it too."
    assert recap.answered_on == date(2026, 9, 19)
    assert met.notes == "Tom sounded relieved."


def test_an_answer_may_come_without_a_recap(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    ### answer
    > fine
    """
    assert [each.answer for each in parsed.pursuit.recaps] == ["fine"]


def test_a_quoted_line_elsewhere_is_a_note(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    > said the newspaper
    """
    assert parsed.pursuit.meetings[0].notes == "> said the newspaper"
    assert parsed.pursuit.recaps == ()


def test_a_recap_changed_by_hand_keeps_the_time_of_its_draft(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    ### recap
    > Dear Tom
    """
    text = notebook.render(parsed.pursuit).replace("Dear Tom", "Dear Mara")
    later = NOW.replace(day=25)

    again = notebook.parse(text, recorded_at=later, record=parsed.pursuit)

    (recap,) = again.pursuit.recaps
    assert (recap.text, recap.drafted_at) == ("Dear Mara", NOW)


def test_a_deleted_recap_is_reported_and_kept(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    ### recap
    > Dear Tom
    """
    text = notebook.render(parsed.pursuit).split("### recap", maxsplit=1)[0]

    again = notebook.parse(text, recorded_at=NOW, record=parsed.pursuit)

    assert again.pursuit.recaps == parsed.pursuit.recaps
    assert [each.line for each in again.removed] == ["### recap"]
