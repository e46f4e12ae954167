"""The process that does the jobs waiting in the database, one after the other.

`heardback serve` starts one (supervision.py); `heardback worker` is the same by itself.
"""

import logging
import os
import signal
import time
from collections.abc import Callable, Sequence
from threading import Event, Thread, Timer
from types import FrameType
from uuid import uuid4

from django.db import close_old_connections
from django.tasks import DEFAULT_TASK_BACKEND_ALIAS, TaskResultStatus, task_backends
from django.utils import timezone
from django_tasks_db import DatabaseBackend
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from heardback.core.errors import Invalid
from heardback.server.alone import turn
from heardback.server.repeated import REPEATED, Repeated

PAUSE = 1.0
GRACE = 5.0
"""Seconds that a job has to end in when the worker is stopped; then it is left, and
begun again by the next worker."""

ATTEMPTS = 3
"""A job whose worker died so often is not begun again: it may be what kills them."""

_log = logging.getLogger("heardback.worker")


def work(stopping: Event, *, repeated: Sequence[Repeated] = REPEATED) -> None:
    """Does what waits until `stopping` is set."""
    if not isinstance(task_backends[DEFAULT_TASK_BACKEND_ALIAS], DatabaseBackend):
        raise Invalid(
            "HEARDBACK_JOBS=at_once has every job done at once: there is nothing for a "
            "worker to do."
        )
    with turn(stopping) as still_ours:
        if still_ours is None:
            return
        take_up_again()
        queue = _queue(stopping)
        due: dict[str, float] = {}
        while not stopping.is_set() and still_ours():
            # As requests do: a connection that broke is made anew.
            close_old_connections()
            queue_due(repeated, due)
            # The cheap question first: taking a job locks the whole of SQLite.
            if DBTaskResult.objects.ready().exists():
                queue.run()
            stopping.wait(PAUSE)


def take_up_again() -> None:
    """Puts back what a worker that died had begun."""
    for left in DBTaskResult.objects.running():
        _log.warning("%s was left half done by a worker that died.", left.task_path)
        if len(left.worker_ids) >= ATTEMPTS:
            left.status, left.finished_at = TaskResultStatus.FAILED, timezone.now()
        else:
            left.status = TaskResultStatus.READY
        left.save(update_fields=["status", "finished_at"])


def queue_due(repeated: Sequence[Repeated], due: dict[str, float]) -> None:
    """Queues what is due; `due` remembers when each comes next."""
    now = time.monotonic()
    for each in repeated:
        path = each.task.module_path
        if due.get(path, now) > now:
            continue
        due[path] = now + each.seconds
        if not DBTaskResult.objects.ready().filter(task_path=path).exists():
            each.task.enqueue()


def _queue(stopping: Event) -> Worker:
    """Runs what is ready, and returns when nothing is or when it is told to stop."""
    queue = Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=0,
        batch=True,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=None,
        worker_id=uuid4().hex,
    )

    def stop() -> None:
        stopping.wait()
        queue.running = False

    Thread(target=stop, daemon=True).start()
    return queue


def run(*, supervised: bool = False) -> None:
    """Works until a signal, or where supervised until whoever started it has gone."""
    stopping = Event()

    def stop(_signal: int = 0, _frame: FrameType | None = None) -> None:
        stopping.set()
        # Whatever is half done then is begun again by the next worker.
        hurry = Timer(GRACE, os._exit, (0,))
        hurry.daemon = True
        hurry.start()

    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, stop)
    if supervised:
        Thread(target=_until_alone, args=(stop,), daemon=True).start()
    work(stopping)


def _until_alone(stop: Callable[[], None]) -> None:
    """The other end of this pipe closes with the server, however that ends."""
    # Not sys.stdin: its lock would be held while Python shuts down.
    while os.read(0, 1):
        pass
    stop()
