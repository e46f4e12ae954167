"""Why they said no, over many decisions: stated, believed and estimated."""

from collections.abc import Sequence
from dataclasses import dataclass

from heardback.core import likelihoods
from heardback.core.decision import Outcome
from heardback.core.lessons import beta_band
from heardback.core.likelihoods import REASONS, UNKNOWN, label
from heardback.core.phrases import names
from heardback.core.pursuit import Pursuit
from heardback.core.reasons import EXPLAINED, reasons
from heardback.core.reply import named

WORTH = 5.0
"""What the published, broad prior over reasons is worth, in decisions of one's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A reason: how often they stated it, I believed it, and it is estimated.

    `estimated` is the expected number of decisions it was the main reason of; `low` to
    `high` is the 80 % band of its share.
    """

    reason: str
    stated: int
    believed: int
    estimated: float
    share: float
    low: float
    high: float

    @property
    def label(self) -> str:
        return label(self.reason)


def why_lost(pursuits: Sequence[Pursuit]) -> tuple[Why, ...]:
    """The reasons of noes, open ends and silences, the likeliest first."""
    ended = [
        each
        for each in pursuits
        if each.decision and each.decision.outcome in EXPLAINED
    ]
    if not ended:
        return ()
    estimates = [reasons(each) for each in ended]
    prior = {
        reason: sum(likelihoods.prior(each.side)[reason] for each in ended) / len(ended)
        for reason in (*REASONS, UNKNOWN)
    }
    found = []
    for reason in (*REASONS, UNKNOWN):
        expected = sum(each.chance(reason) for each in estimates)
        a = WORTH * prior[reason] + expected
        b = WORTH * (1 - prior[reason]) + len(ended) - expected
        low, high = beta_band(a, b)
        found.append(
            Why(
                reason=reason,
                stated=sum(reason in _stated(each) for each in ended),
                believed=sum(reason in _believed(each) for each in ended),
                estimated=expected,
                share=a / (a + b),
                low=low,
                high=high,
            )
        )
    return tuple(sorted(found, key=lambda each: -each.share))


def why_won(pursuits: Sequence[Pursuit]) -> tuple[tuple[str, int], ...]:
    """What those who said yes named, in words, the most named first."""
    won = [
        each
        for each in pursuits
        if each.decision and each.decision.outcome is Outcome.WON
    ]
    counts = {
        reason: sum(reason in _stated(each) for each in won) for reason in REASONS
    }
    ranked = sorted(counts.items(), key=lambda pair: -pair[1])
    return tuple((reason, count) for reason, count in ranked if count)


def _stated(pursuit: Pursuit) -> set[str]:
    """On the day, and when asked afterwards."""
    words = pursuit.decision.their_words if pursuit.decision else ""
    answers = (one for debrief in pursuit.debriefs for one in debrief.answers)
    return {*names(words), *(name for one in answers for name in named(one))}


def _believed(pursuit: Pursuit) -> set[str]:
    return set(names(pursuit.decision.my_belief)) if pursuit.decision else set()
