from datetime import date

from heardback.core.talk import Form
from heardback.exchange.files import open_file


def test_paragraphs_list_lines_and_headings_are_turns_of_nobody() -> None:
    talk = open_file(b"# Call\n- price high\n- board in\n  October\n\nTom was keen.\n")

    assert talk.form is Form.NOTES
    assert [talk.words(turn) for turn in talk.turns] == [
        "# Call",
        "- price high",
        "- board in\n  October",
        "Tom was keen.",
    ]
    assert talk.speakers == ()


def test_the_day_at_the_top_is_the_day_of_the_notes() -> None:
    assert open_file(b"## 2026-09-18 call: Tom\n\n- keen\n").on == date(2026, 9, 18)


def test_the_day_at_the_top_may_be_written_out() -> None:
    talk = open_file(b"Northgate, Friday 18 Sept 2026, their office\n- keen\n")

    assert talk.on == date(2026, 9, 18)


def test_an_impossible_day_is_no_day() -> None:
    assert open_file(b"2026-13-45 call with Tom\n").on is None
