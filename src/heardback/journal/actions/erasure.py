"""Forgetting a person: their words and name go, in place; every number stays."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from heardback.core.errors import HeardbackError
from heardback.core.pursuit import Pursuit as Value
from heardback.core.reading import RECORDING
from heardback.core.talk import Turn
from heardback.journal import access, assembly
from heardback.journal.access import Actor
from heardback.journal.actions.forgetting import forget_in_practice
from heardback.journal.actions.laying_down import named_in
from heardback.journal.actions.rewriting import end_readings, rewrite
from heardback.journal.changing import leave_event
from heardback.journal.models import (
    Document,
    Erasure,
    Person,
    Pursuit,
    RawBytes,
    Reading,
    Verb,
)
from heardback.journal.redaction import free_label, redact
from heardback.journal.removing import forget_removed


def erase_person(
    actor: Actor, pursuit_id: str, name: str, *, now: datetime | None = None
) -> str:
    """Forgets a person of a pursuit; gives the label that stands in their place.

    Copies made earlier still hold their words: see `heardback.server.backup`, whose
    restore forgets them again.
    """
    now = now or timezone.now()
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        person = access.person_row(pursuit, name)
        names = pursuit.people.values_list("name", flat=True)
        erasure = Erasure.objects.create(
            pursuit=pursuit,
            person=person.public_id,
            name_hash=hash_of(pursuit, name),
            label=free_label(names),
            at=now,
        )
        _redact_rows(pursuit, name, erasure.label)
        leave_event(actor, pursuit, Verb.PERSON_ERASED, now, person=person.public_id)
        transaction.on_commit(lambda: _note(erasure))
    return erasure.label


def erase_again() -> int:
    """Repeats every erasure that a restore has undone; gives how many people."""
    with transaction.atomic():
        _remember_noted()
        undone = [
            (erasure, person)
            for erasure in Erasure.objects.select_related("pursuit").order_by("pk")
            for person in Person.objects.filter(
                pursuit=erasure.pursuit, public_id=erasure.person
            ).exclude(name=erasure.label)
        ]
        for erasure, person in undone:
            _redact_rows(erasure.pursuit, person.name, erasure.label)
    return len(undone)


def forgotten(pursuit: Pursuit | None, value: Value) -> Value:
    """What comes in, without the people whom this pursuit was told to forget."""
    if pursuit is None:
        return value
    labels = dict(
        Erasure.objects.filter(pursuit=pursuit).values_list("name_hash", "label")
    )
    if not labels:
        return value
    for person in named_in(value):
        label = labels.get(hash_of(pursuit, person.name))
        if label is not None:
            value = redact(value, person.name, label)
    return value


def labels_of(actor: Actor, names: Iterable[str]) -> dict[str, str]:
    """Which of these names were to be forgotten somewhere in the workspace."""
    erasures = Erasure.objects.filter(pursuit__workspace_id=int(actor.workspace_id))
    told = list(erasures.select_related("pursuit")) if erasures.exists() else []
    return {
        name: each.label
        for each in told
        for name in dict.fromkeys(names)
        if hash_of(each.pursuit, name) == each.name_hash
    }


def hash_of(pursuit: Pursuit, name: str) -> str:
    """Keyed, so that nobody can try out names against it without our secret."""
    said = f"{pursuit.public_id}\0{name.casefold()}"
    return salted_hmac("heardback.erasure", said, algorithm="sha256").hexdigest()


def _redact_rows(pursuit: Pursuit, name: str, label: str) -> None:
    rows = assembly.with_everything(Pursuit.objects.filter(pk=pursuit.pk))
    value = assembly.as_pursuit(rows.get())
    rewrite(pursuit, value, redact(value, name, label, _turns(pursuit)))
    _drop_recordings(pursuit)
    forget_in_practice(pursuit, value, name, label)
    forget_removed(pursuit.workspace_id)


def _drop_recordings(pursuit: Pursuit) -> None:
    """Nobody can cut one voice out, or know whose it is: all of them go."""
    recordings = Document.objects.filter(pursuit=pursuit, kind=RECORDING)
    recordings.update(redacted=True)
    RawBytes.objects.filter(document__in=recordings).delete()
    end_readings(recordings)


def _turns(pursuit: Pursuit) -> dict[str, Sequence[Turn]]:
    """Who said what in each kept source, as far as its bytes still tell."""
    from heardback.exchange.files import open_file

    turns: dict[str, Sequence[Turn]] = {}
    kept = RawBytes.objects.filter(document__pursuit=pursuit)
    for row in kept.select_related("document").iterator():
        try:
            talk = open_file(bytes(row.data), name=row.document.name)
        except HeardbackError:
            continue
        if talk.text == row.document.text:
            turns[row.document.sha] = _as_meant(talk.turns, row.document)
    return turns


def _as_meant(turns: Sequence[Turn], document: Document) -> Sequence[Turn]:
    """Under the names of the people that the speakers were said to be."""
    names: dict[str, str] = {}
    for reading in Reading.objects.filter(document=document):
        names |= reading.names
    return [
        replace(turn, speaker=names.get(turn.speaker or "", turn.speaker))
        for turn in turns
    ]


def _note(erasure: Erasure) -> None:
    """Outside the database too, for the day an older copy of it comes back."""
    line = {
        "workspace": erasure.pursuit.workspace_id,
        "pursuit": erasure.pursuit.public_id,
        "person": erasure.person,
        "name_hash": erasure.name_hash,
        "label": erasure.label,
        "at": erasure.at.isoformat(),
    }
    with Path(settings.ERASURES).open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def _remember_noted() -> None:
    for line in _noted():
        pursuit = Pursuit.objects.filter(
            workspace_id=line["workspace"], public_id=line["pursuit"]
        ).first()
        if pursuit is not None:
            Erasure.objects.get_or_create(
                pursuit=pursuit,
                person=line["person"],
                defaults={
                    "name_hash": line["name_hash"],
                    "label": line["label"],
                    "at": datetime.fromisoformat(line["at"]),
                },
            )


def _noted() -> Iterable[dict[str, str]]:
    path = Path(settings.ERASURES)
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)
