"""Whether and when they decide at all, apart from how."""

from dataclasses import dataclass
from datetime import date
from math import erf, log, sqrt

from heardback.core.pursuit import DecideBy, Pursuit, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long a side takes to decide, in days, and how often it never does."""

    typical: int
    never: float
    source: str


# Our derivation. Deals: 40 to 60 % of deals in recorded calls ended without a decision
# (one vendor study, trust C), taken as 0.3 to 0.5 of what is not won, so three in ten;
# a typical time for small services was not found (enterprise software: 6.5 months).
# Applications: 3 weeks on average in 25 countries, 22 days to an offer in Poland
# (trust B); a quarter of processes end in silence (derived from surveys, trust C).
PACES = {
    Side.DEAL: Pace(typical=90, never=0.30, source="derived; typical time unsourced"),
    Side.APPLICATION: Pace(typical=24, never=0.25, source="derived, trust B to C"),
}
# How far decisions stray from their day, in log days: unsourced, our judgement. With
# 0.35 seven in ten come before 1.2 times the time that was named.
SAID, ASSUMED, UNKNOWN = 0.35, 0.60, 0.90


def decides_by(pursuit: Pursuit, *, by: date, as_of: date) -> float:
    """The chance that they will have decided by a day, given that they have not yet.

    Log-normal around the day they named (or we assumed; else what is typical for the
    side), counted from the day the pursuit was opened, with a share that never
    decides. A pursuit that is over has decided: 1.

    >>> from heardback.core.pursuit import DecideBy
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1),
    ...                decide_by=DecideBy(on=date(2026, 10, 31), said=True))
    >>> round(decides_by(deal, by=date(2026, 11, 30), as_of=date(2026, 9, 18)), 2)
    0.61
    """
    if pursuit.decision is not None:
        return 1.0
    return decides_within(
        pursuit.side,
        opened_on=pursuit.opened_on,
        decide_by=pursuit.decide_by,
        by=by,
        as_of=as_of,
    )


def decides_within(
    side: Side,
    *,
    opened_on: date,
    decide_by: DecideBy | None = None,
    by: date,
    as_of: date,
) -> float:
    """The same for one that is open, from what a list keeps of it."""
    if by <= as_of:
        return 0.0
    pace = PACES[side]
    typical, width = float(pace.typical), UNKNOWN
    if decide_by is not None:
        typical = max((decide_by.on - opened_on).days, 1)
        width = SAID if decide_by.said else ASSUMED
    now = _later((as_of - opened_on).days, typical, width)
    then = _later((by - opened_on).days, typical, width)
    still_open = pace.never + (1 - pace.never) * now
    return (1 - pace.never) * (now - then) / still_open


def _later(days: int, typical: float, width: float) -> float:
    """P(a decision that comes takes longer than so many days)."""
    if days <= 0:
        return 1.0
    return 0.5 * (1 - erf(log(days / typical) / width / sqrt(2)))
