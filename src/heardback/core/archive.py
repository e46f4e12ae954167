"""Chances for as many pursuits as there are, a few thousand at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import batched

import numpy as np

from heardback.core.answers import Answer, answers
from heardback.core.belief import GRID, Array
from heardback.core.instrument import Instrument, default_instrument
from heardback.core.learned import Learned
from heardback.core.lift import Lift, nodes, reach, yes
from heardback.core.many import Heard, Queue, filtered, queue
from heardback.core.pursuit import Lead, Pursuit, Side
from heardback.core.standing import start_of

BATCH = 4_000


def chances(
    pursuits: Iterable[Pursuit],
    *,
    as_of: date,
    instrument: Instrument | None = None,
    fit: Learned | None = None,
) -> Array:
    """(pursuits, 3): chance, low and high of each, the same numbers as `stand` gives.

    Pursuits are taken in as they come; memory does not grow with their number, apart
    from the answer.
    """
    table = fit.instrument if fit else instrument or default_instrument()
    lines = (_line(each, as_of, table) for each in pursuits)
    return chances_of(lines, instrument=table, fit=fit)[:, :3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What may be kept of a pursuit to judge it again: its answers, and until when."""

    side: Side
    lead: Lead
    answers: tuple[Answer, ...]
    until: date


def chances_of(
    lines: Iterable[Line],
    *,
    instrument: Instrument | None = None,
    fit: Learned | None = None,
) -> Array:
    """(lines, 5): the same from lines, and least and most of each (`belief.Chance`)."""
    table = fit.instrument if fit else instrument or default_instrument()
    found = [np.zeros((0, 5))]
    for some in batched(lines, BATCH):
        line = queue(_heard(each, table, fit) for each in some)
        found.append(_shown(line, filtered(line, table)))
    return np.concatenate(found)


def _line(pursuit: Pursuit, as_of: date, table: Instrument) -> Line:
    if pursuit.decision is not None:
        as_of = min(as_of, pursuit.decision.decided_on)
    return Line(
        side=pursuit.side,
        lead=pursuit.lead,
        answers=answers(pursuit, as_of=as_of, instrument=table),
        until=as_of,
    )


def _heard(line: Line, table: Instrument, fit: Learned | None) -> Heard:
    mu, lift = start_of(line, table, fit)
    return Heard(answers=line.answers, mu=mu, until=line.until, lift=lift)


def _shown(line: Queue, weights: Array) -> Array:
    """What `belief.chance_of` says of each row, by lift."""
    shown = np.zeros((len(weights), 5))
    below = weights.cumsum(axis=1) - weights / 2
    lifts = [lift for _, lift in line.starts]
    for lift in dict.fromkeys(lifts):
        own = [at for at, each in enumerate(lifts) if each == lift]
        rows = np.isin(line.start, own)
        where, spread = _spread(lift)
        cumulative = below[rows] @ spread.T
        ends = (yes(GRID, lift), *reach(GRID, lift))
        for column, chance in zip((0, 3, 4), ends, strict=True):
            shown[rows, column] = np.clip(weights[rows] @ chance, 0.0, 1.0)
        for column, share in ((1, 0.1), (2, 0.9)):
            shown[rows, column] = 1 / (1 + np.exp(-_quantile(where, cumulative, share)))
    return shown


# One for each side and source; a page asks for the same few again and again.
@lru_cache(maxsize=32)
def _spread(lift: Lift) -> tuple[Array, Array]:
    """Where z + lift may lie, and the matrix that brings P(z below) there."""
    places, shares = nodes(lift)
    if len(places) == 1:
        return GRID + lift.shift, np.eye(GRID.size)
    where = np.linspace(GRID[0] + places[0], GRID[-1] + places[-1], 3 * GRID.size)
    unit = np.eye(GRID.size)
    moved = [
        share * np.array([np.interp(where - place, GRID, one) for one in unit]).T
        for place, share in zip(places, shares, strict=True)
    ]
    return where, np.sum(moved, axis=0)


def _quantile(reach: Array, cumulative: Array, share: float) -> Array:
    """Linear between grid points, like numpy.interp, for all rows at once."""
    right = np.clip((cumulative < share).sum(axis=1), 1, reach.size - 1)
    rows = np.arange(len(cumulative))
    low, high = cumulative[rows, right - 1], cumulative[rows, right]
    part = np.clip((share - low) / np.maximum(high - low, 1e-300), 0.0, 1.0)
    found: Array = reach[right - 1] + part * (reach[right] - reach[right - 1])
    return found
