"""A mail, an ntfy topic, a webhook, a push to a browser: each one function."""

import json
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import ip_address
from pathlib import Path
from socket import SHUT_RDWR, create_connection, getaddrinfo, socket
from threading import Timer
from types import SimpleNamespace
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import send_mail

from heardback.core.errors import Invalid
from heardback.core.reminding import Digest
from heardback.journal.queries import PushRow

PATIENCE = 10.0
# How long a push service keeps a reminder for a phone that is switched off.
PUSH_KEEPS = 6 * 3600
NOBODY = "mailto:heardback@example.org"
NO_EXTRA = "Reminders in the browser need an extra: pip install 'heardback[push]'."


def by_mail(digest: Digest, to: str, *, home: str) -> None:
    text = f"{digest.text}\n{home}\n"
    send_mail(digest.title, text, settings.DEFAULT_FROM_EMAIL, [to])


def by_ntfy(digest: Digest, address: str, *, home: str) -> None:
    """As ntfy.sh and servers like it take it: text, with a title and a link."""
    headers = {"Title": digest.title, "Click": home, "Tags": "speech_balloon"}
    _post(address, "\n".join(digest.lines).encode() or digest.title.encode(), headers)


def by_webhook(digest: Digest, address: str, *, home: str) -> None:
    body = {"title": digest.title, "lines": digest.lines, "where": home}
    _post(address, json.dumps(body).encode(), {"Content-Type": "application/json"})


def by_push(digest: Digest, place: PushRow) -> None:
    """Encrypted for that browser; its maker's push service only passes it on."""
    try:
        from pywebpush import WebPushException, webpush
    except ImportError:
        raise Invalid(NO_EXTRA) from None
    body = {
        "title": digest.title,
        "body": "\n".join(digest.lines),
        "where": "/",
        "tag": "today",
    }
    keys = {"p256dh": place.p256dh, "auth": place.auth}
    try:
        webpush(
            {"endpoint": place.endpoint, "keys": keys},
            json.dumps(body),
            vapid_private_key=str(push_key()),
            vapid_claims={"sub": _contact()},
            ttl=PUSH_KEEPS,
            timeout=PATIENCE,
            requests_session=_Door(),  # type: ignore[arg-type]
        )
    except (Invalid, WebPushException, OSError, ValueError) as problem:
        raise Invalid(f"A browser could not be reached: {problem}") from None


class _Door:
    """What pywebpush sends leaves as everything else does: checked, not redirected."""

    def post(
        self,
        address: str,
        *,
        data: bytes,
        headers: dict[str, str],
        timeout: float,  # noqa: ARG002
    ) -> SimpleNamespace:
        _post(address, data, {name: str(value) for name, value in headers.items()})
        return SimpleNamespace(status_code=201, text="", headers={})


def _contact() -> str:
    """Push services want somebody to write to; a made-up domain will not do."""
    own = str(settings.DEFAULT_FROM_EMAIL)
    name = own.rpartition("@")[2].rstrip(">")
    return f"mailto:{own}" if "." in name and "<" not in own else NOBODY


def push_key() -> Path:
    """The key that says it is us; made when first needed."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    file = Path(settings.HOME) / "push.key"
    if not file.is_file():
        key = ec.generate_private_key(ec.SECP256R1())
        file.touch(mode=0o600)
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
    return file


def public_push_key() -> str:
    """Its public half, as browsers want it."""
    from base64 import urlsafe_b64encode

    from cryptography.hazmat.primitives import serialization

    key = serialization.load_pem_private_key(push_key().read_bytes(), password=None)
    point = key.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )
    return urlsafe_b64encode(point).decode().rstrip("=")


def _post(address: str, body: bytes, headers: dict[str, str]) -> None:
    """One attempt, no redirects: what was chosen is where it goes."""
    parts = urlsplit(address)
    path = parts.path or "/"
    if parts.query:
        path += f"?{parts.query}"
    host, encrypted = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if encrypted else 80)
    connection = (HTTPSConnection if encrypted else HTTPConnection)(host, port)
    try:
        reached = _reached(host, port)
        if encrypted:
            reached = ssl.create_default_context().wrap_socket(
                reached, server_hostname=host, do_handshake_on_connect=False
            )
        connection.sock = reached
        with _for_so_long(reached):
            if isinstance(reached, ssl.SSLSocket):
                reached.do_handshake()
            plain = {name: _plain(value) for name, value in headers.items()}
            connection.request("POST", path, body, plain)
            answer = connection.getresponse()
            answer.read(1024)
    # A ValueError is a sign in the address that no request line holds.
    except (OSError, HTTPException, ValueError) as problem:
        raise Invalid(f"{host} could not be reached: {problem}") from None
    finally:
        connection.close()
    if not 200 <= answer.status < 300:
        raise Invalid(f"{host} refused the reminder ({answer.status}).")


@contextmanager
def _for_so_long(reached: socket) -> Iterator[None]:
    """Whoever answers a letter at a time would hold the only worker for days."""
    end = Timer(2 * PATIENCE, _cut, (reached,))
    end.start()
    try:
        yield
    finally:
        end.cancel()


def _cut(reached: socket) -> None:
    with suppress(OSError):
        # Not SSLSocket's own, which would wait for the other side.
        socket.shutdown(reached, SHUT_RDWR)


def _reached(host: str, port: int) -> socket:
    """A connection to the address that was checked, whatever the name says next."""
    trouble = OSError("it has no address")
    for address in _addresses(host, port):
        try:
            return create_connection((address, port), timeout=PATIENCE)
        except OSError as problem:
            trouble = problem
    raise trouble


def _addresses(host: str, port: int) -> list[str]:
    """On a server for many, nobody's reminder may knock at its inner network."""
    if not settings.HOSTS:
        return [host]
    try:
        found = [str(each[4][0]) for each in getaddrinfo(host, port)]
    except OSError as problem:
        raise Invalid(f"{host} was not found: {problem}") from None
    if not all(ip_address(each).is_global for each in found):
        raise Invalid(f"{host} lies in a private network.")
    return list(dict.fromkeys(found))


def _plain(text: str) -> str:
    """A header holds one line of ASCII."""
    return " ".join(text.encode("ascii", "replace").decode().split())
