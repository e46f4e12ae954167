"""What one does for work to come, week by week, beside what one meant to do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType


class Doing(StrEnum):
    """What is done without a pursuit."""

    CONTACT = "contact"
    OUTREACH = "outreach"
    MARKETING = "marketing"
    DELIVERY = "delivery"
    DAY_OFF = "day_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something done, or a stretch of days; `again_on` is when to be in touch again."""

    id: str
    doing: Doing
    on: date
    until: date | None = None
    whom: str = ""
    text: str = ""
    again_on: date | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of it; a year at most, should somebody mistype the end."""
        last = min(self.until or self.on, self.on + timedelta(days=366))
        return tuple(
            self.on + timedelta(days=each)
            for each in range(max((last - self.on).days, 0) + 1)
        )


class Effort(StrEnum):
    """What counts towards a week's goals."""

    MARKETING = "marketing"
    OUTREACH = "outreach"
    NEW_LEADS = "new_leads"
    MEETINGS = "meetings"
    REHEARSALS = "rehearsals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """Goals for a whole week, and the days of the week (Monday is 0) that are off."""

    goals: Mapping[Effort, int] = field(default_factory=lambda: MappingProxyType({}))
    off: frozenset[int] = frozenset({5, 6})


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A week from its Monday: what was done, the goals, how many days were worked.

    `goals` are those of a whole week, in proportion to the days that were not off.
    """

    monday: date
    done: Mapping[Effort, int]
    goals: Mapping[Effort, int]
    working: int
    delivering: int

    def reached(self, effort: Effort) -> bool:
        return self.done[effort] >= self.goals.get(effort, 0)


def weeks(
    done: Mapping[Effort, Iterable[date]],
    activities: Sequence[Activity],
    rhythm: Rhythm,
    *,
    count: int = 8,
    as_of: date,
) -> tuple[Week, ...]:
    """The last `count` weeks, this one last. A day off lowers the goal, not the mark.

    >>> held = {Effort.MEETINGS: [date(2026, 9, 15), date(2026, 9, 17)]}
    >>> rhythm = Rhythm(goals={Effort.MEETINGS: 5})
    >>> away = Activity(id="a", doing=Doing.DAY_OFF, on=date(2026, 9, 14))
    >>> (week,) = weeks(held, [away], rhythm, count=1, as_of=date(2026, 9, 18))
    >>> week.done[Effort.MEETINGS], week.goals[Effort.MEETINGS], week.working
    (2, 4, 4)
    """
    counted = {effort: list(done.get(effort, ())) for effort in Effort}
    counted[Effort.MARKETING] += _days(activities, Doing.MARKETING)
    counted[Effort.OUTREACH] += _days(activities, Doing.OUTREACH)
    counted[Effort.OUTREACH] += _days(activities, Doing.CONTACT)
    off = {day for each in _of(activities, Doing.DAY_OFF) for day in each.days}
    busy = {day for each in _of(activities, Doing.DELIVERY) for day in each.days}
    this = monday_of(as_of)
    return tuple(
        _week(this - timedelta(weeks=back), counted, rhythm, off, busy)
        for back in range(count - 1, -1, -1)
    )


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _week(
    monday: date,
    done: Mapping[Effort, Sequence[date]],
    rhythm: Rhythm,
    off: set[date],
    busy: set[date],
) -> Week:
    days = [monday + timedelta(days=each) for each in range(7)]
    usual = [day for day in days if day.weekday() not in rhythm.off]
    worked = [day for day in usual if day not in off]
    share = len(worked) / len(usual) if usual else 0.0
    return Week(
        monday=monday,
        done=MappingProxyType(
            {
                effort: sum(monday <= day <= days[-1] for day in found)
                for effort, found in done.items()
            }
        ),
        goals=MappingProxyType(
            {effort: int(goal * share) for effort, goal in rhythm.goals.items()}
        ),
        working=len(worked),
        delivering=sum(day in busy for day in worked),
    )


def _of(activities: Sequence[Activity], doing: Doing) -> list[Activity]:
    return [each for each in activities if each.doing is doing]


def _days(activities: Sequence[Activity], doing: Doing) -> list[date]:
    return [each.on for each in _of(activities, doing)]
