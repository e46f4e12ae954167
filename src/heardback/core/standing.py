"""Where a pursuit stands: the chance if they decide, its band, its path, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log
from typing import Protocol

from heardback.core.answers import Answer, answers
from heardback.core.belief import (
    GRID,
    Belief,
    Chance,
    chance_of,
    later,
    prior,
    prior_mean,
    run,
)
from heardback.core.instrument import Instrument, default_instrument
from heardback.core.learned import Learned
from heardback.core.lift import Lift, yes
from heardback.core.many import Heard, filtered, queue
from heardback.core.pursuit import Lead, Pursuit, Side
from heardback.core.wording import ours

# Below so many decisions of one's own a percentage would claim too much.
FEW_DECISIONS = 10
MOST_DAYS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What could be believed at the end of a day; `meeting` when one was held then."""

    on: date
    chance: float
    low: float
    high: float
    least: float
    most: float
    meeting: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What one answer does to the chance: log-odds with it less log-odds without it.

    These do not add up: answers that say the same share their weight.
    """

    item: str
    label: str
    grade: str
    weight: float
    person: str
    on: date
    entries: tuple[str, ...] = ()

    @property
    def decibans(self) -> float:
        """The weight in tenths of a ban: ten are odds of ten to one."""
        return 10 * self.weight / log(10)

    @property
    def words(self) -> str:
        size = abs(self.weight)
        if size < 0.1:
            return "says little"
        direction = "for you" if self.weight > 0 else "against you"
        if size < 0.4:
            return f"speaks a little {direction}"
        if size < 0.9:
            return f"speaks clearly {direction}"
        return f"speaks strongly {direction}"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Standing:
    """The chance of a yes if they decide, as of a day, with its reasons.

    The bands are those of `belief.Chance`; words say that of the chance. `prior` is the
    chance before anything was heard, `before` the same with its bands; `heard` counts
    the answers that weigh; `belief` is what a cache may keep; `decisions` counts those
    of its side that taught it.
    """

    as_of: date
    chance: float
    low: float
    high: float
    least: float
    most: float
    prior: float
    heard: int
    path: tuple[Moment, ...]
    reasons: tuple[Reason, ...]
    belief: Belief
    before: Chance
    decisions: int = 0

    @property
    def words(self) -> str:
        return in_words(self.chance, self.least, self.most)

    @property
    def with_source(self) -> str:
        """The chance as exactly as one's own decisions allow, and what it rests on."""
        return sure_words(self.chance, self.least, self.most, decisions=self.decisions)


def stand(
    pursuit: Pursuit,
    *,
    as_of: date,
    instrument: Instrument | None = None,
    fit: Learned | None = None,
) -> Standing:
    """Judge a pursuit from what was on record by `as_of`.

    After a decision it stands as it stood that day. The method is DESIGN section 5; an
    empty record gives the base rate of its side and source. `fit` is what one's own
    decisions taught (`learned.learn`), the instrument included.

    >>> from heardback.core.pursuit import Side
    >>> empty = Pursuit(id="a", side=Side.DEAL, organisation="Northgate Foods",
    ...                 opened_on=date(2026, 9, 1))
    >>> round(stand(empty, as_of=date(2026, 9, 18)).chance, 3)
    0.286
    """
    instrument = fit.instrument if fit else instrument or default_instrument()
    if pursuit.decision is not None:
        as_of = min(as_of, pursuit.decision.decided_on)
    mu, lift = start_of(pursuit, instrument, fit)
    days = _days(pursuit, as_of)
    now = answers(pursuit, as_of=as_of, instrument=instrument)
    without = [tuple(each for each in now if each != left) for left in now]
    weighed = run([now, *without], mu=mu, until=as_of, instrument=instrument, lift=lift)
    chances = [chance_of(row, lift) for row in weighed]
    return Standing(
        as_of=as_of,
        chance=chances[0].chance,
        low=chances[0].low,
        high=chances[0].high,
        least=chances[0].least,
        most=chances[0].most,
        prior=float(prior(mu, instrument.sigma) @ yes(GRID, lift)),
        heard=len(now),
        path=(
            *_path(pursuit, days, mu, lift, instrument),
            _moment(as_of, chances[0], None),
        ),
        reasons=_reasons(now, chances, instrument, pursuit.side),
        belief=Belief(on=as_of, weights=weighed[0], mu=mu, lift=lift),
        before=chance_of(prior(mu, instrument.sigma), lift),
        decisions=fit.decided(pursuit.side) if fit else 0,
    )


class Placed(Protocol):
    """Anything that has a side and a source of its lead."""

    @property
    def side(self) -> Side: ...
    @property
    def lead(self) -> Lead: ...


def start_of(
    pursuit: Placed, instrument: Instrument, fit: Learned | None
) -> tuple[float, Lift]:
    """Where z starts for this side and source, and one's own lift beside it."""
    rate = instrument.base_rate(pursuit.side, pursuit.lead).mean
    lift = fit.lift(pursuit.side, pursuit.lead) if fit else Lift()
    return prior_mean(rate, instrument.sigma), lift


def believe(
    pursuit: Pursuit,
    *,
    as_of: date,
    instrument: Instrument,
    fit: Learned | None = None,
) -> Belief:
    """The belief of `stand` alone, which a cache may keep: no path, no reasons."""
    if pursuit.decision is not None:
        as_of = min(as_of, pursuit.decision.decided_on)
    instrument = fit.instrument if fit else instrument
    mu, lift = start_of(pursuit, instrument, fit)
    now = answers(pursuit, as_of=as_of, instrument=instrument)
    weights = run([now], mu=mu, until=as_of, instrument=instrument, lift=lift)
    return Belief(on=as_of, weights=weights[0], mu=mu, lift=lift)


def chance_at(belief: Belief, *, as_of: date, instrument: Instrument) -> Chance:
    """The chance on a later day when nothing more was heard."""
    return chance_of(later(belief, as_of, instrument).weights, belief.lift)


def in_words(chance: float, least: float, most: float) -> str:
    """The chance in tenths with its own band, as one would say it.

    >>> in_words(0.42, 0.22, 0.61)
    'about 4 in 10, could be 2 to 6'
    >>> in_words(0.02, 0.01, 0.06)
    'less than 1 in 10'
    """
    middle, low, high = (round(10 * each) for each in (chance, least, most))
    if high <= 1 and middle == 0:
        return "less than 1 in 10"
    if low >= 9 and middle == 10:
        return "more than 9 in 10"
    start = "less than 1" if middle == 0 else f"about {min(middle, 9)}"
    if low == high:
        return f"{start} in 10"
    return f"{start} in 10, could be {low} to {high}"


def sure_words(chance: float, least: float, most: float, *, decisions: int) -> str:
    """In tenths while it rests on published figures, in percent once it is one's own.

    >>> sure_words(0.42, 0.22, 0.61, decisions=3)
    'about 4 in 10, could be 2 to 6; so far mostly published figures'
    >>> sure_words(0.42, 0.25, 0.6, decisions=12)
    '42 %, likely 25 to 60'
    """
    if decisions < FEW_DECISIONS:
        return f"{in_words(chance, least, most)}; so far mostly published figures"
    middle, low, high = (round(100 * each) for each in (chance, least, most))
    shown = "under 1" if middle == 0 else "over 99" if middle == 100 else f"{middle}"
    if low == high:
        return f"{shown} %"
    return f"{shown} %, likely {low} to {high}"


def one_chance(chance: float, *, decisions: int) -> str:
    """A chance without its band, as exactly as so many decisions of one's own allow.

    >>> one_chance(0.42, decisions=2), one_chance(0.42, decisions=12)
    ('about 4 in 10', '42 %')
    """
    if decisions < FEW_DECISIONS:
        return in_words(chance, chance, chance)
    whole = min(max(round(100 * chance), 1), 99)
    return f"{whole} %"


def _days(pursuit: Pursuit, as_of: date) -> list[date]:
    """The days on which something was heard or met, before `as_of`.

    Of very many as many as a picture can show, the meetings' days first.
    """
    heard = {entry.happened_on for entry in pursuit.evidence}
    met = {meeting.on for meeting in pursuit.meetings if meeting.held}
    days = sorted(day for day in heard | met if day < as_of)
    if len(days) <= MOST_DAYS:
        return days
    kept = [day for day in days if day in met] or days
    return kept[:: -(-len(kept) // MOST_DAYS)]


def _path(
    pursuit: Pursuit,
    days: Sequence[date],
    mu: float,
    lift: Lift,
    instrument: Instrument,
) -> tuple[Moment, ...]:
    met = {meeting.on: meeting.id for meeting in pursuit.meetings if meeting.held}
    past = queue(
        Heard(
            answers=answers(pursuit, as_of=day, instrument=instrument),
            mu=mu,
            until=day,
            lift=lift,
        )
        for day in days
    )
    return tuple(
        _moment(day, chance_of(weights, lift), met.get(day))
        for day, weights in zip(days, filtered(past, instrument), strict=True)
    )


def _moment(on: date, chance: Chance, meeting: str | None) -> Moment:
    return Moment(
        on=on,
        chance=chance.chance,
        low=chance.low,
        high=chance.high,
        least=chance.least,
        most=chance.most,
        meeting=meeting,
    )


def _reasons(
    now: Sequence[Answer],
    chances: Sequence[Chance],
    instrument: Instrument,
    side: Side,
) -> tuple[Reason, ...]:
    """Strongest first."""
    whole = _log_odds(chances[0].chance)
    reasons = [
        Reason(
            item=answer.item,
            label=ours(instrument.item(answer.item).label, side),
            grade=instrument.item(answer.item).grades[answer.grade],
            weight=whole - _log_odds(left_out.chance),
            person=answer.person,
            on=answer.on,
            entries=answer.entries,
        )
        for answer, left_out in zip(now, chances[1:], strict=True)
    ]
    return tuple(sorted(reasons, key=lambda each: -abs(each.weight)))


def _log_odds(chance: float) -> float:
    clipped = min(max(chance, 1e-9), 1 - 1e-9)
    return log(clipped / (1 - clipped))
