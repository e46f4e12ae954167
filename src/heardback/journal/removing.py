"""Removing with a way back: for a day what was removed can be had again."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from django.core import serializers
from django.db import models

from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Pursuit, Removed

KEPT = timedelta(days=1)


class What(StrEnum):
    ACTIVITY = "activity"
    REHEARSAL = "rehearsal"
    REQUEST = "request"
    VIEW = "view"


def remove(
    actor: Actor,
    rows: Sequence[models.Model],
    what: What,
    *,
    name: str,
    pursuit: Pursuit | None = None,
    now: datetime,
) -> str:
    """Takes the first row away and what hangs on it; gives the key to have it back.

    `rows` are all that is to come back; other rows that hang on the first go for good.
    """
    let_go(now=now)
    removed = Removed.objects.create(
        membership=access.membership_of(actor),
        pursuit=pursuit,
        what=what.value,
        name=name,
        rows=json.loads(serializers.serialize("json", rows)),
        at=now,
    )
    rows[0].delete()
    return str(removed.pk)


def let_go(*, now: datetime) -> int:
    """For good, what was removed more than a day ago; says how much."""
    return Removed.objects.filter(at__lte=now - KEPT).delete()[0]


def forget_removed(workspace_id: int) -> None:
    """At once: somebody is to be forgotten, and nobody looks for names in here."""
    Removed.objects.filter(membership__workspace_id=workspace_id).delete()
