"""What a workspace judges with: its instrument, and what its decisions taught it."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from types import MappingProxyType
from typing import Any

import numpy as np

from heardback.core.answers import Answer, check_usable
from heardback.core.errors import Invalid
from heardback.core.instrument import Instrument, default_instrument
from heardback.core.learned import Ended, Learned, learn_from
from heardback.core.lift import Lift
from heardback.core.pursuit import Lead, Side
from heardback.core.silence import Waits
from heardback.core.silent import Silent
from heardback.core.slopes import sloped
from heardback.journal.ids import long_id
from heardback.journal.models import (
    BeliefCache,
    FitCache,
    OwnInstrument,
    Workspace,
)

# So many pursuits say how long replies take here; older ones would add little, and
# looking at all of them takes ever longer.
NEWEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The instrument of a workspace, and what is kept of the last fit under it."""

    workspace_id: str
    instrument: Instrument
    stamp: str
    kept: FitCache | None


def table_of(workspace_id: str) -> Table:
    """One's own instrument where one was loaded.

    One that a newer program no longer understands steps aside; the settings say so.
    """
    row = Workspace.objects.select_related("instrument", "fit").get(pk=workspace_id)
    own: OwnInstrument | None = getattr(row, "instrument", None)
    instrument = default_instrument()
    if own is not None:
        with suppress(Invalid):
            instrument = check_usable(Instrument.parse(own.text))
    return Table(
        workspace_id=workspace_id,
        instrument=instrument,
        stamp=stamp(instrument),
        kept=getattr(row, "fit", None),
    )


def stamp(instrument: Instrument) -> str:
    """A name for exactly these numbers: two tables may be called the same."""
    digest = sha256(repr(instrument).encode()).hexdigest()[:12]
    return f"{instrument.name[:80]}.{digest}"


def fit_of(table: Table) -> Learned:
    """What the decisions taught; learned anew when one of them changed.

    The cache of the pursuits must be fresh: it holds what each of them answered.
    """
    kept = table.kept
    # What an older program kept does not say how many decisions each side had.
    if kept and kept.instrument == table.stamp and "sides" in kept.learned:
        return _loaded(kept.learned, table.instrument)
    kept = kept or forget(table.workspace_id)
    fit = learn_from(_ended(table.workspace_id), instrument=table.instrument)
    # Kept only if no decision changed while it was learned.
    FitCache.objects.filter(
        workspace_id=int(table.workspace_id), decided=kept.decided
    ).update(instrument=table.stamp, learned=_plain(fit))
    return fit


def forget(workspace_id: str) -> FitCache:
    """A decision came, changed or went: what is kept fits no more."""
    kept, _ = FitCache.objects.update_or_create(
        workspace_id=int(workspace_id),
        defaults={"instrument": "", "decided": long_id(), "learned": {}},
    )
    return kept


def waits_of(workspace_id: str, side: Side, as_of: date) -> Waits:
    """How long replies take here, from waits that are over and those that run."""
    own = list(_waits(workspace_id, side, as_of))
    if not own:
        return Waits(side)
    return Waits(side).learn([days for days, _ in own], [told for _, told in own])


def _ended(workspace_id: str) -> Iterator[Ended]:
    rows = BeliefCache.objects.filter(
        pursuit__workspace_id=int(workspace_id), taught__isnull=False
    ).values_list(
        "pursuit__public_id",
        "pursuit__side",
        "pursuit__lead",
        "believed_on",
        "taught",
        "answers",
    )
    for known_as, side, lead, on, taught, given in rows.iterator():
        yield Ended(
            id=known_as,
            side=Side(side),
            lead=Lead(lead),
            on=on,
            won=bool(taught),
            answers=answers_in(given),
        )


def kept_silent(silent: Silent) -> dict[str, Any]:
    """A silence as the cache keeps it, to be judged by what is learned meanwhile."""
    return {
        "since": silent.since.isoformat(),
        "until": silent.until.isoformat() if silent.until else None,
        "named": silent.named.isoformat() if silent.named else None,
        "sent": [day.isoformat() for day in silent.sent],
    }


def silent_in(kept: dict[str, Any]) -> Silent:
    until, named = (kept.get(name) for name in ("until", "named"))
    return Silent(
        since=date.fromisoformat(kept["since"]),
        until=date.fromisoformat(until) if until else None,
        named=date.fromisoformat(named) if named else None,
        sent=tuple(map(date.fromisoformat, kept.get("sent", ()))),
    )


def kept_answers(answers: tuple[Answer, ...]) -> list[list[Any]]:
    return [
        [
            each.item,
            each.grade,
            each.on.isoformat(),
            each.weight,
            each.person,
            each.topic,
        ]
        for each in answers
    ]


def answers_in(kept: list[list[Any]]) -> tuple[Answer, ...]:
    return tuple(
        Answer(
            item=item,
            grade=grade,
            on=date.fromisoformat(on),
            weight=weight,
            person=person,
            topic=topic,
        )
        for item, grade, on, weight, person, topic in kept
    )


def _waits(workspace_id: str, side: Side, as_of: date) -> Iterator[tuple[int, bool]]:
    newest = BeliefCache.objects.filter(
        workspace_id=int(workspace_id), side=side.value
    ).order_by("-pk")[:NEWEST]
    for over, since, until in newest.values_list(
        "waits", "silent_since", "expected_until"
    ):
        yield from over
        if since is not None and since < as_of and (until is None or until < as_of):
            yield (as_of - since).days, False


def _plain(fit: Learned) -> dict[str, Any]:
    return {
        "version": fit.version,
        "decisions": fit.decisions,
        "sides": {side.value: many for side, many in fit.sides.items()},
        "slopes": dict(fit.slopes),
        "lifts": [
            [side.value, lead.value, lift.shift, lift.doubt]
            for (side, lead), lift in fit.lifts.items()
        ],
    }


def _loaded(plain: dict[str, Any], instrument: Instrument) -> Learned:
    slopes: dict[str, float] = plain["slopes"]
    factors = np.array([slopes[item.name] for item in instrument.items])
    return Learned(
        instrument=sloped(instrument, factors),
        version=plain["version"],
        decisions=plain["decisions"],
        slopes=MappingProxyType(slopes),
        lifts=MappingProxyType(
            {
                (Side(side), Lead(lead)): Lift(shift=shift, doubt=doubt)
                for side, lead, shift, doubt in plain["lifts"]
            }
        ),
        sides=MappingProxyType(
            {Side(side): many for side, many in plain["sides"].items()}
        ),
    )
