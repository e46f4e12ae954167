"""Word documents as lines of text: what a reader sees, nothing fetched, nothing run.

The standard library does it: the libraries for Word build the whole tree with lxml
and have no bound on what they unpack, and we only need the words.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from heardback.core.errors import Problem, Unreadable
from heardback.exchange.archives import pieces_of

MOST_LETTERS = 10_000_000
MOST_PARAGRAPHS = 400_000
_DEEPEST = 500
_BODY = re.compile(r"word/document\d{0,2}\.xml")
_UNREAD = {
    "word/comments.xml": "Comments in the margin are not read.",
    "word/footnotes.xml": "Footnotes are not read.",
}
# Deleted words, codes that Word computes from, and second versions for old programs.
_UNSEEN = frozenset(
    "del moveFrom delText instrText Fallback pPrChange rPrChange sectPr".split()
)


def is_document(archive: zipfile.ZipFile) -> bool:
    return _body(archive) is not None


def paragraphs_of(archive: zipfile.ZipFile) -> tuple[list[str], tuple[Problem, ...]]:
    """One text for each paragraph, list item or table row; what was left out."""
    part = _body(archive)
    if part is None:
        raise Unreadable("There is no text in this document.")
    page = _Page()
    _feed(pieces_of(archive, part), page)
    problems = tuple(
        Problem(line=0, text=told)
        for name, told in _UNREAD.items()
        if name in archive.NameToInfo and _has_words(archive, name)
    )
    return page.paragraphs, problems


def _body(archive: zipfile.ZipFile) -> zipfile.ZipInfo | None:
    for part in archive.infolist():
        if _BODY.fullmatch(part.filename):
            return part
    return None


def _has_words(archive: zipfile.ZipFile, name: str) -> bool:
    page = _Page()
    try:
        _feed(pieces_of(archive, archive.NameToInfo[name]), page)
    except Unreadable:
        return True
    return any(paragraph.strip() for paragraph in page.paragraphs)


@dataclass(slots=True)
class _Page:
    """What was read so far: whole paragraphs, the one begun, and where we are."""

    paragraphs: list[str] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    letters: int = 0
    depth: int = 0
    hidden: int = 0
    rows: int = 0
    in_text: bool = False
    listed: bool = False

    def write(self, words: str) -> None:
        self.letters += len(words)
        if self.letters > MOST_LETTERS:
            raise _too_long()
        self.begun.append(words)

    def end_paragraph(self) -> None:
        words = "".join(self.begun).strip("\n")
        self.begun.clear()
        if self.listed and words.strip():
            words = f"- {words}"
        self.listed = False
        if len(self.paragraphs) + len(self.cells) > MOST_PARAGRAPHS:
            raise _too_long()
        if self.rows:
            self.cells.append(words)
        else:
            self.paragraphs.append(words)

    def end_row(self) -> None:
        self.rows -= 1
        filled = [cell for cell in self.cells if cell.strip()]
        self.cells.clear()
        # A cell of several lines keeps them; the next cell begins behind a tab.
        self.paragraphs.append("\t".join(filled))


def _too_long() -> Unreadable:
    return Unreadable(
        "This document holds more text than I take. Split it into meetings."
    )


def _feed(pieces: Iterator[bytes], page: _Page) -> None:
    """The document type is refused, and with it every entity that could grow."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, _: _open(name.rpartition(" ")[2], page)
    parser.EndElementHandler = lambda name: _close(name.rpartition(" ")[2], page)
    parser.CharacterDataHandler = lambda words: _text(words, page)
    try:
        for piece in pieces:
            parser.Parse(piece)
        final = True
        parser.Parse(b"", final)
    except expat.ExpatError:
        raise Unreadable(
            "This document is damaged. Save it again, or copy its text and paste that."
        ) from None


def _refuse(*_: object) -> None:
    raise Unreadable(
        "This document was not written by Word or Docs. Copy its text and paste that."
    )


def _open(name: str, page: _Page) -> None:
    page.depth += 1
    if page.depth > _DEEPEST:
        raise Unreadable("This document is nested too deeply. Copy its text instead.")
    if page.hidden or name in _UNSEEN:
        page.hidden += 1
        return
    if name == "t":
        page.in_text = True
    elif name in ("br", "cr"):
        page.write("\n")
    elif name in ("tab", "ptab") and page.begun:
        page.write("\t")
    elif name == "noBreakHyphen":
        page.write("-")
    elif name == "numPr":
        page.listed = True
    elif name == "tr":
        page.rows += 1


def _close(name: str, page: _Page) -> None:
    page.depth -= 1
    if page.hidden:
        page.hidden -= 1
        return
    if name == "t":
        page.in_text = False
    elif name == "p":
        page.end_paragraph()
    elif name == "tr":
        page.end_row()


def _text(words: str, page: _Page) -> None:
    if page.in_text and not page.hidden:
        page.write(words)
