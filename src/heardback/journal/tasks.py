"""Work that nobody need wait for; at once by default, in the background for teams."""

from django.tasks import task

from heardback.journal import caching


@task
def refresh(workspace_id: str) -> int:
    """Works out beforehand what the lists will show."""
    return caching.refresh(workspace_id)
