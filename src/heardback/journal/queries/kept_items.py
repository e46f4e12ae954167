"""What lists keep of Today's items, as items; a nudge by how long replies take here."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from heardback.core.pursuit import Side
from heardback.core.silence import Waits
from heardback.core.today import Item, ToDo
from heardback.journal import fits
from heardback.journal.access import Actor
from heardback.journal.models import ItemCache

# More than any day shows, so that what is put off leaves enough behind it.
LOOKED_AT = 150
# The cache knows published waits alone; one's own may be shorter or longer by so much.
APART = timedelta(days=60)


def of_pursuits(actor: Actor, as_of: date) -> Iterator[Item]:
    rows = ItemCache.objects.filter(
        workspace_id=int(actor.workspace_id),
        from_on__lte=as_of,
        until_on__gte=as_of,
    ).exclude(kind=ToDo.NUDGE.value)
    for item, _, _ in _items(rows):
        yield item


def nudges(actor: Actor, as_of: date) -> Iterator[Item]:
    """What a page says of a silence, Today says on the same day."""
    rows = ItemCache.objects.filter(
        workspace_id=int(actor.workspace_id),
        kind=ToDo.NUDGE.value,
        from_on__lte=as_of + APART,
        until_on__gte=as_of - APART,
    )
    waits: dict[Side, Waits] = {}
    for item, side, words in _items(rows):
        if "since" not in words:
            # Kept by an older program, by published waits alone.
            if item.from_on <= as_of <= item.until_on:
                yield item
            continue
        if side not in waits:
            waits[side] = fits.waits_of(actor.workspace_id, side, as_of)
        window = fits.silent_in(words).window(waits[side])
        if window is not None and window[0] <= as_of <= window[1]:
            yield replace(item, from_on=window[0], until_on=window[1])


def _items(
    rows: QuerySet[ItemCache],
) -> Iterator[tuple[Item, Side, dict[str, Any]]]:
    """The first of them, with the side of their pursuit and what else is kept."""
    found = rows.order_by("-weight", "from_on", "pk").values_list(
        "kind",
        "key",
        "from_on",
        "until_on",
        "weight",
        "words",
        "pursuit__public_id",
        "pursuit__organisation",
        "pursuit__side",
    )
    for kind, key, begins, ends, weight, words, known_as, name, side in found[
        :LOOKED_AT
    ]:
        item = Item(
            kind=ToDo(kind),
            key=key,
            words=words["words"],
            because=words["because"],
            target=words["target"],
            from_on=begins,
            until_on=ends,
            weight=weight,
            pursuit=known_as,
            name=name,
        )
        yield item, Side(side), words
