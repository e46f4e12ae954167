"""The second door of `heardback serve --phone`: encrypted, for the home network."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from heardback.core.errors import Invalid
from heardback.server.phone import addresses, certificate, code
from heardback.server.phone.certificate import Certificate

if TYPE_CHECKING:
    import socket

    import uvicorn

PORT = 8443
NO_NETWORK = (
    "This machine is in no home network that a phone could share (no private address "
    "was found). Join one, or name the address with --phone-address. Without a network "
    "the text template does: 'heardback template'."
)
PATIENCE = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`address` is in the home network; `names` are all that lead there."""

    address: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WayIn:
    place: Place
    listener: "socket.socket"
    address: str


def choose(address: str = "") -> Place:
    """This machine's address in the home network, found where none is given.

    Raises
    ------
    Invalid
        Without a home network, or for an address that the whole internet can reach.
    """
    if address and not (addresses.is_private(address) or address == "127.0.0.1"):
        raise Invalid(
            f"{address} is no address in a home network (such as 192.168.1.20). For a "
            "server on the internet see docs/self-hosting.md."
        )
    found = address or next(iter(addresses.here()), "")
    if not found:
        raise Invalid(NO_NETWORK)
    return Place(address=found, names=tuple(filter(None, (found, addresses.name()))))


def told(place: Place, listener: "socket.socket") -> WayIn:
    """The way in, told to the settings, which are read after this."""
    address = f"https://{place.address}:{listener.getsockname()[1]}"
    os.environ["HEARDBACK_PHONE"] = address
    os.environ["HEARDBACK_PHONE_HOSTS"] = " ".join(place.names)
    return WayIn(place=place, listener=listener, address=address)


def certificate_for(way_in: WayIn, home: Path, *, now: datetime) -> Certificate:
    return certificate.ensure(folder(home), way_in.place.names, now=now)


def announcement(way_in: WayIn, made: Certificate, link: str) -> list[str]:
    address = way_in.address + link
    return [
        "",
        f"For the phone, in the same network, once: {address}",
        *code.for_terminal(address),
        "It warns that it does not know the certificate; how to make it known says",
        f"{way_in.address}/phone/",
        f"The certificate, to send to the phone: {made.authority}",
        f"Its fingerprint (SHA-256): {made.fingerprint}",
        "",
    ]


@contextmanager
def open_beside(
    configuration: "uvicorn.Config", way_in: WayIn, made: Certificate
) -> Iterator[None]:
    """Serves the same pages encrypted, in a thread, for as long as the block runs."""
    import uvicorn

    configuration.ssl_certfile = str(made.chain)
    configuration.ssl_keyfile = str(made.key)
    server = uvicorn.Server(configuration)
    thread = Thread(
        target=server.run,
        kwargs={"sockets": [way_in.listener]},
        name="phone",
        daemon=True,
    )
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(PATIENCE)


def folder(home: Path) -> Path:
    return home / "phone"
