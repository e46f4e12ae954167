"""What the worker does again and again, each task with its pause in seconds."""

from dataclasses import dataclass
from typing import Any

from django.tasks import Task

from heardback.journal import tasks as journal_tasks
from heardback.server import tasks
from heardback.server.reminders import job

MINUTE = 60
DAY = 24 * 60 * MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """Begun when the worker starts and then every so many `seconds`.

    The task itself finds out what is due and keeps that it was done: a worker that
    starts again knows nothing of the one before. One still waiting is not queued twice.
    """

    task: Task[[], Any]
    seconds: int


REPEATED: tuple[Repeated, ...] = (
    Repeated(task=tasks.put_away, seconds=DAY),
    Repeated(task=job.remind, seconds=5 * MINUTE),
    Repeated(task=journal_tasks.take_up_held, seconds=60 * MINUTE),
    Repeated(task=journal_tasks.let_go, seconds=60 * MINUTE),
)
