"""How pursuits ended: the last decision of each."""

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from heardback.core.decision import Decision
from heardback.core.pursuit import Side
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Decision as Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    pursuit: str
    side: Side
    organisation: str
    decision: Decision


def decided(actor: Actor) -> tuple[Decided, ...]:
    """The newest last; of two decisions on one pursuit the later counts."""
    newest = Row.objects.filter(pursuit=OuterRef("pursuit")).order_by("-pk")
    rows = (
        Row.objects.filter(pursuit__in=access.pursuits_of(actor))
        .filter(pk=Subquery(newest.values("pk")[:1]))
        .select_related("pursuit")
        .order_by("decided_on", "pk")
    )
    return tuple(
        Decided(
            pursuit=row.pursuit.public_id,
            side=Side(row.pursuit.side),
            organisation=row.pursuit.organisation,
            decision=access.decision_for(actor, row.as_decision()),
        )
        for row in rows
    )
