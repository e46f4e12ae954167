"""The pursuits in which an answer is owed, and what to do about each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from heardback.core.nudges import Nudge, nudge_since
from heardback.core.pursuit import Side
from heardback.core.silence import Wait, Waits, wait_since
from heardback.journal import access, caching, fits
from heardback.journal.access import Actor
from heardback.journal.models import BeliefCache
from heardback.journal.models import Nudge as Row


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceRow:
    pursuit: str
    organisation: str
    title: str
    wait: Wait
    nudge: Nudge


def silences(
    actor: Actor, *, as_of: date, most: int | None = None
) -> tuple[SilenceRow, ...]:
    """Those where a nudge is due, late or was in vain; the longest silence first.

    One that is to be looked at again later is left alone until that day.
    """
    caching.refresh(actor.workspace_id)
    rows = (
        BeliefCache.objects.filter(
            pursuit__in=access.pursuits_of(actor), silent_since__lt=as_of
        )
        .exclude(expected_until__gte=as_of)
        .exclude(pursuit__look_again__gt=as_of)
        .select_related("pursuit")
        .order_by("silent_since", "pk")
    )
    waits = {side: fits.waits_of(actor.workspace_id, side, as_of) for side in Side}
    sent = _sent(actor)
    found = []
    for row in rows:
        judged = _judged(row, waits, sent, as_of)
        if judged is not None:
            found.append(judged)
        if most is not None and len(found) == most:
            break
    return tuple(found)


def _judged(
    row: BeliefCache,
    waits: Mapping[Side, Waits],
    sent: Mapping[int, tuple[date, ...]],
    as_of: date,
) -> SilenceRow | None:
    pursuit, since = row.pursuit, row.silent_since
    if since is None:
        return None
    known = waits[Side(pursuit.side)]
    judged = nudge_since(
        since,
        as_of=as_of,
        waits=known,
        sent=sent.get(row.pk, ()),
        decide_by=pursuit.decide_by,
    )
    if not (judged.now or judged.look_again):
        return None
    return SilenceRow(
        pursuit=pursuit.public_id,
        organisation=pursuit.organisation,
        title=pursuit.title,
        wait=wait_since(since, as_of=as_of, waits=known),
        nudge=judged,
    )


def _sent(actor: Actor) -> dict[int, tuple[date, ...]]:
    sent: dict[int, tuple[date, ...]] = {}
    rows = Row.objects.filter(pursuit__in=access.pursuits_of(actor))
    for pursuit, day in rows.values_list("pursuit_id", "sent_on"):
        sent[pursuit] = (*sent.get(pursuit, ()), day)
    return sent
