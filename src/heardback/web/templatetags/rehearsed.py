"""Filters for the pages of a rehearsal."""

from collections.abc import Sequence

from django import template

from heardback.core.marks import CHECKS
from heardback.journal.queries import Attempt
from heardback.web.scoring import Row

register = template.Library()


@register.filter
def clock(seconds: float) -> str:
    """Minutes and seconds, as a stopwatch shows them."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


@register.filter
def given(row: Row, mine: bool | str) -> bool | None:  # noqa: FBT001  a filter
    """What whoever looks at the page made of a check."""
    return row.own if mine else row.coach


@register.filter
def over_attempts(
    attempts: Sequence[Attempt],
) -> list[tuple[str, list[float | None]]]:
    """Each check's share earned, attempt by attempt; None where it was not marked."""
    rows = []
    for check in CHECKS:
        cells: list[float | None] = []
        for each in attempts:
            earned = [mark.earned for mark in each.marks if mark.check == check]
            cells.append(sum(earned) / len(earned) if earned else None)
        if any(cell is not None for cell in cells):
            rows.append((check.capitalize(), cells))
    return rows
