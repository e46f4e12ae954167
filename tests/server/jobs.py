"""Jobs that a worker can be seen to have done."""

from django.tasks import task

from heardback.journal.models import Workspace


@task
def rename(name: str) -> None:
    Workspace.objects.update(name=name)


@task
def fail() -> None:
    raise RuntimeError("This job is made to fail.")
