"""Which part of a stretch is meant, and what is counted from it."""

import re
from datetime import date, timedelta

from heardback.reading.counting import COUNTS
from heardback.reading.days import Range, next_weekday, third_of, week_of
from heardback.reading.stretches import Stretch, ahead

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
# "By COB Friday" is Friday.
_WHOLE = ("first thing", "eod", "cob", "eob", "cop", "close", "end of day")
_EARLY = ("early", "beginning", "start", "anfang", "début", "principios")
_LATE = ("late", "latter part", "ende", "fin")


def at_edge(core: Stretch, edge: str) -> Stretch:
    """The early, middle or late part of a stretch, or its last days."""
    edge = edge.removeprefix("the ")
    if core.start == core.end and not edge.startswith(("week", "w/c")):
        return core
    whole = core.start, core.end
    if edge.startswith(("week", "w/c")):
        return Stretch(*week_of(core.start))
    if edge.startswith((*_WHOLE, "end of business")):
        return core
    if edge.endswith("end of"):
        return Stretch(*_end_of(whole), certain=False)
    if edge == "first week of":
        return Stretch(core.start, core.start + _WEEK - _DAY)
    if edge == "last week of":
        return _last_week_of(core)
    if edge == "later":
        # Not soon, at least: the half that is still to come.
        half = _half_of(core, first=False)
        return Stretch(half.start, core.end, certain=False)
    if edge.endswith("half of"):
        first = edge.startswith(("first", "1st"))
        return _half_of(core, first=first)
    part = "early" if edge.startswith(_EARLY) else "mid"
    part = "late" if edge.startswith(_LATE) else part
    return Stretch(*third_of(whole, part), certain=False)


def _days(core: Stretch) -> int:
    return (core.end - core.start).days + 1


def _half_of(core: Stretch, *, first: bool) -> Stretch:
    middle = core.start + (core.end - core.start) // 2
    if _days(core) >= 365:
        # Years are halved between June and July.
        middle = date(core.start.year, 6, 30)
    if first:
        return Stretch(core.start, middle)
    return Stretch(middle + (_days(core) >= 365) * _DAY, core.end)


def _last_week_of(core: Stretch) -> Stretch:
    """Of a month the last seven days; of a year the last with its Thursday in it."""
    if _days(core) < 365:
        return Stretch(core.end - _WEEK + _DAY, core.end)
    return Stretch(*week_of(date(core.end.year, 12, 28)), certain=False)


def _end_of(whole: Range) -> Range:
    start, end = whole
    if whole == week_of(end):
        friday = end - 2 * _DAY
        return friday - _DAY, friday
    return end - timedelta(days=min(7, max((end - start).days // 3, 1))), end


def shifted(core: Stretch, found: re.Match[str]) -> Stretch | None:
    """ "Two weeks after Easter", "the Friday before the holidays"."""
    rel, single = found["rel"], found["single"]
    back = rel in ("before", "ahead of", "prior to")
    if single:
        return _beside(core, single, back=back) if rel != "of" else _near(core, single)
    many, step = found["many"], found["step"]
    low, high = (int(many), int(many)) if many.isdigit() else COUNTS[many]
    if side := found["side"]:
        return _side_of(core, step, high, first=side == "first")
    if rel.startswith(("starting", "beginning")):
        end = ahead(core.start, step, high)
        return Stretch(core.start, end - _DAY, low == high) if end else None
    if back:
        days = [_back(core.start, step, count) for count in (high, low)]
    else:
        days = [ahead(core.end, step, count) for count in (low, high)]
    first, last = days
    return (
        Stretch(first, last, core.certain and low == high) if first and last else None
    )


def _side_of(core: Stretch, step: str, count: int, *, first: bool) -> Stretch | None:
    """The first two weeks of a month, the last four months of a year."""
    if first:
        end = ahead(core.start, step, count)
        return Stretch(core.start, end - _DAY, core.certain) if end else None
    # From the day after, so that months are whole ones.
    start = _back(core.end + _DAY, step, count)
    return Stretch(start, core.end, core.certain) if start else None


def _back(day: date, step: str, count: int) -> date | None:
    """As many days back as it would be forward; workdays are counted by weeks."""
    if step.startswith("month") and day.day == 1:
        year, month = divmod(12 * day.year + day.month - 1 - count, 12)
        return date(year, month + 1, 1) if year > 0 else None
    then = ahead(day, step, count)
    return day - (then - day) if then else None


def _beside(core: Stretch, single: str, *, back: bool) -> Stretch:
    if single in _WEEKDAYS:
        weekday = _WEEKDAYS.index(single)
        named = next_weekday(core.end, weekday)
        if back:
            named = next_weekday(core.start - _WEEK - _DAY, weekday)
        return Stretch(named, named, core.certain)
    if single == "day":
        named = core.start - _DAY if back else core.end + _DAY
        return Stretch(named, named, core.certain)
    if single == "month":
        return Stretch(core.end + _DAY, core.end + 30 * _DAY, certain=False)
    monday, sunday = week_of(core.start - _WEEK if back else core.end + _WEEK)
    if single == "weekend":
        monday = sunday - _DAY
    return Stretch(monday, sunday, core.certain)


def _near(core: Stretch, single: str) -> Stretch | None:
    """ "The weekend of the 5th": the one that is nearest."""
    if single != "weekend":
        return None
    _, sunday = week_of(core.start - 3 * _DAY)
    return Stretch(sunday - _DAY, sunday)
