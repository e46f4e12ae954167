"""All that decisions teach together, for a page, a command and a program."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from heardback.core import groups
from heardback.core.asked import Asking, asking
from heardback.core.contrasts import Contrast, Counts, contrast
from heardback.core.decision import Instead
from heardback.core.groups import Group, Quarter
from heardback.core.habits import LABELS, Habit, kept
from heardback.core.lessons import Rate, rate
from heardback.core.pursuit import Pursuit, Side
from heardback.core.steps import Through, steps
from heardback.core.why import Why, why_lost, why_won

FEWEST = 5
"""Below so many decisions there is nothing to draw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitContrast:
    """A habit beside wins and losses."""

    habit: Habit
    contrast: Contrast

    @property
    def label(self) -> str:
        return LABELS[self.habit]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons:
    """What decisions taught so far; `decided` says from how many.

    `rates` is how often they choose us, by side; `lost` and `won` are reasons; `habits`
    are contrasts, the surest first; `through` is where pursuits end and how long they
    stay.
    """

    decided: int
    rates: tuple[tuple[Side, Rate], ...]
    lost: tuple[Why, ...]
    won: tuple[tuple[str, int], ...]
    by_side: tuple[Group, ...]
    by_lead: tuple[Group, ...]
    by_size: tuple[Group, ...]
    instead: tuple[tuple[Instead, int], ...]
    to_ai: tuple[Quarter, ...]
    habits: tuple[HabitContrast, ...]
    through: tuple[Through, ...]
    asking: Asking

    @property
    def few(self) -> bool:
        return self.decided < FEWEST


def lessons(
    pursuits: Iterable[Pursuit],
    *,
    as_of: date,
    rehearsed: Collection[str] | None = None,
) -> Lessons:
    """What pursuits teach, decided ones and, for times, live ones too.

    Parameters
    ----------
    rehearsed
        Ids of pursuits whose close was rehearsed; None where that is not on record.

    Examples
    --------
    >>> lessons([], as_of=date(2026, 11, 1)).few
    True
    """
    everything = list(pursuits)
    decided = [each for each in everything if each.decision]
    return Lessons(
        decided=len(decided),
        rates=tuple(_rates(decided)),
        lost=why_lost(decided),
        won=why_won(decided),
        by_side=groups.by_side(decided),
        by_lead=groups.by_lead(decided),
        by_size=groups.by_size(decided),
        instead=groups.chosen_instead(decided),
        to_ai=groups.lost_to_ai(decided),
        habits=habit_contrasts(decided, rehearsed=rehearsed),
        through=steps(everything, as_of=as_of),
        asking=asking(decided, as_of=as_of),
    )


def habit_contrasts(
    decided: Sequence[Pursuit], *, rehearsed: Collection[str] | None = None
) -> tuple[HabitContrast, ...]:
    """Each habit that some decided pursuits had and others lacked, the surest first."""
    told = [
        (_kept(each, rehearsed), each.decision.taught)
        for each in decided
        if each.decision and each.decision.taught is not None
    ]
    seen = {
        habit: _counts(habit, told)
        for habit in Habit
        if any(habit in stood for stood, _ in told)
    }
    # What all had, or none, was not looked at: there is nothing to find.
    looked_at = sum(bool(one.with_ and one.without) for one in seen.values())
    found = [
        HabitContrast(habit=habit, contrast=contrast(counts, looked_at=looked_at))
        for habit, counts in seen.items()
    ]
    return tuple(sorted(found, key=lambda each: -each.contrast.bayes))


def _rates(decided: Sequence[Pursuit]) -> Iterable[tuple[Side, Rate]]:
    for side in Side:
        ended = [each.decision for each in decided if each.side is side]
        found = rate([each for each in ended if each], side=side)
        if ended or not decided:
            yield side, found


def _kept(pursuit: Pursuit, rehearsed: Collection[str] | None) -> dict[Habit, bool]:
    stood = kept(pursuit)
    if stood and rehearsed is not None:
        stood[Habit.REHEARSED] = pursuit.id in rehearsed
    return stood


def _counts(
    habit: Habit, told: Sequence[tuple[dict[Habit, bool], bool | None]]
) -> Counts:
    pairs = [(stood[habit], won) for stood, won in told if habit in stood]
    return Counts(
        won_with=pairs.count((True, True)),
        lost_with=pairs.count((True, False)),
        won_without=pairs.count((False, True)),
        lost_without=pairs.count((False, False)),
    )
