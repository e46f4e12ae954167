"""What decided pursuits teach about the base rate and the items."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

import numpy as np
from numpy.typing import NDArray

from heardback.core.effects import Told, learned
from heardback.core.instrument import BaseRate, Instrument, Item

type Array = NDArray[np.float64]

# The inclination less its mean, and where that mean may lie; both in log-odds.
GRID: Array = np.linspace(-7.5, 7.5, 76)
MEANS: Array = np.linspace(-8.0, 8.0, 81)
YES: Array = 1 / (1 + np.exp(-(GRID[:, None] + MEANS[None, :])))

# How far trades may differ from the instrument: in all discriminations together (log),
# and in where each grade begins (log-odds). Our derivation; wide on purpose.
MULTIPLIER_SPREAD = 0.5
CUT_SPREAD = 1.0
LEAST_GAP = 0.02
ROUNDS = 100
CLOSE = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """An item as learned: its slope (log), and cuts counted from the base rate."""

    log_slope: float
    cuts: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """`means` are the posterior weights of MEANS; `multiplier` is shared, as a log.

    `effects` are draws of what the outcomes taught beyond that; none before the first.
    """

    means: tuple[float, ...]
    multiplier: float
    shapes: tuple[Shape, ...]
    decisions: int = 0
    effects: tuple[tuple[float, ...], ...] = ()


def untaught(instrument: Instrument, rate: BaseRate) -> Fit:
    """The instrument's own priors, before any decision."""
    means = _prior_of_means(instrument, rate)
    middle = float(means @ MEANS)
    shapes = (
        Shape(
            log_slope=log(max(item.discrimination, 1e-3)),
            cuts=tuple(cut - item.discrimination * middle for cut in item.cuts),
        )
        for item in instrument.items
    )
    return Fit(means=tuple(means), multiplier=0.0, shapes=tuple(shapes))


def taught(
    instrument: Instrument,
    rate: BaseRate,
    asked: Array,
    won: NDArray[np.int_],
) -> Fit:
    """Maximum of the penalised marginal likelihood, by expectation-maximisation.

    Parameters
    ----------
    asked : (cases, grades of all items), 1 where that grade was the answer.
    won : (cases,), 1 for a yes, 0 for a no, -1 where the outcome is unknown.

    Notes
    -----
    z = mu + x, x ~ N(0, sigma^2). Cuts are counted from mu, so that a base rate that
    differs from the instrument's leaves what its answers mean as it is. Cases of
    unknown outcome teach the cuts too. The mean is integrated over MEANS; each item
    takes one Fisher-scoring step a round (McCullagh 1980); log discriminations are
    drawn to the instrument's times one shared multiplier.
    """
    prior = untaught(instrument, rate)
    shapes = prior.shapes
    multiplier = 0.0
    log_prior = np.log(np.maximum(np.asarray(prior.means), 1e-300))
    means = np.asarray(prior.means)
    for _ in range(ROUNDS):
        inside = posterior(instrument, shapes, asked)
        means = _posterior_of_means(log_prior, inside, won)
        counts = asked.T @ _with_outcome(inside, won, YES @ means)
        moved, shapes = _step(instrument, prior, multiplier, shapes, counts)
        multiplier = _shared(instrument, prior, shapes)
        if moved < CLOSE:
            break
    return Fit(
        means=tuple(means),
        multiplier=multiplier,
        shapes=shapes,
        decisions=int((won >= 0).sum()),
        effects=_effects(instrument, prior, shapes, asked, won),
    )


def told(instrument: Instrument, shapes: Sequence[Shape], asked: Array) -> Told:
    """The cases with what each grade says, ready to be judged."""
    before = -0.5 * (GRID / instrument.sigma) ** 2
    weights = np.exp(before) / np.exp(before).sum()
    chances = [grades(shape) for shape in shapes]
    return Told(
        asked=asked,
        says=np.log(np.maximum(np.vstack(chances), 1e-300)),
        grid=GRID,
        before=before,
        score=np.concatenate([_scores(each, weights) for each in chances]),
        item=np.repeat(np.arange(len(chances)), [len(each) for each in chances]),
    )


def posterior(instrument: Instrument, shapes: Sequence[Shape], asked: Array) -> Array:
    """P(x | answers) for each case, over GRID: (cases, grid), rows sum to 1."""
    logs = [np.log(np.maximum(grades(shape), 1e-300)) for shape in shapes]
    seen = asked @ np.vstack(logs) - 0.5 * (GRID / instrument.sigma) ** 2
    inside: Array = np.exp(seen - seen.max(axis=1, keepdims=True))
    return inside / inside.sum(axis=1, keepdims=True)


def grades(shape: Shape) -> Array:
    """P(grade | x) as (grades, grid); columns sum to 1."""
    slope = exp(shape.log_slope)
    below = 1 / (1 + np.exp(slope * GRID[None, :] - np.asarray(shape.cuts)[:, None]))
    chances: Array = np.diff(_edged(below, 0.0, 1.0), axis=0)
    return chances


def _effects(
    instrument: Instrument,
    prior: Fit,
    shapes: Sequence[Shape],
    asked: Array,
    won: NDArray[np.int_],
) -> tuple[tuple[float, ...], ...]:
    known = won >= 0
    if not known.any():
        return ()
    before = np.asarray(prior.means)
    mean = float(before @ MEANS)
    draws = learned(
        told(instrument, shapes, asked[known]),
        won[known] == 1,
        mean=mean,
        spread=sqrt(float(before @ (MEANS - mean) ** 2)),
    )
    return tuple(map(tuple, draws.tolist()))


def _scores(chances: Array, weights: Array) -> Array:
    """Where x lies given each grade, as a standard score."""
    share = chances @ weights
    middle = (chances * weights) @ GRID / np.maximum(share, 1e-300)
    spread = sqrt(float(share @ middle**2))
    scores: Array = middle / spread if spread > 0 else np.zeros_like(middle)
    return scores


def _prior_of_means(instrument: Instrument, rate: BaseRate) -> Array:
    """The Beta prior of the base rate as weights of MEANS."""
    weights = np.exp(-0.5 * (GRID / instrument.sigma) ** 2)
    rates = (weights / weights.sum()) @ YES
    density = (rate.yes - 1) * np.log(rates) + (rate.no - 1) * np.log1p(-rates)
    density += np.log(np.gradient(rates, MEANS))
    prior: Array = np.exp(density - density.max())
    return prior / prior.sum()


def _posterior_of_means(
    log_prior: Array, inside: Array, won: NDArray[np.int_]
) -> Array:
    seen = log_prior.copy()
    chances = np.clip(inside @ YES, 1e-12, 1 - 1e-12)
    seen += np.log(chances[won == 1]).sum(axis=0)
    seen += np.log1p(-chances[won == 0]).sum(axis=0)
    means: Array = np.exp(seen - seen.max())
    return means / means.sum()


def _with_outcome(inside: Array, won: NDArray[np.int_], yes: Array) -> Array:
    known = inside.copy()
    known[won == 1] *= yes
    known[won == 0] *= 1 - yes
    return known / known.sum(axis=1, keepdims=True)


def _step(
    instrument: Instrument,
    prior: Fit,
    multiplier: float,
    shapes: Sequence[Shape],
    counts: Array,
) -> tuple[float, tuple[Shape, ...]]:
    """One scoring step for each item, and how far the farthest moved."""
    farthest, stepped, at = 0.0, [], 0
    for item, before, shape in zip(instrument.items, prior.shapes, shapes, strict=True):
        rows = counts[at : at + len(item.grades)]
        at += len(item.grades)
        moved, after = _score(item, before, multiplier, shape, rows)
        farthest = max(farthest, moved)
        stepped.append(after)
    return farthest, tuple(stepped)


def _score(
    item: Item, before: Shape, multiplier: float, shape: Shape, counts: Array
) -> tuple[float, Shape]:
    cuts = np.asarray(shape.cuts)
    slope = exp(shape.log_slope)
    below = 1 / (1 + np.exp(slope * GRID[None, :] - cuts[:, None]))
    dense = below * (1 - below)
    chances = np.maximum(np.diff(_edged(below, 0.0, 1.0), axis=0), 1e-12)
    # How each grade's chance moves with each cut, and with the log slope.
    moves = np.zeros((len(cuts) + 1, len(cuts) + 1, GRID.size))
    for cut, density in enumerate(dense):
        moves[cut, cut], moves[cut, cut + 1] = density, -density
    moves[-1] = -slope * GRID * np.diff(_edged(dense, 0.0, 0.0), axis=0)
    uphill = np.einsum("pjg,jg->p", moves, counts / chances)
    curve = np.einsum("pjg,qjg,jg->pq", moves, moves, counts.sum(axis=0) / chances)
    here = np.append(cuts, shape.log_slope)
    middle = np.append(before.cuts, before.log_slope + multiplier)
    pull = np.append(np.full(len(cuts), CUT_SPREAD**-2), _slope_spread(item) ** -2)
    step = np.linalg.solve(curve + np.diag(pull), uphill - pull * (here - middle))
    size = float(np.abs(step).max())
    step /= max(size, 1.0)
    while np.any(np.diff((here + step)[:-1]) < LEAST_GAP):
        step /= 2
        if np.abs(step).max() < CLOSE:
            return 0.0, shape
    there = here + step
    return float(np.abs(step).max()), Shape(
        log_slope=float(there[-1]), cuts=tuple(there[:-1].tolist())
    )


def _shared(instrument: Instrument, prior: Fit, shapes: Sequence[Shape]) -> float:
    """The mode of what all log slopes have in common."""
    off, weight = 0.0, MULTIPLIER_SPREAD**-2
    for item, before, shape in zip(instrument.items, prior.shapes, shapes, strict=True):
        trust = _slope_spread(item) ** -2
        off += trust * (shape.log_slope - before.log_slope)
        weight += trust
    return off / weight


def _slope_spread(item: Item) -> float:
    """The spread of the discrimination, as a log."""
    return item.spread / max(item.discrimination, item.spread)


def _edged(rows: Array, first: float, last: float) -> Array:
    edge = np.ones_like(rows[:1])
    return np.concatenate([first * edge, rows, last * edge], axis=0)
