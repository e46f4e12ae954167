"""Taking in what was written elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heardback.core import pursuit as core
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.actions.laying_down import Raw, lay_down, no_raw
from heardback.journal.changing import leave_event
from heardback.journal.models import Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    opened: tuple[str, ...] = ()


def take_in(
    actor: Actor,
    pursuits: Iterable[core.Pursuit],
    raw: Raw = no_raw,
    *,
    now: datetime | None = None,
) -> TakenIn:
    access.require_write(actor)
    now = now or timezone.now()
    opened = []
    with transaction.atomic():
        for value in pursuits:
            if access.pursuits_of(actor).filter(public_id=value.id).exists():
                continue
            row = lay_down(actor, value, raw)
            leave_event(actor, row, Verb.TAKEN_IN, now)
            opened.append(value.id)
    return TakenIn(opened=tuple(opened))
