"""How much a request may carry: said before it is read, held while it is read.

Django's own limits come later: by then the whole body lies in a temporary file, sent by
anybody, signed in or not.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

type Scope = dict[str, Any]
type Message = Mapping[str, Any]
type Receive = Callable[[], Awaitable[Message]]
type Send = Callable[[Message], Awaitable[None]]
type Application = Callable[[Scope, Receive, Send], Awaitable[None]]

MOST = 32 * 1024 * 1024
"""Bytes: the largest file that is kept, and the form around it."""

SENTENCE = (
    "That is more than 32 megabytes at once. Cut it, or paste the part that matters."
)


def bounded(application: Application, *, most: int = MOST) -> Application:
    async def within(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await application(scope, receive, send)
        elif _announced(scope) > most:
            await _refuse(send)
        else:
            await application(scope, _counted(receive, most), send)

    return within


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return 0


def _counted(receive: Receive, most: int) -> Receive:
    """Who announced nothing and sends too much is no longer listened to."""
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        return {"type": "http.disconnect"} if seen > most else message

    return counted


async def _refuse(send: Send) -> None:
    body = SENTENCE.encode()
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": body})
