"""What one's own decided pursuits teach about chances, beside the published figures."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from math import sqrt
from types import MappingProxyType

import numpy as np

from heardback.core.answers import Answer, answers
from heardback.core.belief import GRID, prior, prior_mean
from heardback.core.instrument import BaseRate, Instrument, Item, default_instrument
from heardback.core.lift import Lift, yes
from heardback.core.likeliest import PLACES, Guess, Past, fitted
from heardback.core.many import Heard, queue
from heardback.core.pursuit import Lead, Pursuit, Side
from heardback.core.slopes import sloped

# Half of what is unknown about a base rate is about us, and shared by all sources of a
# side (our derivation).
SHARED_RATE = 0.5
# How far all discriminations together may differ from the instrument, as a log.
MULTIPLIER_SPREAD = 0.5
# Single items are learned only from so many decisions on.
ITEMS_FROM = 30

type Lifts = Mapping[tuple[Side, Lead], Lift]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Learned:
    """A fit: give it to `stand` and `ask` as `fit=`; it holds nothing that is a source.

    `instrument` is the given one with its discriminations as learned; `slopes` says by
    which factor each moved; `lifts` says how far one's own base rate lies from the
    published one, by side and source of lead. `sides` counts the decisions of each
    side: one's deals say nothing of one's applications. `version` names instrument and
    fit.
    """

    instrument: Instrument
    version: str
    decisions: int = 0
    slopes: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    lifts: Lifts = field(default_factory=lambda: MappingProxyType({}))
    sides: Mapping[Side, int] = field(default_factory=lambda: MappingProxyType({}))

    def decided(self, side: Side) -> int:
        """How many decisions of one's own a chance of this side rests on."""
        return self.sides.get(side, 0)

    def lift(self, side: Side, lead: Lead) -> Lift:
        return self.lifts.get((side, lead)) or Lift()

    def __reduce__(self) -> tuple[object, ...]:
        """So that it can be sent to another machine: views of dicts cannot be."""
        parts = (self.version, self.decisions, dict(self.slopes), dict(self.lifts))
        return _arrived, (self.instrument, *parts, dict(self.sides))


def _arrived(
    instrument: Instrument,
    version: str,
    decisions: int,
    slopes: dict[str, float],
    lifts: dict[tuple[Side, Lead], Lift],
    sides: dict[Side, int],
) -> Learned:
    return Learned(
        instrument=instrument,
        version=version,
        decisions=decisions,
        slopes=MappingProxyType(slopes),
        lifts=MappingProxyType(lifts),
        sides=MappingProxyType(sides),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What one pursuit that ended with a yes or a no teaches."""

    id: str
    side: Side
    lead: Lead
    on: date
    won: bool
    answers: tuple[Answer, ...]


def learn(
    pursuits: Iterable[Pursuit], *, instrument: Instrument | None = None
) -> Learned:
    """What pursuits that ended with a yes or a no teach.

    Base rates by side and source first, then one multiplier for all discriminations,
    and single items from thirty decisions on: the maximum of the penalised likelihood
    of the outcomes given the answers, by Fisher scoring. The doubt about each base
    rate is kept and carried into every chance; that about the slopes is not. What is
    recalled does not teach, and neither does what nobody decided.

    >>> learn([]).decisions
    0
    """
    instrument = instrument or default_instrument()
    over = (ended(each, instrument) for each in pursuits)
    return learn_from(filter(None, over), instrument=instrument)


def ended(pursuit: Pursuit, instrument: Instrument) -> Ended | None:
    """None while it is open, and where nobody chose for or against us."""
    decision = pursuit.decision
    if decision is None or decision.taught is None:
        return None
    return Ended(
        id=pursuit.id,
        side=pursuit.side,
        lead=pursuit.lead,
        on=decision.decided_on,
        won=decision.taught,
        answers=answers(pursuit, as_of=decision.decided_on, instrument=instrument),
    )


def learn_from(over: Iterable[Ended], *, instrument: Instrument) -> Learned:
    """The same from what may be kept of each; their order does not matter."""
    closed = sorted(over, key=lambda each: each.id)
    past = _past(closed, instrument)
    before = prior_guess(instrument, many=len(closed) >= ITEMS_FROM)
    guess = fitted(past, instrument, before)
    lifts = {
        place: Lift(
            shift=float(guess.values[at]), doubt=sqrt(float(guess.doubt[at, at]))
        )
        for at, place in enumerate(PLACES)
    }
    slopes = np.exp(guess.values[len(PLACES) :])
    digest = sha256(np.round(guess.values, 6).tobytes()).hexdigest()[:8]
    return Learned(
        instrument=sloped(instrument, slopes),
        version=f"{instrument.name}+{len(closed)}.{digest}",
        decisions=len(closed),
        slopes=MappingProxyType(
            {
                item.name: float(slope)
                for item, slope in zip(instrument.items, slopes, strict=True)
            }
        ),
        lifts=MappingProxyType(lifts),
        sides=MappingProxyType(Counter(each.side for each in closed)),
    )


def _past(closed: Sequence[Ended], instrument: Instrument) -> Past:
    heard = [
        Heard(
            answers=each.answers,
            mu=prior_mean(
                instrument.base_rate(each.side, each.lead).mean, instrument.sigma
            ),
            until=each.on,
        )
        for each in closed
    ]
    return Past(
        line=queue(heard),
        won=np.array([each.won for each in closed], dtype=bool),
        place=np.array(
            [PLACES.index((each.side, each.lead)) for each in closed], dtype=int
        ),
    )


def prior_guess(instrument: Instrument, *, many: bool) -> Guess:
    """The prior of all that is learned, normal on the log-odds and the log scale."""
    rates = [_shift(instrument.base_rate(*place), instrument) for place in PLACES]
    middle, spread = np.array(rates).T
    same_side = np.array([[one[0] is other[0] for other in PLACES] for one in PLACES])
    alike = np.where(same_side, SHARED_RATE, 0.0)
    np.fill_diagonal(alike, 1.0)
    own = [_slope_spread(item) ** 2 if many else 1e-8 for item in instrument.items]
    size = len(PLACES) + len(own)
    doubt = np.zeros((size, size))
    doubt[: len(PLACES), : len(PLACES)] = alike * np.outer(spread, spread)
    doubt[len(PLACES) :, len(PLACES) :] = MULTIPLIER_SPREAD**2 + np.diag(own)
    return Guess(values=np.append(middle, np.zeros(len(own))), doubt=doubt)


def _shift(rate: BaseRate, instrument: Instrument) -> tuple[float, float]:
    """The Beta prior of a base rate as a normal one of the shift, its mean kept."""
    start = prior(prior_mean(rate.mean, instrument.sigma), instrument.sigma)
    reach = np.linspace(-8.0, 8.0, 321)
    rates = start @ (1 / (1 + np.exp(-(GRID[:, None] + reach))))
    density = (rate.yes - 1) * np.log(rates) + (rate.no - 1) * np.log1p(-rates)
    density += np.log(np.gradient(rates, reach))
    shares = np.exp(density - density.max())
    shares /= shares.sum()
    spread = sqrt(float(shares @ (reach - shares @ reach) ** 2))
    low, high = -5.0, 5.0
    for _ in range(40):
        middle = (low + high) / 2
        found = start @ yes(GRID, Lift(shift=middle, doubt=spread))
        low, high = (middle, high) if found < rate.mean else (low, middle)
    return (low + high) / 2, spread


def _slope_spread(item: Item) -> float:
    return item.spread / max(item.discrimination, item.spread)
