"""The disposable cache of what lists show: worked out again wherever it is stale.

Its key is the count of changes and the instrument. Only what does not depend on today,
nor on what other pursuits teach, is kept; both are applied when a row is read.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import batched

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet

from heardback.core import overview
from heardback.core.agenda import agenda
from heardback.core.answers import answers
from heardback.core.archive import Line, chances_of
from heardback.core.belief import Chance
from heardback.core.evidence import Hesitation
from heardback.core.learned import Learned
from heardback.core.pursuit import Lead, Side
from heardback.core.pursuit import Pursuit as Value
from heardback.core.silent import silent_of
from heardback.core.standing import stand
from heardback.core.today import RANK, ToDo
from heardback.core.waiting import expected_until, silent_since, waited
from heardback.journal import assembly, fits
from heardback.journal.finding import index_record
from heardback.journal.models import BeliefCache, ItemCache, Pursuit
from heardback.journal.stages import reached, shelf_of, stage_of

BATCH = 200

COLUMNS = [
    each.attname
    for each in BeliefCache._meta.concrete_fields  # noqa: SLF001
    if not each.primary_key
]


def refresh(workspace_id: str) -> int:
    """Brings the cache of a workspace up to date; says how many rows were stale."""
    return _refresh(fits.table_of(workspace_id))


def fit_of(workspace_id: str) -> Learned:
    """What the decisions of a workspace taught so far; its cache is fresh then."""
    table = fits.table_of(workspace_id)
    if _refresh(table):
        # What was stale may have been a decision, and then the fit is another.
        table = fits.table_of(workspace_id)
    return fits.fit_of(table)


def fit_at_hand(workspace_id: str) -> Learned:
    """The same fit, without working out what no decision hangs on: for saving.

    What is saved makes its own row stale anyway.
    """
    table = fits.table_of(workspace_id)
    stale = Pursuit.objects.filter(workspace_id=int(workspace_id), fresh=None)
    judged_anew = table.kept is None or table.kept.instrument != table.stamp
    if judged_anew or stale.filter(decisions__isnull=False).exists():
        return fit_of(workspace_id)
    return fits.fit_of(table)


def _refresh(table: fits.Table) -> int:
    stale = list(_stale(table))
    for some in batched(stale, BATCH):
        _rebuild(some, table)
    return len(stale)


def chances(
    rows: Sequence[BeliefCache], as_of: date, fit: Learned
) -> Mapping[int, Chance]:
    """By key, the same numbers as `stand` gives; rows come with their pursuit.

    A decided pursuit stands as it stood that day. Before the day of the last entry
    the record itself must be asked.
    """
    known = [row for row in rows if as_of >= row.believed_on]
    lines = [
        Line(
            side=Side(row.pursuit.side),
            lead=Lead(row.pursuit.lead),
            answers=fits.answers_in(row.answers),
            until=row.believed_on if row.outcome else as_of,
        )
        for row in known
    ]
    found = {
        row.pk: Chance(chance=chance, low=low, high=high, least=least, most=most)
        for row, (chance, low, high, least, most) in zip(
            known, chances_of(lines, fit=fit).tolist(), strict=True
        )
    }
    return found | _earlier([row.pk for row in rows if row.pk not in found], as_of, fit)


def _earlier(keys: Sequence[int], as_of: date, fit: Learned) -> dict[int, Chance]:
    found = {}
    for row in assembly.with_record(Pursuit.objects.filter(pk__in=keys)):
        then = stand(assembly.as_record(row), as_of=as_of, fit=fit)
        found[row.pk] = Chance(
            chance=then.chance,
            low=then.low,
            high=then.high,
            least=then.least,
            most=then.most,
        )
    return found


def _stale(table: fits.Table) -> QuerySet[Pursuit, int]:
    """Keys of what changed since, and of what was worked out under another table.

    Each part is a look into an index, however many pursuits are fresh.
    """
    changed = Pursuit.objects.filter(workspace_id=int(table.workspace_id), fresh=None)
    judged = BeliefCache.objects.filter(workspace_id=int(table.workspace_id))
    return changed.values_list("pk", flat=True).union(
        # Before it and after it: "not the same" would look at every row.
        judged.filter(instrument__lt=table.stamp).values_list("pk", flat=True),
        judged.filter(instrument__gt=table.stamp).values_list("pk", flat=True),
    )


def _rebuild(keys: Sequence[int], table: fits.Table) -> None:
    """Worked out, then kept: only what did not change in the meantime is fresh."""
    rows = assembly.with_agenda(Pursuit.objects.filter(pk__in=keys))
    values = [(row, assembly.as_agenda(row)) for row in rows]
    holds = _holds(keys)
    made = [_row(row, value, table, holds[row.pk]) for row, value in values]
    items = [item for row, value in values for item in _items(row, value)]
    with transaction.atomic():
        now = dict(
            Pursuit.objects.filter(pk__in=keys)
            .select_for_update()
            .order_by("pk")
            .values_list("pk", "changes")
        )
        kept = [each for each in made if now.get(each.pk) == each.changes]
        fresh = {each.pk for each in kept}
        taught = BeliefCache.objects.filter(pk__in=fresh, taught__isnull=False)
        if any(each.taught is not None for each in kept) or taught.exists():
            fits.forget(table.workspace_id)
        BeliefCache.objects.bulk_create(
            kept,
            update_conflicts=True,
            unique_fields=["pursuit"],
            update_fields=COLUMNS,
        )
        ItemCache.objects.filter(pursuit_id__in=fresh).delete()
        ItemCache.objects.bulk_create(
            each for each in items if each.pursuit_id in fresh
        )
        index_record([(row, value) for row, value in values if row.pk in fresh])
        Pursuit.objects.filter(pk__in=fresh).update(fresh=F("pk"))


def _items(row: Pursuit, value: Value) -> Iterator[ItemCache]:
    if row.away:
        return
    silent = silent_of(value) if value.decision is None else None
    beside = fits.kept_silent(silent) if silent else {}
    for item in agenda(value):
        yield ItemCache(
            pursuit=row,
            workspace_id=row.workspace_id,
            kind=item.kind.value,
            key=item.key,
            from_on=item.from_on,
            until_on=item.until_on,
            weight=RANK[item.kind] * 10 + item.weight,
            words={
                "words": item.words,
                "because": item.because,
                "target": item.target,
                **(beside if item.kind is ToDo.NUDGE else {}),
            },
        )


def _holds(keys: Sequence[int]) -> dict[int, list[str]]:
    """Of the tables that seldom hold anything of a pursuit, those that do."""
    rows = Pursuit.objects.filter(pk__in=keys).annotate(
        **{
            f"any_{name}": Exists(table.filter(pursuit_id=OuterRef("pk")))
            for name, table in assembly.SELDOM.items()
        }
    )
    return {row.pk: _held(row) for row in rows}


def _held(row: Pursuit) -> list[str]:
    held = [name for name in assembly.SELDOM if getattr(row, f"any_{name}")]
    # Proposals arrive while a long document is read: any may be there by now.
    return [*held, "reviewed"] if "documents" in held else held


def _row(
    row: Pursuit, value: Value, table: fits.Table, holds: list[str]
) -> BeliefCache:
    entries = value.current
    held = [meeting.on for meeting in value.meetings if meeting.held]
    heard = [entry.happened_on for entry in entries]
    day = max([value.opened_on, *held, *heard])
    if value.decision is not None:
        day = value.decision.decided_on
    agreed = [
        step
        for step in overview.open_steps(entries, as_of=date.min)
        if step.step.agreed
    ]
    soonest = overview.agreed_step(agreed)
    return BeliefCache(
        pursuit=row,
        workspace_id=row.workspace_id,
        changes=row.changes,
        shelf=shelf_of(row, value).value,
        side=row.side,
        lead=row.lead,
        name=row.organisation.casefold()[:100],
        opened_on=row.opened_on,
        due_on=(soonest.step.due_on if soonest else None) or date.max,
        contact_on=max([*held, *heard], default=date.min),
        decide_on=row.decide_by or date.max,
        instrument=table.stamp,
        believed_on=day,
        answers=fits.kept_answers(
            answers(value, as_of=day, instrument=table.instrument)
        ),
        stage=stage_of(value, row.placed).value,
        reached=reached(value).value,
        holds=holds,
        outcome=value.decision.outcome.value if value.decision else "",
        taught=value.decision.taught if value.decision else None,
        steps=[
            [each.step.text, each.step.due, _iso(each.step.due_on)] for each in agreed
        ],
        no_agreed_step=value.decision is None and soonest is None,
        last_contact=max([*held, *heard], default=None),
        open_doubts=sum(
            isinstance(entry.statement, Hesitation) and entry.statement.open
            for entry in entries
        ),
        waits=[[each.days, each.answered] for each in waited(value)],
        silent_since=silent_since(value),
        expected_until=expected_until(value),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
