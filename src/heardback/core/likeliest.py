"""Which base rates and slopes fit how pursuits ended: the posterior's mean, spread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heardback.core.belief import GRID, Array
from heardback.core.instrument import Instrument
from heardback.core.many import Queue, filtered
from heardback.core.pursuit import Lead, Side
from heardback.core.reweighed import Bent, curve, reweighed
from heardback.core.slopes import sloped

ROUNDS = 12
HALVINGS = 6
CLOSE = 0.02
NUDGE, BEND = 0.02, 0.1

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
    """The mode, by Fisher scoring, and from there to the mean.

    A step is halved until it fits the outcomes better.
    """
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
        if np.abs(step).max() < CLOSE:
            break
        reached = _fits(past, inside, here) - 0.5 * float(off @ pull @ off)
        for _ in range(HALVINGS):
            there = here + step
            inside = _inside(past, instrument, there[-items:])
            off = there - before.values
            if _fits(past, inside, there) - 0.5 * float(off @ pull @ off) > reached:
                break
            step = step / 2
        here = here + step
    else:
        moves = _moves(past, instrument, here[-items:], inside)
    return _mean(past, instrument, before, here, (inside, moves))


def _mean(
    past: Past,
    instrument: Instrument,
    before: Guess,
    here: Array,
    seen: tuple[Array, Sequence[Array]],
) -> Guess:
    """From the mode to the mean, and the covariance, from the curvature really seen.

    The expected one serves for the steps; with few decisions it is less exact.
    """
    inside, moves = seen
    bent = _bent(past, instrument, here, inside, moves)
    heard, whole = bent.learned, before.doubt
    prior = whole[np.ix_(heard, heard)]
    pull = np.linalg.inv(prior)
    sharp = curve(bent) + pull
    if np.linalg.eigvalsh(sharp).min() <= 0:
        # Where luck bent it the wrong way the expected curvature stands in.
        expected = _slopes(past, inside, moves, here)[1]
        sharp = expected[np.ix_(heard, heard)] + pull
    mode = here[heard]
    away, doubt = reweighed(
        bent, away=before.values[heard] - mode, pull=pull, doubt=np.linalg.inv(sharp)
    )
    # The rest is known through what was learned alone.
    follows = whole[:, heard] @ pull
    moved = mode + away - before.values[heard]
    return Guess(
        values=before.values + follows @ moved,
        doubt=whole + follows @ (doubt - prior) @ follows.T,
    )


def _bent(
    past: Past,
    instrument: Instrument,
    here: Array,
    inside: Array,
    moves: Sequence[Array],
) -> Bent:
    """The derivatives of each chance, in the slopes of items that were ever heard."""
    heard = [at for at, move in enumerate(moves) if move.any()]
    bends = _bends(past, instrument, here[len(PLACES) :], moves, heard)
    wide, places = 1 + len(heard), np.unique(past.place)
    second, first = np.zeros((len(inside), wide, wide)), np.zeros((len(inside), wide))
    yes = _chance(past, here)
    dense = yes * (1 - yes)
    first[:, 0] = (inside * dense).sum(axis=1)
    second[:, 0, 0] = (inside * dense * (1 - 2 * yes)).sum(axis=1)
    for at, item in enumerate(heard, start=1):
        first[:, at] = (moves[item] * yes).sum(axis=1)
        second[:, 0, at] = second[:, at, 0] = (moves[item] * dense).sum(axis=1)
    for (one, other), bend in bends.items():
        second[:, one, other] = (bend * yes).sum(axis=1)
    return Bent(
        won=past.won,
        chances=np.clip((inside * yes).sum(axis=1), 1e-9, 1 - 1e-9),
        first=first,
        second=second,
        place=np.searchsorted(places, past.place),
        learned=np.append(places, len(PLACES) + np.array(heard, dtype=int)),
    )


def _bends(
    past: Past,
    instrument: Instrument,
    logs: Array,
    moves: Sequence[Array],
    heard: Sequence[int],
) -> Mapping[tuple[int, int], Array]:
    """How each heard item's move changes with each log slope; both counted from 1."""
    bends: dict[tuple[int, int], Array] = {}
    for at, other in enumerate(heard, start=1):
        steeper = logs.copy()
        steeper[other] += BEND
        base = _inside(past, instrument, steeper)
        for before, one in enumerate(heard[:at], start=1):
            both = steeper.copy()
            both[one] += NUDGE
            there = (_inside(past, instrument, both) - base) / NUDGE
            bends[before, at] = bends[at, before] = (there - moves[one]) / BEND
    return bends


def _inside(past: Past, instrument: Instrument, logs: Array) -> Array:
    """P(z | answers) for each pursuit on the day of its decision."""
    return filtered(past.line, sloped(instrument, np.exp(logs)))


def _moves(
    past: Past, instrument: Instrument, logs: Array, inside: Array
) -> Sequence[Array]:
    """How P(z | answers) moves with each item's log slope; not where it was unheard."""
    heard = {name for name, _, _, _ in past.line.said}
    moves = []
    for at, item in enumerate(instrument.items):
        if item.name not in heard:
            moves.append(np.zeros_like(inside))
            continue
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
