"""What we may believe about their hidden inclination: an exact filter on a grid."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from math import inf, log, pi, sqrt

import numpy as np
from numpy.typing import NDArray

from heardback.core.answers import BY_DAY, Answer
from heardback.core.instrument import Instrument, Item
from heardback.core.lift import NO_LIFT, Lift, nodes, reach, yes

type Array = NDArray[np.float64]

# z from -9 to 9: at the prior's edges under 1e-6 of the mass; steps of 0.2 integrate
# a sigmoid against a normal of spread 1.5 to better than 1e-8 (trapezoid on the line).
GRID: Array = np.linspace(-9.0, 9.0, 91)
YES: Array = 1 / (1 + np.exp(-GRID))
_NODES, _NODE_WEIGHTS = np.polynomial.hermite_e.hermegauss(7)
NODE_WEIGHTS: Array = _NODE_WEIGHTS / sqrt(2 * pi)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Belief:
    """The posterior of z on a day: `weights` over GRID sum to 1; `mu` its base rate.

    `lift` is what decisions taught about the base rate; it moves chances, not z.
    """

    on: date
    weights: Array
    mu: float
    lift: Lift = NO_LIFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The chance of a yes if they decide, and two 80 % bands; all within 0 and 1.

    `least` to `most` is about the chance: of all that look like this one, so many may
    end with a yes, because one's own base rate is not known. `low` to `high` is about
    them: where this one may stand, could we see it.
    """

    chance: float
    low: float
    high: float
    least: float
    most: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What one person answered on one day; `earlier` counts their answers before it."""

    on: date
    answers: tuple[Answer, ...]
    earlier: int = 0


def prior(mu: float, sigma: float) -> Array:
    """z before any answer: N(mu, sigma^2) on GRID, summing to 1.

    >>> weights = prior(-1.0, 1.5)
    >>> round(float(weights @ GRID), 3), round(float(weights @ (GRID + 1) ** 2), 3)
    (-1.0, 2.25)
    """
    density: Array = np.exp(-0.5 * ((GRID - mu) / sigma) ** 2)
    return density / density.sum()


@cache
def prior_mean(rate: float, sigma: float) -> float:
    """The mu for which E[sigmoid(z)] = `rate` before any answer; by bisection.

    >>> abs(prior_mean(0.5, 1.5)) < 1e-9
    True
    """
    low, high = -5.0, 5.0
    for _ in range(40):
        middle = (low + high) / 2
        if float(prior(middle, sigma) @ YES) < rate:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def run(
    variants: Sequence[Sequence[Answer]],
    *,
    mu: float,
    until: date,
    instrument: Instrument,
    lift: Lift = NO_LIFT,
) -> Array:
    """Weights over GRID at the end of the day `until`, one row for each variant.

    Each variant is a set of answers, in any order. Between days z reverts towards `mu`
    (see `transition`); on a day each person's answers count as one block (see
    `occasion`). Exact for this model: one pass, no sampling.
    """
    spoken: dict[date, list[tuple[int, Block]]] = {}
    for row, variant in enumerate(variants):
        for block in blocks_of(variant):
            spoken.setdefault(block.on, []).append((row, block))
    days = sorted(spoken)
    weights = np.tile(prior(mu, instrument.sigma), (len(variants), 1))
    seen: dict[Block, Array] = {}
    before = days[0] if days else until
    for day in days:
        weights = pass_time(weights, (day - before).days, mu, instrument, lift)
        for row, block in spoken[day]:
            if block not in seen:
                seen[block] = occasion(block, instrument)
            weights[row] *= seen[block]
        weights /= weights.sum(axis=1, keepdims=True)
        before = day
    return pass_time(weights, (until - before).days, mu, instrument, lift)


def pass_time(
    weights: Array,
    days: int,
    mu: float,
    instrument: Instrument,
    lift: Lift = NO_LIFT,
) -> Array:
    """The same beliefs `days` later when nothing was heard; no time, no drift."""
    if days <= 0:
        return weights
    moved: Array = weights @ transition(days, mu, instrument, lift)
    return moved


def occasion(block: Block, instrument: Instrument) -> Array:
    """P(what one person answered on one day | z), over GRID.

    Those answers share an effect u ~ N(0, person_spread^2), integrated out by seven
    Gauss-Hermite nodes, so five answers of one person say less than one each of five.
    """
    shared = np.ones((GRID.size, NODE_WEIGHTS.size))
    for answer in block.answers:
        item = instrument.item(answer.item)
        slope = answer.weight * damping(item, block.earlier, instrument)
        shared *= grade_chances(item, slope, instrument)[answer.grade]
    likelihood: Array = shared @ NODE_WEIGHTS
    return likelihood


def damping(item: Item, earlier: int, instrument: Instrument) -> float:
    """What is left of an answer's slope after `earlier` answers of the same person.

    The information about z in n answers that share a variance s = person_spread^2 and
    each have v of their own is n / (n s + v); this is the root of what the next one
    adds, relative to the first, with v = (pi^2 / 3) / a^2, the logistic's variance (our
    derivation). Sharing u itself between days would let a warmer answer yesterday lower
    the chance today, by making the person's coolness today count for more.

    >>> from heardback.core.instrument import default_instrument
    >>> table = default_instrument()
    >>> [round(damping(table.item("support"), n, table), 2) for n in (0, 1, 4)]
    [1.0, 0.85, 0.58]
    """
    own = (pi**2 / 3) / item.discrimination**2 if item.discrimination else inf
    if own == inf:
        return 1.0
    shared = instrument.person_spread**2
    added = own * (shared + own)
    added /= ((earlier + 1) * shared + own) * (earlier * shared + own)
    return sqrt(added)


def transition(
    days: float, mu: float, instrument: Instrument, lift: Lift = NO_LIFT
) -> Array:
    """P(z after `days` | z now): rows are now, columns then; rows sum to 1.

    A birth-death chain on the grid that leaves N(mu, sigma^2) as it is and brings the
    chance E[sigmoid(z)] exactly half way back to the base rate in a half-life. Two
    short waits make one long wait, and the chain is totally positive (Karlin &
    McGregor 1957): a better belief today is never a worse one tomorrow. An
    Ornstein-Uhlenbeck process has the same stationary distribution but lets waiting
    alone overshoot a little.
    """
    elapsed = log(2) * days / instrument.half_life_days
    return _moved(elapsed, mu, instrument.sigma, lift)


# A pursuit's path asks for the same waits again and again; 128 matrices are 8 MB.
@lru_cache(maxsize=128)
def _moved(elapsed: float, mu: float, sigma: float, lift: Lift) -> Array:
    rates, modes, root = decay(mu, sigma, lift)
    kernel = (modes * np.exp(-rates * elapsed)) @ modes.T
    moved: Array = np.clip(kernel * (root[None, :] / root[:, None]), 0.0, None)
    return moved / moved.sum(axis=1, keepdims=True)


def grade_chances(item: Item, slope: float, instrument: Instrument) -> Array:
    """P(grade | z, u): (grades, grid, nodes), summing to 1 over grades.

    The cumulative logit P(y <= k) = sigmoid(c_k - w a (z + u)) (McCullagh 1980);
    `slope` is w. The array is shared, and cannot be written to.
    """
    return _cumulative_logit(
        item.cuts, slope * item.discrimination, instrument.person_spread
    )


# The same few grades stand behind every question and every pursuit; 256 are 6 MB.
@lru_cache(maxsize=256)
def _cumulative_logit(cuts: tuple[float, ...], slope: float, spread: float) -> Array:
    reach = GRID[:, None] + spread * _NODES[None, :]
    below = 1 / (1 + np.exp(slope * reach[None] - np.asarray(cuts)[:, None, None]))
    edges = np.concatenate(
        [np.zeros_like(below[:1]), below, np.ones_like(below[:1])], axis=0
    )
    chances: Array = np.diff(edges, axis=0)
    chances.flags.writeable = False
    return chances


def chance_of(weights: Array, lift: Lift = NO_LIFT) -> Chance:
    """What sigmoid(z + lift) may be under `weights` over the grid."""
    below = np.cumsum(weights) - weights / 2
    places, shares = nodes(lift)
    where = GRID + lift.shift
    if len(places) > 1:
        where = np.linspace(GRID[0] + places[0], GRID[-1] + places[-1], 3 * GRID.size)
        each = [np.interp(where - place, GRID, below) for place in places]
        below = shares @ np.array(each)
    low, high = np.interp([0.1, 0.9], below, where)
    least, most = (float(weights @ each) for each in reach(GRID, lift))
    return Chance(
        chance=float(np.clip(weights @ yes(GRID, lift), 0.0, 1.0)),
        low=float(1 / (1 + np.exp(-low))),
        high=float(1 / (1 + np.exp(-high))),
        least=min(max(least, 0.0), 1.0),
        most=min(max(most, 0.0), 1.0),
    )


def later(belief: Belief, on: date, instrument: Instrument) -> Belief:
    """A kept belief brought to a later day."""
    days = (on - belief.on).days
    before = belief.weights[None, :]
    weights = pass_time(before, days, belief.mu, instrument, belief.lift)[0]
    return replace(belief, on=max(on, belief.on), weights=weights)


def blocks_of(variant: Sequence[Answer]) -> tuple[Block, ...]:
    """The answers by day and person, the oldest day first."""
    occasions: dict[tuple[date, str], list[Answer]] = {}
    for answer in sorted(variant, key=BY_DAY):
        occasions.setdefault((answer.on, answer.person), []).append(answer)
    heard: dict[str, int] = {}
    blocks = []
    for (on, who), said in occasions.items():
        earlier = heard.get(who, 0)
        heard[who] = earlier + len(said)
        blocks.append(Block(on=on, answers=tuple(said), earlier=earlier))
    return tuple(blocks)


@lru_cache(maxsize=256)
def decay(mu: float, sigma: float, lift: Lift) -> tuple[Array, Array, Array]:
    """Decay rates and modes of the chain, in units of the chance's own decay rate.

    With stationary weights p and chances g the flow between neighbours must satisfy
    flow_i (g_i+1 - g_i) = sum over j <= i of p_j (base - g_j), which is positive: the
    generator applied to g is to give base - g, summed from the left (our derivation).
    """
    stationary = prior(mu, sigma)
    chances = yes(GRID, lift)
    pull = stationary * (float(stationary @ chances) - chances)
    left, right = np.cumsum(pull)[:-1], -np.cumsum(pull[::-1])[::-1][1:]
    # Each sum is exact to rounding only on its own side of the middle.
    flow = np.where(GRID[:-1] < mu, left, right) / np.diff(chances)
    root = np.sqrt(stationary)
    leaving = np.append(flow, 0.0) + np.insert(flow, 0, 0.0)
    beside = flow / (root[:-1] * root[1:])
    generator = np.diag(leaving / stationary) - np.diag(beside, 1) - np.diag(beside, -1)
    rates, modes = np.linalg.eigh(generator)
    return np.clip(rates, 0.0, None), modes, root
