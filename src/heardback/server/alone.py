"""One worker at a time for one database: whoever comes second stands by.

Only so is it known that a job marked as running, of which nobody here knows, was left
by a worker that died, and may be begun again.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import IO

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

PAUSE = 2.0
# Advisory locks belong to one database, so any number of ours will do.
_NUMBER = 1_214_341_735

type Still = Callable[[], bool]


@contextmanager
def turn(stopping: Event) -> Iterator[Still | None]:
    """Waits for the turn; gives a way to ask whether it is still ours.

    None, where it was stopped while it waited.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite" and "mode=memory" in name:
        # In memory, for tests: no other process can look into it.
        yield lambda: True
        return
    if connection.vendor == "sqlite":
        place = Path(name)
        with place.with_name(f"{place.name}.worker").open("a") as file:
            yield (lambda: True) if _waited(stopping, lambda: _lock(file)) else None
        return
    # A connection of its own: those of requests and tasks come and go, and the lock
    # lasts as long as its connection.
    own = connection.copy()
    try:
        taken = _waited(stopping, lambda: _ask(own, "pg_try_advisory_lock"))
        yield (lambda: _lives(own)) if taken else None
    finally:
        own.close()


def _waited(stopping: Event, taken: Callable[[], bool]) -> bool:
    while not stopping.is_set():
        if taken():
            return True
        stopping.wait(PAUSE)
    return False


def _ask(own: BaseDatabaseWrapper, function: str) -> bool:
    with own.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [_NUMBER])
        return bool(cursor.fetchone()[0])


def _lives(own: BaseDatabaseWrapper) -> bool:
    """Whether the connection that holds the lock is still there."""
    return own.connection is not None and own.is_usable()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
