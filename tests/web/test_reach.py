"""Whether strangers can open a link here, tried on a server of our own."""

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django.fixtures import Settings

from heardback.web import reach
from heardback.web.reach import CHECKED, signed, try_out

pytestmark = pytest.mark.django_db


class _Answers(BaseHTTPRequestHandler):
    """Stands where the public address leads."""

    def do_GET(self) -> None:
        what = self.server.what  # type: ignore[attr-defined]
        mark = self.path.strip("/").split("/")[-1]
        if what == "elsewhere":
            self.send_response(302)
            self.send_header("Location", "/reach/other/")
            self.end_headers()
            return
        self.send_response(404 if what == "nothing" else 200)
        self.end_headers()
        self.wfile.write((signed(mark) if what == "us" else "hello").encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(settings: Settings) -> Iterator[HTTPServer]:
    server = HTTPServer(("127.0.0.1", 0), _Answers)
    server.what = "us"  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, daemon=True).start()
    settings.HTTPS = True
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    # The environment takes https alone; a test has no certificate.
    settings.PUBLIC_URL = f"http://127.0.0.1:{server.server_port}"
    cache.delete(CHECKED)
    yield server
    server.shutdown()
    server.server_close()


def test_an_address_that_leads_here_is_offered_once_it_was_tried(
    server: HTTPServer,
) -> None:
    assert reach.reach().untried

    assert try_out() == ""
    assert reach.reach().trouble == ""


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("somebody", "not to this Heardback"),
        ("nothing", "answers with 404"),
        ("elsewhere", "answers with 302"),
    ],
)
def test_an_address_that_leads_elsewhere_is_not_offered(
    server: HTTPServer, what: str, said: str
) -> None:
    server.what = what  # type: ignore[attr-defined]

    assert said in try_out()
    assert reach.reach().untried


def test_an_address_that_nobody_answers_says_so(
    server: HTTPServer, settings: Settings
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        settings.PUBLIC_URL = f"http://127.0.0.1:{free.getsockname()[1]}"

    assert "cannot be opened from here" in try_out()


def test_another_address_has_to_be_tried_again(
    server: HTTPServer, settings: Settings
) -> None:
    try_out()
    settings.PUBLIC_URL = "http://127.0.0.1:1"

    assert reach.reach().untried


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"PUBLIC_URL": ""}, "no public address"),
        ({"ALLOWED_HOSTS": ["notes.example.org"]}, "does not name 127.0.0.1"),
        ({"HTTPS": False}, "HEARDBACK_HTTPS is not set"),
    ],
)
def test_what_is_missing_is_said(
    server: HTTPServer, settings: Settings, changed: dict[str, object], said: str
) -> None:
    for name, value in changed.items():
        setattr(settings, name, value)

    assert said in reach.reach().trouble
    assert said in try_out()


def test_only_this_installation_signs_what_it_is_sent(settings: Settings) -> None:
    ours = Client().get("/reach/abc/").content.decode()

    assert ours == signed("abc")
    settings.SECRET_KEY = "another"
    assert signed("abc") != ours


def test_the_owner_tries_the_address_from_the_settings(
    page: Client, server: HTTPServer, settings: Settings
) -> None:
    settings.ALLOWED_HOSTS = ["127.0.0.1", "testserver"]

    shown = page.post("/settings/reach/", follow=True)

    assert b"It leads here." in shown.content
