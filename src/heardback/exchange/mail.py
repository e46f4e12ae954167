"""Mails as talk: one or a whole mailbox, in date order, a turn for what each says."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.errors import MessageError

from heardback.core.errors import Problem, Unreadable
from heardback.core.talk import Form, Talk
from heardback.exchange.bodies import Body, body_of
from heardback.exchange.envelopes import mails_in
from heardback.exchange.headers import header, sender, sent
from heardback.exchange.scroll import Scroll
from heardback.exchange.tails import said_in

# The parser goes one call deeper with each part inside a part.
_DEEPEST_PART = 100

_NESTED = re.compile(rb"(?im)^content-type:\s{0,3}(?:multipart|message)/")


@dataclass(frozen=True, slots=True)
class _Mail:
    name: str
    address: str
    subject: str
    sent: datetime | None
    body: Body


def open_mail(data: bytes) -> Talk:
    mails = [_read(raw) for raw in mails_in(data)]
    problems = [problem for mail in mails for problem in mail.body.problems]
    scroll = Scroll()
    for mail in _in_order(mails):
        _write(mail, scroll)
    if not scroll.turns:
        problems.append(Problem(line=0, text="There are no words in this mail."))
    days = [turn.on for turn in scroll.turns if turn.on]
    return Talk(
        form=Form.MAIL,
        text=scroll.text,
        turns=tuple(scroll.turns),
        problems=tuple(dict.fromkeys(problems)),
        on=max(days, default=None),
    )


def _read(raw: bytes) -> _Mail:
    if len(_NESTED.findall(raw)) > _DEEPEST_PART:
        raise Unreadable(
            f"A mail here has more than {_DEEPEST_PART} mails or parts inside each "
            "other. Forward the one you need, and give me that."
        )
    try:
        message = message_from_bytes(raw)
        body = body_of(message)
    except (RecursionError, MessageError, ValueError):
        raise Unreadable(
            "This mail is broken. Open it in your mail program, copy its text, and "
            "paste that."
        ) from None
    name, address = sender(message)
    return _Mail(
        name=name,
        address=address,
        subject=header(message, "subject"),
        sent=sent(message),
        body=body,
    )


def _in_order(mails: list[_Mail]) -> list[_Mail]:
    """By date; one without keeps its place behind the mail before it."""
    latest = datetime.min.replace(tzinfo=UTC)
    keyed: list[tuple[datetime, _Mail]] = []
    for mail in mails:
        latest = mail.sent or latest
        keyed.append((latest, mail))
    return [mail for _, mail in sorted(keyed, key=lambda pair: pair[0])]


def _write(mail: _Mail, scroll: Scroll) -> None:
    sender = f"{mail.name} <{mail.address}>" if mail.name else mail.address
    scroll.write(f"From: {sender}\n" if sender else "")
    if mail.sent:
        scroll.write(f"Date: {mail.sent:%Y-%m-%d %H:%M}\n")
    if mail.subject:
        scroll.write(f"Subject: {mail.subject}\n")
    scroll.write("\n")
    lines = mail.body.text.split("\n")
    at = 0
    for start, end in said_in(lines):
        scroll.write("".join(f"{line}\n" for line in lines[at:start]))
        scroll.say(
            "".join(f"{line}\n" for line in lines[start:end]),
            speaker=mail.name or mail.address or None,
            address=mail.address,
            on=mail.sent.date() if mail.sent else None,
        )
        at = end
    scroll.write("".join(f"{line}\n" for line in lines[at:]))
    scroll.write("\n")
