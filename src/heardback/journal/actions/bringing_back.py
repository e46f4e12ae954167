"""Having back what was removed, as long as it is kept."""

from dataclasses import dataclass
from datetime import datetime

from django.core import serializers
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models, transaction
from django.utils import timezone

from heardback.core.errors import Conflict, NotFound
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import leave_event
from heardback.journal.models import (
    Activity,
    Debrief,
    Event,
    Pursuit,
    Rehearsal,
    Removed,
    Verb,
)
from heardback.journal.removing import KEPT, What

# What a row can do without, should it have been removed meanwhile.
MAY_BE_GONE: dict[type[models.Model], tuple[str, ...]] = {
    Activity: ("by",),
    Debrief: ("helper_user",),
    Rehearsal: ("after", "meeting", "person"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """What came back, and where it is now."""

    what: What
    name: str
    pursuit: str | None


def bring_back(actor: Actor, removal: str, *, now: datetime | None = None) -> Back:
    """Only by whoever removed it, once, and within the day."""
    now = now or timezone.now()
    with transaction.atomic():
        mine = Removed.objects.select_for_update().filter(
            membership=access.membership_of(actor), at__gt=now - KEPT
        )
        row = mine.filter(pk=int(removal)).first() if removal.isdecimal() else None
        if row is None:
            raise NotFound("There is nothing to bring back: it is kept for one day.")
        what = What(row.what)
        if what is not What.VIEW:
            access.require_write(actor)
        pursuit = row.pursuit and access.locked(actor, row.pursuit.public_id)
        _write_again(row)
        _leave_event(actor, what, row.name, pursuit, now)
        row.delete()
    return Back(
        what=what, name=row.name, pursuit=pursuit.public_id if pursuit else None
    )


def _write_again(removed: Removed) -> None:
    for each in serializers.deserialize("python", removed.rows):
        row = each.object
        if isinstance(row, Debrief):
            _check_request(row)
        for name in MAY_BE_GONE.get(type(row), ()):
            if _is_gone(row, name):
                setattr(row, name, None)
        try:
            row.validate_unique()
            row.validate_constraints()
        except ValidationError as problem:
            raise Conflict("There is another in its place by now.") from problem
        row.save_base(raw=True, force_insert=True)


def _check_request(draft: Debrief) -> None:
    if _is_gone(draft, "person"):
        raise Conflict("Whom you meant to ask is no longer in this pursuit.")
    same = Debrief.objects.filter(pursuit_id=draft.pursuit_id, person=draft.person_id)
    if same.exists():
        raise Conflict("There is another request to them by now: one each.")


def _is_gone(row: models.Model, name: str) -> bool:
    try:
        getattr(row, name)
    except ObjectDoesNotExist:
        return True
    return False


def _leave_event(
    actor: Actor, what: What, name: str, pursuit: Pursuit | None, now: datetime
) -> None:
    if pursuit is not None:
        leave_event(actor, pursuit, Verb.UNDONE, now, **{what.value: name})
    elif what is not What.VIEW:
        Event.objects.create(
            workspace_id=int(actor.workspace_id),
            actor_id=int(actor.user_id),
            verb=Verb.UNDONE.value,
            particulars={what.value: name},
            at=now,
        )
