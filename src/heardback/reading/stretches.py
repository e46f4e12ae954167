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

# What makes a count a guess.
_VAGUE = ("about", "or_so", "half", "and_half")
# How many weeks, months or years further; every other word means the next one.
AHEAD: Mapping[str, int] = {
    **dict.fromkeys(("this", "the", "current", "the current", "the same"), 0),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` to `end`; `certain` when the words leave nothing to guess."""

    start: date
    end: date
    certain: bool = True


def exact(found: re.Match[str], _on: date) -> Stretch | None:
    return one(day(int(said(found, "year")), int(found["month"]), int(found["number"])))


def named(found: re.Match[str], on: date) -> Stretch | None:
    month, number = month_number(found["month"]), day_of_month(found["number"])
    if said(found, "year"):
        return one(day(int(said(found, "year")), month, number))
    return one(coming(on, month, number))


def numbered(found: re.Match[str], on: date) -> Stretch | None:
    """ "The 23rd": of this month, or the next one that has it."""
    number = day_of_month(found["number"])
    which = said(found, "which")
    if which and which != "the" and said(found, "month") == "month":
        start, _ = month_of(on.year, on.month + AHEAD.get(which, 1))
        return one(day(start.year, start.month, number))
    for ahead in range(3):
        start, _ = month_of(on.year, on.month + ahead)
        named = day(start.year, start.month, number)
        if named and named >= on:
            return one(named)
    return None


def weekday(found: re.Match[str], on: date) -> Stretch | None:
    weekday = day_number(said(found, "day") or said(found, "foreign"))
    named = next_weekday(on, weekday)
    which = said(found, "which").removeprefix("the ")
    if later := said(found, "later"):
        return one(named + timedelta(weeks=2 if "fortnight" in later else 1))
    if which.startswith("this") and on.weekday() == weekday:
        return one(on)
    if which in ("next", "following") and named <= week_of(on)[1]:
        # Some mean the coming one, some the one of next week.
        return Stretch(named, named + timedelta(weeks=1), certain=False)
    return one(named)


def on_its_weekday(found: re.Match[str], on: date) -> Stretch | None:
    """ "Monday the 21st": the next month in which the 21st is a Monday."""
    number, weekday = day_of_month(found["number"]), day_number(found["day"])
    for ahead in range(12):
        start, _ = month_of(on.year, on.month + ahead)
        named = day(start.year, start.month, number)
        if named and named >= on and named.weekday() == weekday:
            return one(named)
    return None


def in_week(found: re.Match[str], on: date) -> Stretch | None:
    """ "Monday or Tuesday next week"."""
    monday, _ = week_of(on + timedelta(weeks=AHEAD.get(found["which"], 1)))
    first = monday + timedelta(days=day_number(found["day"]))
    last = monday + timedelta(days=day_number(said(found, "last") or found["day"]))
    if said(found, "or_next"):
        # "Friday this week or next."
        return Stretch(first, last + timedelta(weeks=1)) if last >= on else one(last)
    return Stretch(first, last) if first <= last else None


def rest(found: re.Match[str], on: date) -> Stretch | None:
    return Stretch(on, whole_of(found["what"], on, 0)[1])


def some_ahead(found: re.Match[str], on: date) -> Stretch | None:
    """ "In the coming weeks": two or three of them, to most people."""
    end = ahead(on, found["unit"], 3)
    return Stretch(on + timedelta(days=1), end, certain=False) if end else None


def near(found: re.Match[str], on: date) -> Stretch | None:
    word = found["word"]
    if word in tongues.NEAR:
        return one(on + timedelta(days=tongues.NEAR[word]))
    if word.startswith(("day after", "the day after")):
        return one(on + timedelta(days=2))
    if word.startswith(("tom", "tm")):
        return one(on + timedelta(days=1))
    if "business" in word or "working" in word:
        return one(business_days_after(on, 1))
    if word.endswith(("next day", "following day")):
        # As a whole answer: the one after whatever was spoken of.
        tomorrow = on + timedelta(days=1)
        return Stretch(tomorrow, tomorrow, certain=False)
    return one(on)


def relative(found: re.Match[str], on: date) -> Stretch | None:
    foreign = tongues.NEXT.get(said(found, "foreign"))
    what = foreign or found["what"]
    ahead = AHEAD.get(said(found, "which"), 1)
    start, end = whole_of(what, on, ahead)
    if said(found, "or_next"):
        end = whole_of(what, on, ahead + 1)[1]
    return Stretch(start, end)


def whole_of(what: str, on: date, ahead: int) -> Range:
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
    return _stretch(whole_of(found["what"], on, 2))


def in_time(found: re.Match[str], on: date) -> Stretch | None:
    low, high = counted(found["count"])
    if more := said(found, "more") or said(found, "or_two"):
        high = max(low, counted(more)[1])
    unit = found["unit"]
    exact = low == high and not any(said(found, each) for each in _VAGUE)
    start, end = ahead(on, unit, low), ahead(on, unit, high)
    if start and end and (said(found, "half") or said(found, "and_half")):
        start, end = (each + _half_a(unit) for each in (start, end))
    if not start or not end:
        return None
    how = said(found, "how") or "in"
    if "next" in how or "coming" in how:
        return Stretch(min(on + timedelta(days=1), end), end, exact)
    if how.startswith(("within", "over", "during")):
        return Stretch(on, end, exact)
    if unit.startswith("month") or not exact:
        return Stretch(start, end, certain=False)
    return Stretch(start, end)


def half_ahead(found: re.Match[str], on: date) -> Stretch | None:
    """ "In half a year"."""
    end = on + _half_a(found["unit"])
    within = said(found, "how").startswith(("within", "over", "during"))
    return Stretch(on if within else end, end, certain=False)


def _half_a(unit: str) -> timedelta:
    halves = {"d": 1, "w": 4, "f": 7, "m": 15, "q": 45, "y": 182, "h": 0}
    return timedelta(days=halves[unit[0]])


def now(_found: re.Match[str], on: date) -> Stretch | None:
    return one(on)


def weeks_from(found: re.Match[str], on: date) -> Stretch | None:
    """ "Two weeks today", "a week tomorrow", "tomorrow week"."""
    weeks, _ = counted(said(found, "count") or "a")
    if said(found, "word") == "next week":
        # "This time next week."
        return one(on + timedelta(weeks=1))
    return one(on + timedelta(weeks=weeks, days=found["word"] != "today"))


def next_fortnight(_found: re.Match[str], on: date) -> Stretch | None:
    return Stretch(on + timedelta(days=1), on + timedelta(days=14))


def ahead(on: date, unit: str, count: int) -> date | None:
    if count > 600:
        return None
    if unit.startswith(("business", "working", "work", "week day", "weekday")):
        return business_days_after(on, count)
    if unit.startswith(("mo", "mth", "quarter")):
        months = count * (3 if unit.startswith("quarter") else 1)
        start, end = month_of(on.year, on.month + months)
        return start.replace(day=min(on.day, end.day))
    if unit.startswith("y"):
        return day(on.year + min(count, 100), on.month, min(on.day, 28))
    if unit.startswith("h"):
        return on + timedelta(days=-(-count // 24))
    days = {"d": 1, "w": 7, "f": 14}[unit[0]]
    return on + timedelta(days=days * count)


def month_alone(found: re.Match[str], on: date) -> Stretch | None:
    month = month_number(found["month"])
    if said(found, "year"):
        return _stretch(month_of(int(said(found, "year")), month))
    months = (month - on.month) % 12
    return _stretch(month_of(on.year, on.month + months))


def weekday_in_weeks(found: re.Match[str], on: date) -> Stretch | None:
    """ "Monday in two weeks": of the week that is then."""
    low, high = counted(found["count"])
    monday, _ = week_of(on + timedelta(weeks=low))
    then = monday + timedelta(days=day_number(found["day"]))
    return Stretch(then, then + timedelta(weeks=high - low), low == high)


def quarter(found: re.Match[str], on: date) -> Stretch | None:
    word = said(found, "quarter") or said(found, "ordinal")
    quarter = int(word) if word.isdigit() else ORDINALS[word]
    year = said(found, "year") or said(found, "fore")
    if which := said(found, "which"):
        year = str(on.year + AHEAD.get(which, 1))
    if year:
        number = int(year) + (2000 if int(year) < 100 else 0)
        # A fiscal year may begin in any month.
        return Stretch(*quarter_of(number, quarter), certain="fy" not in found[0])
    start, end = quarter_of(on.year, quarter)
    return _stretch(quarter_of(on.year + 1, quarter) if end < on else (start, end))


def half_year(found: re.Match[str], on: date) -> Stretch | None:
    first = 1 if found["half"] == "1" else 7
    year_said = said(found, "year") or said(found, "fore")
    year = int(year_said or on.year)
    if not year_said and date(year, first, 1) < on and first == 1:
        year += date(year, 6, 30) < on
    return Stretch(date(year, first, 1), month_of(year, first + 5)[1])


def year_alone(found: re.Match[str], _on: date) -> Stretch | None:
    year = int(said(found, "year"))
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def season(found: re.Match[str], on: date) -> Stretch | None:
    first = SEASONS[found["season"]]
    if first == 12 and not said(found, "year") and on.month < 3:
        return Stretch(*_months(on.year - 1, first, first + 2), certain=False)
    year = int(said(found, "year") or on.year + (month_of(on.year, first + 2)[1] < on))
    if said(found, "which") == "next" and date(year, first, 1) <= on:
        year += 1
    return Stretch(*_months(year, first, first + 2), certain=False)


def _months(year: int, first: int, last: int) -> Range:
    return month_of(year, first)[0], month_of(year, last)[1]


def feast(found: re.Match[str], on: date) -> Stretch | None:
    in_year, year_said = FEASTS[found["feast"]], said(found, "year")
    for year in (int(year_said),) if year_said else (on.year, on.year + 1):
        start, end = in_year(year)
        if year_said or end >= on:
            return Stretch(start, end, certain=(end - start).days < 2)
    return None


def short(found: re.Match[str], on: date) -> Stretch | None:
    what = found["what"]
    if what[0] in "ec" and what.endswith(("od", "ob", "business", "play", "day")):
        return one(on)
    _, sunday = week_of(on)
    ends = {
        "w": sunday - timedelta(days=2) if on.weekday() < 5 else sunday,
        "m": month_of(on.year, on.month)[1],
        "q": quarter_of(on.year, (on.month + 2) // 3)[1],
        "y": date(on.year, 12, 31),
    }
    letter = what[2] if what.startswith("eo") else what.removeprefix("end of ")[0]
    return one(ends[letter])


def one(named: date | None) -> Stretch | None:
    return Stretch(named, named) if named else None


def _stretch(whole: Range) -> Stretch:
    return Stretch(*whole)


def month_number(word: str) -> int:
    if word.isdigit():
        return int(word)
    if word in tongues.MONTHS:
        return tongues.MONTHS[word]
    return "jan feb mar apr may jun jul aug sep oct nov dec".split().index(word[:3]) + 1


def day_number(word: str) -> int:
    if word in tongues.DAYS:
        return tongues.DAYS[word]
    return "mon tue wed thu fri sat sun".split().index(word[:3])


def counted(word: str) -> tuple[int, int]:
    return (int(word), int(word)) if word.isdigit() else COUNTS[word]


def day_of_month(word: str) -> int:
    return int(word) if word.isdigit() else DAYS_OF_MONTH[word.replace(" ", "-")]


def said(found: re.Match[str], name: str) -> str:
    """What a group matched; "" where the pattern has no such group."""
    return found.groupdict().get(name) or ""
