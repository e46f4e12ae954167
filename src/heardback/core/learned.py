"""What one's own decided pursuits teach about chances, beside the published figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from math import sqrt
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from heardback.core.answers import answers
from heardback.core.belief import GRID, Array, prior, prior_mean
from heardback.core.instrument import BaseRate, Instrument, Item, default_instrument
from heardback.core.lift import Lift, yes
from heardback.core.many import Heard, Queue, filtered, queue
from heardback.core.pursuit import Lead, Pursuit, Side

# Half of what is unknown about a base rate is about us, and shared by all sources of a
# side (our derivation).
SHARED_RATE = 0.5
# How far all discriminations together may differ from the instrument, as a log.
MULTIPLIER_SPREAD = 0.5
# Single items are learned only from so many decisions on.
ITEMS_FROM = 30
ROUNDS = 12
HALVINGS = 6
CLOSE = 0.02
NUDGE, BEND = 0.02, 0.1
# Beyond, how slopes bend takes longer to work out than it changes any chance.
BENDS_UP_TO = 300

PLACES = tuple((side, lead) for side in Side for lead in Lead)
type Lifts = Mapping[tuple[Side, Lead], Lift]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Learned:
    """A fit: give it to `stand` and `ask` as `fit=`; it holds nothing that is a source.

    `instrument` is the given one with its discriminations as learned; `slopes` says by
    which factor each moved; `lifts` says how far one's own base rate lies from the
    published one, by side and source of lead. `version` names instrument and fit.
    """

    instrument: Instrument
    version: str
    decisions: int = 0
    slopes: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    lifts: Lifts = field(default_factory=lambda: MappingProxyType({}))

    def lift(self, side: Side, lead: Lead) -> Lift:
        return self.lifts.get((side, lead)) or Lift()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Guess:
    """Shifts by place, then log slopes by item; `doubt` is their covariance."""

    values: Array
    doubt: Array


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Past:
    """Decided pursuits laid out for the filter: how they ended, and from where."""

    line: Queue
    won: NDArray[np.bool_]
    place: NDArray[np.int_]


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
    closed = [each for each in pursuits if each.decision and _taught(each) is not None]
    closed.sort(key=lambda each: each.id)
    past = _past(closed, instrument)
    before = prior_guess(instrument, many=len(closed) >= ITEMS_FROM)
    guess = _fitted(past, instrument, before)
    lifts = {
        place: Lift(
            shift=float(guess.values[at]), doubt=sqrt(float(guess.doubt[at, at]))
        )
        for at, place in enumerate(PLACES)
    }
    slopes = np.exp(guess.values[len(PLACES) :])
    digest = sha256(np.round(guess.values, 6).tobytes()).hexdigest()[:8]
    return Learned(
        instrument=_sloped(instrument, slopes),
        version=f"{instrument.name}+{len(closed)}.{digest}",
        decisions=len(closed),
        slopes=MappingProxyType(
            {
                item.name: float(slope)
                for item, slope in zip(instrument.items, slopes, strict=True)
            }
        ),
        lifts=MappingProxyType(lifts),
    )


def _taught(pursuit: Pursuit) -> bool | None:
    return pursuit.decision.taught if pursuit.decision else None


def _past(closed: Sequence[Pursuit], instrument: Instrument) -> _Past:
    heard = []
    for pursuit in closed:
        day = pursuit.decision.decided_on if pursuit.decision else pursuit.opened_on
        rate = instrument.base_rate(pursuit.side, pursuit.lead).mean
        heard.append(
            Heard(
                answers=answers(pursuit, as_of=day, instrument=instrument),
                mu=prior_mean(rate, instrument.sigma),
                until=day,
            )
        )
    return _Past(
        line=queue(heard),
        won=np.array([bool(_taught(each)) for each in closed], dtype=bool),
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


def _fitted(past: _Past, instrument: Instrument, before: Guess) -> Guess:
    """Fisher scoring; a step is halved until it fits the outcomes better."""
    if not len(past.won):
        return before
    pull, items = np.linalg.inv(before.doubt), len(instrument.items)
    here = before.values
    inside = _inside(past, instrument, here[-items:])
    for _ in range(ROUNDS):
        moves = _moves(past, instrument, here[-items:], inside)
        uphill, curve = _slopes(past, inside, moves, here)
        off = here - before.values
        curve = curve + pull
        step = np.linalg.solve(curve, uphill - pull @ off)
        step /= max(1.0, float(np.abs(step).max()))
        reached = _fits(past, inside, here) - 0.5 * float(off @ pull @ off)
        for _ in range(HALVINGS):
            there = here + step
            inside = _inside(past, instrument, there[-items:])
            off = there - before.values
            if _fits(past, inside, there) - 0.5 * float(off @ pull @ off) > reached:
                break
            step = step / 2
        here = here + step
        if np.abs(step).max() < CLOSE:
            break
    return Guess(values=here, doubt=_doubt(past, instrument, here, pull))


def _doubt(past: _Past, instrument: Instrument, here: Array, pull: Array) -> Array:
    """The covariance around the mode, from the curvature that was really seen.

    The expected one serves for the steps; with few decisions it is less exact.
    """
    logs = here[len(PLACES) :]
    inside = _inside(past, instrument, logs)
    moves = _moves(past, instrument, logs, inside)
    chance = _chance(past, here)
    chances = np.clip((inside * chance).sum(axis=1), 1e-9, 1 - 1e-9)
    off = np.where(past.won, 1 / chances, -1 / (1 - chances))
    columns = _columns(past, inside, moves, chance)
    curve = (columns * (off**2)[:, None]).T @ columns + pull
    dense = chance * (1 - chance)
    twice = (inside * dense * (1 - 2 * chance)).sum(axis=1)
    np.subtract.at(curve, (past.place, past.place), off * twice)
    for at, move in enumerate(moves, start=len(PLACES)):
        across = off * (move * dense).sum(axis=1)
        by_place = np.bincount(past.place, across, len(PLACES))
        curve[: len(PLACES), at] -= by_place
        curve[at, : len(PLACES)] -= by_place
    for (one, other), bend in _bends(past, instrument, logs, moves).items():
        curve[len(PLACES) + one, len(PLACES) + other] -= off @ (bend * chance).sum(1)
    if np.linalg.eigvalsh(curve).min() <= 0:
        # Where luck bent it the wrong way the expected curvature stands in.
        curve = _slopes(past, inside, moves, here)[1] + pull
    doubt: Array = np.linalg.inv(curve)
    return doubt


def _bends(
    past: _Past, instrument: Instrument, logs: Array, moves: Sequence[Array]
) -> Mapping[tuple[int, int], Array]:
    """How each item's move changes with each log slope."""
    bends: dict[tuple[int, int], Array] = {}
    if len(past.won) > BENDS_UP_TO:
        return bends
    heard = [at for at, move in enumerate(moves) if move.any()]
    for other in heard:
        steeper = logs.copy()
        steeper[other] += BEND
        base = _inside(past, instrument, steeper)
        for one in (at for at in heard if at <= other):
            both = steeper.copy()
            both[one] += NUDGE
            there = (_inside(past, instrument, both) - base) / NUDGE
            bends[one, other] = bends[other, one] = (there - moves[one]) / BEND
    return bends


def _inside(past: _Past, instrument: Instrument, logs: Array) -> Array:
    """P(z | answers) for each pursuit on the day of its decision."""
    return filtered(past.line, _sloped(instrument, np.exp(logs)))


def _moves(
    past: _Past, instrument: Instrument, logs: Array, inside: Array
) -> Sequence[Array]:
    """How P(z | answers) moves with each item's log slope."""
    moves = []
    for at in range(len(logs)):
        steeper = logs.copy()
        steeper[at] += NUDGE
        moves.append((_inside(past, instrument, steeper) - inside) / NUDGE)
    return moves


def _fits(past: _Past, inside: Array, here: Array) -> float:
    """The log likelihood of the outcomes given the answers."""
    chances = (inside * _chance(past, here)).sum(axis=1)
    right = np.clip(np.where(past.won, chances, 1 - chances), 1e-12, 1.0)
    return float(np.log(right).sum())


def _chance(past: _Past, here: Array) -> Array:
    """P(yes | z) for each pursuit over the grid."""
    chance: Array = 1 / (1 + np.exp(-(GRID[None, :] + here[past.place][:, None])))
    return chance


def _slopes(
    past: _Past, inside: Array, moves: Sequence[Array], here: Array
) -> tuple[Array, Array]:
    """Gradient and expected curvature of that likelihood."""
    chance = _chance(past, here)
    chances = np.clip((inside * chance).sum(axis=1), 1e-9, 1 - 1e-9)
    columns = _columns(past, inside, moves, chance)
    spread = chances * (1 - chances)
    uphill: Array = columns.T @ ((past.won - chances) / spread)
    curve: Array = (columns / spread[:, None]).T @ columns
    return uphill, curve


def _columns(
    past: _Past, inside: Array, moves: Sequence[Array], chance: Array
) -> Array:
    """How each pursuit's chance moves with each shift and each log slope."""
    columns = np.zeros((len(inside), len(PLACES) + len(moves)))
    dense = (inside * chance * (1 - chance)).sum(axis=1)
    columns[np.arange(len(inside)), past.place] = dense
    for at, move in enumerate(moves, start=len(PLACES)):
        columns[:, at] = (move * chance).sum(axis=1)
    return columns


def _sloped(instrument: Instrument, slopes: Array) -> Instrument:
    """The instrument with steeper or flatter items.

    An item turns around what is usual: there its answers stay as frequent as they were.
    """
    pivot = pivot_of(instrument)
    items = (
        _turned(item, float(slope), pivot)
        for item, slope in zip(instrument.items, slopes, strict=True)
    )
    return replace(instrument, items=tuple(items))


def pivot_of(instrument: Instrument) -> float:
    """Where z usually starts: the mean of both sides, source unknown."""
    usual = [instrument.base_rate(side, Lead.UNKNOWN).mean for side in Side]
    return sum(prior_mean(rate, instrument.sigma) for rate in usual) / len(usual)


def _turned(item: Item, slope: float, pivot: float) -> Item:
    if slope == 1.0:
        return item
    moved = (slope - 1) * item.discrimination * pivot
    return replace(
        item,
        discrimination=item.discrimination * slope,
        cuts=tuple(cut + moved for cut in item.cuts),
    )


def _slope_spread(item: Item) -> float:
    return item.spread / max(item.discrimination, item.spread)
