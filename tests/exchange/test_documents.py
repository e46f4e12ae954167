import zipfile
from io import BytesIO

import pytest

from heardback.core.errors import Unreadable
from heardback.core.talk import Form, Talk
from heardback.exchange.files import open_file
from tests.exchange.word import SPACE, document, item, packed, paragraph, row

LAUGHS = (
    "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '"
    + "&a;" * 50
    + "'><!ENTITY c '"
    + "&b;" * 50
    + "'>]>"
)
STOLEN = "<!DOCTYPE w [<!ENTITY file SYSTEM 'file:///etc/hostname'>]>"


def said(talk: Talk) -> list[tuple[str | None, str]]:
    return [(turn.speaker, talk.words(turn)) for turn in talk.turns]


def test_notes_in_a_document_are_notes_and_a_paragraph_is_a_turn() -> None:
    talk = open_file(
        document(
            paragraph("Call on 2026-09-18"),
            paragraph("Tom likes it."),
            item("send the offer"),
            item("call Mara"),
        ),
        name="notes.docx",
    )

    assert talk.form is Form.NOTES
    assert [words for _, words in said(talk)] == [
        "Call on 2026-09-18",
        "Tom likes it.",
        "- send the offer",
        "- call Mara",
    ]


def test_a_transcript_in_a_document_has_speakers_and_times() -> None:
    talk = open_file(
        document(
            paragraph("Ana Ruiz   0:03\nWill you back us?"),
            paragraph("Tom Baker   0:05\nWe'll see."),
        )
    )

    assert talk.form is Form.TRANSCRIPT
    assert said(talk) == [
        ("Ana Ruiz", "Will you back us?"),
        ("Tom Baker", "We'll see."),
    ]
    assert [turn.said_at for turn in talk.turns] == [3, 5]


def test_a_dialogue_in_a_document_is_a_dialogue() -> None:
    talk = open_file(document(paragraph("Ana: Friday?"), paragraph("Tom: Yes.")))

    assert said(talk) == [("Ana", "Friday?"), ("Tom", "Yes.")]


def test_a_row_of_a_table_is_a_line() -> None:
    talk = open_file(
        document(row(paragraph("Price"), paragraph("high")), paragraph("a"))
    )

    assert talk.text.startswith("Price\thigh\n")


def test_what_was_deleted_or_repeated_for_old_programs_is_not_read() -> None:
    gone = paragraph("They said no.").replace("w:t>", "w:delText>")
    talk = open_file(
        document(
            f"<w:p><w:del>{gone}</w:del><w:r><w:t>They said yes.</w:t></w:r></w:p>",
            "<w:p><w:Fallback><w:t>twice</w:t></w:Fallback></w:p>",
        )
    )

    assert talk.text.strip() == "They said yes."


def test_comments_in_the_margin_are_told_and_not_read() -> None:
    comments = f'<w:comments xmlns:w="{SPACE}">{paragraph("too high")}</w:comments>'
    talk = open_file(document(paragraph("Offer"), **{"word/comments.xml": comments}))

    assert "too high" not in talk.text
    assert [problem.text for problem in talk.problems] == [
        "Comments in the margin are not read."
    ]


@pytest.mark.parametrize("head", [LAUGHS, STOLEN])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_anything_is_opened(
    head: str, encoding: str
) -> None:
    xml = f'{head}<w:document xmlns:w="{SPACE}"><w:t>&c;&file;</w:t></w:document>'

    with pytest.raises(Unreadable, match="not written by Word"):
        open_file(packed({"word/document.xml": xml.encode(encoding)}))


def test_a_bomb_is_given_up_when_it_grows() -> None:
    with pytest.raises(Unreadable, match="unpacks to more than 64 MB"):
        open_file(document("<w:p/>" + " " * 80_000_000))


def test_millions_of_empty_paragraphs_get_a_sentence() -> None:
    with pytest.raises(Unreadable, match="more text than I take"):
        open_file(document("<w:p/>" * 500_000))


def test_a_document_nested_too_deeply_gets_a_sentence() -> None:
    with pytest.raises(Unreadable, match="nested too deeply"):
        open_file(document("<w:p>" * 600 + "</w:p>" * 600))


def test_what_the_archive_says_about_its_size_is_not_believed() -> None:
    data = bytearray(document(paragraph("Yes. " * 1000)))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")

    with pytest.raises(Unreadable, match="damaged"):
        open_file(bytes(data))


@pytest.mark.parametrize("cut", [10, 60, 120])
def test_a_document_that_breaks_off_gets_a_sentence(cut: int) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        open_file(document(paragraph("Yes."))[:-cut])


def test_a_document_without_words_gets_a_sentence() -> None:
    with pytest.raises(Unreadable, match="no words"):
        open_file(document("<w:p/>"))


def test_a_part_packed_in_an_unusual_way_gets_a_sentence() -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", "<w/>")

    with pytest.raises(Unreadable, match="damaged"):
        open_file(data.getvalue())
