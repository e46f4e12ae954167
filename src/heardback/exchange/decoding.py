"""Bytes as text: which encoding it is, and what is no text at all."""

import codecs

from heardback.core.errors import Problem, Unreadable
from heardback.exchange.recordings import TO_READ, is_recording

MOST_BYTES = 25_000_000
MOST_LINES = 300_000

# What a file of another kind starts with, and what to do about it.
_SIGNATURES = (
    (b"%PDF-", "This is a PDF. Copy its text into a .txt file and give me that."),
    (b"PK", "This is a zip file. Unpack it first."),
    (b"\x1f\x8b", "This file is compressed. Unpack it first."),
    (
        b"\xd0\xcf\x11\xe0",
        "This is an old Office or Outlook file. Save it as plain text, a mail as .eml.",
    ),
    (b"{\\rtf", "This is rich text (RTF). Save it as plain text first."),
    (b"\x89PNG", "This is a picture. Type or paste what it says."),
    (b"\xff\xd8\xff", "This is a picture. Type or paste what it says."),
    (b"GIF8", "This is a picture. Type or paste what it says."),
    (b"RIFF", "This is a recording or a picture. Give me its text."),
    (b"SQLite format 3\0", "This is a database, not a text."),
    (b"\x7fELF", "This is a program, not a text."),
    (b"MZ\x90", "This is a program, not a text."),
)

_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_BROKEN_LETTERS = Problem(
    line=0, text="Some letters of this file are broken; they are shown as \ufffd."
)

_PLAIN_CONTROLS = frozenset("\n\t\f\v\x1b\x85")


def check_size(data: bytes) -> None:
    """Raise Unreadable for what is empty or enormous."""
    if not data.strip():
        raise Unreadable("This file is empty. Check that it was saved, then try again.")
    if len(data) > MOST_BYTES:
        raise Unreadable(
            f"This file is {len(data) // 1_000_000} MB; I take up to "
            f"{MOST_BYTES // 1_000_000} MB. Split it, or keep only the part you need."
        )


def check_kind(data: bytes) -> None:
    """Raise Unreadable for what is plainly no text, with what to do about it."""
    if is_recording(data):
        raise Unreadable(TO_READ)
    for signature, sentence in _SIGNATURES:
        if data.startswith(signature) and _may_be(signature, data):
            raise Unreadable(sentence)


def _may_be(signature: bytes, data: bytes) -> bool:
    """A text may well begin with "ID3" or "MZ"; it holds no such bytes, though."""
    if signature in (b"%PDF-", b"{\\rtf"):
        return True
    return any(byte < 9 or byte > 0x7F for byte in data[:64])


def decode(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The text with `\\n` line ends, and what had to be guessed."""
    check_size(data)
    check_kind(data)
    text, problems = _decoded(data)
    if text.count("\n") > MOST_LINES:
        raise Unreadable(
            f"This file has more than {MOST_LINES:,} lines. Keep only the part that "
            "you need."
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    if _is_binary(text):
        raise Unreadable(
            "This does not look like text. Save it as plain text (UTF-8) and try again."
        )
    return text, problems


def _decoded(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    if guess := _wide(data):
        return _marked(data, guess)
    return decode_unmarked(data)


def decode_unmarked(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """UTF-8 if it is that, cut off or not; else cp1252, which reads anything."""
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as fault:
        if fault.start >= len(data) - 3 and fault.reason == "unexpected end of data":
            text = data[: fault.start].decode("utf-8")
            line = text.count("\n") + 1
            return text, (
                Problem(
                    line=line,
                    text="The file breaks off in the middle of a letter; what stands "
                    "before it is read.",
                ),
            )
    patched = data.decode("utf-8", errors="replace")
    if _is_mostly_whole(patched):
        return patched, (_BROKEN_LETTERS,)
    text = data.decode("cp1252", errors="replace")
    return text, (
        Problem(
            line=0,
            text="This file is not in UTF-8; it is read as Western European (cp1252). "
            "If letters look wrong, save it as UTF-8.",
        ),
    )


def _marked(data: bytes, encoding: str) -> tuple[str, tuple[Problem, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        return data.decode(encoding, errors="replace"), (_BROKEN_LETTERS,)


def _is_mostly_whole(text: str) -> bool:
    """UTF-8 with a few broken letters, rather than another encoding altogether."""
    broken = text.count("\ufffd")
    return 2 * broken < sum(letter > "\x7f" for letter in text) - broken


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every other byte is zero."""
    head = data[:2000]
    half = len(head) // 2
    if half < 2:
        return None
    if head[1::2].count(0) > 0.7 * half and head[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if head[0::2].count(0) > 0.7 * half and head[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _is_binary(text: str) -> bool:
    if "\0" in text:
        return True
    head = text[:20_000]
    strange = sum(
        (letter < " " or "\x7f" <= letter <= "\x9f") and letter not in _PLAIN_CONTROLS
        for letter in head
    )
    return strange + head.count("\ufffd") > max(3, len(head) // 20)
