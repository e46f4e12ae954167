import pytest

from heardback.core.errors import Unreadable
from heardback.exchange.files import open_file

RECORDINGS = {
    "wav": b"RIFF\x24\x08\x00\x00WAVEfmt \x10\x00\x00\x00",
    "m4a": b"\x00\x00\x00\x20ftypM4A \x00\x00\x00\x00",
    "mp3 with a tag": b"ID3\x04\x00\x00\x00\x00\x00\x23TSSE",
    "mp3 without": b"\xff\xfb\x90\x64\x00\x00\x00\x00\x00\x00",
    "aac": b"\xff\xf1\x50\x80\x02\x1f\xfc\xde",
    "ogg": b"OggS\x00\x02\x00\x00\x00\x00\x00\x00",
    "flac": b"fLaC\x00\x00\x00\x22",
    "webm": b"\x1aE\xdf\xa3\x9fB\x86\x81\x01",
    "aiff": b"FORM\x00\x00\x10\x00AIFFCOMM",
    "amr": b"#!AMR\x0a\x3c\x00",
}


@pytest.mark.parametrize("data", RECORDINGS.values(), ids=RECORDINGS)
def test_a_recording_is_named_with_what_writes_it_down(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"heardback\[voice\]"):
        open_file(data, name="notes.txt")


@pytest.mark.parametrize("text", ["ID3 is a tag.", "OggS", "RIFF raff", "FORM follows"])
def test_a_text_that_begins_like_a_recording_is_read(text: str) -> None:
    assert open_file(text.encode()).turns
