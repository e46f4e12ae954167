"""How many yeses to expect by a day, and how many leads that takes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, log1p, sqrt

import numpy as np
from numpy.typing import NDArray

from heardback.core.errors import Invalid
from heardback.core.fate import decides_within
from heardback.core.pursuit import DecideBy, Pursuit, Side

type Floats = NDArray[np.float64]

# How much luck all leads share, in log-odds. Our derivation: the log-odds of a rate
# known as Beta(2, 5), what published figures are worth before any decision of one's
# own, have a standard deviation of sqrt(trigamma(2) + trigamma(5)) = 0.93.
SHARED = 0.93
NODES = 61
MOST_LEADS = 10_000
MOST_ADDED = 200
CERTAIN = 1e-12
BLOCK = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class InPlay:
    """A live pursuit as momentum sees it.

    `chance` is the chance of a yes if they decide, `decides` the chance that they
    decide by the day in question. `touched_on` is the last time we did something.
    """

    id: str
    name: str
    chance: float
    decides: float = 1.0
    opened_on: date | None = None
    touched_on: date | None = None

    @property
    def yes(self) -> float:
        return self.chance * self.decides


@dataclass(frozen=True, slots=True, kw_only=True)
class Yeses:
    """The number of yeses by a day: `chances[k]` is the chance of exactly k.

    `alone` is the chance of at least one if the leads shared no luck: the figure that
    is usually quoted, and too rosy.
    """

    chances: tuple[float, ...]
    expected: float
    alone: float

    @property
    def at_least_one(self) -> float:
        return max(0.0, 1.0 - self.chances[0])

    @property
    def words(self) -> str:
        if len(self.chances) == 1:
            return "No leads in play, so no yes to hope for."
        tenths = round(10 * self.at_least_one)
        said = {0: "less than 1 in 10", 10: "more than 9 in 10"}
        chance = said.get(tenths, f"about {tenths} in 10")
        return f"The chance of at least one yes is {chance}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """Leads needed for a target: `alone` if they share no luck, `together` if they do.

    None where no number up to 10,000 is enough.
    """

    alone: int | None
    together: int | None


def in_play(pursuit: Pursuit, *, chance: float, by: date, as_of: date) -> InPlay:
    """A live pursuit with its chance of a yes (`standing.stand`), looked at `by` a day.

    >>> from heardback.core.pursuit import Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> in_play(deal, chance=0.4, by=date(2026, 9, 30), as_of=date(2026, 9, 30)).yes
    0.0
    """
    held = [meeting.on for meeting in pursuit.meetings if meeting.held]
    return in_play_of(
        id=pursuit.id,
        name=pursuit.organisation,
        side=pursuit.side,
        chance=chance,
        opened_on=pursuit.opened_on,
        decide_by=pursuit.decide_by,
        touched_on=max((on for on in held if on <= as_of), default=None),
        by=by,
        as_of=as_of,
    )


def in_play_of(
    *,
    id: str,
    name: str,
    side: Side,
    chance: float,
    opened_on: date,
    decide_by: DecideBy | None,
    touched_on: date | None,
    by: date,
    as_of: date,
) -> InPlay:
    """The same from what a list keeps of it."""
    decides = decides_within(
        side, opened_on=opened_on, decide_by=decide_by, by=by, as_of=as_of
    )
    return InPlay(
        id=id,
        name=name,
        chance=chance,
        decides=decides,
        opened_on=opened_on,
        touched_on=touched_on,
    )


def yeses(leads: Sequence[InPlay], *, shared: float = SHARED) -> Yeses:
    """The distribution of the number of yeses, honest about all failing together.

    Given a common shift u ~ N(0, shared^2) of all log-odds the leads are independent
    and the count is Poisson-binomial, computed exactly by dynamic programming and
    convolution; u is
    integrated out by Gauss-Hermite quadrature. Each lead's log-odds are centred so
    that its own chance stays what it was. Whether they decide in time is not shared.

    Parameters
    ----------
    leads
        The live pursuits; their order does not matter.
    shared
        Standard deviation of the common shift, in log-odds; 0 for no shared luck.

    Raises
    ------
    Invalid
        For a chance outside 0 to 1, or a negative `shared`.

    References
    ----------
    Chen, X. H., Dempster, A. P. and Liu, J. S. (1994). Weighted finite population
    sampling to maximize entropy. *Biometrika* 81, 457-469 (the recursion).

    Examples
    --------
    >>> two = [InPlay(id="a", name="A", chance=0.5),
    ...        InPlay(id="b", name="B", chance=0.5)]
    >>> [round(chance, 3) for chance in yeses(two, shared=0).chances]
    [0.25, 0.5, 0.25]
    >>> [round(chance, 3) for chance in yeses(two).chances]
    [0.289, 0.422, 0.289]
    """
    given, weights = _given(leads, shared)
    chances = np.clip(weights @ _counts(given), 0.0, 1.0)
    return Yeses(
        chances=tuple(float(each) for each in chances),
        expected=sum(lead.yes for lead in leads),
        alone=1.0 - float(np.prod([1.0 - lead.yes for lead in leads])),
    )


def leads_needed(target: float, chance: float, *, shared: float = SHARED) -> Needed:
    """How many leads of the same chance make at least one yes as likely as `target`.

    Alone, n = ln(1 - target) / ln(1 - chance); together, the smallest n for which the
    chance of at least one, averaged over the shared luck, reaches the target.

    >>> leads_needed(0.8, 0.30)
    Needed(alone=5, together=7)
    """
    if not (0 < target < 1 and 0 < chance < 1):
        raise Invalid("Target and chance lie between 0 and 1, ends excluded.")
    given, weights = _given_luck(np.array([chance]), shared)

    def enough(leads: int) -> bool:
        return 1.0 - float(weights @ (1.0 - given[:, 0]) ** leads) >= target

    # The small step back keeps 3.0000000001 from becoming 4.
    alone = max(1, ceil(log1p(-target) / log1p(-chance) - 1e-9))
    return Needed(
        alone=alone if alone <= MOST_LEADS else None, together=_smallest(enough)
    )


def leads_to_add(
    leads: Sequence[InPlay], target: float, *, chance: float, shared: float = SHARED
) -> int | None:
    """How many more leads of `chance` (decided in time) the target takes; None if many.

    >>> leads_to_add([InPlay(id="a", name="A", chance=0.5)], 0.8, chance=0.3)
    5
    """
    fresh = InPlay(id="new", name="new", chance=chance)
    given, weights = _given([*leads, fresh], shared)
    none = np.prod(1.0 - given[:, :-1], axis=1)
    missed = 1.0 - given[:, -1]
    for more in range(MOST_ADDED + 1):
        if 1.0 - float(weights @ (none * missed**more)) >= target:
            return more
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToStart:
    """Leads to add for a target by a day: as usually reckoned, and honestly.

    `this_week` is the share of this week, if they are started evenly while there is
    still time for a decision; None where the target is out of reach.
    """

    alone: int | None
    together: int | None
    this_week: int | None


def to_start(
    leads: Sequence[InPlay],
    target: float,
    *,
    fresh: InPlay,
    weeks: int,
    shared: float = SHARED,
) -> ToStart:
    """How many leads like `fresh` the target takes, and how many of them this week.

    >>> one = InPlay(id="a", name="A", chance=0.5)
    >>> to_start([one], 0.8, fresh=InPlay(id="n", name="n", chance=0.3), weeks=4)
    ToStart(alone=3, together=5, this_week=2)
    """
    alone = leads_to_add(leads, target, chance=fresh.yes, shared=0)
    together = leads_to_add(leads, target, chance=fresh.yes, shared=shared)
    return ToStart(
        alone=alone,
        together=together,
        this_week=None if together is None else ceil(together / max(1, weeks)),
    )


def shared_luck(doubts: Iterable[float]) -> float:
    """How much luck the leads share, from how well one knows one's own base rates.

    The root mean square of the doubts (in log-odds) that a fit carries for the leads
    in play: each decision of one's own makes it smaller.

    >>> shared_luck([]), round(shared_luck([0.3, 0.4]), 3)
    (0.93, 0.354)
    """
    known = [doubt for doubt in doubts if doubt > 0]
    if not known:
        return SHARED
    return min(SHARED, sqrt(sum(doubt**2 for doubt in known) / len(known)))


def _given(leads: Sequence[InPlay], shared: float) -> tuple[Floats, Floats]:
    """A yes in time of each lead at each amount of luck, and the luck's weights."""
    _check(leads, shared)
    chances = np.array([lead.chance for lead in leads], dtype=float)
    given, weights = _given_luck(chances, shared)
    return given * np.array([lead.decides for lead in leads], dtype=float), weights


def _given_luck(chances: Floats, shared: float) -> tuple[Floats, Floats]:
    """Each chance at each amount of shared luck, [luck, lead], and the luck's weights.

    The centre of each lead's log-odds is such that the weighted mean over the luck
    gives its chance back: found by Newton's method on the log-odds of that mean, which
    is nearly a straight line.
    """
    if shared == 0:
        return chances[None, :], np.ones(1)
    nodes, weights = np.polynomial.hermite_e.hermegauss(NODES)
    weights = weights / weights.sum()
    luck = shared * nodes[:, None]
    # What is as good as certain stays as it is; many leads have the same chance.
    known, which = np.unique(chances, return_inverse=True)
    certain = (known < CERTAIN) | (known > 1 - CERTAIN)
    wanted = np.where(certain, 0.5, known)
    odds = np.log(wanted) - np.log1p(-wanted)
    centre = odds.copy()
    for _ in range(50):
        given = _chance(centre + luck)
        mean, slope = weights @ given, weights @ (given * (1 - given))
        error = np.log(mean) - np.log1p(-mean) - odds
        moved = error * mean * (1 - mean) / slope
        centre = centre - moved
        if np.max(np.abs(moved), initial=0.0) < 1e-13:
            break
    given = np.where(certain, known, _chance(centre + luck))
    return given[:, which], weights


def _counts(given: Floats) -> Floats:
    """P(exactly k yeses) at each amount of luck: the product of (1 - p + p x).

    One lead at a time within blocks, then block by block through Fourier's transform,
    whose error stays near 1e-15: about n log^2 n steps instead of n^2.
    """
    rows, leads = given.shape
    blocks = max(1, -(-leads // BLOCK))
    # Padding are leads that never say yes, which change no count.
    padded = np.zeros((rows, blocks * BLOCK))
    padded[:, :leads] = given
    each = padded.reshape(rows, blocks, BLOCK)
    counts = np.zeros((rows, blocks, BLOCK + 1))
    counts[:, :, 0] = 1.0
    for lead in range(min(BLOCK, leads)):
        yes = each[:, :, lead : lead + 1]
        grown = counts[:, :, : lead + 1] * yes
        counts[:, :, : lead + 1] *= 1.0 - yes
        counts[:, :, 1 : lead + 2] += grown
    while counts.shape[1] > 1:
        counts = _paired(counts)
    return np.clip(counts[:, 0, : leads + 1], 0.0, 1.0)


def _paired(counts: Floats) -> Floats:
    """Every two neighbours as one; a last one without a neighbour waits."""
    rows, many, size = counts.shape
    if many % 2:
        alone = np.zeros((rows, 1, size))
        alone[:, :, 0] = 1.0
        counts = np.concatenate([counts, alone], axis=1)
    length = 2 * size - 1
    whole = 1 << (length - 1).bit_length()
    spectra = np.fft.rfft(counts, whole, axis=2)
    joined = np.fft.irfft(spectra[:, 0::2] * spectra[:, 1::2], whole, axis=2)
    paired: Floats = joined[:, :, :length]
    return paired


def _chance(odds: Floats) -> Floats:
    return np.exp(-np.logaddexp(0.0, -odds))


def _smallest(enough: Callable[[int], bool]) -> int | None:
    if not enough(MOST_LEADS):
        return None
    fewest, most = 1, MOST_LEADS
    while fewest < most:
        middle = (fewest + most) // 2
        if enough(middle):
            most = middle
        else:
            fewest = middle + 1
    return fewest


def _check(leads: Sequence[InPlay], shared: float) -> None:
    if not shared >= 0:
        raise Invalid("Shared luck is a spread in log-odds, zero or more.")
    for lead in leads:
        if not (0 <= lead.chance <= 1 and 0 <= lead.decides <= 1):
            raise Invalid(f"{lead.name}: a chance lies between 0 and 1.")
