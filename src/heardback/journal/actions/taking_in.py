"""Taking in what was written elsewhere: what is known stays, what is new is added."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from heardback.core import pursuit as core
from heardback.core.desk import Desk
from heardback.core.renaming import renamed, renamed_since
from heardback.journal import access, assembly
from heardback.journal.access import Actor
from heardback.journal.actions.beside import lay_beside
from heardback.journal.actions.erasure import forgotten
from heardback.journal.actions.laying_down import (
    Raw,
    guessed_by,
    lay_down,
    named_in,
    no_raw,
)
from heardback.journal.actions.merging import Merged, merge
from heardback.journal.actions.people import rename_person
from heardback.journal.changing import leave_event
from heardback.journal.models import Pursuit, Verb
from heardback.journal.storable import check_sizes, check_storable
from heardback.journal.tasks import refresh


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """`opened` and `changed` are ids of pursuits, `added` and `corrected` of entries.

    `missing` are entries that stand in the record and were not among what came in:
    (pursuit, entry). Nothing was done about them; taking them back is a decision.
    `left` says in sentences what was newer here, or changed on both sides, and stayed;
    `beside` counts activities, goals and views that are new.
    """

    opened: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    problems: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    beside: int = 0


def take_in(
    actor: Actor,
    pursuits: Iterable[core.Pursuit],
    raw: Raw = no_raw,
    *,
    desk: Desk | None = None,
    now: datetime | None = None,
) -> TakenIn:
    """All or nothing; a second time changes nothing. `raw` gives a document's bytes."""
    access.require_write(actor)
    now = now or timezone.now()
    opened, changed, problems = list[str](), list[str](), list[str]()
    added, corrected = list[str](), list[str]()
    missing, left = list[tuple[str, str]](), list[str]()
    names = list[str]()
    checked = _checked(raw, problems)
    with transaction.atomic():
        for value in pursuits:
            check_storable(value)
            check_sizes(value)
            names += [person.name for person in named_in(value)]
            row = _known(actor, value.id)
            if row is None:
                row = lay_down(actor, value, checked)
                opened.append(value.id)
                added += [entry.id for entry in value.evidence]
                leave_event(actor, row, Verb.TAKEN_IN, now)
                continue
            merged = _merge(row, value, checked, now)
            guessed_by(actor, row)
            missing += [(value.id, entry) for entry in merged.missing]
            left += merged.left
            if not merged.anything:
                continue
            changed.append(value.id)
            added += merged.added
            corrected += merged.corrected
            leave_event(
                actor,
                row,
                Verb.TAKEN_IN,
                now,
                entries=[*merged.added, *merged.corrected],
            )
        laid = lay_beside(actor, desk or Desk(), names, now)
        transaction.on_commit(partial(refresh.enqueue, actor.workspace_id))
    return TakenIn(
        opened=tuple(opened),
        changed=tuple(changed),
        added=tuple(added),
        corrected=tuple(corrected),
        missing=tuple(missing),
        problems=tuple(problems),
        left=(*left, *laid.left),
        beside=laid.new,
    )


def _known(actor: Actor, pursuit_id: str) -> Pursuit | None:
    rows = access.pursuits_of(actor).select_for_update()
    return rows.filter(public_id=pursuit_id).first()


def _merge(row: Pursuit, value: core.Pursuit, raw: Raw, now: datetime) -> Merged:
    kept, came = _kept(row), forgotten(row, value)
    kept = _kept(row)
    names = renamed_since(came, kept)
    for old, new in names.items():
        rename_person(row, old, new)
    kept = _kept(row) if names else kept
    came = renamed(came, renamed_since(kept, came))
    merged = merge(row, kept, came, raw, now)
    return replace(merged, anything=merged.anything or bool(names))


def _kept(row: Pursuit) -> core.Pursuit:
    rows = assembly.with_everything(Pursuit.objects.filter(pk=row.pk))
    return assembly.as_pursuit(rows.get())


def _checked(raw: Raw, problems: list[str]) -> Raw:
    """Bytes that are not what their name promises stay outside."""

    def checked(sha: str) -> bytes | None:
        data = raw(sha)
        if data is not None and sha256(data).hexdigest() != sha:
            problems.append(
                f"The source {sha[:12]} was changed since it was kept: its text is "
                "taken in, its file is not."
            )
            return None
        return data

    return checked
