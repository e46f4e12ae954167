"""A socket to serve at: the port that was asked for, or the next one that is free."""

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address

from heardback.core.errors import Conflict

TRIES = 20


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket at the port, or at the next one that is free."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in range(port, port + TRIES):
        # Named, because asyncio sends small answers at once only where it reads "TCP";
        # otherwise each waits 40 ms for the receipt of its own head.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, candidate))
            listener.listen(128)
        except OSError as problem:
            listener.close()
            if not is_this_machine(host) or candidate == 65535:
                raise Conflict(
                    f"{host}:{candidate} cannot be used: {problem}"
                ) from None
            continue
        with listener:
            yield listener
            return
    raise Conflict(
        f"The ports {port} to {port + TRIES - 1} are all in use: stop what runs there, "
        "or name another with --port."
    )


def is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
