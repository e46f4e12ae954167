"""What a workspace remembers of itself, and in which ones somebody works."""

from dataclasses import dataclass

from heardback.journal.access import Actor
from heardback.journal.models import Membership, Role, Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceRow:
    """A workspace that somebody belongs to; `here` is the one they are in."""

    id: str
    name: str
    role: Role
    here: bool


def workspaces_of(actor: Actor) -> tuple[WorkspaceRow, ...]:
    """All that the actor belongs to, in the order in which they joined."""
    rows = Membership.objects.filter(user_id=int(actor.user_id))
    return tuple(
        WorkspaceRow(
            id=str(row.workspace_id),
            name=row.workspace.name,
            role=Role(row.role),
            here=str(row.workspace_id) == actor.workspace_id,
        )
        for row in rows.select_related("workspace").order_by("pk")
    )


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
