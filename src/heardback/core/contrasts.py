"""Whether pursuits with a habit end better than those without: how sure, how far off.

Counts of wins and losses with and without it. Both sides have the published base rate
as their prior, and the habit is called known only when the data are at least twenty
times the number of habits looked at likelier if the two rates differ than if they are
one: looking often must not invent findings.
"""

from dataclasses import dataclass
from functools import cache
from math import exp, lgamma, log

import numpy as np
from numpy.typing import NDArray

from heardback.core.lessons import beta_band

type Array = NDArray[np.float64]

ODDS = 20.0
"""How many times likelier, for each habit that is looked at."""

MOST = 2_000
"""More decisions than this are not worth waiting for: the difference is too small."""

LUCK = 0.5

# Beta prior of each rate: a quarter to a third of pursuits are won, worth five of one's
# own decisions (instrument's base rates; its weight is our derivation).
PRIOR = (1.5, 3.5)

_GRID = (np.arange(2_000) + 0.5) / 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Pursuits that were won or lost, with and without the habit."""

    won_with: int = 0
    lost_with: int = 0
    won_without: int = 0
    lost_without: int = 0

    @property
    def n(self) -> int:
        return self.won_with + self.lost_with + self.won_without + self.lost_without

    @property
    def with_(self) -> int:
        return self.won_with + self.lost_with

    @property
    def won(self) -> int:
        return self.won_with + self.won_without

    @property
    def without(self) -> int:
        return self.won_without + self.lost_without


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A rate between 0 and 1 with its 80 % band."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """What the counts say about one habit.

    `likelier` is the chance that the rate is really higher with it; `bayes` is how many
    times likelier the counts are if the rates differ; `more` is about how many more
    decisions would settle it if the rates are what they look like, None where no number
    worth waiting for would. It goes with, it does not cause.
    """

    counts: Counts
    with_: Share
    without: Share
    likelier: float
    bayes: float
    threshold: float
    more: int | None

    @property
    def known(self) -> bool:
        return self.bayes >= self.threshold

    @property
    def words(self) -> str:
        if not (self.counts.with_ and self.counts.without):
            where = "with" if self.counts.with_ else "without"
            return f"All {self.counts.n} were {where} it: nothing to set beside them."
        with_ = f"{_percent(self.with_.mean)} % with it, {self.counts.with_} decisions"
        without = f"{_percent(self.without.mean)} % without, {self.counts.without}"
        sign = f"a {_percent(max(self.likelier, 1 - self.likelier))} % chance that "
        sign += "more" if self.likelier >= 0.5 else "fewer"
        start = f"{with_}; {without}; {sign} are won with it"
        if self.known:
            return (
                f"{start}. That is known; it goes with wins, and need not cause them."
            )
        if self.more is None:
            return (
                f"{start}. Too small a difference to be known in any number of years."
            )
        return f"{start}. About {self.more} more decisions would settle it."


def contrast(counts: Counts, *, looked_at: int) -> Contrast:
    """Set pursuits with a habit beside those without.

    Parameters
    ----------
    counts
        Of pursuits that were decided for or against us.
    looked_at
        How many habits are looked at on the same decisions; each makes the bar higher.

    References
    ----------
    Beta-binomial marginal likelihoods: Gelman et al., *Bayesian Data Analysis*, 3rd
    ed., section 2.4; Kass and Raftery (1995), *Bayes Factors*, JASA 90, for the scale.

    Examples
    --------
    >>> few = contrast(Counts(won_with=2, lost_with=1, lost_without=2), looked_at=6)
    >>> few.known
    False
    >>> round(few.likelier, 2)
    0.84
    """
    a, b = PRIOR
    first = (a + counts.won_with, b + counts.lost_with)
    second = (a + counts.won_without, b + counts.lost_without)
    threshold = ODDS * max(looked_at, 1)
    return Contrast(
        counts=counts,
        with_=_share(*first),
        without=_share(*second),
        likelier=_higher(first, second),
        bayes=exp(min(log_bayes(counts), 700.0)),
        threshold=threshold,
        more=decisions_more(counts, threshold=threshold),
    )


def log_bayes(counts: Counts) -> float:
    """Log of how many times likelier the counts are if the two rates differ."""
    return _log_bayes(
        counts.won_with, counts.lost_with, counts.won_without, counts.lost_without
    )


def decisions_more(counts: Counts, *, threshold: float) -> int | None:
    """After how many more decisions of the same kind it is as likely known as not.

    By bisection on the counts that the rates as they look now would bring; what luck
    adds on average to the evidence of two rates, half a unit, comes with them (Wilks:
    twice the log ratio exceeds its expectation by one for each free rate).
    """
    if counts.n == 0 or log_bayes(counts) >= log(threshold):
        return 0 if counts.n else None
    if not (counts.with_ and counts.without):
        return None
    a, b = PRIOR
    p1 = (counts.won_with + a) / (counts.with_ + a + b)
    p0 = (counts.won_without + a) / (counts.without + a + b)
    share = counts.with_ / counts.n

    def after(more: int) -> float:
        then = _expected(counts, more, share=share, p1=p1, p0=p0)
        return _log_bayes(*then) + LUCK * more / (counts.n + more)

    if after(MOST) < log(threshold):
        return None
    fewest, most = 0, MOST
    while fewest < most:
        middle = (fewest + most) // 2
        if after(middle) >= log(threshold):
            most = middle
        else:
            fewest = middle + 1
    return fewest


def _expected(
    counts: Counts, more: int, *, share: float, p1: float, p0: float
) -> tuple[float, float, float, float]:
    n1, n0 = more * share, more * (1 - share)
    return (
        counts.won_with + n1 * p1,
        counts.lost_with + n1 * (1 - p1),
        counts.won_without + n0 * p0,
        counts.lost_without + n0 * (1 - p0),
    )


def _log_bayes(w1: float, l1: float, w0: float, l0: float) -> float:
    a, b = PRIOR
    apart = _marginal(a, b, w1, l1) + _marginal(a, b, w0, l0)
    return apart - _marginal(a, b, w1 + w0, l1 + l0)


def _marginal(a: float, b: float, won: float, lost: float) -> float:
    return _beta(a + won, b + lost) - _beta(a, b)


def _beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def _share(a: float, b: float) -> Share:
    low, high = beta_band(a, b)
    return Share(mean=a / (a + b), low=low, high=high)


@cache
def _higher(first: tuple[float, float], second: tuple[float, float]) -> float:
    """P(p1 > p0) for two independent Betas, on a grid of their values."""
    one, other = _weights(*first), _weights(*second)
    below = np.cumsum(other) - other / 2
    return float(one @ below)


def _weights(a: float, b: float) -> Array:
    log_density = (a - 1) * np.log(_GRID) + (b - 1) * np.log1p(-_GRID)
    density = np.exp(log_density - log_density.max())
    found: Array = density / density.sum()
    return found


def _percent(share: float) -> int:
    return min(max(round(100 * share), 1), 99)
