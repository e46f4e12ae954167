"""Searches of the list kept under a name, each person's own."""

from datetime import datetime
from urllib.parse import parse_qsl, urlencode

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Invalid, NotFound
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import SavedView
from heardback.journal.removing import What, remove
from heardback.journal.storable import check_storable

MOST = 30
LONGEST_NAME, LONGEST_ADDRESS = 100, 1_000


def save_view(actor: Actor, name: str, address: str) -> None:
    """Under a name that is taken already, the old one goes."""
    check_storable(name, address)
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST_NAME or len(address) > LONGEST_ADDRESS:
        raise Invalid("A view needs a short name.")
    mine = SavedView.objects.filter(membership=access.membership_of(actor))
    if mine.exclude(name=name).count() >= MOST:
        raise Invalid(f"{MOST} views are the most: remove one first.")
    SavedView.objects.update_or_create(
        membership=access.membership_of(actor),
        name=name,
        # Read and written again, so that it is a query string and nothing else.
        defaults={"address": urlencode(parse_qsl(address))},
    )


def remove_view(actor: Actor, name: str, *, now: datetime | None = None) -> str:
    """Gives the key that brings it back for a day."""
    now = now or timezone.now()
    with transaction.atomic():
        mine = SavedView.objects.filter(membership=access.membership_of(actor))
        row = mine.filter(name=name).first()
        if row is None:
            raise NotFound("There is no view of that name.")
        return remove(actor, [row], What.VIEW, name=row.name, now=now)
