"""What decisions teach about how often we hear a yes, and how little one teaches."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from heardback.core.decision import Decision
from heardback.core.instrument import BaseRate, Instrument, default_instrument
from heardback.core.pursuit import Lead, Side

BAND = 0.80
MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How often they choose us when they choose at all; a share from 0 to 1.

    `low` to `high` is the 80 % band; `yes` and `no` count our own decisions, `prior`
    says in the same currency what published figures are worth beside them.
    """

    mean: float
    low: float
    high: float
    yes: int
    no: int
    prior: BaseRate

    @property
    def words(self) -> str:
        own = self.yes + self.no
        figures = (
            f"{_percent(self.mean)} %, likely {_percent(self.low)} to "
            f"{_percent(self.high)}"
        )
        if not own:
            return f"{figures}; published figures only, no decision of your own yet"
        noun = "decision" if own == 1 else "decisions"
        mostly = "; so far mostly published figures" if own < 10 else ""
        return f"{figures}, from {own} {noun} of your own{mostly}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """How far one decision moved the rate.

    `likelier` says whether it was the outcome to expect; `more_needed` is how many
    more of its kind in a row it would take before the rate from `before` lies outside
    the new 80 % band. Both are None where nobody chose for or against us.
    """

    before: Rate
    after: Rate
    likelier: bool | None
    more_needed: int | None
    words: str


def rate(
    decisions: Iterable[Decision],
    *,
    side: Side,
    instrument: Instrument | None = None,
) -> Rate:
    """The share of yeses among decisions, on the published prior of its side.

    Beta-binomial: with prior Beta(a, b) and w yeses in n decisions the rate is
    Beta(a + w, b + n - w). No decision, silence and withdrawal do not count.

    Parameters
    ----------
    decisions
        One for each pursuit of this side that is over; their order does not matter.
    side
        Deal or application; chooses the prior from the instrument's base rates.

    Returns
    -------
    Rate
        Mean and 80 % band, as shares from 0 to 1.

    References
    ----------
    Gelman et al., *Bayesian Data Analysis*, 3rd ed., section 2.4.

    Examples
    --------
    >>> rate([], side=Side.DEAL).words
    '29 %, likely 9 to 51; published figures only, no decision of your own yet'
    """
    told = [decision.taught for decision in decisions]
    prior = (instrument or default_instrument()).base_rate(side, Lead.UNKNOWN)
    return _rate(prior, yes=told.count(True), no=told.count(False))


def moved(
    before: Iterable[Decision],
    decision: Decision,
    *,
    side: Side,
    instrument: Instrument | None = None,
) -> Moved:
    """How far `decision` moved the rate, and how many such it would take.

    Parameters
    ----------
    before
        The decisions of the same side that were known earlier.
    decision
        The new one.

    Examples
    --------
    >>> from datetime import UTC, date, datetime
    >>> from heardback.core.decision import Outcome
    >>> no = Decision(outcome=Outcome.LOST, decided_on=date(2026, 9, 30),
    ...               recorded_at=datetime(2026, 9, 30, tzinfo=UTC))
    >>> moved([], no, side=Side.DEAL).words
    'Your rate went from 29 to 25 %. A no was the likelier outcome. It would take \
about 6 more in a row before we would say that something changed.'
    """
    was = rate(before, side=side, instrument=instrument)
    if decision.taught is None:
        words = (
            "Nobody chose for you or against you, so your rate stays where it was: "
            f"{_percent(was.mean)} %."
        )
        return Moved(
            before=was, after=was, likelier=None, more_needed=None, words=words
        )
    now = _after(was, taught=decision.taught, times=1)
    likelier = (was.mean if decision.taught else 1 - was.mean) >= 0.5
    more = _more_needed(was, taught=decision.taught)
    return Moved(
        before=was,
        after=now,
        likelier=likelier,
        more_needed=more,
        words=_words(was, now, taught=decision.taught, likelier=likelier, more=more),
    )


def _more_needed(was: Rate, *, taught: bool) -> int:
    """By bisection: each further one moves the band further away."""
    fewest, most = 0, MOST
    while fewest < most:
        middle = (fewest + most) // 2
        then = _after(was, taught=taught, times=1 + middle)
        if then.low > was.mean or then.high < was.mean:
            most = middle
        else:
            fewest = middle + 1
    return fewest


def _words(was: Rate, now: Rate, *, taught: bool, likelier: bool, more: int) -> str:
    outcome = "yes" if taught else "no"
    expected = "likelier" if likelier else "less likely"
    ahead = (
        f"It would take about {more} more in a row before we would say that "
        "something changed."
        if more
        else "Together with what came before, that is a change worth looking at."
    )
    return (
        f"Your rate went from {_percent(was.mean)} to {_percent(now.mean)} %. "
        f"A {outcome} was the {expected} outcome. {ahead}"
    )


def _after(was: Rate, *, taught: bool, times: int) -> Rate:
    yes, no = (times, 0) if taught else (0, times)
    return _rate(was.prior, yes=was.yes + yes, no=was.no + no)


def _rate(prior: BaseRate, *, yes: int, no: int) -> Rate:
    a, b = prior.yes + yes, prior.no + no
    low, high = beta_band(a, b)
    return Rate(mean=a / (a + b), low=low, high=high, yes=yes, no=no, prior=prior)


def _percent(share: float) -> int:
    return round(100 * share)


def beta_band(a: float, b: float, *, share: float = BAND) -> tuple[float, float]:
    """The central band of Beta(a, b) that holds `share` of it, to about 1e-4.

    >>> [round(each, 3) for each in beta_band(1, 1)]
    [0.1, 0.9]
    """
    # On the log-odds scale the density is smooth even where a or b is below one.
    middle = np.log(a / b)
    reach = 12 * np.sqrt(1 / a + 1 / b) + 4
    odds = np.linspace(middle - reach, middle + reach, 8_001)
    log = -a * np.logaddexp(0.0, -odds) - b * np.logaddexp(0.0, odds)
    below = np.cumsum(np.exp(log - log.max()))
    # The distribution function at a grid point holds half of that point's own weight.
    below = (below - np.exp(log - log.max()) / 2) / below[-1]
    tails = np.array([(1 - share) / 2, (1 + share) / 2])
    low, high = 1 / (1 + np.exp(-np.interp(tails, below, odds)))
    return float(low), float(high)
