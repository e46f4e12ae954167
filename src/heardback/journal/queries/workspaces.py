"""What a workspace remembers of itself."""

from heardback.journal.access import Actor
from heardback.journal.models import Membership, Workspace


def us_of(actor: Actor) -> tuple[str, ...]:
    """The names and mail addresses under which we speak and write."""
    return tuple(_workspace(actor).us)


def second_reader_allowed(actor: Actor) -> bool:
    """Whether a language model may be asked at all."""
    return _workspace(actor).second_reader


def colleagues(actor: Actor) -> frozenset[str]:
    """The ids of all who belong to the workspace."""
    members = Membership.objects.filter(workspace_id=int(actor.workspace_id))
    return frozenset(str(user) for user in members.values_list("user_id", flat=True))


def _workspace(actor: Actor) -> Workspace:
    return Workspace.objects.get(pk=int(actor.workspace_id))
