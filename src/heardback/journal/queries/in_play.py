"""All pursuits in play as momentum sees them, without reading their records."""

from datetime import date

from heardback.core.momentum import InPlay, in_play_of
from heardback.core.pursuit import Side
from heardback.journal import caching
from heardback.journal.access import Actor
from heardback.journal.queries.lists import cached
from heardback.journal.stages import Shelf

MOST = 10_000


def in_play(
    actor: Actor, *, by: date, as_of: date, most: int = MOST
) -> tuple[InPlay, ...]:
    """The chance of each, and that they decide by a day; newest first."""
    fit = caching.fit_of(actor.workspace_id)
    found = cached(actor).filter(shelf=Shelf.OPEN.value)
    rows = list(found.order_by("-opened_on", "-pk")[:most])
    chances = caching.chances(rows, as_of, fit)
    return tuple(
        in_play_of(
            id=row.pursuit.public_id,
            name=row.pursuit.organisation,
            side=Side(row.side),
            chance=chances[row.pk].chance,
            opened_on=row.opened_on,
            decide_by=row.pursuit.decides_by(),
            touched_on=row.last_contact,
            by=by,
            as_of=as_of,
        )
        for row in rows
    )
