import pytest

from heardback.core.talk import Form
from heardback.exchange.files import open_file

WHISPER = """\
[00:00.000 --> 00:04.000]  Hello there.
[00:04.000 --> 00:06.500]  We'll see.
[00:06.500 --> 00:07.000]  Yes.
"""
PLAYER = "0:00\nHello there.\n0:04\nWe'll see.\n0:06\nYes.\n"


@pytest.mark.parametrize("text", [WHISPER, PLAYER])
def test_times_without_names_are_a_transcript_that_nobody_is_named_in(
    text: str,
) -> None:
    talk = open_file(text.encode())

    assert talk.form is Form.TRANSCRIPT
    assert talk.speakers == ()
    assert [talk.words(turn) for turn in talk.turns] == [
        "Hello there.",
        "We'll see.",
        "Yes.",
    ]


def test_spans_tell_when_words_ended() -> None:
    assert [turn.said_until for turn in open_file(WHISPER.encode()).turns] == [
        4,
        6.5,
        7,
    ]


@pytest.mark.parametrize(
    "notes",
    [
        "10:30\nWe met.\n10:45\nTom likes it.\n11:00\nLunch.\n",
        "0:30\nWe met.\n0:20\nTom likes it.\n0:10\nLunch.\n",
        "0:05\nWe met.\n",
    ],
)
def test_hours_in_notes_are_notes(notes: str) -> None:
    assert open_file(notes.encode()).form is Form.NOTES
