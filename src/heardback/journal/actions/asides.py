"""Taking up what accepted words tell in passing, and taking it back."""

from datetime import datetime

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from heardback.core import pursuit as core
from heardback.core.errors import Conflict, NotFound
from heardback.journal import access, assembly
from heardback.journal.access import Actor
from heardback.journal.actions.people import add_person
from heardback.journal.actions.pursuits import amend_pursuit
from heardback.journal.asides import Aside, asides_in, removable
from heardback.journal.changing import leave_event
from heardback.journal.models import Pursuit, Verb


def take_up(
    actor: Actor,
    pursuit_id: str,
    document_id: str,
    key: str,
    *,
    now: datetime | None = None,
) -> None:
    """Adds the person, or sets the value; once more changes nothing."""
    now = now or timezone.now()
    with transaction.atomic():
        row, aside = _aside(actor, pursuit_id, document_id, key)
        if aside.done:
            return
        if aside.person is not None:
            add_person(actor, pursuit_id, aside.person, now=now)
        else:
            amend_pursuit(
                actor, pursuit_id, version=row.version, value=aside.value, now=now
            )


def put_back(
    actor: Actor,
    pursuit_id: str,
    document_id: str,
    key: str,
    *,
    now: datetime | None = None,
) -> None:
    """Undoes it, unless something was said of that person meanwhile."""
    now = now or timezone.now()
    with transaction.atomic():
        row, aside = _aside(actor, pursuit_id, document_id, key)
        if not aside.done:
            return
        if aside.person is None:
            amend_pursuit(actor, pursuit_id, version=row.version, value=None, now=now)
            return
        person = access.person_row(row, aside.person.name)
        where = person.public_id
        try:
            if not removable(aside.person, _value(row)):
                raise Conflict("Something is on record of them by now: they stay.")
            person.delete()
        except ProtectedError:
            raise Conflict(
                "Something is on record of them by now: they stay."
            ) from None
        leave_event(actor, row, Verb.PERSON_REMOVED, now, person=where)


def _aside(
    actor: Actor, pursuit_id: str, document_id: str, key: str
) -> tuple[Pursuit, Aside]:
    row = access.locked(actor, pursuit_id)
    for each in asides_in(_value(row), document_id):
        if each.key == key:
            return row, each
    raise NotFound("That is not told in this text any more.")


def _value(row: Pursuit) -> core.Pursuit:
    rows = assembly.with_everything(Pursuit.objects.filter(pk=row.pk))
    return assembly.as_pursuit(rows.get())
