"""What each way of naming days means, seen from a given day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from heardback.reading import tongues
from heardback.reading.counting import COUNTS, DAYS_OF_MONTH, ORDINALS, SEASONS
from heardback.reading.days import (
    Range,
    business_days_after,
    coming,
    day,
    month_of,
    next_weekday,
    quarter_of,
    week_of,
)
from heardback.reading.feasts import FEASTS

# How many weeks, months or years further; every other word means the next one.
_AHEAD: Mapping[str, int] = {
    **dict.fromkeys(("this", "the", "current", "the current", "the same"), 0),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` to `end`; `certain` when the words leave nothing to guess."""

    start: date
    end: date
    certain: bool = True


def exact(found: re.Match[str], _on: date) -> Stretch | None:
    return _one(
        day(int(_said(found, "year")), int(found["month"]), int(found["number"]))
    )


def slashed(found: re.Match[str], on: date) -> Stretch | None:
    """Day or month first? Where both can be, it is a guess between the two."""
    first, second = int(found["first"]), int(found["second"])
    if not _said(found, "year"):
        either = coming(on, second, first), coming(on, first, second)
    else:
        year = int(_said(found, "year"))
        year += 2000 if year < 100 else 0
        either = day(year, second, first), day(year, first, second)
    days = sorted({each for each in either if each})
    if _said(found, "day"):
        # "Friday 3/4": the weekday tells which of the two is the month.
        weekday = _day_number(found["day"])
        days = [each for each in days if each.weekday() == weekday][:1] or days
    elif "." in found[0] and either[0]:
        return _one(either[0])
    if not days:
        return None
    return Stretch(days[0], days[-1], len(days) == 1)


def named(found: re.Match[str], on: date) -> Stretch | None:
    month, number = _month(found["month"]), _day_of_month(found["number"])
    if _said(found, "year"):
        return _one(day(int(_said(found, "year")), month, number))
    return _one(coming(on, month, number))


def named_range(found: re.Match[str], on: date) -> Stretch | None:
    month, year = _month(found["month"]), int(_said(found, "year") or 0)
    first, last = _day_of_month(found["first"]), _day_of_month(found["last"])
    start = day(year, month, first) if year else coming(on, month, first)
    end = day(start.year, month, last) if start else None
    return Stretch(start, end) if start and end and start <= end else None


def numbered(found: re.Match[str], on: date) -> Stretch | None:
    """ "The 23rd": of this month, or the next one that has it."""
    number = _day_of_month(found["number"])
    if (which := _said(found, "which")) and _said(found, "month") == "month":
        start, _ = month_of(on.year, on.month + _AHEAD.get(which, 1))
        return _one(day(start.year, start.month, number))
    for ahead in range(3):
        start, _ = month_of(on.year, on.month + ahead)
        named = day(start.year, start.month, number)
        if named and named >= on:
            return _one(named)
    return None


def weekday(found: re.Match[str], on: date) -> Stretch | None:
    weekday = _day_number(_said(found, "day") or _said(found, "foreign"))
    named = next_weekday(on, weekday)
    which = _said(found, "which").removeprefix("the ")
    if _said(found, "later"):
        return _one(named + timedelta(weeks=1))
    if which.startswith("this") and on.weekday() == weekday:
        return _one(on)
    if which in ("next", "following") and named <= week_of(on)[1]:
        # Some mean the coming one, some the one of next week.
        return Stretch(named, named + timedelta(weeks=1), certain=False)
    return _one(named)


def numbered_range(found: re.Match[str], on: date) -> Stretch | None:
    """ "Between the 21st and the 23rd"."""
    first, last = int(found["number"]), int(found["last"])
    start = numbered(found, on)
    end = day(start.start.year, start.start.month, last) if start else None
    return Stretch(start.start, end) if start and end and first < last else None


def on_its_weekday(found: re.Match[str], on: date) -> Stretch | None:
    """ "Monday the 21st": the next month in which the 21st is a Monday."""
    number, weekday = _day_of_month(found["number"]), _day_number(found["day"])
    for ahead in range(12):
        start, _ = month_of(on.year, on.month + ahead)
        named = day(start.year, start.month, number)
        if named and named >= on and named.weekday() == weekday:
            return _one(named)
    return None


def in_week(found: re.Match[str], on: date) -> Stretch | None:
    """ "Monday or Tuesday next week"."""
    monday, _ = week_of(on + timedelta(weeks=_AHEAD.get(found["which"], 1)))
    first = monday + timedelta(days=_day_number(found["day"]))
    last = monday + timedelta(days=_day_number(_said(found, "last") or found["day"]))
    return Stretch(first, last) if first <= last else None


def week_in_month(found: re.Match[str], on: date) -> Stretch | None:
    """The second week of a month; a week belongs where its Thursday falls."""
    whole = month_alone(found, on) if _said(found, "month") else None
    if not whole and _said(found, "year"):
        whole = year_alone(found, on)
    if not whole:
        return None
    count = ORDINALS[found["ordinal"]]
    first, _ = week_of(whole.start + timedelta(days=(3 - whole.start.weekday()) % 7))
    monday = first + timedelta(weeks=count - 1)
    return Stretch(monday, monday + timedelta(days=6), certain=False)


def weekday_of_month(found: re.Match[str], on: date) -> Stretch | None:
    """ "The first Monday of next month", "the last Friday in March"."""
    if which := _said(found, "which"):
        start, end = month_of(on.year, on.month + _AHEAD.get(which, 1))
    else:
        whole = month_alone(found, on)
        start, end = (whole.start, whole.end) if whole else (on, on)
    weekday = _day_number(found["day"])
    named = next_weekday(end - timedelta(days=7), weekday)
    if found["ordinal"] != "last":
        weeks = ORDINALS[found["ordinal"]] - 1
        named = next_weekday(start - timedelta(days=1), weekday)
        named += timedelta(weeks=weeks)
    return _one(named)


def numbered_week(found: re.Match[str], on: date) -> Stretch | None:
    """A week by its number in the year, as ISO counts them."""
    number, said = int(found["number"]), _said(found, "year")
    for year in (int(said),) if said else (on.year, on.year + 1):
        try:
            monday = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if said or monday + timedelta(days=6) >= on:
            return Stretch(monday, monday + timedelta(days=6))
    return None


def rest(found: re.Match[str], on: date) -> Stretch | None:
    return Stretch(on, _whole(found["what"], on, 0)[1])


def some_ahead(found: re.Match[str], on: date) -> Stretch | None:
    """ "In the coming weeks": two or three of them, to most people."""
    end = ahead(on, found["unit"], 3)
    return Stretch(on + timedelta(days=1), end, certain=False) if end else None


def near(found: re.Match[str], on: date) -> Stretch | None:
    word = found["word"]
    if word in tongues.NEAR:
        return _one(on + timedelta(days=tongues.NEAR[word]))
    if word.startswith(("day after", "the day after")):
        return _one(on + timedelta(days=2))
    if word.startswith(("tom", "tm")):
        return _one(on + timedelta(days=1))
    return _one(on)


def relative(found: re.Match[str], on: date) -> Stretch | None:
    foreign = tongues.NEXT.get(_said(found, "foreign"))
    what = foreign or found["what"]
    start, end = _whole(what, on, _AHEAD.get(_said(found, "which"), 1))
    if _said(found, "or_next"):
        end = _whole(what, on, 1)[1]
    return Stretch(start, end)


def _whole(what: str, on: date, ahead: int) -> Range:
    if what == "week":
        return week_of(on + timedelta(weeks=ahead))
    if what == "weekend":
        monday, sunday = week_of(on + timedelta(weeks=ahead))
        return monday + timedelta(days=5), sunday
    if what == "month":
        return month_of(on.year, on.month + ahead)
    if what == "quarter":
        years, quarter = divmod((on.month - 1) // 3 + ahead, 4)
        return quarter_of(on.year + years, quarter + 1)
    return date(on.year + ahead, 1, 1), date(on.year + ahead, 12, 31)


def after_next(found: re.Match[str], on: date) -> Stretch | None:
    return _stretch(_whole(found["what"], on, 2))


def in_time(found: re.Match[str], on: date) -> Stretch | None:
    low, high = _count(found["count"])
    if more := _said(found, "more") or _said(found, "or_two"):
        high = max(low, _count(more)[1])
    unit = found["unit"]
    exact = low == high and not _said(found, "about") and not _said(found, "or_so")
    start, end = ahead(on, unit, low), ahead(on, unit, high)
    if not start or not end:
        return None
    how = _said(found, "how") or "in"
    if "next" in how or "coming" in how:
        return Stretch(min(on + timedelta(days=1), end), end, exact)
    if how.startswith(("within", "over", "during")):
        return Stretch(on, end, exact)
    if unit.startswith("month") or not exact:
        return Stretch(start, end, certain=False)
    return Stretch(start, end)


def now(_found: re.Match[str], on: date) -> Stretch | None:
    return _one(on)


def weeks_from(found: re.Match[str], on: date) -> Stretch | None:
    """ "Two weeks today", "a week tomorrow"."""
    later = timedelta(weeks=_count(found["count"])[0], days=found["word"] != "today")
    return _one(on + later)


def ahead(on: date, unit: str, count: int) -> date | None:
    if count > 600:
        return None
    if unit.startswith(("business", "working", "work", "week day", "weekday")):
        return business_days_after(on, count)
    if unit.startswith(("month", "quarter")):
        months = count * (3 if unit.startswith("quarter") else 1)
        start, end = month_of(on.year, on.month + months)
        return start.replace(day=min(on.day, end.day))
    if unit.startswith("year"):
        return day(on.year + min(count, 100), on.month, min(on.day, 28))
    if unit.startswith("hour"):
        return on + timedelta(days=-(-count // 24))
    days = {"d": 1, "w": 7, "f": 14}[unit[0]]
    return on + timedelta(days=days * count)


def month_alone(found: re.Match[str], on: date) -> Stretch | None:
    month = _month(found["month"])
    if _said(found, "year"):
        return _stretch(month_of(int(_said(found, "year")), month))
    months = (month - on.month) % 12
    return _stretch(month_of(on.year, on.month + months))


def month_range(found: re.Match[str], on: date) -> Stretch | None:
    first, last = _month(found["month"]), _month(found["last"])
    said = int(_said(found, "year") or 0)
    year = said - (last < first) if said else on.year + (last < on.month <= first)
    if not said and last >= first and last < on.month:
        year += 1
    start, _ = month_of(year, first)
    return Stretch(start, month_of(year + (last < first), last)[1])


def weekday_in_weeks(found: re.Match[str], on: date) -> Stretch | None:
    """ "Monday in two weeks": of the week that is then."""
    low, high = _count(found["count"])
    monday, _ = week_of(on + timedelta(weeks=low))
    then = monday + timedelta(days=_day_number(found["day"]))
    return Stretch(then, then + timedelta(weeks=high - low), low == high)


def quarter(found: re.Match[str], on: date) -> Stretch | None:
    word = _said(found, "quarter") or _said(found, "ordinal")
    quarter = int(word) if word.isdigit() else ORDINALS[word]
    year = _said(found, "year") or _said(found, "fore")
    if which := _said(found, "which"):
        year = str(on.year + _AHEAD.get(which, 1))
    if year:
        number = int(year) + (2000 if int(year) < 100 else 0)
        return _stretch(quarter_of(number, quarter))
    start, end = quarter_of(on.year, quarter)
    return _stretch(quarter_of(on.year + 1, quarter) if end < on else (start, end))


def half_year(found: re.Match[str], on: date) -> Stretch | None:
    first = 1 if found["half"] == "1" else 7
    said = _said(found, "year") or _said(found, "fore")
    year = int(said or on.year)
    if not said and date(year, first, 1) < on and first == 1:
        year += date(year, 6, 30) < on
    return Stretch(date(year, first, 1), month_of(year, first + 5)[1])


def year_alone(found: re.Match[str], _on: date) -> Stretch | None:
    year = int(_said(found, "year"))
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def season(found: re.Match[str], on: date) -> Stretch | None:
    first = SEASONS[found["season"]]
    if first == 12 and not _said(found, "year") and on.month < 3:
        return Stretch(*_months(on.year - 1, first, first + 2), certain=False)
    year = int(_said(found, "year") or on.year + (month_of(on.year, first + 2)[1] < on))
    return Stretch(*_months(year, first, first + 2), certain=False)


def _months(year: int, first: int, last: int) -> Range:
    return month_of(year, first)[0], month_of(year, last)[1]


def feast(found: re.Match[str], on: date) -> Stretch | None:
    in_year, said = FEASTS[found["feast"]], _said(found, "year")
    for year in (int(said),) if said else (on.year, on.year + 1):
        start, end = in_year(year)
        if said or end >= on:
            return Stretch(start, end, certain=(end - start).days < 2)
    return None


def short(found: re.Match[str], on: date) -> Stretch | None:
    what = found["what"]
    if what[0] in "ec" and what.endswith(("od", "ob", "business", "play", "day")):
        return _one(on)
    _, sunday = week_of(on)
    ends = {
        "w": sunday - timedelta(days=2) if on.weekday() < 5 else sunday,
        "m": month_of(on.year, on.month)[1],
        "q": quarter_of(on.year, (on.month + 2) // 3)[1],
        "y": date(on.year, 12, 31),
    }
    letter = what[2] if what.startswith("eo") else what.removeprefix("end of ")[0]
    return _one(ends[letter])


def _one(named: date | None) -> Stretch | None:
    return Stretch(named, named) if named else None


def _stretch(whole: Range) -> Stretch:
    return Stretch(*whole)


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    if word in tongues.MONTHS:
        return tongues.MONTHS[word]
    return "jan feb mar apr may jun jul aug sep oct nov dec".split().index(word[:3]) + 1


def _day_number(word: str) -> int:
    if word in tongues.DAYS:
        return tongues.DAYS[word]
    return "mon tue wed thu fri sat sun".split().index(word[:3])


def _count(word: str) -> tuple[int, int]:
    return (int(word), int(word)) if word.isdigit() else COUNTS[word]


def _day_of_month(word: str) -> int:
    return int(word) if word.isdigit() else DAYS_OF_MONTH[word.replace(" ", "-")]


def _said(found: re.Match[str], name: str) -> str:
    """What a group matched; "" where the pattern has no such group."""
    return found.groupdict().get(name) or ""
