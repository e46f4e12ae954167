import pytest

from heardback.core.errors import Unreadable
from heardback.exchange.files import open_file
from tests.exchange.word import document, packed, paragraph

CHAT = "[18/09/2026, 10:12:33] Tom: We'll see.\n"


def test_a_chat_that_a_phone_packed_is_read() -> None:
    talk = open_file(packed({"_chat.txt": CHAT, "photo.jpg": b"\xff\xd8"}))

    assert talk.speakers == ("Tom",)


def test_two_texts_in_one_archive_are_asked_about() -> None:
    with pytest.raises(Unreadable, match="several texts"):
        open_file(packed({"a.txt": CHAT, "b.txt": CHAT}))


def test_an_archive_in_an_archive_is_not_opened() -> None:
    inner = packed({"a.txt": CHAT})

    with pytest.raises(Unreadable, match="a zip file"):
        open_file(packed({"a.txt": inner}))


def test_a_document_renamed_to_text_inside_an_archive_is_not_opened() -> None:
    with pytest.raises(Unreadable, match="a zip file"):
        open_file(packed({"a.txt": document(paragraph("Yes."))}))


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("xl/workbook.xml", "spreadsheet"),
        ("ppt/presentation.xml", "slides"),
        ("content.xml", "OpenDocument"),
        ("photo.jpg", "no text"),
    ],
)
def test_what_is_no_text_is_named(part: str, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        open_file(packed({part: "x"}))


def test_a_text_that_unpacks_to_too_much_gets_a_sentence() -> None:
    with pytest.raises(Unreadable, match="I take up to"):
        open_file(packed({"a.txt": b"a " * 20_000_000}))
