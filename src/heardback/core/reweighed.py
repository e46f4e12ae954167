"""From a posterior's mode to its mean and covariance, by weighing draws around it.

Around the mode the log-odds of each outcome are taken as a parabola in what is learned;
the likelihood of so many of them is then no Gaussian, and close to the real one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from heardback.core.belief import Array

PAIRS = 512
# Draws times cases that are looked at together: 8 MB.
TOGETHER = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bent:
    """How each chance moves with its own place's shift, first, and with the log slopes.

    `chances` holds (cases,), `first` (cases, own) and `second` (cases, own, own)
    derivatives at the mode. `learned` says where what these cases teach stands among
    all there is to learn: shifts first, of which `place` is each case's, then slopes.
    """

    won: NDArray[np.bool_]
    chances: Array
    first: Array
    second: Array
    place: NDArray[np.int_]
    learned: NDArray[np.int_]

    def own(self, place: int) -> NDArray[np.int_]:
        """Where a place's shift and the slopes stand in `learned`."""
        slopes = self.first.shape[1] - 1
        size = len(self.learned)
        return np.append(place, np.arange(size - slopes, size))


def curve(bent: Bent) -> Array:
    """Minus the second derivatives of the log likelihood at the mode."""
    found = np.zeros((len(bent.learned), len(bent.learned)))
    off = np.where(bent.won, 1 / bent.chances, -1 / (1 - bent.chances))
    each = bent.first * off[:, None]
    bends = bent.second * off[:, None, None]
    for place in np.unique(bent.place):
        here, own = bent.place == place, bent.own(int(place))
        found[np.ix_(own, own)] += each[here].T @ each[here] - bends[here].sum(axis=0)
    return found


def reweighed(
    bent: Bent, *, away: Array, pull: Array, doubt: Array
) -> tuple[Array, Array]:
    """How far the mean lies from where it was bent, and the covariance.

    Parameters
    ----------
    away : from there to the middle of the prior, whose precision is `pull`.
    doubt : the covariance at the mode; draws are spread by it.
    """
    step = doubt @ (pull @ away + _uphill(bent))
    normal = _normal(len(away))
    draws = step + normal @ np.linalg.cholesky(doubt).T
    off = draws - away
    log = -0.5 * np.einsum("dj,jk,dk->d", off, pull, off)
    log += 0.5 * (normal**2).sum(axis=1)
    for place in np.unique(bent.place):
        log += _likely(bent, int(place), draws)
    weights = np.exp(log - log.max())
    weights /= weights.sum()
    mean = weights @ draws
    spread = draws - mean
    return mean, (spread * weights[:, None]).T @ spread


def _likely(bent: Bent, place: int, draws: Array) -> Array:
    """The log likelihood of the cases of one place under each draw."""
    here = draws[:, bent.own(place)]
    pairs = np.einsum("dj,dk->djk", here, here).reshape(len(here), -1)
    total = np.zeros(len(draws))
    for rows in _some(np.where(bent.place == place)[0], len(draws)):
        chance, first = bent.chances[rows], bent.first[rows]
        dense = chance * (1 - chance)
        slope = first / dense[:, None]
        bend = bent.second[rows] / dense[:, None, None]
        bend -= (1 - 2 * chance)[:, None, None] * slope[:, :, None] * slope[:, None, :]
        odds = np.log(chance / (1 - chance)) + here @ slope.T
        odds += 0.5 * pairs @ bend.reshape(len(rows), -1).T
        total -= np.logaddexp(0.0, np.where(bent.won[rows], -odds, odds)).sum(axis=1)
    return total


def _uphill(bent: Bent) -> Array:
    uphill = np.zeros(len(bent.learned))
    off = np.where(bent.won, 1 / bent.chances, -1 / (1 - bent.chances))
    for place in np.unique(bent.place):
        here = bent.place == place
        uphill[bent.own(int(place))] += off[here] @ bent.first[here]
    return uphill


def _some(rows: NDArray[np.int_], draws: int) -> Iterator[NDArray[np.int_]]:
    many = max(1, TOGETHER // draws)
    for first in range(0, len(rows), many):
        yield rows[first : first + many]


@lru_cache(maxsize=4)
def _normal(size: int) -> Array:
    """Standard normal draws, each with its mirror image, uncorrelated as they stand."""
    half = np.random.default_rng(7).normal(size=(PAIRS, size))
    even = np.linalg.inv(np.linalg.cholesky(half.T @ half / PAIRS)).T
    return np.concatenate([half @ even, -half @ even])
