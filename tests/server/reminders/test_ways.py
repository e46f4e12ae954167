"""Each way, against a real server on this machine."""

import json
import socket
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.core import mail
from pytest_django import Settings

from heardback.core.errors import Invalid
from heardback.core.reminding import Digest
from heardback.journal.queries import PushRow
from heardback.server.reminders import ways

DIGEST = Digest(title="Two things for today", lines=("Northgate Foods: Close out.",))
HOME = "https://192.168.1.20:8443"


@dataclass
class Received:
    address: str = ""
    status: int = 200
    bodies: list[bytes] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@pytest.fixture
def place() -> Iterator[Received]:
    received = Received()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.bodies.append(
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
            )
            named = self.headers.items()
            received.headers.append({name.lower(): each for name, each in named})
            self.send_response(received.status)
            self.send_header("Location", "http://127.0.0.1:9/")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    received.address = f"http://127.0.0.1:{server.server_port}/topic?x=1"
    yield received
    server.shutdown()
    server.server_close()


def test_a_mail_says_what_and_where() -> None:
    ways.by_mail(DIGEST, "ana@example.org", home=HOME)

    (sent,) = mail.outbox
    assert (sent.subject, sent.to) == (DIGEST.title, ["ana@example.org"])
    assert "Northgate Foods" in sent.body
    assert HOME in sent.body


def test_ntfy_gets_text_and_a_title(place: Received) -> None:
    ways.by_ntfy(DIGEST, place.address, home=HOME)

    assert place.bodies == [b"Northgate Foods: Close out."]
    assert place.headers[0]["title"] == DIGEST.title


def test_a_webhook_gets_json(place: Received) -> None:
    ways.by_webhook(DIGEST, place.address, home=HOME)

    assert json.loads(place.bodies[0]) == {
        "title": DIGEST.title,
        "lines": list(DIGEST.lines),
        "where": HOME,
    }


@pytest.mark.parametrize("status", [301, 403, 500])
def test_a_refusal_is_a_sentence_and_no_redirect_is_followed(
    place: Received, status: int
) -> None:
    place.status = status

    with pytest.raises(Invalid, match=f"refused the reminder .{status}"):
        ways.by_webhook(DIGEST, place.address, home=HOME)
    assert len(place.bodies) == 1


def test_nobody_there_is_a_sentence() -> None:
    with pytest.raises(Invalid, match="could not be reached"):
        ways.by_ntfy(DIGEST, "http://127.0.0.1:9/", home=HOME)


@pytest.mark.parametrize("path", ["ü", "a b", "\u2028"])
def test_an_address_that_no_request_holds_is_a_sentence(
    place: Received, path: str
) -> None:
    with pytest.raises(Invalid, match="could not be reached"):
        ways.by_webhook(DIGEST, f"{place.address}{path}", home=HOME)


def test_whoever_answers_a_letter_at_a_time_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ways, "PATIENCE", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=drip, args=(server,), daemon=True).start()

        with pytest.raises(Invalid, match="could not be reached"):
            ways.by_webhook(
                DIGEST, f"http://127.0.0.1:{server.getsockname()[1]}/", home=HOME
            )


def test_on_a_server_for_many_the_inner_network_is_closed(
    place: Received, settings: Settings
) -> None:
    settings.HOSTS = ["notes.example.org"]

    with pytest.raises(Invalid, match="private network"):
        ways.by_webhook(DIGEST, place.address, home=HOME)
    assert place.bodies == []


def test_a_push_does_not_knock_at_the_inner_network_either(
    place: Received, settings: Settings, tmp_path: Path
) -> None:
    settings.HOSTS, settings.HOME = ["notes.example.org"], tmp_path

    with pytest.raises(Invalid, match="private network"):
        ways.by_push(DIGEST, browser_at(place.address))
    assert place.bodies == []


def test_a_push_follows_no_redirect(
    place: Received, settings: Settings, tmp_path: Path
) -> None:
    settings.HOME, place.status = tmp_path, 307

    with pytest.raises(Invalid, match=r"refused the reminder .307"):
        ways.by_push(DIGEST, browser_at(place.address))


def test_a_name_is_asked_once_and_cannot_lead_elsewhere_afterwards(
    place: Received, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.HOSTS = ["notes.example.org"]
    # The first answer is of the internet, every later one is this machine.
    answers = iter([(8, 8, 8, 8)])
    went = []

    def looked_up(host: str, port: int, *_: object, **__: object) -> list[object]:
        address = ".".join(map(str, next(answers, (127, 0, 0, 1))))
        return [(2, 1, 6, "", (address, port))]

    def connected(where: tuple[str, int], **_: object) -> None:
        went.append(where[0])
        raise OSError("closed")

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    monkeypatch.setattr(ways, "getaddrinfo", looked_up)
    monkeypatch.setattr(ways, "create_connection", connected)
    with pytest.raises(Invalid, match="could not be reached"):
        ways.by_webhook(DIGEST, place.address.replace("127.0.0.1", "evil"), home=HOME)
    assert went == ["8.8.8.8"]
    assert place.bodies == []


def test_a_title_cannot_smuggle_a_header_in(place: Received) -> None:
    ways.by_ntfy(Digest(title="a\r\nX-Evil: 1", lines=()), place.address, home=HOME)

    assert "x-evil" not in place.headers[0]


def test_a_push_is_encrypted_for_the_browser(
    place: Received, settings: Settings, tmp_path: Path
) -> None:
    settings.HOME = tmp_path
    ways.by_push(DIGEST, browser_at(place.address))

    assert b"Northgate" not in place.bodies[0]
    assert place.headers[0]["content-encoding"] == "aes128gcm"
    assert "vapid" in place.headers[0]["authorization"]


def test_a_browser_that_is_gone_is_a_sentence(
    place: Received, settings: Settings, tmp_path: Path
) -> None:
    settings.HOME, place.status = tmp_path, 410

    with pytest.raises(Invalid, match="browser could not be reached"):
        ways.by_push(DIGEST, browser_at(place.address))


def test_the_push_key_stays_the_same(settings: Settings, tmp_path: Path) -> None:
    settings.HOME = tmp_path
    first = ways.public_push_key()

    assert ways.public_push_key() == first
    assert (tmp_path / "push.key").stat().st_mode & 0o077 == 0


def drip(server: socket.socket) -> None:
    """Three seconds' worth, none of its pauses too long."""
    caller, _ = server.accept()
    with caller, suppress(OSError):
        for letter in b"HTTP/1.1 204 Quite fine\r\n\r\n":
            caller.send(bytes([letter]))
            sleep(0.1)


def browser_at(address: str) -> PushRow:
    from base64 import urlsafe_b64encode

    point = ec.generate_private_key(ec.SECP256R1()).public_key()
    key = point.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return PushRow(
        endpoint=address,
        p256dh=urlsafe_b64encode(key).decode(),
        auth=urlsafe_b64encode(b"0" * 16).decode(),
    )
