"""The readable part of one mail: its text, or its HTML as text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

from heardback.core.errors import Problem
from heardback.exchange.decoding import decode_unmarked
from heardback.exchange.headers import decoded
from heardback.exchange.markup import MOST_LETTERS, plain_text

_DEEPEST = 30
_MOST_PARTS = 500
# Programs name the smaller set and write the larger one.
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
}


@dataclass(slots=True)
class Body:
    text: str = ""
    problems: list[Problem] = field(default_factory=list)


def body_of(mail: Message) -> Body:
    """Plain text where there is some, otherwise HTML; attachments are only named."""
    body = Body()
    texts: list[str] = []
    pages: list[str] = []
    for part in _parts(mail, body):
        if _is_attached(part):
            body.problems.append(_not_read(part))
        elif part.get_content_type() == "text/html":
            pages.append(_words_of(part, body))
        elif part.get_content_maintype() == "text":
            texts.append(_words_of(part, body))
    plain = "\n\n".join(text.strip("\n") for text in texts if text.strip())
    if _is_stub(plain, pages):
        plain = "\n\n".join(filter(None, (plain_text(page) for page in pages)))
    body.text = plain
    return body


def _is_stub(plain: str, pages: list[str]) -> bool:
    """Some programs write "your mail program shows no HTML" into the text part."""
    if not plain.strip():
        return True
    return len(plain) < 200 and "html" in plain.lower() and bool(pages)


def _parts(mail: Message, body: Body) -> Iterator[Message]:
    """The leaves, left to right, without those of a mail that is attached."""
    waiting: list[tuple[Message, int]] = [(mail, 0)]
    seen = 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > _MOST_PARTS or depth > _DEEPEST:
            body.problems.append(
                Problem(line=0, text="A mail has too many parts; the rest is not read.")
            )
            return
        inner = part.get_payload()
        if part.is_multipart() and isinstance(inner, list):
            if part.get_content_maintype() == "multipart":
                waiting += [
                    (each, depth + 1)
                    for each in reversed(inner)
                    if isinstance(each, Message)
                ]
            else:
                body.problems.append(_not_read(part))
        else:
            yield part


def _is_attached(part: Message) -> bool:
    if part.get_content_disposition() == "attachment":
        return True
    return part.get_content_maintype() != "text"


def _not_read(part: Message) -> Problem:
    name = decoded(str(part.get_filename() or part.get_content_type())[:500])
    return Problem(
        line=0,
        text=f'The attachment "{name[:80]}" is not read; give it to me by itself.',
    )


def _words_of(part: Message, body: Body) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    if len(raw) > MOST_LETTERS * 4:
        body.problems.append(
            Problem(line=0, text="A part of a mail is too large; its end is not read.")
        )
        raw = raw[: MOST_LETTERS * 4]
    text = _in_charset(raw, part.get_content_charset())
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def _in_charset(raw: bytes, charset: str | None) -> str:
    charset = (charset or "").lower()
    if charset in ("", "us-ascii", "ascii", "utf-8", "utf8", "unknown-8bit"):
        return decode_unmarked(raw)[0]
    try:
        return raw.decode(_WIDER.get(charset, charset), "replace")
    except (LookupError, UnicodeError):
        return decode_unmarked(raw)[0]
