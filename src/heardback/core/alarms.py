"""What to watch while leads are in play: alarms, each with its reasons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import comb

from heardback.core.momentum import InPlay, yeses
from heardback.core.today import short

# Where an alarm begins: our judgement, no source.
BASKET = 0.5
NEAR = 0.6
QUIET_DAYS = 14
STOPPED_DAYS = 7


# A step leaks when fewer than one in four pass it and chance alone would hardly do that
# to a step that half of them pass: 8 tries with 1 or fewer happen 4 times in 100.
LEAK_FROM, LEAK_SHARE, LEAK_CHANCE = 8, 0.25, 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Of `tried` pursuits that came to a step, `passed` went beyond it."""

    words: str
    tried: int
    passed: int


class Alarming(StrEnum):
    NO_LEADS = "no_leads"
    ONE_BASKET = "one_basket"
    NOTHING_NEW = "nothing_new"
    NEAR_OFFER = "near_offer"
    DELIVERY = "delivery"
    LEAK = "leak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """Something to act on, in words, with the reasons and the leads it speaks of."""

    what: Alarming
    words: str
    because: tuple[str, ...]
    leads: tuple[str, ...] = ()


def alarms(
    leads: Sequence[InPlay],
    *,
    as_of: date,
    delivering: bool = False,
    funnel: Sequence[Passage] = (),
) -> tuple[Alarm, ...]:
    """What to act on now, the gravest first; each says why.

    Parameters
    ----------
    delivering
        Whether this is a week of delivery, which is when starting new things stops.
    funnel
        How many pursuits passed each step, for the step that loses most.

    >>> alarms([], as_of=date(2026, 9, 18))[0].words
    'Nothing is in play. Start one small thing this week.'
    """
    if not leads:
        return (
            Alarm(
                what=Alarming.NO_LEADS,
                words="Nothing is in play. Start one small thing this week.",
                because=("no live pursuit",),
            ),
        )
    found = (
        _near_offer(leads, as_of),
        _basket(leads),
        _nothing_new(leads, as_of, delivering=delivering),
        _leak(funnel),
    )
    return tuple(alarm for alarm in found if alarm is not None)


def _near_offer(leads: Sequence[InPlay], as_of: date) -> Alarm | None:
    near = max(leads, key=lambda lead: lead.chance)
    others = [lead for lead in leads if lead is not near]
    touched = [lead.touched_on for lead in others if lead.touched_on]
    touched += [lead.opened_on for lead in leads if lead.opened_on and lead is not near]
    if near.chance < NEAR or not others or not touched:
        return None
    quiet = (as_of - max(touched)).days
    if quiet < STOPPED_DAYS:
        return None
    return Alarm(
        what=Alarming.NEAR_OFFER,
        words=(
            f"{near.name} looks close, and everything else has stood still for {quiet} "
            "days. Until it is signed, keep one other lead moving."
        ),
        because=(
            f"{near.name} is the likeliest yes",
            f"no other lead was touched for {quiet} days",
        ),
        leads=(near.id, *(lead.id for lead in others)),
    )


def _basket(leads: Sequence[InPlay]) -> Alarm | None:
    if len(leads) == 1:
        only = leads[0]
        return Alarm(
            what=Alarming.ONE_BASKET,
            words=f"{only.name} is the only lead in play. Start a second one.",
            because=("one live pursuit",),
            leads=(only.id,),
        )
    most = max(leads, key=lambda lead: lead.yes)
    whole = yeses(leads).at_least_one
    rest = yeses([lead for lead in leads if lead is not most]).at_least_one
    if whole < 1e-9 or rest > (1 - BASKET) * whole:
        return None
    return Alarm(
        what=Alarming.ONE_BASKET,
        words=(
            f"Most of the hope hangs on {most.name}. Without it, the chance of a yes "
            "falls by more than half."
        ),
        because=(f"with it {100 * whole:.0f} %, without it {100 * rest:.0f} %",),
        leads=(most.id,),
    )


def _nothing_new(
    leads: Sequence[InPlay], as_of: date, *, delivering: bool
) -> Alarm | None:
    opened = [lead.opened_on for lead in leads if lead.opened_on]
    if not opened or (quiet := (as_of - max(opened)).days) < QUIET_DAYS:
        return None
    newest = max(opened)
    if delivering:
        return Alarm(
            what=Alarming.DELIVERY,
            words=(
                f"You are delivering, and nothing new was started for {quiet} days. "
                "One line a week keeps the time after it from being empty."
            ),
            because=(
                "this week is marked as delivery",
                f"the newest lead is from {short(newest)}",
            ),
        )
    return Alarm(
        what=Alarming.NOTHING_NEW,
        words=f"Nothing new was started for {quiet} days. One line is enough to begin.",
        because=(f"the newest lead is from {short(newest)}",),
    )


def _leak(funnel: Sequence[Passage]) -> Alarm | None:
    leaks = [each for each in funnel if _leaks(each)]
    if not leaks:
        return None
    worst = min(leaks, key=lambda each: each.passed / each.tried)
    return Alarm(
        what=Alarming.LEAK,
        words=(
            f"Most are lost at one step: {worst.words}. Look at what the few that "
            "passed it had in common."
        ),
        because=(f"{worst.passed} of {worst.tried} passed it",),
    )


def _leaks(step: Passage) -> bool:
    if step.tried < LEAK_FROM or step.passed > LEAK_SHARE * step.tried:
        return False
    few = sum(comb(step.tried, each) for each in range(step.passed + 1))
    return few * 0.5**step.tried < LEAK_CHANCE
