"""Making and withdrawing the keys of other programs."""

import secrets
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.journal.access import Actor, digest_of
from heardback.journal.models import Event, Membership, Token, Verb

LONGEST_NAME = 100


def make_token(actor: Actor, name: str, *, now: datetime | None = None) -> str:
    """A new key, said this once; afterwards only its hash is known."""
    now = now or timezone.now()
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise Invalid(f"A token needs a name of at most {LONGEST_NAME} characters.")
    key = f"hb_{secrets.token_urlsafe(32)}"
    with transaction.atomic():
        membership = _membership(actor)
        if Token.objects.filter(membership=membership, name=name).exists():
            raise Conflict(f"There is a token {name!r} already: withdraw it first.")
        token = Token.objects.create(
            membership=membership, name=name, digest=digest_of(key), made_at=now
        )
        _leave_event(actor, Verb.TOKEN_MADE, token, now)
    return key


def withdraw_token(actor: Actor, name: str, *, now: datetime | None = None) -> None:
    now = now or timezone.now()
    with transaction.atomic():
        token = Token.objects.filter(membership=_membership(actor), name=name).first()
        if token is None:
            raise NotFound(f"You have no token {name!r}.")
        _leave_event(actor, Verb.TOKEN_WITHDRAWN, token, now)
        token.delete()


def _membership(actor: Actor) -> Membership:
    return Membership.objects.select_for_update().get(
        user_id=int(actor.user_id), workspace_id=int(actor.workspace_id)
    )


def _leave_event(actor: Actor, verb: Verb, token: Token, now: datetime) -> None:
    Event.objects.create(
        workspace_id=int(actor.workspace_id),
        actor_id=int(actor.user_id),
        verb=verb.value,
        particulars={"token": token.pk},
        at=now,
    )
