"""Word documents made by hand, as small as they can be."""

import zipfile
from html import escape
from io import BytesIO

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(words: str) -> str:
    runs = escape(words).replace("\n", "</w:t><w:br/><w:t>")
    return f"<w:p><w:pPr/><w:r><w:t>{runs}</w:t></w:r></w:p>"


def item(words: str) -> str:
    return paragraph(words).replace("<w:pPr/>", "<w:pPr><w:numPr/></w:pPr>")


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def document(*body: str, head: str = "", **parts: str) -> bytes:
    inside = "".join(body)
    xml = f'{head}<w:document xmlns:w="{SPACE}"><w:body>{inside}</w:body></w:document>'
    return packed({"word/document.xml": xml, **parts})


def packed(parts: dict[str, str | bytes]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()
