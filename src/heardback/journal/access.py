"""Whose rows these are: the one place where access is decided, always as NotFound.

A stranger learns nothing, not even that a thing exists. Rows go out to actions and
queries only; nothing outside this room sees them.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from hmac import compare_digest

from django.db.models import QuerySet

from heardback.core.decision import Decision
from heardback.core.errors import NotFound
from heardback.journal.models import (
    DebriefLink,
    Membership,
    Person,
    Pursuit,
    Role,
    User,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who asks, and in which workspace."""

    user_id: str
    workspace_id: str
    name: str
    role: Role

    @property
    def may_write(self) -> bool:
        return self.role in (Role.OWNER, Role.MEMBER)


def actor_for(user: object, workspace_id: str | None = None) -> Actor:
    """`user` in the workspace named, or in the first one they belong to."""
    if not isinstance(user, User) or not user.is_active:
        raise NotFound("Sign in first.")
    memberships = Membership.objects.filter(user=user).order_by("pk")
    if workspace_id is not None:
        if not workspace_id.isdecimal():
            raise NotFound("There is no such workspace.")
        memberships = memberships.filter(workspace_id=int(workspace_id))
    membership = memberships.first()
    if membership is None:
        raise NotFound(
            "You belong to no workspace yet: ask its owner to add you."
            if workspace_id is None
            else "There is no such workspace."
        )
    return _actor(user, membership)


def actor_in(user: object, chosen: object) -> Actor:
    """`user` in the workspace they chose, as long as they belong to it."""
    if isinstance(chosen, str):
        with suppress(NotFound):
            return actor_for(user, chosen)
    return actor_for(user)


def owner() -> Actor:
    """The first owner of this installation: who works on it from its own shell."""
    membership = (
        Membership.objects.filter(role=Role.OWNER.value, user__is_active=True)
        .select_related("user")
        .order_by("pk")
        .first()
    )
    if membership is None:
        raise NotFound("There is no workspace yet: 'heardback serve' makes one.")
    return _actor(membership.user, membership)


def digest_of(key: str) -> str:
    """What is kept of a key that nobody could guess: a plain hash is enough."""
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def pursuits_of(actor: Actor) -> QuerySet[Pursuit]:
    return Pursuit.objects.filter(workspace_id=int(actor.workspace_id))


def pursuit_row(actor: Actor, pursuit_id: str) -> Pursuit:
    return _one(pursuits_of(actor), pursuit_id)


def locked(actor: Actor, pursuit_id: str) -> Pursuit:
    """The pursuit, to be changed: others wait until this transaction ends."""
    require_write(actor)
    return _one(pursuits_of(actor).select_for_update(), pursuit_id)


def require_write(actor: Actor) -> None:
    if not actor.may_write:
        raise NotFound("You may read here, not write: ask the owner to write it down.")


def membership_of(actor: Actor) -> Membership:
    """What somebody keeps for themselves in a workspace hangs on this."""
    found = Membership.objects.filter(
        workspace_id=int(actor.workspace_id), user_id=int(actor.user_id)
    ).first()
    if found is None:
        raise NotFound("You do not belong to this workspace any more.")
    return found


def person_row(pursuit: Pursuit, name: str) -> Person:
    row = Person.objects.filter(pursuit=pursuit, name=name).first()
    if row is None:
        raise NotFound(f"There is nobody called {name!r} in this pursuit.")
    return row


def open_links(now: datetime) -> QuerySet[DebriefLink]:
    return DebriefLink.objects.filter(
        withdrawn_at=None, expires_at__gt=now
    ).select_related("debrief__pursuit", "debrief__person")


def open_link_row(token: str, now: datetime) -> DebriefLink:
    """The one way in without an account.

    Looked up by its hash in a single query, so that neither the answer nor its time
    tells a token that never was from one that ran out.
    """
    digest = digest_of(token)
    row = open_links(now).filter(digest=digest).first()
    if row is None or not compare_digest(row.digest, digest):
        raise NotFound("This link is not open.")
    return row


def require_owner(actor: Actor) -> None:
    if actor.role is not Role.OWNER:
        raise NotFound("Only the owner of a workspace decides who belongs to it.")


def decision_for(actor: Actor, decision: Decision) -> Decision:
    """A decision without what only those who worked for it believe about it."""
    if actor.role is not Role.HELPER:
        return decision
    return replace(decision, my_belief="", sure=None)


def _one(rows: QuerySet[Pursuit], pursuit_id: str) -> Pursuit:
    row = rows.filter(public_id=pursuit_id).first()
    if row is None:
        raise NotFound(f"There is no pursuit {pursuit_id!r} here.")
    return row


def _actor(user: User, membership: Membership) -> Actor:
    return Actor(
        user_id=str(user.pk),
        workspace_id=str(membership.workspace_id),
        name=user.get_full_name() or user.get_username(),
        role=Role(membership.role),
    )
