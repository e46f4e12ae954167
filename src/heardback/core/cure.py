"""A cure model of waiting: some waits never end, the others are log-normal in days.

Boag, J. W. (1949). Maximum likelihood estimates of the proportion of patients cured by
cancer therapy. JRSS B 11, 15-53. Here all three parameters are integrated out.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import erf, lgamma, sqrt

import numpy as np
from numpy.typing import NDArray

from heardback.core.pursuit import Side

type Floats = NDArray[np.float64]
type Record = tuple[tuple[int, bool, int], ...]

GRID = (25, 33, 25)

# Some trades are nothing like the published ones: there nearly all answer or nearly
# none do, as Jeffreys' prior for a share says.
JEFFREYS = (0.5, 0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What published figures say before a single wait of one's own.

    `never` is a Beta(a, b) on the share that never answers; the logarithm of the days
    until a reply is normal with a centre known to `centre_spread` and a width whose
    logarithm is known to `width_spread`. `unlike` of all trades are not of this kind.
    """

    never: tuple[float, float]
    centre: float
    centre_spread: float
    width: float
    width_spread: float
    unlike: float
    source: str


# Our derivation. Published: 4 % of those who hear back after an interview do so within
# a day, 37 % within a week (one recruiter's figures, no method given, trust D), which
# is log-normal with mu 2.40 and sigma 1.37 over everybody. We split 1.37 into how
# people differ (centre_spread, our choice) and how one person's waits differ (width),
# so that the published curve is what comes out before anything was learned. A quarter
# never answers: surveys of people "ever" left without an answer (trust C), brought
# down to one process of several. The Beta's mean lies below, because in trades that
# are unlike, one in five (our judgement), it is one half: over both it is a quarter.
_APPLICATION = Prior(
    never=(2.25, 9.75),
    centre=2.40,
    centre_spread=0.50,
    width=1.26,
    width_spread=0.15,
    unlike=0.2,
    source="our derivation from two hiring figures (trust C to D)",
)
# No published waits of clients were found: the same curve, held with less conviction,
# and as likely as not it is not theirs at all. A third never answers then, over both.
_DEAL = Prior(
    never=(1.5, 6.5),
    centre=2.40,
    centre_spread=0.70,
    width=1.16,
    width_spread=0.20,
    unlike=0.5,
    source="no source for deals; the hiring curve with a third less weight",
)
PRIORS = {Side.APPLICATION: _APPLICATION, Side.DEAL: _DEAL}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fit:
    """The posterior on a grid: `weight[i, j, k]` for never, centre and width."""

    shares: Floats
    centres: Floats
    widths: Floats
    weight: Floats

    @property
    def never(self) -> float:
        return float(np.einsum("i,ijk->", self.shares, self.weight))

    def unanswered(self, days: Floats) -> Floats:
        """The chance of no reply up to each day, those who never answer included."""
        return self.never + self.coming(days)

    def coming(self, days: Floats) -> Floats:
        """The chance of a reply after each day."""
        alive = np.einsum("i,ijk->jk", 1.0 - self.shares, self.weight)
        late = _survival(days, self.centres, self.widths)
        found: Floats = np.einsum("jk,jkd->d", alive, late)
        return found


@lru_cache(maxsize=32)
def fit(side: Side, record: Record) -> Fit:
    """The posterior given a record of (whole days, answered, how many).

    The grid is moved and narrowed until it resolves the data.
    """
    prior = PRIORS[side]
    a, b = prior.never
    # Wide enough for trades unlike the published ones.
    odds = max(sqrt(1 / a + 1 / b), 1.7)
    middle = np.array([np.log(a / b), prior.centre, np.log(prior.width)])
    spread = np.array([odds, prior.centre_spread, prior.width_spread]) * 1.5
    found = _on_grid(prior, record, middle, spread)
    for _ in range(8 if record else 0):
        new_middle, new_spread = _moments(found)
        settled = np.all(np.abs(new_middle - middle) < 0.2 * spread)
        settled &= np.all(new_spread > 0.6 * spread)
        middle, spread = new_middle, np.maximum(new_spread, 0.2 * spread)
        found = _on_grid(prior, record, middle, spread)
        if settled:
            break
    return found


def _on_grid(
    prior: Prior,
    record: Record,
    middle: Floats,
    spread: Floats,
) -> Fit:
    odds, centres, logs = (
        np.linspace(mid - 4 * wide, mid + 4 * wide, size)
        for mid, wide, size in zip(middle, spread, GRID, strict=True)
    )
    shares, widths = 1 / (1 + np.exp(-odds)), np.exp(logs)
    log = (
        _log_never(shares, prior)[:, None, None]
        + (-0.5 * ((centres - prior.centre) / prior.centre_spread) ** 2)[None, :, None]
    )
    log = log - 0.5 * ((logs - np.log(prior.width)) / prior.width_spread) ** 2
    log = log + _likelihood(record, shares, centres, widths)
    weight = np.exp(log - log.max())
    return Fit(
        shares=shares, centres=centres, widths=widths, weight=weight / weight.sum()
    )


def _log_never(shares: Floats, prior: Prior) -> Floats:
    """The prior of the share that never answers, over its log-odds.

    The Jacobian of the logit turns Beta(a, b) into these exponents.
    """
    a, b = prior.never
    terms = [
        np.log(much)
        + lgamma(one + other)
        - lgamma(one)
        - lgamma(other)
        + one * np.log(shares)
        + other * np.log1p(-shares)
        for much, one, other in (
            (1 - prior.unlike, a, b),
            (prior.unlike, *JEFFREYS),
        )
    ]
    together: Floats = np.logaddexp(terms[0], terms[1])
    return together


def _likelihood(
    record: Record,
    shares: Floats,
    centres: Floats,
    widths: Floats,
) -> Floats:
    """Log likelihood of the waits; a reply on day d came between d - 1 and d.

    One on the same day came within half a day.
    """
    total = np.zeros((len(shares), len(centres), len(widths)))
    came = np.array([(day, many) for day, told, many in record if told], dtype=float)
    open_ = np.array(
        [(day, many) for day, told, many in record if not told], dtype=float
    )
    if len(came):
        day, many = came.T
        after = np.maximum(day - 1, 0.0)
        chance = _survival(after, centres, widths) - _survival(
            np.maximum(day, 0.5), centres, widths
        )
        total += np.log(np.maximum(chance, 1e-300)) @ many
        total += (np.log1p(-shares) * many.sum())[:, None, None]
    if len(open_):
        day, many = open_.T
        late = _survival(day, centres, widths)
        for index, share in enumerate(shares):
            total[index] += np.log(share + (1 - share) * late) @ many
    return total


def _moments(fit: Fit) -> tuple[Floats, Floats]:
    """Mean and spread of log odds of never, centre and log width."""
    odds = np.log(fit.shares) - np.log1p(-fit.shares)
    found = []
    for axis, values in enumerate((odds, fit.centres, np.log(fit.widths))):
        others = tuple(other for other in range(3) if other != axis)
        marginal = fit.weight.sum(axis=others)
        mean = float(marginal @ values)
        found.append((mean, sqrt(float(marginal @ (values - mean) ** 2))))
    means, spreads = np.array(found).T
    return means, spreads


def _survival(days: Floats, centres: Floats, widths: Floats) -> Floats:
    """P(a reply that comes takes longer than each day): [centre, width, day]."""
    with np.errstate(divide="ignore"):
        logs = np.log(days)
    scaled = (centres[:, None, None] - logs) / widths[:, None]
    return _normal(scaled)


def _normal(values: Floats) -> Floats:
    """The standard normal distribution function, to about 3e-8."""
    nodes, heights = _normal_table()
    return np.interp(values, nodes, heights)


@lru_cache(maxsize=1)
def _normal_table() -> tuple[Floats, Floats]:
    nodes = np.linspace(-9.0, 9.0, 18_001)
    heights = np.array([0.5 * (1.0 + erf(node / sqrt(2.0))) for node in nodes])
    return nodes, heights
