"""Whether marks in rehearsal go with what really happened, said with its band."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from heardback.core.lessons import beta_band

# Fewer outcomes than this say nothing that one should look at.
LEAST = 3
# Between Jeffreys' prior and one made-up decision on either side.
PRIOR = 0.5
_DRAWN = 4_001


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A decided pursuit: the part of the checks that was earned, and whether won."""

    share: float
    won: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """One half of the pursuits by their marks: how many, how many won, and the band."""

    count: int
    won: int
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """`better` is the chance that higher marks go with more yeses, given these."""

    outcomes: int
    middle: float
    upper: Half
    lower: Half
    better: float

    @property
    def words(self) -> str:
        known = "likely" if self.better >= 0.9 else "not known"
        if self.better <= 0.1:
            known = "unlikely"
        return (
            f"Of {self.upper.count} rehearsed with higher marks {self.upper.won} said "
            f"yes, of {self.lower.count} with lower marks {self.lower.won}. Whether "
            f"better marks go with more yeses is {known} so far "
            f"({round(100 * self.better)} in 100)."
        )


def track(outcomes: Sequence[Outcome]) -> Track | None:
    """Compare the better marked half with the other; None before three outcomes.

    Each half's rate is Beta(1/2 + yes, 1/2 + no); `better` is P(upper > lower) for the
    two posteriors, integrated on a grid. The halves are told apart by the median.

    Examples
    --------
    >>> told = [Outcome(share=0.9, won=True), Outcome(share=0.8, won=True),
    ...         Outcome(share=0.2, won=False), Outcome(share=0.3, won=False)]
    >>> found = track(told)
    >>> found.upper.won, found.lower.won, found.better > 0.9
    (2, 0, True)
    >>> track(told[:2]) is None
    True
    """
    if len(outcomes) < LEAST:
        return None
    middle = float(np.median([each.share for each in outcomes]))
    upper = [each.won for each in outcomes if each.share >= middle]
    lower = [each.won for each in outcomes if each.share < middle]
    return Track(
        outcomes=len(outcomes),
        middle=middle,
        upper=_half(upper),
        lower=_half(lower),
        better=_better(upper, lower),
    )


def _half(won: Sequence[bool]) -> Half:
    low, high = beta_band(PRIOR + sum(won), PRIOR + len(won) - sum(won))
    return Half(count=len(won), won=sum(won), low=low, high=high)


def _better(upper: Sequence[bool], lower: Sequence[bool]) -> float:
    ours, theirs = _mass(upper), _mass(lower)
    below = np.cumsum(theirs) - theirs / 2
    return float(ours @ below)


def _mass(won: Sequence[bool]) -> np.ndarray:
    """The posterior on a grid of log-odds, where its edges are smooth."""
    odds = np.linspace(-14, 14, _DRAWN)
    a, b = PRIOR + sum(won), PRIOR + len(won) - sum(won)
    log = -a * np.logaddexp(0.0, -odds) - b * np.logaddexp(0.0, odds)
    mass: np.ndarray = np.exp(log - log.max())
    mass /= mass.sum()
    return mass
