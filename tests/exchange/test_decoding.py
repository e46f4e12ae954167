import pytest

from heardback.core.errors import Unreadable
from heardback.exchange.decoding import MOST_BYTES, decode


def test_utf8_with_a_mark_is_read_without_it() -> None:
    text, problems = decode("Grüße".encode("utf-8-sig"))

    assert (text, problems) == ("Grüße", ())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_read(encoding: str) -> None:
    text, problems = decode("Tom said yes.\nOn Friday.".encode(encoding))

    assert (text, problems) == ("Tom said yes.\nOn Friday.", ())


def test_western_european_is_a_fallback_that_says_so() -> None:
    text, problems = decode("“Grüße” für 5 €".encode("cp1252"))

    assert text == "“Grüße” für 5 €"
    assert "cp1252" in problems[0].text


def test_one_broken_letter_does_not_turn_the_rest_into_another_encoding() -> None:
    text, problems = decode("Grüße für Zoë, ".encode() + b"\xff")

    assert text.startswith("Grüße für Zoë")
    assert "broken" in problems[0].text


def test_a_file_cut_off_inside_a_letter_is_read_up_to_there() -> None:
    text, problems = decode("one\nzwölf".encode()[:-3])

    assert text == "one\nzw"
    assert problems[0].line == 2


def test_line_ends_become_one_kind() -> None:
    assert decode(b"a\r\nb\rc\n")[0] == "a\nb\nc\n"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04\x14\x00", "zip"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\x00\x00\x00\x18ftypM4A ", "recording"),
        (bytes(range(256)) * 20, "not look like text"),
        (b"\x01\x02\x03\x04\x05\x06 abc", "not look like text"),
        (b"x" * (MOST_BYTES + 1), "25 MB"),
    ],
)
def test_what_is_no_text_gets_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        decode(data)


def test_notes_may_begin_with_the_name_of_a_format() -> None:
    assert decode(b"ID3 tags are what they sell.")[0].startswith("ID3")
