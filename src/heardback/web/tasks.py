"""What a page asks for and the worker does; the arguments are ids."""

from django.contrib.auth import get_user_model
from django.tasks import task

from heardback.journal import queries
from heardback.web import second


@task(priority=5)
def read_second(
    user_id: str, workspace_id: str, pursuit_id: str, document_id: str, part: int
) -> None:
    """A language model reads a document that somebody decided to send."""
    user = get_user_model().objects.filter(pk=int(user_id)).first()
    actor = queries.actor_for(user, workspace_id)
    second.read_second(actor, pursuit_id, document_id, part)
