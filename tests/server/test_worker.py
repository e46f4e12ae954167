"""The process that does the jobs waiting in the database."""

from datetime import timedelta
from threading import Event

import pytest
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from heardback.core.errors import Invalid
from heardback.journal.models import User, Workspace
from heardback.server import worker
from heardback.server.repeated import REPEATED, Repeated
from tests.server.jobs import fail, rename


class OneRound(Event):
    """Stopped when the worker has done what there was, and would look again."""

    def wait(self, timeout: float | None = None) -> bool:
        if timeout is not None:
            self.set()
        return super().wait(timeout)


@pytest.fixture(autouse=True)
def queued(transactional_db: None, owner: User, settings: Settings) -> None:
    settings.TASKS = {
        "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}
    }


def test_what_waits_is_done() -> None:
    rename.enqueue("Renamed by the worker")

    worker.work(OneRound(), repeated=())

    assert Workspace.objects.get().name == "Renamed by the worker"


def test_a_job_that_fails_stops_no_other() -> None:
    fail.enqueue()
    rename.enqueue("Renamed all the same")

    worker.work(OneRound(), repeated=())

    assert Workspace.objects.get().name == "Renamed all the same"
    assert DBTaskResult.objects.failed().count() == 1


def test_what_a_worker_that_died_had_begun_is_begun_again() -> None:
    rename.enqueue("Renamed at the second try")
    DBTaskResult.objects.get().claim("a worker that died")

    worker.work(OneRound(), repeated=())

    assert Workspace.objects.get().name == "Renamed at the second try"


def test_what_kills_every_worker_is_left_alone() -> None:
    rename.enqueue("Never")
    for attempt in range(worker.ATTEMPTS):
        DBTaskResult.objects.get().claim(f"worker {attempt}")

    worker.work(OneRound(), repeated=())

    assert DBTaskResult.objects.get().status == TaskResultStatus.FAILED
    assert Workspace.objects.get().name != "Never"


def test_a_worker_told_to_stop_leaves_what_waits() -> None:
    rename.enqueue("Later")
    stopping = Event()
    stopping.set()

    worker.work(stopping, repeated=())

    assert DBTaskResult.objects.ready().count() == 1


def test_what_is_repeated_is_queued_once_until_it_is_due_again() -> None:
    each = Repeated(task=fail, seconds=60)
    due: dict[str, float] = {}

    worker.queue_due([each], due)
    worker.queue_due([each], due)

    assert DBTaskResult.objects.ready().count() == 1


def test_what_still_waits_is_not_queued_twice() -> None:
    fail.enqueue()

    worker.queue_due([Repeated(task=fail, seconds=60)], {})

    assert DBTaskResult.objects.ready().count() == 1


def test_finished_jobs_are_put_away() -> None:
    old = timezone.now() - timedelta(days=2)
    rename.enqueue("Done long ago")
    DBTaskResult.objects.update(
        status=TaskResultStatus.SUCCESSFUL, started_at=old, finished_at=old
    )

    worker.work(OneRound(), repeated=REPEATED)

    left = DBTaskResult.objects.filter(task_path=rename.module_path)
    assert not left.exists()


def test_where_jobs_are_done_at_once_no_worker_is_needed(settings: Settings) -> None:
    settings.TASKS = {
        "default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}
    }
    with pytest.raises(Invalid, match="HEARDBACK_JOBS"):
        worker.work(Event())
