"""How much a request may carry."""

import asyncio
from collections.abc import Iterator

from heardback.server.bounds import Message, Receive, Scope, Send, bounded


def answer(*parts: bytes, announced: int | None = None) -> tuple[int, bytes]:
    """Status and body of a request of these parts, at most ten bytes being allowed."""
    pieces: Iterator[Message] = iter(
        [{"type": "http.request", "body": part, "more_body": True} for part in parts]
        + [{"type": "http.request", "body": b"", "more_body": False}]
    )
    headers = [] if announced is None else [(b"content-length", b"%d" % announced)]
    said: list[Message] = []

    async def echo(scope: Scope, receive: Receive, send: Send) -> None:
        body = b""
        while (message := await receive())["type"] == "http.request":
            body += message["body"]
            if not message["more_body"]:
                await send({"type": "http.response.start", "status": 200})
                await send({"type": "http.response.body", "body": body})
                return

    async def receive() -> Message:
        return next(pieces)

    async def send(message: Message) -> None:
        said.append(message)

    scope: Scope = {"type": "http", "headers": headers}
    asyncio.run(_run(bounded(echo, most=10), scope, receive, send))
    return (said[0]["status"], said[1]["body"]) if said else (0, b"")


async def _run(application: object, *arguments: object) -> None:
    await application(*arguments)  # type: ignore[operator]


def test_what_fits_goes_through() -> None:
    assert answer(b"12345", b"67890", announced=10) == (200, b"1234567890")


def test_too_much_is_refused_before_it_is_read() -> None:
    status, body = answer(b"", announced=11)

    assert status == 413
    assert b"megabytes" in body


def test_who_announces_nothing_is_cut_off() -> None:
    assert answer(b"123456", b"789012") == (0, b"")


def test_what_is_no_request_goes_through() -> None:
    seen = []

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope["type"])

    asyncio.run(_run(bounded(application), {"type": "lifespan"}, None, None))

    assert seen == ["lifespan"]
