"""At which step pursuits end, and how long they stay in each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import exp, log, sqrt

from heardback.core.decision import Outcome
from heardback.core.pursuit import Part, Pursuit

Z = 1.2816
"""Half of the width of an 80 % band, in standard errors."""


class Step(StrEnum):
    OPENED = "opened"
    MET = "met"
    MET_AGAIN = "met_again"
    MET_DECIDER = "met_decider"


LABELS = {
    Step.OPENED: "before a first meeting",
    Step.MET: "after the first meeting",
    Step.MET_AGAIN: "after several meetings",
    Step.MET_DECIDER: "after meeting whoever decides",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """How long one pursuit was in a step; `over` is False while it still is."""

    step: Step
    days: int
    over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Median:
    """Half had left the step by then; None where fewer than half have been seen to.

    `low` to `high` is its 80 % band; `high` is None where it reaches beyond what was
    seen.
    """

    days: int | None
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Through:
    """What happened to the pursuits that came to a step."""

    step: Step
    reached: int
    won: int
    ended: int
    there: int
    time: Median

    @property
    def label(self) -> str:
        return LABELS[self.step]


def steps(pursuits: Iterable[Pursuit], *, as_of: date) -> tuple[Through, ...]:
    """Where pursuits end and how long they stay, live ones counted as far as seen.

    A step that nobody reached is left out. Times are medians of Kaplan and Meier's
    curve, so that those still waiting count without being taken for done.

    References
    ----------
    Kaplan and Meier (1958), JASA 53; bands on the log-log scale: Kalbfleisch and
    Prentice, *The Statistical Analysis of Failure Time Data*, 2nd ed., section 1.4.
    """
    walks = [(pursuit, _walk(pursuit, as_of)) for pursuit in pursuits]
    return tuple(
        _through(step, walks)
        for step in Step
        if any(stay.step is step for _, walk in walks for stay in walk)
    )


def median(stays: Sequence[Stay]) -> Median:
    """The median stay with its band, open stays censored.

    >>> median([Stay(step=Step.MET, days=d, over=True) for d in (3, 5, 9)]).days
    5
    """
    curve = _curve(stays)
    return Median(
        days=_first(curve, at=0),
        low=_first(curve, at=1),
        high=_first(curve, at=2),
    )


def _walk(pursuit: Pursuit, as_of: date) -> tuple[Stay, ...]:
    """The steps in order, each with the days until the next one, the end or today."""
    decision = pursuit.decision
    end = min(decision.decided_on, as_of) if decision else as_of
    reached = [(Step.OPENED, pursuit.opened_on)]
    met = sorted(each.on for each in pursuit.meetings if each.held and each.on <= end)
    if met:
        reached.append((Step.MET, met[0]))
    if len(met) > 1:
        reached.append((Step.MET_AGAIN, met[1]))
    if decider := _decider(pursuit, end):
        # Meeting whoever decides ends the steps before it, in whichever order.
        reached = [pair for pair in reached if pair[1] < decider]
        reached.append((Step.MET_DECIDER, decider))
    ends = [*(on for _, on in reached[1:]), end]
    return tuple(
        Stay(
            step=step,
            days=max((until - on).days, 0),
            over=decision is not None or place < len(reached) - 1,
        )
        for place, ((step, on), until) in enumerate(zip(reached, ends, strict=True))
    )


def _decider(pursuit: Pursuit, end: date) -> date | None:
    deciders = {who.name for who in pursuit.people if who.part is Part.DECIDES}
    days = [
        each.on
        for each in pursuit.meetings
        if each.held and each.on <= end and deciders & set(each.people)
    ]
    return min(days, default=None)


def _through(step: Step, walks: Sequence[tuple[Pursuit, tuple[Stay, ...]]]) -> Through:
    came = [
        (pursuit, stay, stay is walk[-1])
        for pursuit, walk in walks
        for stay in walk
        if stay.step is step
    ]
    last = [pursuit for pursuit, _, is_last in came if is_last]
    won = [
        each for each in last if each.decision and each.decision.outcome is Outcome.WON
    ]
    decided = [each for each in last if each.decision]
    return Through(
        step=step,
        reached=len(came),
        won=len(won),
        ended=len(decided) - len(won),
        there=len(last) - len(decided),
        time=median([stay for _, stay, _ in came]),
    )


def _curve(stays: Sequence[Stay]) -> list[tuple[int, float, float, float]]:
    """Day, share still there, and the 80 % band of that share."""
    share, spread = 1.0, 0.0
    curve = []
    for day in sorted({stay.days for stay in stays if stay.over}):
        at_risk = sum(stay.days >= day for stay in stays)
        left = sum(stay.days == day and stay.over for stay in stays)
        share *= 1 - left / at_risk
        if at_risk > left:
            spread += left / (at_risk * (at_risk - left))
        curve.append((day, share, *_band(share, spread)))
    return curve


def _band(share: float, spread: float) -> tuple[float, float]:
    if not 0 < share < 1:
        return share, share
    reach = Z * sqrt(spread) / abs(log(share))
    return share ** exp(reach), share ** exp(-reach)


def _first(curve: Sequence[tuple[int, float, float, float]], *, at: int) -> int | None:
    """The first day on which the share, or an edge of its band, is half or less."""
    return next((point[0] for point in curve if point[1 + at] <= 0.5), None)
