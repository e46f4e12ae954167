"""Letters on their way out: for the mail program, as a file, by the server."""

from email.headerregistry import Address
from email.message import EmailMessage as Message
from email.policy import SMTP
from email.utils import parseaddr
from smtplib import SMTPException
from urllib.parse import quote

from django.conf import settings
from django.core.mail import EmailMessage

from heardback.core.errors import Invalid
from heardback.core.request import Letter

# What most mail programs still take as an address.
LONGEST_LINK = 1_800


def mailto(letter: Letter, to: str) -> str:
    """A link for the mail program; without the text where that is too long for one."""
    subject = quote(letter.subject)
    body = quote(letter.body.replace("\r\n", "\n").replace("\n", "\r\n"))
    start = f"mailto:{quote(to, safe='@')}?subject={subject}"
    whole = f"{start}&body={body}"
    return whole if len(whole) <= LONGEST_LINK else start


def eml(letter: Letter, to: str) -> bytes:
    """A draft that mail programs open ready to send."""
    message = Message(policy=SMTP)
    message["Subject"] = _line(letter.subject)
    if to:
        message["To"] = _address(to)
    message["X-Unsent"] = "1"
    message.set_content(letter.body)
    return message.as_bytes()


def send(letter: Letter, *, to: str, name: str, answer_to: str) -> None:
    """By the mail server that is set; answers go to whoever asked, not to it."""
    if not settings.MAIL_LEAVES:
        raise Invalid("No mail server is set here (HEARDBACK_MAIL): use your own mail.")
    # What is set may have a name of its own; whoever asks signs with theirs.
    _, ours = parseaddr(settings.DEFAULT_FROM_EMAIL)
    sender = Address(display_name=_line(name), addr_spec=ours)
    message = EmailMessage(
        subject=_line(letter.subject),
        body=letter.body,
        from_email=str(sender),
        to=[str(_address(to))],
        reply_to=[answer_to] if answer_to else [],
    )
    try:
        message.send()
    except (OSError, SMTPException) as problem:
        raise Invalid(
            f"The mail did not go out: {problem}. Nothing was noted; use your own mail."
        ) from problem


def _address(to: str) -> Address:
    try:
        return Address(addr_spec=to)
    except (ValueError, IndexError) as problem:
        raise Invalid(f"{to!r} is not a mail address.") from problem


def _line(text: str) -> str:
    return " ".join(text.split())
