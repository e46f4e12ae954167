"""Several processes on one socket, for a team: what they share is loaded once."""

import logging
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from multiprocessing.connection import wait
from multiprocessing.context import ForkProcess
from threading import Event, Thread

LOOK = 0.5
# A request that still runs may end; a page never takes so long.
PATIENCE = 10.0
PAUSE = 1.0

_log = logging.getLogger("heardback.server")


def side_by_side(many: int, serve: Callable[[], None]) -> None:
    """Runs `serve` in so many copies of this process, until it is told to stop.

    A copy that dies is made anew. Copies notice that this one is gone, killed or not.
    Call it once everything is loaded and before a connection is open.
    """
    with _told_to_stop() as stopping, _lifeline() as line:
        copies = [_copy(serve, line) for _ in range(many)]
        while not stopping.is_set():
            wait([each.sentinel for each in copies], LOOK)
            for at, each in enumerate(copies):
                if stopping.is_set() or each.is_alive():
                    continue
                _log.warning("A server process ended; another one takes its place.")
                stopping.wait(PAUSE)
                copies[at] = _copy(serve, line)
        for each in copies:
            each.terminate()
        for each in copies:
            each.join(PATIENCE)
            each.kill()


def _copy(serve: Callable[[], None], line: tuple[int, int]) -> ForkProcess:
    copy = multiprocessing.get_context("fork").Process(
        target=_serve, args=(serve, line), daemon=True
    )
    copy.start()
    return copy


def _serve(serve: Callable[[], None], line: tuple[int, int]) -> None:
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_DFL)
    watched, held = line
    # Whoever holds this end keeps all others waiting.
    os.close(held)
    Thread(target=_end_with, args=(watched,), daemon=True).start()
    # Ctrl+C is how one stops it, and no accident.
    with suppress(KeyboardInterrupt):
        serve()


def _end_with(watched: int) -> None:
    os.read(watched, 1)
    os.kill(os.getpid(), signal.SIGTERM)


@contextmanager
def _lifeline() -> Iterator[tuple[int, int]]:
    """A pipe nobody writes to: reading it ends when the process that holds it does."""
    watched, held = os.pipe()
    with closing(os.fdopen(watched, "rb")), closing(os.fdopen(held, "wb")):
        yield watched, held


@contextmanager
def _told_to_stop() -> Iterator[Event]:
    stopping = Event()
    before = {
        each: signal.signal(each, lambda *_: stopping.set())
        for each in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield stopping
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
