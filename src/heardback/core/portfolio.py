"""Momentum as one value: what every door shows of the leads in play."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from heardback.core.alarms import Alarm, Passage, alarms
from heardback.core.effort import Week
from heardback.core.momentum import (
    InPlay,
    ToStart,
    Yeses,
    shared_luck,
    to_start,
    yeses,
)

# A chance of at least one yes that one may want: our judgement.
WANTED = 0.8
MONTH = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """A lead that drops, some more of the usual kind, everything so much later."""

    without: str = ""
    more: int = 0
    months_later: int = 0

    @property
    def any(self) -> bool:
        return bool(self.without or self.more or self.months_later)

    def day(self, by: date) -> date:
        """Looked at earlier is the same as everything coming later."""
        return by - timedelta(days=MONTH * self.months_later)


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """The leads in play by a day, the number of yeses, and what it takes.

    `supposed` is the same under the what-if, None where nothing was supposed.
    """

    by: date
    leads: tuple[InPlay, ...]
    yeses: Yeses
    supposed: Yeses | None
    wanted: float
    needed: ToStart
    shared: float
    alarms: tuple[Alarm, ...]
    effort: tuple[Week, ...]


def portfolio(
    leads: Sequence[InPlay],
    *,
    by: date,
    as_of: date,
    fresh: InPlay,
    doubts: Iterable[float] = (),
    wanted: float = WANTED,
    what_if: WhatIf | None = None,
    supposed: Sequence[InPlay] = (),
    funnel: Sequence[Passage] = (),
    effort: Sequence[Week] = (),
    delivering: bool = False,
) -> Portfolio:
    """Compose it; `supposed` are the leads on the what-if's own day."""
    shared = shared_luck(doubts)
    what_if = what_if or WhatIf()
    changed = None
    if what_if.any:
        left = [lead for lead in supposed if lead.id != what_if.without]
        added = [replace(fresh, id=f"new {number}") for number in range(what_if.more)]
        changed = yeses([*left, *added], shared=shared)
    return Portfolio(
        by=by,
        leads=tuple(sorted(leads, key=lambda lead: -lead.yes)),
        yeses=yeses(leads, shared=shared),
        supposed=changed,
        wanted=wanted,
        needed=to_start(
            leads,
            wanted,
            fresh=fresh,
            weeks=max(1, (by - as_of).days // 14),
            shared=shared,
        ),
        shared=shared,
        alarms=alarms(leads, as_of=as_of, delivering=delivering, funnel=funnel),
        effort=tuple(effort),
    )
