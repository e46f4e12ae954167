"""Where a connection leads is asked of the connection, not of the name."""

import socket
from typing import Any

import pytest

from heardback.core.errors import Invalid
from heardback.llm import SecondReader, Settings
from heardback.llm.trouble import NoAnswer
from tests.llm.hostile import finds, served
from tests.llm.talks import NORTHGATE


def test_http_to_a_name_that_leads_far_away_sends_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours, theirs = socket.socketpair()

    class Far:
        """A connection that claims a public address at its other end."""

        def getpeername(self) -> tuple[str, int]:
            return "93.184.216.34", 80

        def __getattr__(self, name: str) -> Any:
            return getattr(ours, name)

    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: Far())
    settings = Settings(address="http://models.example/v1", model="small")

    found = SecondReader(settings).examine(NORTHGATE, us=["Ana"])

    assert "use https" in found.trouble
    theirs.settimeout(1)
    assert theirs.recv(1) == b""
    theirs.close()


def test_a_name_for_this_machine_may_be_asked_by_http() -> None:
    with served(finds()) as server:
        address = f"http://localhost:{server.server_port}/v1"
        settings = Settings(address=address, model="small", seconds=5)
        assert SecondReader(settings).read(NORTHGATE, us=["Ana"]) == ()


def test_https_to_a_server_without_a_certificate_is_refused() -> None:
    with served(finds()) as server:
        address = f"https://127.0.0.1:{server.server_port}/v1"
        settings = Settings(address=address, model="small", seconds=5)
        with pytest.raises(NoAnswer):
            SecondReader(settings).read(NORTHGATE, us=["Ana"])

    assert server.bodies == []


def test_a_text_is_never_sent_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with served(finds()) as server:
        assert SecondReader(server.settings()).read(NORTHGATE, us=["Ana"]) == ()


def test_a_public_number_is_refused_before_any_connection() -> None:
    with pytest.raises(Invalid, match="use https"):
        Settings(address="http://8.8.8.8/v1", model="small")
