"""The people on their side."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heardback.core import pursuit as core
from heardback.core.errors import Conflict, Invalid
from heardback.core.past import after
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import clean_name, leave_event
from heardback.journal.models import Decision, Person, Pursuit, Reviewed, Verb
from heardback.journal.storable import check_storable


def add_person(
    actor: Actor,
    pursuit_id: str,
    person: core.Person,
    *,
    now: datetime | None = None,
) -> None:
    now = now or timezone.now()
    person = _checked(person)
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        _refuse_twin(pursuit, person.name)
        row = Person.of(person, pursuit=pursuit)
        row.save(force_insert=True)
        leave_event(actor, pursuit, Verb.PERSON_ADDED, now, person=row.public_id)


def amend_person(
    actor: Actor,
    pursuit_id: str,
    name: str,
    person: core.Person,
    *,
    now: datetime | None = None,
) -> None:
    """Changes anything about a person; a new name follows them through the record."""
    now = now or timezone.now()
    person = _checked(person)
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = access.person_row(pursuit, name)
        if person.name != name:
            _refuse_twin(pursuit, person.name)
            _rename(pursuit, name, person.name)
        Person.objects.filter(pk=row.pk).update(
            past=after(row.as_person(), person), **Person.columns(person)
        )
        leave_event(actor, pursuit, Verb.PERSON_AMENDED, now, person=row.public_id)


def rename_person(pursuit: Pursuit, old: str, new: str) -> None:
    row = access.person_row(pursuit, old)
    value = row.as_person()
    Person.objects.filter(pk=row.pk).update(
        name=new, past=after(value, replace(value, name=new))
    )
    _rename(pursuit, old, new)


def _rename(pursuit: Pursuit, old: str, new: str) -> None:
    """Where a name is kept as a word and not as a reference."""
    Decision.objects.filter(pursuit=pursuit, said_by=old).update(said_by=new)
    Reviewed.objects.filter(pursuit=pursuit, person=old).update(person=new)


def _checked(person: core.Person) -> core.Person:
    check_storable(person)
    if len(person.role) > 200 or len(person.email) > 320:
        raise Invalid("That is too long for a role or an e-mail address.")
    return replace(person, name=clean_name(person.name))


def _refuse_twin(pursuit: Pursuit, name: str) -> None:
    if Person.objects.filter(pursuit=pursuit, name=name).exists():
        raise Conflict(
            f"There is a {name!r} in this pursuit already: add a surname or a role to "
            "tell the two apart."
        )
