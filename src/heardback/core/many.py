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

# What was said of which item, how much it counts, and after how many other answers.
type Said = tuple[str, int, float, int]

# So many mouths at a time that what they say stays in a processor's own memory.
TOGETHER = 64


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

    `said` holds each answer once; a row of `mouths` what somebody said on one day, as
    places in `said` plus one, 0 for nothing more. `days[k]` holds, for the pursuits
    that have a k-th day: their rows, the days since the day before, and (mouths, rows)
    places in `mouths`, of which the first said nothing.
    """

    starts: Sequence[tuple[float, Lift]]
    start: NDArray[np.int_]
    said: Sequence[Said]
    mouths: NDArray[np.int_]
    days: Sequence[tuple[NDArray[np.int_], Array, NDArray[np.int_]]]
    last: Array


def queue(heard: Iterable[Heard]) -> Queue:
    """Lay pursuits out; this is where the time goes that no instrument changes."""
    starts: dict[tuple[float, Lift], int] = {}
    known: dict[Said, int] = {}
    mouths: dict[tuple[int, ...], int] = {(): 0}
    start, last = [], []
    steps: list[list[tuple[int, int, tuple[int, ...]]]] = []
    for row, each in enumerate(heard):
        start.append(starts.setdefault((each.mu, each.lift), len(starts)))
        met: dict[date, list[int]] = {}
        for block in blocks_of(each.answers):
            told = [
                (one.item, one.grade, one.weight, block.earlier)
                for one in block.answers
            ]
            said = tuple(known.setdefault(one, len(known) + 1) for one in told)
            mouth = mouths.setdefault(said, len(mouths))
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
        said=tuple(known),
        mouths=_padded(list(mouths)),
        days=tuple(map(_day, steps)),
        last=np.array(last, dtype=float),
    )


def filtered(line: Queue, instrument: Instrument) -> Array:
    """(pursuits, grid): what `belief.run` says of each, in one pass over the days."""
    likelihoods = _likelihoods(line, instrument)
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
    return (
        np.array([row for row, _, _ in step]),
        np.array([days for _, days, _ in step], dtype=float),
        _padded([spoke for _, _, spoke in step]).T,
    )


def _padded(rows: Sequence[tuple[int, ...]]) -> NDArray[np.int_]:
    most = max(map(len, rows), default=0)
    found = [(*row, *(0,) * (most - len(row))) for row in rows]
    return np.array(found, dtype=int).reshape(len(rows), most)


def _likelihoods(line: Queue, instrument: Instrument) -> Array:
    """P(what each mouth said | z) over GRID; what `belief.occasion` says of it."""
    said = _said(line.said, instrument)
    rows = np.ones((len(line.mouths), GRID.size))
    for first in range(0, len(rows), TOGETHER):
        some = line.mouths[first : first + TOGETHER]
        shared = np.ones((len(some), GRID.size, NODE_WEIGHTS.size))
        for one in some.T:
            shared *= said[one]
        rows[first : first + TOGETHER] = shared @ NODE_WEIGHTS
    return rows


def _said(said: Sequence[Said], instrument: Instrument) -> Array:
    """P(each answer | z, u), after a row of ones for nothing said."""
    known: dict[tuple[str, float, int], Array] = {}
    found = np.ones((len(said) + 1, GRID.size, NODE_WEIGHTS.size))
    for at, (name, grade, weight, earlier) in enumerate(said, start=1):
        key = (name, weight, earlier)
        if key not in known:
            item = instrument.item(name)
            slope = weight * damping(item, earlier, instrument)
            known[key] = grade_chances(item, slope, instrument)
        found[at] = known[key][grade]
    return found


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
