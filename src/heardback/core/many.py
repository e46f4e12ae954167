"""The filter over many pursuits at once: the same numbers, for archives and fits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

import numpy as np
from numpy.typing import NDArray

from heardback.core.answers import Answer
from heardback.core.belief import (
    GRID,
    NODE_WEIGHTS,
    Array,
    blocks_of,
    damping,
    decay,
    grade_chances,
    prior,
)
from heardback.core.instrument import Instrument
from heardback.core.lift import NO_LIFT, Lift

type Said = tuple[str, int, float]
type Mouth = tuple[tuple[Said, ...], int]

NOBODY: Mouth = ((), 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One pursuit's answers, from whose base rate they start, and until when."""

    answers: tuple[Answer, ...]
    mu: float
    until: date
    lift: Lift = NO_LIFT


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Queue:
    """Pursuits laid out day by day, ready to be filtered under any instrument.

    `days[k]` holds, for the pursuits that have a k-th day: their rows, the days since
    the day before, and (mouths, rows) indices into `mouths`, padded with NOBODY.
    """

    starts: Sequence[tuple[float, Lift]]
    start: NDArray[np.int_]
    mouths: Sequence[Mouth]
    days: Sequence[tuple[NDArray[np.int_], Array, NDArray[np.int_]]]
    last: Array


def queue(heard: Iterable[Heard]) -> Queue:
    """Lay pursuits out; this is where the time goes that no instrument changes."""
    starts: dict[tuple[float, Lift], int] = {}
    mouths: dict[Mouth, int] = {NOBODY: 0}
    start, last = [], []
    steps: list[list[tuple[int, int, tuple[int, ...]]]] = []
    for row, each in enumerate(heard):
        start.append(starts.setdefault((each.mu, each.lift), len(starts)))
        met: dict[date, list[int]] = {}
        for block in blocks_of(each.answers):
            said = tuple((one.item, one.grade, one.weight) for one in block.answers)
            mouth = mouths.setdefault((said, block.earlier), len(mouths))
            met.setdefault(block.on, []).append(mouth)
        before = min(met, default=each.until)
        for at, (day, spoke) in enumerate(met.items()):
            if at == len(steps):
                steps.append([])
            steps[at].append((row, (day - before).days, tuple(spoke)))
            before = day
        last.append((each.until - before).days)
    return Queue(
        starts=tuple(starts),
        start=np.array(start, dtype=int),
        mouths=tuple(mouths),
        days=tuple(map(_day, steps)),
        last=np.array(last, dtype=float),
    )


def filtered(line: Queue, instrument: Instrument) -> Array:
    """(pursuits, grid): what `belief.run` says of each, in one pass over the days."""
    likelihoods = _likelihoods(line.mouths, instrument)
    priors = np.array([prior(mu, instrument.sigma) for mu, _ in line.starts])
    weights: Array = priors[line.start] if len(line.start) else np.zeros((0, GRID.size))
    for rows, waits, spoke in line.days:
        here = _wait(weights[rows], waits, line.start[rows], line.starts, instrument)
        for mouth in spoke:
            here *= likelihoods[mouth]
        here /= here.sum(axis=1, keepdims=True)
        weights[rows] = here
    return _wait(weights, line.last, line.start, line.starts, instrument)


def _day(
    step: Sequence[tuple[int, int, tuple[int, ...]]],
) -> tuple[NDArray[np.int_], Array, NDArray[np.int_]]:
    most = max(len(spoke) for _, _, spoke in step)
    padded = [(*spoke, *(0,) * (most - len(spoke))) for _, _, spoke in step]
    return (
        np.array([row for row, _, _ in step]),
        np.array([days for _, days, _ in step], dtype=float),
        np.array(padded).T,
    )


def _likelihoods(mouths: Sequence[Mouth], instrument: Instrument) -> Array:
    known: dict[tuple[str, float, int], Array] = {}
    rows = np.ones((len(mouths), GRID.size))
    for at, (said, earlier) in enumerate(mouths):
        if not said:
            continue
        shared = np.ones((GRID.size, NODE_WEIGHTS.size))
        for name, grade, weight in said:
            key = (name, weight, earlier)
            if key not in known:
                item = instrument.item(name)
                slope = weight * damping(item, earlier, instrument)
                known[key] = grade_chances(item, slope, instrument)
            shared *= known[key][grade]
        rows[at] = shared @ NODE_WEIGHTS
    return rows


def _wait(
    weights: Array,
    days: Array,
    start: NDArray[np.int_],
    starts: Sequence[tuple[float, Lift]],
    instrument: Instrument,
) -> Array:
    """Each row so many days later, through the modes of its own chain."""
    moved = weights.copy()
    for at, (mu, lift) in enumerate(starts):
        rows = np.where((start == at) & (days > 0))[0]
        if not len(rows):
            continue
        rates, modes, root = decay(mu, instrument.sigma, lift)
        elapsed = log(2) * days[rows] / instrument.half_life_days
        inside = (weights[rows] / root) @ modes
        inside *= np.exp(-elapsed[:, None] * rates)
        after = np.clip((inside @ modes.T) * root, 0.0, None)
        moved[rows] = after / after.sum(axis=1, keepdims=True)
    return moved
