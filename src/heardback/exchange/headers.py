"""Header fields of mail as plain words on one line, whatever was encoded in them."""

import re
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

_LONGEST = 2_000
_IN_ARROWS = re.compile(r"([^<>]*)<([^<>]*)>")
_ON_ONE_LINE = str.maketrans({"\0": "", "\r": " ", "\n": " "})


def header(message: Message, name: str) -> str:
    return decoded(_raw(message, name))


def sender(message: Message) -> tuple[str, str]:
    """Name and address, split before decoding: an encoded name may hide a comma."""
    raw = _raw(message, "from")
    if found := _IN_ARROWS.match(raw):
        # Python's own parser stumbles over colons that programs write into names.
        name, address = found.groups()
    else:
        name, address = parseaddr(raw)
    name = decoded(name).strip("'\" ")
    if not name and "@" not in address:
        # Pasted mails have a bare name here.
        name, address = header(message, "from"), ""
    return name[:120], tidy(address)[:200]


def sent(message: Message) -> datetime | None:
    for name in ("date", "sent"):
        try:
            at = parsedate_to_datetime(_raw(message, name)[:200])
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    return None


def decoded(raw: str) -> str:
    try:
        words = str(make_header(decode_header(raw)))
    except (MessageError, LookupError, ValueError):
        words = raw
    return tidy(words)


def tidy(words: str) -> str:
    """On one line, so that no encoded line break can add another header."""
    # Bytes beyond ASCII arrive as lone surrogates; nothing may write those.
    try:
        raw = words.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raw = words.encode("utf-8", "replace")
    return " ".join(raw.decode("utf-8", "replace").translate(_ON_ONE_LINE).split())


def _raw(message: Message, name: str) -> str:
    return tidy(str(message.get(name, ""))[:_LONGEST])
