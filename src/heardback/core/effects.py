"""What outcomes teach about each item, beyond what its answers share with others."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type Array = NDArray[np.float64]

# How far an item's say may differ from its share in z: as a power of its likelihood
# around 1, and as an effect of its own (log-odds for one spread of the answer). Each
# pair is fitted; how well it foretold the outcomes decides how much it counts.
SPREADS = tuple((trust, own) for trust in (0.05, 0.7) for own in (0.05, 0.2, 0.5, 1.0))
DRAWS = 64
ROUNDS = 30
CLOSE = 3e-3
FEWEST = 0.01


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Told:
    """Cases as arrays: who answered what, what that says of x, and each item's score.

    `asked` is (cases, grades of all items); `says` the log likelihood of each grade
    over the grid; `grid` is x and `before` its log density; `score` is the standard
    score of each grade and `item` the item each grade belongs to.
    """

    asked: Array
    says: Array
    grid: Array
    before: Array
    score: Array
    item: NDArray[np.int_]

    @property
    def items(self) -> int:
        return int(self.item.max()) + 1

    @property
    def scores(self) -> Array:
        return self.gathered(self.asked * self.score)

    def gathered(self, by_grade: Array) -> Array:
        """(cases, items) from (cases, grades)."""
        starts = np.searchsorted(self.item, np.arange(self.items))
        found: Array = np.add.reduceat(by_grade, starts, axis=1)
        return found


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Mode:
    """The most likely effects under one pair of spreads, their doubt, the evidence."""

    middle: Array
    root: Array
    evidence: float


def learned(told: Told, won: NDArray[np.bool_], *, mean: float, spread: float) -> Array:
    """Draws of (mean, trust of each item, own effect of each item), one a row.

    The chance of a yes is the mean over x of sigmoid(mean + x + own effects), x given
    the answers, each item's likelihood raised to its trust. Neither trust nor own
    effects may fall below zero, so a better grade never lowers a chance. Laplace's
    approximation under each pair of spreads, averaged by their evidence (MacKay 1992).

    Parameters
    ----------
    won : how each of the cases ended.
    mean, spread : what is believed of the mean before.
    """
    items = told.items
    middle = np.concatenate([[mean], np.ones(items), np.zeros(items)])
    found, start = [], middle
    for trust, own in SPREADS:
        sizes = np.concatenate([[spread], np.full(items, trust), np.full(items, own)])
        mode = _mode(told, won, middle, sizes, start)
        found.append(mode)
    evidence = np.array([mode.evidence for mode in found])
    shares = np.exp(evidence - evidence.max())
    return _drawn(found, shares / shares.sum())


def foretold(told: Told, draws: Array) -> Array:
    """The chance of a yes for each case: the mean over the draws."""
    chances = np.zeros(len(told.asked))
    for draw in draws:
        chances += _chances(told, draw)[0]
    return chances / max(len(draws), 1)


def _mode(
    told: Told,
    won: NDArray[np.bool_],
    middle: Array,
    sizes: Array,
    start: Array,
) -> _Mode:
    """Fisher scoring; what would fall below zero is held there while it pushes on."""
    here, pull = start.copy(), sizes**-2
    bounded = np.arange(len(here)) > 0
    for _ in range(ROUNDS):
        uphill, curve, _ = _slopes(told, won, here)
        uphill -= pull * (here - middle)
        free = ~(bounded & (here <= 0) & (uphill < 0))
        step = np.zeros(len(here))
        inside = (curve + np.diag(pull))[np.ix_(free, free)]
        step[free] = np.linalg.solve(inside, uphill[free])
        step /= max(1.0, float(np.abs(step).max()))
        there = np.where(bounded, np.maximum(here + step, 0.0), here + step)
        moved = float(np.abs(there - here).max())
        here = there
        if moved < CLOSE:
            break
    _, curve, fits = _slopes(told, won, here)
    curve += np.diag(pull)
    evidence = fits - 0.5 * float(pull @ (here - middle) ** 2)
    evidence += 0.5 * float(np.log(pull).sum() - np.linalg.slogdet(curve)[1])
    free = ~bounded | (here > 0)
    root = np.zeros_like(curve)
    root[np.ix_(free, free)] = np.linalg.cholesky(
        np.linalg.inv(curve[np.ix_(free, free)])
    )
    return _Mode(middle=here, root=root, evidence=evidence)


def _slopes(
    told: Told, won: NDArray[np.bool_], here: Array
) -> tuple[Array, Array, float]:
    """Gradient and expected curvature of the log likelihood, and its value."""
    chances, inside, yes, dense = _chances(told, here)
    chances = np.clip(chances, 1e-9, 1 - 1e-9)
    leaning = inside * (yes - chances[:, None])
    trust = told.gathered((leaning @ told.says.T) * told.asked)
    moves = np.column_stack([dense, trust, dense[:, None] * told.scores])
    spread = chances * (1 - chances)
    uphill: Array = moves.T @ ((won - chances) / spread)
    curve: Array = (moves / spread[:, None]).T @ moves
    fits = float(np.log(np.where(won, chances, 1 - chances)).sum())
    return uphill, curve, fits


def _chances(told: Told, here: Array) -> tuple[Array, Array, Array, Array]:
    """P(yes), P(x | answers), P(yes | x, answers), and how P(yes) moves with z."""
    items = told.items
    trust, own = here[1 : items + 1], here[items + 1 :]
    seen = told.asked @ (trust[told.item][:, None] * told.says) + told.before
    inside = np.exp(seen - seen.max(axis=1, keepdims=True))
    inside /= inside.sum(axis=1, keepdims=True)
    shift = here[0] + told.asked @ (own[told.item] * told.score)
    yes = 1 / (1 + np.exp(-(shift[:, None] + told.grid)))
    weighed = inside * yes
    chances = weighed.sum(axis=1)
    dense = chances - (weighed * yes).sum(axis=1)
    return chances, inside, yes, dense


def _drawn(found: Sequence[_Mode], shares: Array) -> Array:
    """Pairs of draws mirrored about each mode, as many as its share asks for."""
    kept = np.where(shares >= FEWEST, shares, 0.0)
    edges = np.round(np.cumsum(kept / kept.sum()) * DRAWS / 2).astype(int)
    counts = np.diff(edges, prepend=0)
    normal = np.random.default_rng(7).normal(size=(DRAWS // 2, len(found[0].middle)))
    rows, at = [], 0
    for mode, count in zip(found, counts, strict=True):
        away = normal[at : at + count] @ mode.root.T
        rows += [mode.middle + away, mode.middle - away]
        at += count
    draws: Array = np.concatenate(rows)
    draws[:, 1:] = np.maximum(draws[:, 1:], 0.0)
    return draws
