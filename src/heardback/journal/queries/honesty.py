"""How good the forecasts were: the program's, and one's own guesses beside them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import batched

from heardback.core.honesty import Honesty, honesty
from heardback.core.pursuit import Forecast as Value
from heardback.core.pursuit import Pursuit
from heardback.journal import access, assembly
from heardback.journal.access import Actor
from heardback.journal.models import Forecast

BATCH = 200


def honesty_for(actor: Actor) -> Honesty:
    """Scores what was foretold before each decision; no guess of anybody else."""
    return honesty(_decided(actor))


def _decided(actor: Actor) -> Iterator[Pursuit]:
    rows = access.pursuits_of(actor).filter(decisions__isnull=False).distinct()
    ids = list(rows.order_by("pk").values_list("pk", flat=True))
    for some in batched(ids, BATCH):
        shown = _forecasts(some, int(actor.user_id))
        for row in assembly.with_record(
            access.pursuits_of(actor).filter(pk__in=some).order_by("pk")
        ):
            forecasts = tuple(shown.get(row.pk, ()))
            yield replace(assembly.as_record(row), forecasts=forecasts)


def _forecasts(pursuits: tuple[int, ...], me: int) -> dict[int, list[Value]]:
    found: dict[int, list[Value]] = {}
    rows = Forecast.objects.filter(pursuit_id__in=pursuits).select_related("meeting")
    for row in rows.order_by("pk"):
        value = row.as_forecast()
        if row.guess_by_id != me:
            value = replace(value, guess=None)
        found.setdefault(row.pursuit_id, []).append(value)
    return found
