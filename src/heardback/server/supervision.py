"""The worker beside the server: started with it and stopped with it.

When it dies it is started again.
"""

import logging
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread

COMMAND = (
    sys.executable,
    "-c",
    "from heardback.server import start; start.work(supervised=True)",
)
LOOK = 0.5
LONGEST_PAUSE = 60.0
# More than the worker gives its own job (worker.GRACE).
PATIENCE = 8.0

_log = logging.getLogger("heardback.worker")


@contextmanager
def worker_beside(command: Sequence[str] = COMMAND) -> Iterator[None]:
    stopping = Event()
    keeper = Thread(target=_keep, args=(command, stopping), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        stopping.set()
        keeper.join()


def _keep(command: Sequence[str], stopping: Event) -> None:
    """Starts it anew whenever it ends; the pauses grow while it does not live."""
    pause = 1.0
    while not stopping.is_set():
        began = time.monotonic()
        _run_one(command, stopping)
        if stopping.is_set():
            return
        lived = time.monotonic() - began
        pause = 1.0 if lived > LONGEST_PAUSE else min(2 * pause, LONGEST_PAUSE)
        _log.warning("The worker ended; it is started again in %.0f s.", pause)
        stopping.wait(pause)


def _run_one(command: Sequence[str], stopping: Event) -> None:
    # A session of its own: Ctrl+C in the terminal is for the server, which then tells
    # the worker. The pipe is how it notices that the server is gone, killed or not.
    with subprocess.Popen(  # noqa: S603  our own program
        command,
        stdin=subprocess.PIPE,
        start_new_session=sys.platform != "win32",
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    ) as process:
        while process.poll() is None and not stopping.wait(LOOK):
            pass
        if process.stdin:
            process.stdin.close()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
