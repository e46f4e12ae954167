"""Who said no lately."""

from dataclasses import dataclass
from datetime import date

from heardback.core.care import LATELY, NOES
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Decision

MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class No:
    pursuit: str
    organisation: str
    on: date


def noes(actor: Actor, *, as_of: date) -> tuple[No, ...]:
    """The newest few of the last two weeks; where it was corrected, the last counts."""
    rows = Decision.objects.filter(
        pursuit__in=access.pursuits_of(actor),
        decided_on__range=(as_of - LATELY, as_of),
    )
    told = rows.select_related("pursuit").order_by("pk")
    last = {row.pursuit_id: row for row in told}
    lately = [row for row in last.values() if row.outcome in set(NOES)]
    lately.sort(key=lambda row: row.decided_on, reverse=True)
    return tuple(
        No(
            pursuit=row.pursuit.public_id,
            organisation=row.pursuit.organisation,
            on=row.decided_on,
        )
        for row in lately[:MOST]
    )
