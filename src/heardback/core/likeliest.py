"""Which base rates and slopes fit best how pursuits ended: the posterior mode."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heardback.core.belief import GRID, Array
from heardback.core.instrument import Instrument
from heardback.core.many import Queue, filtered
from heardback.core.pursuit import Lead, Side
from heardback.core.slopes import sloped

ROUNDS = 12
HALVINGS = 6
CLOSE = 0.02
NUDGE, BEND = 0.02, 0.1
# Beyond, how slopes bend takes longer to work out than it changes any chance.
BENDS_UP_TO = 300

PLACES = tuple((side, lead) for side in Side for lead in Lead)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Guess:
    """Shifts by place, then log slopes by item; `doubt` is their covariance."""

    values: Array
    doubt: Array


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Past:
    """Decided pursuits laid out for the filter: how they ended, and from where."""

    line: Queue
    won: NDArray[np.bool_]
    place: NDArray[np.int_]


def fitted(past: Past, instrument: Instrument, before: Guess) -> Guess:
    """Fisher scoring; a step is halved until it fits the outcomes better."""
    if not len(past.won):
        return before
    pull, items = np.linalg.inv(before.doubt), len(instrument.items)
    here = before.values
    inside = _inside(past, instrument, here[-items:])
    for _ in range(ROUNDS):
        moves = _moves(past, instrument, here[-items:], inside)
        uphill, curve = _slopes(past, inside, moves, here)
        off = here - before.values
        curve = curve + pull
        step = np.linalg.solve(curve, uphill - pull @ off)
        step /= max(1.0, float(np.abs(step).max()))
        reached = _fits(past, inside, here) - 0.5 * float(off @ pull @ off)
        for _ in range(HALVINGS):
            there = here + step
            inside = _inside(past, instrument, there[-items:])
            off = there - before.values
            if _fits(past, inside, there) - 0.5 * float(off @ pull @ off) > reached:
                break
            step = step / 2
        here = here + step
        if np.abs(step).max() < CLOSE:
            break
    return Guess(values=here, doubt=_doubt(past, instrument, here, pull))


def _doubt(past: Past, instrument: Instrument, here: Array, pull: Array) -> Array:
    """The covariance around the mode, from the curvature that was really seen.

    The expected one serves for the steps; with few decisions it is less exact.
    """
    logs = here[len(PLACES) :]
    inside = _inside(past, instrument, logs)
    moves = _moves(past, instrument, logs, inside)
    chance = _chance(past, here)
    chances = np.clip((inside * chance).sum(axis=1), 1e-9, 1 - 1e-9)
    off = np.where(past.won, 1 / chances, -1 / (1 - chances))
    columns = _columns(past, inside, moves, chance)
    curve = (columns * (off**2)[:, None]).T @ columns + pull
    dense = chance * (1 - chance)
    twice = (inside * dense * (1 - 2 * chance)).sum(axis=1)
    np.subtract.at(curve, (past.place, past.place), off * twice)
    for at, move in enumerate(moves, start=len(PLACES)):
        across = off * (move * dense).sum(axis=1)
        by_place = np.bincount(past.place, across, len(PLACES))
        curve[: len(PLACES), at] -= by_place
        curve[at, : len(PLACES)] -= by_place
    for (one, other), bend in _bends(past, instrument, logs, moves).items():
        curve[len(PLACES) + one, len(PLACES) + other] -= off @ (bend * chance).sum(1)
    if np.linalg.eigvalsh(curve).min() <= 0:
        # Where luck bent it the wrong way the expected curvature stands in.
        curve = _slopes(past, inside, moves, here)[1] + pull
    doubt: Array = np.linalg.inv(curve)
    return doubt


def _bends(
    past: Past, instrument: Instrument, logs: Array, moves: Sequence[Array]
) -> Mapping[tuple[int, int], Array]:
    """How each item's move changes with each log slope."""
    bends: dict[tuple[int, int], Array] = {}
    if len(past.won) > BENDS_UP_TO:
        return bends
    heard = [at for at, move in enumerate(moves) if move.any()]
    for other in heard:
        steeper = logs.copy()
        steeper[other] += BEND
        base = _inside(past, instrument, steeper)
        for one in (at for at in heard if at <= other):
            both = steeper.copy()
            both[one] += NUDGE
            there = (_inside(past, instrument, both) - base) / NUDGE
            bends[one, other] = bends[other, one] = (there - moves[one]) / BEND
    return bends


def _inside(past: Past, instrument: Instrument, logs: Array) -> Array:
    """P(z | answers) for each pursuit on the day of its decision."""
    return filtered(past.line, sloped(instrument, np.exp(logs)))


def _moves(
    past: Past, instrument: Instrument, logs: Array, inside: Array
) -> Sequence[Array]:
    """How P(z | answers) moves with each item's log slope."""
    moves = []
    for at in range(len(logs)):
        steeper = logs.copy()
        steeper[at] += NUDGE
        moves.append((_inside(past, instrument, steeper) - inside) / NUDGE)
    return moves


def _fits(past: Past, inside: Array, here: Array) -> float:
    """The log likelihood of the outcomes given the answers."""
    chances = (inside * _chance(past, here)).sum(axis=1)
    right = np.clip(np.where(past.won, chances, 1 - chances), 1e-12, 1.0)
    return float(np.log(right).sum())


def _chance(past: Past, here: Array) -> Array:
    """P(yes | z) for each pursuit over the grid."""
    chance: Array = 1 / (1 + np.exp(-(GRID[None, :] + here[past.place][:, None])))
    return chance


def _slopes(
    past: Past, inside: Array, moves: Sequence[Array], here: Array
) -> tuple[Array, Array]:
    """Gradient and expected curvature of that likelihood."""
    chance = _chance(past, here)
    chances = np.clip((inside * chance).sum(axis=1), 1e-9, 1 - 1e-9)
    columns = _columns(past, inside, moves, chance)
    spread = chances * (1 - chances)
    uphill: Array = columns.T @ ((past.won - chances) / spread)
    curve: Array = (columns / spread[:, None]).T @ columns
    return uphill, curve


def _columns(past: Past, inside: Array, moves: Sequence[Array], chance: Array) -> Array:
    """How each pursuit's chance moves with each shift and each log slope."""
    columns = np.zeros((len(inside), len(PLACES) + len(moves)))
    dense = (inside * chance * (1 - chance)).sum(axis=1)
    columns[np.arange(len(inside)), past.place] = dense
    for at, move in enumerate(moves, start=len(PLACES)):
        columns[:, at] = (move * chance).sum(axis=1)
    return columns
