"""Where the home network finds this machine."""

import socket

import pytest

from heardback.server.phone import addresses


@pytest.mark.parametrize(
    "address", ["192.168.1.20", "10.0.0.7", "172.31.255.1", "169.254.3.3"]
)
def test_an_address_of_a_home_network_is_private(address: str) -> None:
    assert addresses.is_private(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "172.32.0.1", "127.0.0.1", "192.0.2.2", "::1", "home", ""]
)
def test_everything_else_is_not(address: str) -> None:
    assert not addresses.is_private(address)


def test_only_private_addresses_are_offered() -> None:
    assert all(map(addresses.is_private, addresses.here()))


def test_a_machine_without_network_has_no_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nobody(*_: object) -> list[object]:
        raise OSError("no network")

    monkeypatch.setattr(socket.socket, "connect", nobody)
    monkeypatch.setattr(socket, "getaddrinfo", nobody)

    assert addresses.here() == ()


def test_neighbours_know_this_machine_by_its_bare_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "Study.example.org")

    assert addresses.name() == "study.local"
