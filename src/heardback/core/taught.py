"""What a whole record teaches: the chances by its decisions, the waits by its waits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from heardback.core.instrument import Instrument
from heardback.core.learned import Learned, learn
from heardback.core.pursuit import Pursuit, Side
from heardback.core.silence import Waits
from heardback.core.waiting import expected_until, silent_since, waited


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Taught:
    fit: Learned
    waits: Mapping[Side, Waits]


def taught(
    pursuits: Iterable[Pursuit], *, as_of: date, instrument: Instrument | None = None
) -> Taught:
    """Learn from pursuits that are over, and from every wait, the open ones censored.

    >>> taught([], as_of=date(2026, 9, 18)).fit.decisions
    0
    """
    pursuits = tuple(pursuits)
    return Taught(
        fit=learn(pursuits, instrument=instrument),
        waits=waits_in(pursuits, as_of=as_of),
    )


def waits_in(pursuits: Sequence[Pursuit], *, as_of: date) -> Mapping[Side, Waits]:
    """How long replies take on either side, by every wait there is."""
    return {side: _waits(pursuits, side, as_of) for side in Side}


def _waits(pursuits: Iterable[Pursuit], side: Side, as_of: date) -> Waits:
    own = [
        wait
        for each in pursuits
        if each.side is side
        for wait in (*_over(each), *_running(each, as_of))
    ]
    if not own:
        return Waits(side)
    return Waits(side).learn([days for days, _ in own], [told for _, told in own])


def _over(pursuit: Pursuit) -> Iterable[tuple[int, bool]]:
    return [(wait.days, wait.answered) for wait in waited(pursuit)]


def _running(pursuit: Pursuit, as_of: date) -> Iterable[tuple[int, bool]]:
    since, expected = silent_since(pursuit), expected_until(pursuit)
    if since is None or since >= as_of or (expected and expected >= as_of):
        return []
    return [((as_of - since).days, False)]
