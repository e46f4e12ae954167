"""Who belongs to a workspace; for whoever runs the server, from its shell."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Invalid
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Event, Membership, Role, User, Verb


def add_member(
    actor: Actor,
    username: str,
    role: Role,
    *,
    email: str = "",
    now: datetime | None = None,
) -> None:
    """Lets somebody into the actor's workspace, or changes what they may do there.

    Somebody without an account is given one without a password: a link lets them in.
    """
    access.require_owner(actor)
    now = now or timezone.now()
    if not username.strip() or len(username) > 150:
        raise Invalid("A user name has 1 to 150 characters.")
    if str(role) != Role.OWNER and username == _username(actor):
        raise Invalid("You own this workspace: make somebody else its owner first.")
    with transaction.atomic():
        user = User.objects.filter(username=username).first()
        if user is None:
            user = User.objects.create_user(username, email)
        membership, _ = Membership.objects.update_or_create(
            workspace_id=int(actor.workspace_id),
            user=user,
            defaults={"role": role.value},
        )
        Event.objects.create(
            workspace_id=int(actor.workspace_id),
            actor_id=int(actor.user_id),
            verb=Verb.MEMBER_ADDED.value,
            particulars={"membership": membership.pk, "role": role.value},
            at=now,
        )


def _username(actor: Actor) -> str:
    return User.objects.get(pk=int(actor.user_id)).username
