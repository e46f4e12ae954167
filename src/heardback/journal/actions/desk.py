"""What somebody did about an item of Today, and taking that back."""

from datetime import date, datetime

from django.utils import timezone

from heardback.core.errors import Invalid, NotFound
from heardback.core.today import State
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Handled, Membership

LONGEST = 200


def handle_item(
    actor: Actor,
    key: str,
    state: State,
    *,
    until: date | None = None,
    now: datetime | None = None,
) -> None:
    """Done, dropped, or put off until a day; a helper keeps a desk of their own."""
    if not 0 < len(key) <= LONGEST or "\0" in key:
        raise NotFound("There is no such thing to do.")
    if (state is State.LATER) != (until is not None):
        raise Invalid("What is put off comes back on a day.")
    Handled.objects.update_or_create(
        membership=desk_of(actor),
        key=key,
        defaults={"state": state.value, "until": until, "at": now or timezone.now()},
    )


def unhandle_item(actor: Actor, key: str) -> None:
    """Back on the list; twice is the same as once."""
    Handled.objects.filter(membership=desk_of(actor), key=key).delete()


def desk_of(actor: Actor) -> Membership:
    return access.membership_of(actor)
