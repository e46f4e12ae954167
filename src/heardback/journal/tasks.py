"""Work that nobody need wait for, done by the worker; its arguments are ids."""

from django.tasks import task

from heardback.journal import caching, reading_on


@task
def refresh(workspace_id: str) -> int:
    """Works out beforehand what the lists will show."""
    return caching.refresh(workspace_id)


@task(priority=10)
def read_document(reading_id: int, part: int) -> None:
    """Reads what is too long to wait for; somebody looks at its progress."""
    reading_on.read_on(reading_id, part)
