"""A free port, and a host of this machine."""

import asyncio
import socket

import pytest

from heardback.core.errors import Conflict
from heardback.server.listening import TRIES, is_this_machine, listening


def test_the_next_free_port_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        busy = taken.getsockname()[1]
        with listening("127.0.0.1", busy) as listener:
            assert busy < listener.getsockname()[1] < busy + TRIES


def test_a_short_answer_does_not_wait_for_a_receipt() -> None:
    async def at_once() -> int:
        found: list[int] = []

        async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            taken = writer.get_extra_info("socket")
            found.append(taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        with listening("127.0.0.1", 0) as listener:
            port = listener.getsockname()[1]
            async with await asyncio.start_server(answer, sock=listener):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                await reader.read()
                writer.close()
        return found[0]

    assert asyncio.run(at_once())


def test_a_host_that_is_not_this_machines_cannot_be_used() -> None:
    with (
        pytest.raises(Conflict, match=r"192\.0\.2\.1:8000"),
        listening("192.0.2.1", 8000),
    ):
        pass


@pytest.mark.parametrize(
    ("host", "here"),
    [("localhost", True), ("127.0.0.1", True), ("::1", True), ("192.168.1.2", False)],
)
def test_this_machine_is_known_by_its_addresses(host: str, here: bool) -> None:
    assert is_this_machine(host) is here
