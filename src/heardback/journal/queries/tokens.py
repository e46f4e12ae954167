"""Who a key belongs to, and which keys there are."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from heardback.core.errors import NotFound
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRow:
    name: str
    made_at: datetime
    last_used_on: date | None


def actor_for_token(key: str) -> Actor:
    """Whoever made the key, in the workspace it was made for."""
    token = (
        Token.objects.filter(digest=access.digest_of(key))
        .select_related("membership__user")
        .first()
    )
    if token is None:
        raise NotFound("There is no such token.")
    today = timezone.localdate()
    if token.last_used_on != today:
        Token.objects.filter(pk=token.pk).update(last_used_on=today)
    membership = token.membership
    return access.actor_for(membership.user, str(membership.workspace_id))


def tokens(actor: Actor) -> tuple[TokenRow, ...]:
    rows = Token.objects.filter(
        membership__user_id=int(actor.user_id),
        membership__workspace_id=int(actor.workspace_id),
    )
    return tuple(
        TokenRow(name=row.name, made_at=row.made_at, last_used_on=row.last_used_on)
        for row in rows.order_by("name")
    )
