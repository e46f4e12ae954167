"""What we may believe about their hidden inclination: an exact filter on a grid."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import log, pi, sqrt

import numpy as np
from numpy.typing import NDArray

from heardback.core.answers import Answer
from heardback.core.instrument import Instrument, Item

type Array = NDArray[np.float64]

# z from -9 to 9: at the prior's edges under 1e-6 of the mass; steps of 0.2 integrate
# a sigmoid against a normal of spread 1.5 to better than 1e-8 (trapezoid on the line).
GRID: Array = np.linspace(-9.0, 9.0, 91)
YES: Array = 1 / (1 + np.exp(-GRID))
_NODES, _NODE_WEIGHTS = np.polynomial.hermite_e.hermegauss(7)
NODE_WEIGHTS: Array = _NODE_WEIGHTS / sqrt(2 * pi)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Belief:
    """The posterior of z on a day: `weights` over GRID sum to 1; `mu` its base rate."""

    on: date
    weights: Array
    mu: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The chance of a yes if they decide, and its 80 % band; all within 0 and 1."""

    chance: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Filtered:
    """Beliefs of V variants of one record on one day.

    `weights` is (V, grid); `shared` holds for each person the distribution of what
    their answers share, given z: (V, grid, nodes).
    """

    on: date
    weights: Array
    shared: dict[str, Array]
    mu: float


def prior(mu: float, sigma: float) -> Array:
    """The stationary distribution of z over GRID: mean `mu`, variance sigma^2.

    >>> weights = prior(-1.0, 1.5)
    >>> round(float(weights @ GRID), 3), round(float(weights @ (GRID + 1) ** 2), 3)
    (-1.0, 2.25)
    """
    up, down = _rates(mu, sigma)
    logs = np.concatenate([[0.0], np.cumsum(np.log(up[:-1]) - np.log(down[1:]))])
    weights: Array = np.exp(logs - logs.max())
    return weights / weights.sum()


@cache
def prior_mean(rate: float, sigma: float) -> float:
    """The mu for which E[sigmoid(z)] = `rate` before any answer; by bisection.

    >>> round(prior_mean(0.5, 1.5), 6)
    0.0
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
    found: Sequence[Answer],
    include: NDArray[np.bool_],
    *,
    mu: float,
    until: date,
    instrument: Instrument,
) -> Filtered:
    """Filter V variants of a record at once, up to the day `until`.

    Parameters
    ----------
    found : answers, in any order.
    include : (V, len(found)); which answers each variant holds.
    mu : mean of z before any answer, log-odds.

    Notes
    -----
    Between days z reverts towards mu (see `transition`). What one person's answers
    share (u ~ N(0, person_spread^2), seven Gauss-Hermite nodes) is carried as
    p(u | z) for each person, which is exact for answers of one day and treats people
    as independent given today's z.
    """
    variants = include.shape[0]
    order = sorted(range(len(found)), key=lambda at: (found[at].on, found[at].key))
    on = found[order[0]].on if order else until
    state = Filtered(
        on=on,
        weights=np.tile(prior(mu, instrument.sigma), (variants, 1)),
        shared={},
        mu=mu,
    )
    for at in order:
        answer = found[at]
        state = advance(state, answer.on, instrument)
        seen = likelihood(answer, instrument.item(answer.item), instrument)
        state = _update(state, answer.person, seen, include[:, at])
    return advance(state, max(until, state.on), instrument)


def advance(state: Filtered, on: date, instrument: Instrument) -> Filtered:
    """The same beliefs on a later day: only passing time, towards the base rate."""
    days = (on - state.on).days
    if days <= 0:
        return state
    moved = transition(days, state.mu, instrument)
    weights = state.weights @ moved
    shared = {
        person: np.tensordot(
            moved, state.weights[:, :, None] * given, axes=(0, 1)
        ).transpose(1, 0, 2)
        / np.maximum(weights, 1e-300)[:, :, None]
        for person, given in state.shared.items()
    }
    return Filtered(on=on, weights=weights, shared=shared, mu=state.mu)


def transition(days: float, mu: float, instrument: Instrument) -> Array:
    """P(z after `days` | z now): rows are now, columns then; rows sum to 1.

    z follows an Ornstein-Uhlenbeck process as a birth-death chain on the grid, whose
    mean and variance move exactly as the continuous one's, for which two short waits
    make one long wait, and which is totally positive: a better belief today is never a
    worse one tomorrow (Karlin & McGregor 1957).
    """
    rates, modes, root = _modes(mu, instrument.sigma)
    elapsed = log(2) * days / instrument.half_life_days
    kernel = (modes * np.exp(-rates * elapsed)) @ modes.T
    moved: Array = np.clip(kernel * (root[None, :] / root[:, None]), 0.0, None)
    return moved / moved.sum(axis=1, keepdims=True)


def likelihood(answer: Answer, item: Item, instrument: Instrument) -> Array:
    """P(this grade | z, u) on (grid, nodes)."""
    seen: Array = grade_chances(item, answer.weight, instrument)[answer.grade]
    return seen


def grade_chances(item: Item, weight: float, instrument: Instrument) -> Array:
    """P(grade | z, u): (grades, grid, nodes), summing to 1 over grades.

    The cumulative logit P(y <= k) = sigmoid(c_k - w a (z + u)) (McCullagh 1980).
    """
    reach = GRID[:, None] + instrument.person_spread * _NODES[None, :]
    cuts = np.asarray(item.cuts)[:, None, None]
    slope = weight * item.discrimination
    below = 1 / (1 + np.exp(-(cuts - slope * reach[None])))
    edges = np.concatenate(
        [np.zeros_like(below[:1]), below, np.ones_like(below[:1])], axis=0
    )
    chances: Array = np.diff(edges, axis=0)
    return chances


def chance_of(weights: Array) -> Chance:
    """Mean and 80 % band of sigmoid(z) under `weights` over the grid."""
    cumulative = np.cumsum(weights)
    low, high = np.interp([0.1, 0.9], cumulative - weights / 2, GRID)
    return Chance(
        chance=float(np.clip(weights @ YES, 0.0, 1.0)),
        low=float(1 / (1 + np.exp(-low))),
        high=float(1 / (1 + np.exp(-high))),
    )


def later(belief: Belief, on: date, instrument: Instrument) -> Belief:
    """A kept belief brought to a later day."""
    state = Filtered(
        on=belief.on, weights=belief.weights[None, :], shared={}, mu=belief.mu
    )
    moved = advance(state, on, instrument)
    return Belief(on=moved.on, weights=moved.weights[0], mu=belief.mu)


def _update(
    state: Filtered, person: str, seen: Array, included: NDArray[np.bool_]
) -> Filtered:
    given = state.shared.get(person)
    if given is None:
        given = np.broadcast_to(
            NODE_WEIGHTS, (state.weights.shape[0], GRID.size, NODE_WEIGHTS.size)
        )
    joint = np.where(included[:, None, None], given * seen[None], given)
    total = joint.sum(axis=2)
    weights = state.weights * total
    return Filtered(
        on=state.on,
        weights=weights / weights.sum(axis=1, keepdims=True),
        shared={**state.shared, person: joint / total[:, :, None]},
        mu=state.mu,
    )


@cache
def _modes(mu: float, sigma: float) -> tuple[Array, Array, Array]:
    """Decay rates and modes of the chain, in units of the reversion rate."""
    up, down = _rates(mu, sigma)
    root = np.sqrt(prior(mu, sigma))
    beside = np.sqrt(up[:-1] * down[1:])
    generator = np.diag(up + down) - np.diag(beside, 1) - np.diag(beside, -1)
    rates, modes = np.linalg.eigh(generator)
    return np.clip(rates, 0.0, None), modes, root


def _rates(mu: float, sigma: float) -> tuple[Array, Array]:
    """Rates up and down with drift -(z - mu) and diffusion sigma^2; ends reflect."""
    step = float(GRID[1] - GRID[0])
    drift = (GRID - mu) / (2 * step)
    spread = sigma**2 / step**2
    up, down = np.maximum(spread - drift, 1e-9), np.maximum(spread + drift, 1e-9)
    up[-1] = down[0] = 0.0
    return up, down
