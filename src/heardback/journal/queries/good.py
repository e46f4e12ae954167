"""A running note of allies and of what went well, over all pursuits."""

from heardback.core.good import Good, good
from heardback.journal import access, assembly
from heardback.journal.access import Actor

LOOKED_AT = 300


def went_well(actor: Actor, *, most: int = 60) -> tuple[Good, ...]:
    """Of the pursuits that moved last, the newest first."""
    rows = access.pursuits_of(actor).order_by("-pk")[:LOOKED_AT]
    found = [
        each
        for row in assembly.with_record(rows)
        for each in good(assembly.as_record(row))
    ]
    found.sort(key=lambda each: each.on, reverse=True)
    return tuple(found[:most])
