"""What comes in a zip: a Word document, or one text that a phone has packed."""

import zipfile
from collections.abc import Sequence

from heardback.core.errors import Problem, Unreadable
from heardback.exchange.archives import open_archive, pieces_of
from heardback.exchange.decoding import check_size
from heardback.exchange.documents import is_document, paragraphs_of

_TEXTS = (".txt", ".vtt", ".srt", ".sbv", ".md", ".eml", ".mbox")
_OTHERS = (
    ("xl/", "This is a spreadsheet. Copy the part you need and paste that."),
    ("ppt/", "These are slides. Copy the part you need and paste that."),
    ("content.xml", "This is an OpenDocument file. Save it as .docx or .txt first."),
    ("index/", "This is a Pages or Numbers file. Save it as .docx or .txt first."),
)

type Paragraphs = tuple[list[str], tuple[Problem, ...]]


def unpacked(data: bytes) -> Paragraphs | bytes:
    """The paragraphs of a document, or the one text that this archive holds."""
    with open_archive(data) as archive:
        if is_document(archive):
            return paragraphs_of(archive)
        for beginning, sentence in _OTHERS:
            if any(name.lower().startswith(beginning) for name in archive.namelist()):
                raise Unreadable(sentence)
        return _only_text(archive)


def spaced(paragraphs: Sequence[str]) -> list[str]:
    """Lines with a blank one between paragraphs, and none between list items.

    >>> spaced(["Price", "- high", "- for now", "Board in May"])
    ['Price', '', '- high', '- for now', '', 'Board in May']
    """
    lines: list[str] = []
    before = ""
    for paragraph in paragraphs:
        if lines and not (_is_item(before) and _is_item(paragraph)):
            lines.append("")
        lines += paragraph.split("\n")
        before = paragraph
    return lines


def _is_item(paragraph: str) -> bool:
    return paragraph.startswith("- ")


def _only_text(archive: zipfile.ZipFile) -> bytes:
    texts = [
        part
        for part in archive.infolist()
        if part.filename.lower().endswith(_TEXTS)
        and not part.filename.startswith("__MACOSX/")
    ]
    if len(texts) != 1:
        held = "several texts" if texts else "no text that I can read"
        raise Unreadable(f"This zip file holds {held}. Unpack it and give me one file.")
    data = bytearray()
    for piece in pieces_of(archive, texts[0]):
        data += piece
    text = bytes(data)
    check_size(text)
    return text
