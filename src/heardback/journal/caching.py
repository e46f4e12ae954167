"""The disposable cache of what lists show: worked out again wherever it is stale.

Its key is the count of changes and the instrument. Only what does not depend on today
is kept; passing time is applied when a row is read.
"""

from datetime import date
from itertools import batched

import numpy as np
from django.db.models import F, Q, QuerySet

from heardback.core import overview
from heardback.core.belief import Belief, Chance
from heardback.core.evidence import Hesitation
from heardback.core.instrument import Instrument, default_instrument
from heardback.core.pursuit import Pursuit as Value
from heardback.core.standing import believe, chance_at
from heardback.journal import assembly
from heardback.journal.models import BeliefCache, Pursuit
from heardback.journal.stages import stage_of

BATCH = 200

COLUMNS = [
    "changes",
    "instrument",
    "believed_on",
    "weights",
    "mu",
    "stage",
    "outcome",
    "steps",
    "next_due",
    "no_agreed_step",
    "last_contact",
    "open_doubts",
]


def refresh(workspace_id: str) -> int:
    """Brings the cache of a workspace up to date; says how many rows were stale."""
    instrument = default_instrument()
    rows = Pursuit.objects.filter(workspace_id=int(workspace_id))
    stale = list(_stale(rows, instrument).values_list("pk", flat=True))
    for some in batched(stale, BATCH):
        _rebuild(Pursuit.objects.filter(pk__in=some), instrument)
    return len(stale)


def chance_on(row: BeliefCache, as_of: date, instrument: Instrument) -> Chance:
    """A decided pursuit stands as it stood that day."""
    day = row.believed_on if row.outcome else max(as_of, row.believed_on)
    return chance_at(_belief(row), as_of=day, instrument=instrument)


def _stale(rows: QuerySet[Pursuit], instrument: Instrument) -> QuerySet[Pursuit]:
    fresh = Q(cache__changes=F("changes"), cache__instrument=instrument.name)
    return rows.exclude(fresh)


def _rebuild(rows: QuerySet[Pursuit], instrument: Instrument) -> None:
    made = [
        _row(row, assembly.as_record(row), instrument)
        for row in assembly.with_record(rows)
    ]
    BeliefCache.objects.bulk_create(
        made,
        update_conflicts=True,
        unique_fields=["pursuit"],
        update_fields=COLUMNS,
    )


def _row(row: Pursuit, value: Value, instrument: Instrument) -> BeliefCache:
    entries = value.current
    held = [meeting.on for meeting in value.meetings if meeting.held]
    heard = [entry.happened_on for entry in entries]
    day = max([value.opened_on, *held, *heard])
    belief = believe(value, as_of=day, instrument=instrument)
    agreed = [
        step
        for step in overview.open_steps(entries, as_of=date.min)
        if step.step.agreed
    ]
    soonest = overview.agreed_step(agreed)
    return BeliefCache(
        pursuit=row,
        changes=row.changes,
        instrument=instrument.name,
        believed_on=belief.on,
        weights=belief.weights.astype(np.float32).tobytes(),
        mu=belief.mu,
        stage=stage_of(value).value,
        outcome=value.decision.outcome.value if value.decision else "",
        steps=[
            [each.step.text, each.step.due, _iso(each.step.due_on)] for each in agreed
        ],
        next_due=soonest.step.due_on if soonest else None,
        no_agreed_step=value.decision is None and soonest is None,
        last_contact=max([*held, *heard], default=None),
        open_doubts=sum(
            isinstance(entry.statement, Hesitation) and entry.statement.open
            for entry in entries
        ),
    )


def _belief(row: BeliefCache) -> Belief:
    weights = np.frombuffer(bytes(row.weights), dtype=np.float32).astype(np.float64)
    return Belief(on=row.believed_on, weights=weights / weights.sum(), mu=row.mu)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
