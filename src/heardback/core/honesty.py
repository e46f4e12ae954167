"""What was foretold against what happened: the program's chances and my guesses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from heardback.core.evidence import Evidence, Grade, Openness, Process, Support
from heardback.core.lessons import beta_band
from heardback.core.pursuit import Forecast, Pursuit, recalled

type Array = NDArray[np.float64]

# With fewer, scores say more about luck than about forecasts (our derivation: the
# standard error of a Brier score over ten decisions is about .06).
FEW = 10
EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
# A guess of 0 or 10 in 10 is taken as 2 or 98 in 100, so that one miss is not infinite.
SUREST = 0.02
FRIENDLY = (Grade.YES, Grade.ENTHUSIASTIC)
# A gap counts as one when it is twice what luck would make of it.
CLEAR = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Forecasts between `low` and `high`: how many, their mean, and how they ended.

    `happened` is the share of yeses; `least` to `most` is its 80 % band.
    """

    low: float
    high: float
    count: int
    foretold: float
    happened: float
    least: float
    most: float

    @property
    def words(self) -> str:
        tenths = f"{round(10 * self.low)} to {round(10 * self.high)} in 10"
        yeses = round(self.happened * self.count)
        return f"when it said {tenths}: {yeses} of {self.count} were a yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How good some forecasts were; `brier` and `log_loss` are better when lower.

    `hope` is how much higher they were than what happened, on average; `doubt` the
    standard error of that. `base` is the Brier score of always saying the share of
    yeses, known only afterwards.
    """

    count: int
    brier: float
    log_loss: float
    base: float
    hope: float
    doubt: float
    bands: tuple[Band, ...]

    @property
    def too_hopeful(self) -> bool:
        return self.hope > CLEAR * self.doubt

    @property
    def too_gloomy(self) -> bool:
        return -self.hope > CLEAR * self.doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class Honesty:
    """The past, scored. `program` and `mine` are None where there was no forecast.

    `both` compares them where both spoke: mine first. `friendly` and `other` are my own
    guesses after meetings where somebody spoke for us, and after the others.
    """

    decisions: int
    program: Score | None
    mine: Score | None
    both: tuple[Score, Score] | None
    friendly: Score | None
    other: Score | None
    words: tuple[str, ...]

    @property
    def few(self) -> bool:
        return self.decisions < FEW


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """The last forecast before a decision, the last guess, and how it ended."""

    won: bool
    chance: float | None
    guess: float | None
    friendly: bool


def honesty(pursuits: Iterable[Pursuit]) -> Honesty:
    """Score what was foretold before each decision that was a yes or a no.

    The last forecast before the decision counts, once for each pursuit, so that a long
    pursuit does not count more than a short one. What was written down on the day of
    the decision or later does not count.

    >>> honesty([]).words
    ('No decision yet that was foretold: there is nothing to score.',)
    """
    told = [each for pursuit in pursuits if (each := _told(pursuit)) is not None]
    program = _score([(each.chance, each.won) for each in told])
    mine = _score([(each.guess, each.won) for each in told])
    paired = [each for each in told if None not in (each.chance, each.guess)]
    ours = _score([(each.guess, each.won) for each in paired])
    theirs = _score([(each.chance, each.won) for each in paired])
    friendly = _score([(each.guess, each.won) for each in told if each.friendly])
    other = _score([(each.guess, each.won) for each in told if not each.friendly])
    return Honesty(
        decisions=len(told),
        program=program,
        mine=mine,
        both=(ours, theirs) if ours and theirs else None,
        friendly=friendly,
        other=other,
        words=tuple(_words(len(told), program, mine, (ours, theirs), friendly, other)),
    )


def _told(pursuit: Pursuit) -> _Told | None:
    decision = pursuit.decision
    if decision is None or decision.taught is None:
        return None
    before = [
        each
        for each in sorted(pursuit.forecasts, key=lambda each: each.recorded_at)
        if each.recorded_at.date() < decision.decided_on
    ]
    if not before:
        return None
    guessed = [each for each in before if each.guess is not None]
    return _Told(
        won=decision.taught,
        chance=before[-1].chance,
        guess=_tenths(guessed[-1]) if guessed else None,
        friendly=_friendly(pursuit, (guessed or before)[-1]),
    )


def _tenths(forecast: Forecast) -> float:
    return min(max((forecast.guess or 0) / 10, SUREST), 1 - SUREST)


def _friendly(pursuit: Pursuit, forecast: Forecast) -> bool:
    """Whether the guess came right after somebody spoke for us, or spoke freely."""
    on = forecast.recorded_at.date()
    return any(
        _warm(entry)
        for entry in pursuit.current
        if not recalled(entry, pursuit.decision)
        and (
            entry.meeting == forecast.meeting
            if forecast.meeting
            else on - timedelta(days=1) <= entry.happened_on <= on
        )
    )


def _warm(entry: Evidence) -> bool:
    match entry.statement:
        case Support(grade=grade):
            return grade in FRIENDLY
        case Process(openness=openness):
            return openness is Openness.OPEN
    return False


def _score(told: Sequence[tuple[float | None, bool]]) -> Score | None:
    pairs = [(chance, won) for chance, won in told if chance is not None]
    if not pairs:
        return None
    chances = np.array([chance for chance, _ in pairs], dtype=float)
    won = np.array([won for _, won in pairs], dtype=float)
    safe = np.clip(chances, 1e-6, 1 - 1e-6)
    return Score(
        count=len(pairs),
        brier=float(np.mean((chances - won) ** 2)),
        log_loss=float(-np.mean(np.log(np.where(won == 1, safe, 1 - safe)))),
        base=float(np.mean((won.mean() - won) ** 2)),
        hope=float(np.mean(chances - won)),
        doubt=sqrt(float((safe * (1 - safe)).sum())) / len(pairs),
        bands=tuple(_bands(chances, won)),
    )


def _bands(chances: Array, won: Array) -> Iterable[Band]:
    place = np.clip(np.digitize(chances, EDGES) - 1, 0, len(EDGES) - 2)
    for at, (low, high) in enumerate(pairwise(EDGES)):
        inside = place == at
        count = int(inside.sum())
        if not count:
            continue
        yeses = float(won[inside].sum())
        # A flat prior for the share: this band is about these few, not about all.
        least, most = beta_band(1 + yeses, 1 + count - yeses)
        yield Band(
            low=low,
            high=high,
            count=count,
            foretold=float(chances[inside].mean()),
            happened=yeses / count,
            least=least,
            most=most,
        )


def _words(
    decisions: int,
    program: Score | None,
    mine: Score | None,
    both: tuple[Score | None, Score | None],
    friendly: Score | None,
    other: Score | None,
) -> Iterable[str]:
    """Sentences that claim no more than so many decisions allow."""
    if not decisions:
        yield "No decision yet that was foretold: there is nothing to score."
        return
    if decisions < FEW:
        noun = "decision was" if decisions == 1 else "decisions were"
        yield (
            f"Only {decisions} {noun} foretold so far. From about {FEW} on a score "
            "says more than luck does."
        )
        return
    if program is not None:
        yield f"The program {_leaning(program)} ({_off(program)})."
    if mine is not None and mine.count >= FEW:
        yield f"You {_leaning(mine, you=True)} ({_off(mine)})."
    ours, theirs = both
    if ours and theirs and ours.count >= FEW:
        yield _compared(ours, theirs)
    if friendly and other and _carried_away(friendly, other):
        yield (
            "You were too hopeful after friendly meetings: there you guessed "
            f"{_percent(friendly.hope)} points too high on average, elsewhere "
            f"{_percent(other.hope)}."
        )


def _leaning(score: Score, *, you: bool = False) -> str:
    verb = "were" if you else "was"
    if score.too_hopeful:
        return f"{verb} too hopeful"
    if score.too_gloomy:
        return f"{verb} too gloomy"
    return f"{verb} neither too hopeful nor too gloomy, as far as one can tell"


def _off(score: Score) -> str:
    side = "high" if score.hope >= 0 else "low"
    return f"{abs(_percent(score.hope))} points too {side} over {score.count} decisions"


def _compared(ours: Score, theirs: Score) -> str:
    gap = ours.brier - theirs.brier
    # Half the spread of a difference of squared errors over so many, our rough figure.
    if abs(gap) < 0.25 / sqrt(ours.count):
        return "Your guesses and the program's chances were about equally good."
    better = "The program's chances were" if gap > 0 else "Your guesses were"
    return f"{better} better (Brier {theirs.brier:.2f} against your {ours.brier:.2f})."


def _carried_away(friendly: Score, other: Score) -> bool:
    return (
        friendly.count >= FEW // 2
        and friendly.too_hopeful
        and friendly.hope - other.hope > sqrt(friendly.doubt**2 + other.doubt**2)
    )


def _percent(share: float) -> int:
    return round(100 * share)
