"""The silences a record tells of: those that are over, and from when one runs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from heardback.core.decision import Outcome
from heardback.core.evidence import Evidence, NextStep, Party, Source
from heardback.core.pursuit import Pursuit, recalled

# Decisions that are themselves an answer; the others end a wait without one.
ANSWERS = (Outcome.WON, Outcome.LOST, Outcome.NO_DECISION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """A silence that is over: its days, and whether a reply ended it."""

    days: int
    answered: bool


def waited(pursuit: Pursuit) -> tuple[Waited, ...]:
    """The silences of a pursuit that ended, oldest first.

    A silence runs from a contact, or from the day they had promised when that is
    later, to the next contact or to their decision. What was arranged beforehand for
    that day or a later one is no silence. Given up is a silence that nobody ended.
    What was written down only after the decision says nothing here.
    """
    return tuple(_waited(pursuit))


def contacts(pursuit: Pursuit, *, until: date = date.max) -> tuple[date, ...]:
    """The days on which we heard from them: met, or were written to."""
    met = {meeting.on for meeting in pursuit.meetings if meeting.held}
    wrote = {
        entry.happened_on
        for entry in _heard(pursuit)
        if entry.meeting is None and entry.source is Source.QUOTED
    }
    return tuple(sorted(day for day in met | wrote if day <= until))


def promised(pursuit: Pursuit, *, until: date = date.max) -> tuple[date, ...]:
    """The days, still open, by which they said they would come back to us."""
    steps = [
        entry.statement
        for entry in pursuit.current
        if entry.happened_on <= until and isinstance(entry.statement, NextStep)
    ]
    return tuple(
        step.due_on
        for step in steps
        if step.due_on and step.done_on is None and step.owner is not Party.US
    )


def silent_since(pursuit: Pursuit) -> date | None:
    """From when silence runs; None where nobody was heard or it is decided."""
    heard = contacts(pursuit)
    if pursuit.decision is not None or not heard:
        return None
    return max(*heard, *promised(pursuit), date.min)


def expected_until(pursuit: Pursuit) -> date | None:
    """Until when silence is none yet: a meeting is planned, or their day is ahead."""
    ahead = [meeting.on for meeting in pursuit.meetings if not meeting.held]
    return max([*ahead, *promised(pursuit)], default=None)


def _waited(pursuit: Pursuit) -> Iterator[Waited]:
    days = contacts(pursuit)
    decision = pursuit.decision
    if decision is not None:
        days = tuple(day for day in days if day < decision.decided_on)
    if not days:
        return
    for start, end in pairwise(days):
        yield from _between(pursuit, start, end, answered=True)
    if decision is not None:
        answered = decision.outcome in ANSWERS
        yield from _between(pursuit, days[-1], decision.decided_on, answered=answered)


def _between(
    pursuit: Pursuit, start: date, end: date, *, answered: bool
) -> Iterator[Waited]:
    steps = _steps(pursuit, start)
    if answered and any(
        step.agreed and step.due_on and step.due_on >= end for step in steps
    ):
        return
    theirs = [step.due_on for step in steps if step.owner is not Party.US]
    begun = max([start, *(day for day in theirs if day)])
    if end > begun:
        yield Waited(days=(end - begun).days, answered=answered)


def _steps(pursuit: Pursuit, known: date) -> Sequence[NextStep]:
    return [
        entry.statement
        for entry in _heard(pursuit)
        if isinstance(entry.statement, NextStep) and entry.happened_on <= known
    ]


def _heard(pursuit: Pursuit) -> Sequence[Evidence]:
    decision = pursuit.decision
    return [entry for entry in pursuit.current if not recalled(entry, decision)]
