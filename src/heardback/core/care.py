"""After a no: what stands, what to do next, and when to look again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from heardback.core.asking import ladder, window
from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.good import Good, Well, good
from heardback.core.pursuit import Pursuit

NOES = (Outcome.LOST, Outcome.NO_DECISION, Outcome.SILENT)
LATELY = timedelta(days=14)
STANDS = 3

# Our judgement, unsourced. A tool or a postponement is often looked at again within a
# quarter; how another firm or candidate works out shows after half a year.
SOON, LATER = timedelta(days=91), timedelta(days=182)
OTHERS = (Instead.OTHER, Instead.INCUMBENT)
UNDONE = (Instead.AI, Instead.IN_HOUSE, Instead.NOBODY)


class Do(StrEnum):
    """What there is to do; each door knows where that is done."""

    THANK = "thank"
    ASK = "ask"
    WAIT = "wait"
    START = "start"


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """`debrief` is the request that is under way, where there is one."""

    do: Do
    words: str
    debrief: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """`again_on` is the day they set, or one to suggest while `suggested`."""

    stands: tuple[Good, ...]
    next: tuple[Next, ...]
    again_on: date
    suggested: bool
    because: str


def care(pursuit: Pursuit, *, as_of: date) -> Care | None:
    """None where nobody said no.

    >>> from heardback.core.pursuit import Side
    >>> care(Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...              opened_on=date(2026, 9, 1)), as_of=date(2026, 9, 18))
    """
    end = pursuit.decision
    if end is None or end.outcome not in NOES:
        return None
    again_on, because = _again(end, as_of)
    return Care(
        stands=stands(pursuit),
        next=tuple(_next(pursuit, end, as_of)),
        again_on=end.come_back_on or again_on,
        suggested=end.come_back_on is None,
        because=because,
    )


def stands(pursuit: Pursuit) -> tuple[Good, ...]:
    """What went well in it and stays; whoever spoke for us first."""
    found = sorted(good(pursuit), key=lambda each: each.kind is not Well.ALLY)
    return tuple(found[:STANDS])


def _next(pursuit: Pursuit, end: Decision, as_of: date) -> Iterator[Next]:
    lately = as_of <= end.decided_on + LATELY
    allies = [rung.person.name for rung in ladder(pursuit) if rung.ally and rung.person]
    if allies and lately:
        # A question to one of them that is written already says its own thanks.
        alone = not any(each.person in allies for each in pursuit.debriefs)
        yield Next(
            do=Do.THANK,
            words=f"Thank {' and '.join(allies[:2])}, who spoke for you."
            + (" Ask for nothing." if alone else ""),
        )
    yield from _asking(pursuit, end, as_of)
    if lately:
        yield Next(
            do=Do.START, words="Start one small thing this week: a line is enough."
        )


def _asking(pursuit: Pursuit, end: Decision, as_of: date) -> Iterator[Next]:
    for request in pursuit.debriefs:
        if request.waiting:
            who = f"{request.person} was" if request.person else "They were"
            words = f"{who} asked why. Let it be for a while."
            yield Next(do=Do.WAIT, words=words, debrief=request.id)
            return
        if not request.sent_on and not request.answers:
            words = "A question why is drafted, and not sent yet."
            yield Next(do=Do.ASK, words=words, debrief=request.id)
            return
    open_days = window(pursuit, end, as_of=as_of)
    unasked = [rung for rung in ladder(pursuit) if not rung.asked]
    if unasked and not pursuit.debriefs and as_of <= open_days.last:
        yield Next(do=Do.ASK, words=f"Ask why, once. {open_days.words}")


def _again(end: Decision, as_of: date) -> tuple[date, str]:
    if end.outcome is Outcome.LOST and end.instead in OTHERS:
        span, because = LATER, "By then it shows how their choice works out."
    elif end.outcome is Outcome.LOST and end.instead in UNDONE:
        span, because = SOON, "Such a choice is often looked at again."
    else:
        span, because = SOON, "A few months change budgets and people."
    day = end.decided_on + span
    return (day if day > as_of else as_of + SOON), because
