import pytest

from heardback.core.talk import Form, Talk
from heardback.exchange.files import open_file


def said(talk: Talk) -> list[tuple[str | None, str]]:
    return [(turn.speaker, talk.words(turn)) for turn in talk.turns]


def test_a_name_and_a_colon_begin_a_turn() -> None:
    talk = open_file(b"Ana: Will you be recommending us?\nTom Baker: We'll see.\n")

    assert talk.form is Form.TRANSCRIPT
    assert said(talk) == [
        ("Ana", "Will you be recommending us?"),
        ("Tom Baker", "We'll see."),
    ]


def test_lines_without_a_name_belong_to_the_turn_above() -> None:
    talk = open_file(b"Ana: One thing.\nAnd another.\n\nTom: Yes.\n")

    assert said(talk)[0] == ("Ana", "One thing.\nAnd another.")


@pytest.mark.parametrize(
    "line",
    [
        "[00:01:02] Tom: Yes.",
        "00:12 Tom: Yes.",
        "Tom (00:12): Yes.",
        "**Tom:** Yes.",
        ">> Tom: Yes.",
    ],
)
def test_times_and_stars_around_a_name_are_no_part_of_it(line: str) -> None:
    talk = open_file(f"Ana: Friday?\n{line}\n".encode())

    assert said(talk)[1] == ("Tom", "Yes.")


def test_a_heading_above_the_talk_is_kept_but_nobody_says_it() -> None:
    talk = open_file(b"Call with Northgate\n\nAna: Friday?\nTom: Yes.\n")

    assert talk.text.startswith("Call with Northgate\n")
    assert talk.speakers == ("Ana", "Tom")


def test_lower_case_names_count_when_they_recur() -> None:
    talk = open_file(b"us: Hi\nthem: Hello\nus: Friday?\nthem: Yes: Friday.\n")

    assert said(talk)[-1] == ("them", "Yes: Friday.")


def test_headings_in_notes_are_not_speakers() -> None:
    talk = open_file(b"Budget: 48k\nTimeline: Q1\nNext steps: send the proposal\n")

    assert talk.form is Form.NOTES
