"""Asking again, a bounded number of times, when a server is busy or stumbles."""

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event

from heardback.llm.records import Sent
from heardback.llm.settings import Settings
from heardback.llm.trouble import NoAnswer, Stopped
from heardback.llm.wire import Reply, post

BUSY = frozenset((429, 500, 502, 503, 504, 529))
_LONGEST_WAIT = 60

type Keep = Callable[[Sent], None]


def post_patiently(
    settings: Settings,
    body: bytes,
    *,
    characters: int,
    keep: Keep,
    stop: Event,
    busy: frozenset[int] = BUSY,
) -> Reply:
    """The reply, after waiting and asking again while the status is one of `busy`."""
    for again in range(1, settings.tries + 1):
        if stop.is_set():
            raise Stopped("Stopped, as you asked.")
        address = settings.place.address
        keep(
            Sent(
                address=address,
                model=settings.model,
                characters=characters,
                when=datetime.now(UTC),
            )
        )
        reply = post(settings, body, stop=stop)
        if reply.status not in busy or again == settings.tries:
            return reply
        wait = (
            reply.wait if reply.wait is not None else settings.pause * 2 ** (again - 1)
        )
        if wait > _LONGEST_WAIT:
            raise NoAnswer(
                f"{address} asks us to wait {wait:,.0f} seconds; try again later."
            )
        if stop.wait(wait):
            raise Stopped("Stopped, as you asked.")
    raise NoAnswer("A request has to be tried at least once; nothing was sent.")
