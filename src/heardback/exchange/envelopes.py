"""Where mails begin and end in a file, told from bytes without opening any."""

import re
from collections.abc import Iterator

from heardback.core.errors import Unreadable

_MOST_MAILS = 20_000
_ENVELOPE = re.compile(rb"From \S.{0,200}\d{4}\s*$")
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):")
_SURE = frozenset(
    (b"received", b"return-path", b"message-id", b"mime-version", b"delivered-to")
)
_LIKELY = frozenset((b"from", b"to", b"subject", b"date", b"sent", b"cc"))


def is_mail(data: bytes) -> bool:
    """Whether this begins as a mail or a mailbox does, and names a sender."""
    head = data[:100_000].lstrip(b"\xef\xbb\xbf\r\n")
    lines = head.splitlines()
    if lines and _ENVELOPE.match(lines[0][:300]):
        lines = lines[1:]
    names = set()
    for line in lines:
        if line[:1] in (b" ", b"\t"):
            continue
        found = _FIELD.match(line)
        if not found:
            break
        names.add(found[1].lower())
    if b"from" not in names:
        return False
    return len(names & _SURE) > 0 or len(names & _LIKELY) >= 3


def mails_in(data: bytes) -> Iterator[bytes]:
    """The mails of a mailbox; a single mail is a mailbox of one."""
    data = data.lstrip(b"\xef\xbb\xbf\r\n")
    if not _ENVELOPE.match(data[:300].split(b"\n", 1)[0]):
        yield data
        return
    found = 0
    mail: list[bytes] = []
    blank = True
    for line in data.splitlines(keepends=True):
        if blank and line.startswith(b"From ") and _ENVELOPE.match(line[:300]):
            if mail:
                yield b"".join(mail)
            mail = []
            found += 1
            if found > _MOST_MAILS:
                raise Unreadable(
                    f"More than {_MOST_MAILS:,} mails in one file. Export fewer: one "
                    "conversation is enough."
                )
        else:
            mail.append(line[1:] if line.startswith(b">From ") else line)
        blank = not line.strip()
    if mail:
        yield b"".join(mail)
