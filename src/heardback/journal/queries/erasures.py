"""Where somebody was erased lately: what a browser still keeps of it must go too."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from heardback.journal.access import Actor
from heardback.journal.models import Erasure

LATELY = timedelta(days=400)
"""Longer than a browser keeps what nobody opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasedRow:
    """The newest erasure in a pursuit."""

    pursuit: str
    at: datetime


def erased_lately(
    actor: Actor, *, now: datetime | None = None
) -> tuple[ErasedRow, ...]:
    since = (now or timezone.now()) - LATELY
    rows = Erasure.objects.filter(
        pursuit__workspace_id=int(actor.workspace_id), at__gte=since
    ).order_by("at")
    newest = dict(rows.values_list("pursuit__public_id", "at"))
    return tuple(ErasedRow(pursuit=pursuit, at=at) for pursuit, at in newest.items())
