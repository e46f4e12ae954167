"""Meetings whose day has come and that nobody closed out."""

from dataclasses import dataclass
from datetime import date

from heardback.core.pursuit import Medium
from heardback.journal.access import Actor
from heardback.journal.models import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedRow:
    pursuit: str
    organisation: str
    meeting: str
    on: date
    medium: Medium
    title: str


def owed(actor: Actor, *, as_of: date, most: int = 7) -> tuple[OwedRow, ...]:
    """The oldest first, of pursuits that are not decided yet."""
    rows = (
        Meeting.objects.filter(
            pursuit__workspace_id=int(actor.workspace_id),
            pursuit__decisions=None,
            held=False,
            on__lte=as_of,
        )
        .order_by("on", "pk")
        .values_list(
            "pursuit__public_id",
            "pursuit__organisation",
            "public_id",
            "on",
            "medium",
            "title",
        )
    )
    return tuple(
        OwedRow(
            pursuit=pursuit,
            organisation=organisation,
            meeting=meeting,
            on=on,
            medium=Medium(medium),
            title=title,
        )
        for pursuit, organisation, meeting, on, medium, title in rows[:most]
    )
