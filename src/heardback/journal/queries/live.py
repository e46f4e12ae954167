"""The pursuits in play, each with its chance, for what looks at all of them at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from heardback.core.belief import Chance
from heardback.core.pursuit import Pursuit
from heardback.journal import access, assembly, caching
from heardback.journal.access import Actor
from heardback.journal.models import BeliefCache

BATCH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """A pursuit without its documents, and the chance of a yes if they decide."""

    pursuit: Pursuit
    chance: Chance


def live(actor: Actor, *, as_of: date, most: int = 1_000) -> Iterator[Live]:
    """Newest first; a batch in memory at a time."""
    fit = caching.fit_of(actor.workspace_id)
    rows = access.pursuits_of(actor).filter(decisions=None).order_by("-pk")
    ids = list(rows.values_list("pk", flat=True)[:most])
    for start in range(0, len(ids), BATCH):
        some = ids[start : start + BATCH]
        kept = BeliefCache.objects.filter(pursuit_id__in=some)
        chances = caching.chances(list(kept.select_related("pursuit")), as_of, fit)
        for row in assembly.with_record(rows.filter(pk__in=some)):
            if row.pk in chances:
                yield Live(pursuit=assembly.as_record(row), chance=chances[row.pk])
