"""What to ask next: how much each answer would tell about the decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import exp, log

import numpy as np

from heardback.core.answers import SOMEBODY, Answer, answers
from heardback.core.belief import (
    GRID,
    NODE_WEIGHTS,
    Array,
    damping,
    grade_chances,
    run,
)
from heardback.core.evidence import Aspect, Source
from heardback.core.gaps import Gap, gaps
from heardback.core.instrument import Instrument, default_instrument
from heardback.core.learned import Learned
from heardback.core.lift import yes
from heardback.core.mood import Mood, mood_of
from heardback.core.pursuit import Pursuit
from heardback.core.standing import start_of
from heardback.core.wording import day_words, mood_words

# "An answer is stale when asking again would regain at least half of what it told."
STALE_SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """One possible answer and the chance of a yes after it."""

    answer: str
    chance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something to ask, of whom, in which words, and what each answer would tell.

    `gain` is the mutual information, in bits, between the answer and the decision.
    `entry` is the evidence it is about, if any; `stale` says that it was asked before.
    `opening` comes first, as freely as that person spoke last.
    """

    item: str
    text: str
    why: str
    gain: float
    outlooks: tuple[Outlook, ...]
    person: str | None = None
    aspect: Aspect | None = None
    entry: str | None = None
    follow_up: str = ""
    opening: str = ""
    stale: bool = False


def ask(
    pursuit: Pursuit,
    *,
    as_of: date,
    instrument: Instrument | None = None,
    fit: Learned | None = None,
    most: int = 5,
) -> tuple[Question, ...]:
    """The questions whose answers would tell most about the decision, best first.

    For each thing not known, or known so long ago that it may have changed, and each
    person who could say it. An answer fades as the inclination moves on: after t days
    a share 1 - 4^(-t/half-life) of its variance is new, and that share of the gain
    counts (our derivation). A decided pursuit has nothing left to ask.
    """
    instrument = fit.instrument if fit else instrument or default_instrument()
    if pursuit.decision is not None:
        return ()
    now = answers(pursuit, as_of=as_of, instrument=instrument)
    known = {each.key: each for each in now}
    asked = [
        (gap, known.get(_key(gap))) for gap in gaps(pursuit) if instrument.has(gap.item)
    ]
    due = [(gap, old) for gap, old in asked if _due(gap, old, as_of, instrument)]
    mu, lift = start_of(pursuit, instrument, fit)
    today = run(
        [tuple(each for each in now if each != old) for _, old in due],
        mu=mu,
        until=as_of,
        instrument=instrument,
        lift=lift,
    )
    yeses = yes(GRID, lift)
    questions = [
        _question(gap, old, (weights, yeses), now, pursuit, as_of, instrument)
        for (gap, old), weights in zip(due, today, strict=True)
    ]
    questions.sort(key=lambda each: (-round(each.gain, 6), each.text))
    return _varied(questions)[:most]


def stale(answered_on: date, as_of: date, instrument: Instrument) -> bool:
    """Whether asking again would regain half of what the answer first told."""
    return _renewed(answered_on, as_of, instrument) >= STALE_SHARE


def _renewed(answered_on: date, as_of: date, instrument: Instrument) -> float:
    days = max((as_of - answered_on).days, 0)
    return 1 - exp(-2 * log(2) * days / instrument.half_life_days)


def _key(gap: Gap) -> tuple[str, str, str]:
    """The answer it would renew; something new about the process renews none."""
    if gap.item == "openness":
        return (SOMEBODY, gap.item, f"new: {gap.aspect}")
    person = SOMEBODY if gap.item == "needs" else gap.person or SOMEBODY
    return (person, gap.item, gap.topic)


def _due(gap: Gap, old: Answer | None, as_of: date, instrument: Instrument) -> bool:
    """Not what was answered lately: asking again would only annoy."""
    if old is None or gap.item in ("hesitation", "needs"):
        return True
    return stale(old.on, as_of, instrument)


def _question(
    gap: Gap,
    old: Answer | None,
    today: tuple[Array, Array],
    now: Sequence[Answer],
    pursuit: Pursuit,
    as_of: date,
    instrument: Instrument,
) -> Question:
    item = instrument.item(gap.item)
    who = pursuit.person(gap.person)
    weight = instrument.weight(who.part if who else None, Source.QUOTED)
    earlier = sum(each.person == gap.person and each != old for each in now)
    slope = weight * damping(item, earlier, instrument)
    gain, chances = _told(grade_chances(item, slope, instrument) @ NODE_WEIGHTS, *today)
    again = old is not None and gap.item == "support"
    return Question(
        item=gap.item,
        text=gap.text,
        why=f"{gap.person} last said so on {day_words(old.on)}"
        if old and again
        else gap.why,
        gain=gain * (_renewed(old.on, as_of, instrument) if old and again else 1.0),
        outlooks=tuple(
            Outlook(answer=grade, chance=chance)
            for grade, chance in zip(item.grades[::-1], chances[::-1], strict=True)
        ),
        person=gap.person,
        aspect=gap.aspect,
        entry=gap.entry,
        follow_up=gap.follow_up,
        opening=_opening(gap, pursuit),
        stale=again,
    )


def _opening(gap: Gap, pursuit: Pursuit) -> str:
    """Nothing where the question is small, or begins with their own words."""
    if gap.item not in ("support", "openness") or gap.person is None:
        return ""
    mood = mood_of(pursuit, gap.person)
    if mood is Mood.OPEN and gap.item != "support":
        return ""
    return mood_words(mood)


def _told(each: Array, weights: Array, yeses: Array) -> tuple[float, list[float]]:
    """Mutual information in bits with the decision, and P(yes | grade) per grade."""
    how_likely = each @ weights
    with_yes = each @ (weights * yeses)
    chances = with_yes / how_likely
    before = _entropy(np.array([float(weights @ yeses)]))[0]
    gain = before - float(how_likely @ _entropy(chances))
    return max(gain, 0.0), [float(chance) for chance in chances]


def _entropy(chance: Array) -> Array:
    inside = np.clip(chance, 1e-12, 1 - 1e-12)
    bits: Array = -(inside * np.log2(inside) + (1 - inside) * np.log2(1 - inside))
    return bits


def _varied(questions: list[Question]) -> tuple[Question, ...]:
    """At most one question about the process at a time; it may be asked with others."""
    kept: list[Question] = []
    for question in questions:
        if question.item == "openness" and any(
            each.item == "openness" for each in kept
        ):
            continue
        kept.append(question)
    return tuple(kept)
