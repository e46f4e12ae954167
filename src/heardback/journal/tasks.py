"""Work that nobody need wait for, done by the worker; its arguments are ids."""

from django.tasks import task
from django.utils import timezone

from heardback.core.reading import RECORDING
from heardback.journal import caching, hearing_on, reading_on, removing
from heardback.journal.models import Reading


@task
def refresh(workspace_id: str) -> int:
    """Works out beforehand what the lists will show."""
    return caching.refresh(workspace_id)


@task(priority=10)
def read_document(reading_id: int, part: int) -> None:
    """Reads what is too long to wait for; somebody looks at its progress."""
    reading_on.read_on(reading_id, part)


@task
def write_down_recording(reading_id: int, part: int) -> None:
    """Takes minutes: what somebody waits for goes before it."""
    hearing_on.hear_on(reading_id, part)


@task
def take_up_held() -> None:
    """Recordings that came before the extra was installed."""
    for reading in hearing_on.those_held():
        begin(reading)


@task
def let_go() -> None:
    """What somebody removed yesterday cannot come back any more."""
    removing.let_go(now=timezone.now())


def begin(reading: Reading) -> None:
    """Queues the reading of a text, or the writing down of a recording."""
    recorded = reading.document.kind == RECORDING
    job = write_down_recording if recorded else read_document
    job.enqueue(reading.pk, reading.part)
