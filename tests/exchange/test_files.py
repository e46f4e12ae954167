from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from heardback.core.errors import Unreadable
from heardback.core.talk import Form, Talk
from heardback.exchange.files import open_file
from tests.shared_data import needs_shared_data, shared_files

REFUSED = {"empty.vtt": "empty", "invalid_format1.srt": "no words"}
TOLD = {
    "invalid.vtt",
    "missing_timeframe.vtt",
    "no_captions.vtt",
    "invalid_format2.srt",
    "invalid_format3.srt",
    "invalid_format4.srt",
    "invalid_timeframe.srt",
    "missing_caption_text.srt",
    "missing_timeframe.srt",
    "invalid_format.sbv",
    "invalid_timeframe.sbv",
    "missing_caption_text.sbv",
}
FORMATS = [
    path
    for folder in ("vtt", "srt", "sbv", "mail")
    for path in shared_files(f"formats/{folder}/*")
]


def check_spans(talk: Talk) -> None:
    assert "\r" not in talk.text
    end = 0
    for turn in talk.turns:
        assert end <= turn.start < turn.end <= len(talk.text)
        assert talk.words(turn) == talk.words(turn).strip()
        end = turn.end


@needs_shared_data
@pytest.mark.parametrize("path", FORMATS, ids=lambda path: path.name)
def test_other_peoples_files_are_read(path: Path) -> None:
    if path.name in REFUSED:
        with pytest.raises(Unreadable, match=REFUSED[path.name]):
            open_file(path.read_bytes(), name=path.name)
        return

    talk = open_file(path.read_bytes(), name=path.name)

    check_spans(talk)
    assert talk.form is Form.MAIL if path.parent.name == "mail" else True
    if path.name in TOLD:
        assert talk.problems
    elif path.parent.name != "mail":
        assert talk.problems == ()
        assert talk.turns


def test_the_name_does_not_decide_what_a_file_is() -> None:
    assert open_file(b"WEBVTT\n\n00:01.000 --> 00:02.000\nA\n", name="a.eml").turns


def test_a_name_that_promises_something_else_is_told() -> None:
    talk = open_file(b"some text", name="call.srt")

    assert talk.form is Form.NOTES
    assert "no line tells a time" in talk.problems[0].text


def test_a_line_of_two_million_letters_is_kept() -> None:
    talk = open_file(b"a word " * 300_000)

    assert len(talk.text) > 2_000_000


def test_far_too_many_turns_get_a_sentence() -> None:
    with pytest.raises(Unreadable, match="Split it"):
        open_file(b"Ana: a\nTom: b\n" * 101_000)


SEEDS = [
    b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Tom>Yes",
    b"1\n00:00:01,000 --> 00:00:02,000\nYes\n",
    b"0:00:01.000,0:00:02.000\nYes\n",
    b"From: Tom <t@x.example>\nSubject: a\nDate: b\nContent-Type: text/html\n\n<p>Yes",
    b"From tom Thu Sep 17 10:00:00 2026\nFrom: t\nReceived: x\n\nYes\n",
    b"Ana: Yes\nTom: No\n",
]


def sentence_about(data: bytes) -> str:
    """Empty when the file is read."""
    try:
        check_spans(open_file(data))
    except Unreadable as refusal:
        return str(refusal)
    return ""


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00\xd8")
def test_any_bytes_are_read_or_get_a_sentence(data: bytes) -> None:
    sentence = sentence_about(data)

    assert not sentence or sentence.endswith(".")


@given(st.sampled_from(SEEDS), st.binary(max_size=60), st.integers(0, 90))
def test_a_damaged_file_is_read_or_gets_a_sentence(
    seed: bytes, damage: bytes, at: int
) -> None:
    sentence = sentence_about(seed[:at] + damage + seed[at:])

    assert not sentence or sentence.endswith(".")


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs"]), max_size=300))
def test_plain_notes_keep_every_letter(text: str) -> None:
    talk = open_file(f"Notes about {text}".encode())

    assert talk.form is not Form.NOTES or talk.text == f"Notes about {text}\n"
