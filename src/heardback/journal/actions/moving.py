"""Many pursuits changed at once, and all of them put back as they were."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Invalid, NotFound
from heardback.core.past import after
from heardback.core.pursuit import Lead
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import leave_event
from heardback.journal.models import Move, Pursuit, Verb
from heardback.journal.stages import Stage

MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is to be so from now on; None leaves it as it is.

    `stage` is where it stands on the board; NEW to WITH_DECIDER, "" for what the
    record says. How it ended is written down as a decision, never moved to.
    """

    stage: Stage | str | None = None
    away: bool | None = None
    lead: Lead | None = None

    def columns(self) -> dict[str, str | bool]:
        if self.stage is Stage.DECIDED:
            raise Invalid(
                "A decision is written down with its day and their words: open the "
                "pursuit, then “How did it end?”"
            )
        wanted = {
            "placed": None if self.stage is None else str(self.stage),
            "away": self.away,
            "lead": None if self.lead is None else self.lead.value,
        }
        return {name: word for name, word in wanted.items() if word is not None}


def move_pursuits(
    actor: Actor,
    pursuits: Sequence[str],
    change: Change,
    *,
    now: datetime | None = None,
) -> str:
    """Changes them all or none; gives the key that takes it back."""
    access.require_write(actor)
    now = now or timezone.now()
    columns = change.columns()
    if not columns:
        raise Invalid("Say what is to change.")
    if not 0 < len(set(pursuits)) <= MOST:
        raise Invalid(f"Choose from 1 to {MOST} pursuits.")
    with transaction.atomic():
        rows = _locked(actor, pursuits)
        move = Move.objects.create(
            membership=access.membership_of(actor),
            at=now,
            changed=columns,
            before=[
                {
                    "pursuit": row.public_id,
                    **{name: getattr(row, name) for name in columns},
                }
                for row in rows
            ],
        )
        for row in rows:
            _set(row, columns)
            leave_event(actor, row, Verb.MOVED, now, fields=sorted(columns))
    return str(move.pk)


def take_back_move(actor: Actor, move_id: str, *, now: datetime | None = None) -> int:
    """What was changed since then by somebody else stays; says how many went back."""
    access.require_write(actor)
    now = now or timezone.now()
    with transaction.atomic():
        moves = Move.objects.select_for_update().filter(
            membership=access.membership_of(actor), undone_at=None
        )
        move = moves.filter(pk=int(move_id)).first() if move_id.isdecimal() else None
        if move is None:
            raise NotFound("There is nothing to take back.")
        before = {each["pursuit"]: each for each in move.before}
        back = 0
        for row in access.pursuits_of(actor).filter(public_id__in=before):
            still = {name: getattr(row, name) for name in move.changed}
            if still != move.changed:
                continue
            kept = before[row.public_id]
            _set(row, {name: kept[name] for name in move.changed})
            leave_event(actor, row, Verb.MOVED, now, fields=sorted(move.changed))
            back += 1
        Move.objects.filter(pk=move.pk).update(undone_at=now)
    return back


def _set(row: Pursuit, columns: Mapping[str, str | bool]) -> None:
    old = row.as_head()
    new = replace(old, lead=Lead(str(columns.get("lead", old.lead))))
    Pursuit.objects.filter(pk=row.pk).update(past=after(old, new), **columns)


def _locked(actor: Actor, pursuits: Sequence[str]) -> list[Pursuit]:
    rows = list(
        access.pursuits_of(actor)
        .select_for_update()
        .filter(public_id__in=set(pursuits))
        .order_by("pk")
    )
    if len(rows) != len(set(pursuits)):
        raise NotFound("One of these pursuits is not here any more.")
    return rows
