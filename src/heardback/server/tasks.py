"""The worker's own housekeeping."""

from django.core.management import call_command
from django.tasks import task

# What went wrong is kept for as long as somebody may come to ask about it.
DONE_DAYS, FAILED_DAYS = 1, 14


@task
def put_away() -> None:
    """Finished jobs and sessions that have run out."""
    call_command(
        "prune_db_task_results",
        queue_name="*",
        min_age_days=DONE_DAYS,
        failed_min_age_days=FAILED_DAYS,
        verbosity=0,
    )
    call_command("clearsessions", verbosity=0)
