"""What each way of naming days means, seen from a given day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

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

COUNTS: Mapping[str, tuple[int, int]] = {
    "a couple of": (2, 2),
    "a couple": (2, 2),
    "couple of": (2, 2),
    "a few": (2, 5),
    "few": (2, 5),
    "several": (3, 7),
    "a": (1, 1),
    "an": (1, 1),
    "one": (1, 1),
    "two": (2, 2),
    "three": (3, 3),
    "four": (4, 4),
    "five": (5, 5),
    "six": (6, 6),
    "seven": (7, 7),
    "eight": (8, 8),
    "nine": (9, 9),
    "ten": (10, 10),
    "eleven": (11, 11),
    "twelve": (12, 12),
    "fifteen": (15, 15),
    "twenty": (20, 20),
    "thirty": (30, 30),
}
ORDINALS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th")),
        start=1,
    )
    for word in words
}
_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
DAYS_OF_MONTH: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        [
            *_ONES,
            *"tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split(),
            *"seventeenth eighteenth nineteenth twentieth".split(),
            *(f"twenty-{word}" for word in _ONES),
            *("thirtieth", "thirty-first"),
        ],
        start=1,
    )
}
SEASONS: Mapping[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
type DayOfYear = tuple[int, int]
FEASTS: Mapping[str, tuple[DayOfYear, DayOfYear]] = {
    "christmas eve": ((12, 24), (12, 24)),
    "christmas": ((12, 25), (12, 26)),
    "xmas": ((12, 25), (12, 26)),
    "new year's eve": ((12, 31), (12, 31)),
    "new year's day": ((1, 1), (1, 1)),
    "new year's": ((1, 1), (1, 1)),
    "the new year": ((1, 1), (1, 31)),
    "new year": ((1, 1), (1, 31)),
    "the holidays": ((12, 24), (1, 1)),
    "the holiday season": ((12, 24), (1, 1)),
    "the christmas break": ((12, 24), (1, 1)),
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
    if not days:
        return None
    if "." in found[0]:
        return _one(either[0])
    return Stretch(days[0], days[-1], len(days) == 1)


def named(found: re.Match[str], on: date) -> Stretch | None:
    month, number = _month(found["month"]), _day_of_month(found["number"])
    if _said(found, "year"):
        return _one(day(int(_said(found, "year")), month, number))
    return _one(coming(on, month, number))


def named_range(found: re.Match[str], on: date) -> Stretch | None:
    month, year = _month(found["month"]), int(_said(found, "year") or 0)
    first, last = int(found["first"]), int(found["last"])
    start = day(year, month, first) if year else coming(on, month, first)
    end = day(start.year, month, last) if start else None
    return Stretch(start, end) if start and end and start <= end else None


def numbered(found: re.Match[str], on: date) -> Stretch | None:
    """ "The 23rd": of this month, or the next one that has it."""
    number = _day_of_month(found["number"])
    for ahead in range(3):
        start, _ = month_of(on.year, on.month + ahead)
        named = day(start.year, start.month, number)
        if named and named >= on:
            return _one(named)
    return None


def weekday(found: re.Match[str], on: date) -> Stretch | None:
    weekday = _day_number(found["day"])
    named = next_weekday(on, weekday)
    which = _said(found, "which") or ""
    if _said(found, "later"):
        return _one(named + timedelta(weeks=1))
    if which.startswith("this") and on.weekday() == weekday:
        return _one(on)
    if which.startswith("next") and named <= week_of(on)[1]:
        # Some mean the coming one, some the one of next week.
        return Stretch(named, named + timedelta(weeks=1), certain=False)
    return _one(named)


def near(found: re.Match[str], on: date) -> Stretch | None:
    word = found["word"]
    if word.startswith(("day after", "the day after")):
        return _one(on + timedelta(days=2))
    if word.startswith("tom"):
        return _one(on + timedelta(days=1))
    return _one(on)


def relative(found: re.Match[str], on: date) -> Stretch | None:
    ahead = {"this": 0, "the current": 0, "the": 0}.get(_said(found, "which"), 1)
    if _said(found, "which").startswith("the week after"):
        ahead = 2
    whole = _whole(found["what"], on, ahead)
    return Stretch(max(whole[0], on), whole[1])


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
    if _said(found, "more"):
        high = int(_said(found, "more"))
    unit = found["unit"]
    exact = low == high and not _said(found, "about") and not _said(found, "or_so")
    start, end = _ahead(on, unit, low), _ahead(on, unit, high)
    if not start or not end:
        return None
    if (_said(found, "how") or "in").startswith(
        ("within", "over", "during", "the next")
    ):
        return Stretch(on, end, exact)
    if unit.startswith("month") or not exact:
        return Stretch(start, end, certain=False)
    return Stretch(start, end)


def _ahead(on: date, unit: str, count: int) -> date | None:
    if count > 600:
        return None
    if unit.startswith(("business", "working", "week day", "weekday")):
        return business_days_after(on, count)
    if unit.startswith("month"):
        start, end = month_of(on.year, on.month + count)
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
    ahead = (month - on.month) % 12
    return _stretch(month_of(on.year, on.month + ahead))


def quarter(found: re.Match[str], on: date) -> Stretch | None:
    word = _said(found, "quarter") or _said(found, "ordinal")
    quarter = int(word) if word.isdigit() else ORDINALS[word]
    year = _said(found, "year") or _said(found, "fore")
    if year:
        number = int(year) + (2000 if int(year) < 100 else 0)
        return _stretch(quarter_of(number, quarter))
    start, end = quarter_of(on.year, quarter)
    return _stretch(quarter_of(on.year + 1, quarter) if end < on else (start, end))


def half_year(found: re.Match[str], on: date) -> Stretch | None:
    first = 1 if found["half"] == "1" else 7
    year = int(_said(found, "year") or on.year)
    if not _said(found, "year") and date(year, first, 1) < on and first == 1:
        year += date(year, 6, 30) < on
    return Stretch(date(year, first, 1), month_of(year, first + 5)[1])


def year_alone(found: re.Match[str], _on: date) -> Stretch | None:
    year = int(_said(found, "year"))
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def season(found: re.Match[str], on: date) -> Stretch | None:
    first = SEASONS[found["season"]]
    year = on.year + (month_of(on.year, first + 2)[1] < on)
    return Stretch(*_months(year, first, first + 2), certain=False)


def _months(year: int, first: int, last: int) -> Range:
    return month_of(year, first)[0], month_of(year, last)[1]


def feast(found: re.Match[str], on: date) -> Stretch | None:
    first, last = FEASTS[found["feast"]]
    start = coming(on, *first)
    if not start:
        return None
    end = date(start.year + (last < first), *last)
    return Stretch(start, end, certain=(end - start).days < 2)


def short(found: re.Match[str], on: date) -> Stretch | None:
    what = found["what"]
    if what in ("eod", "cob", "close of business", "close of play"):
        return _one(on)
    _, sunday = week_of(on)
    ends = {
        "eow": sunday - timedelta(days=2) if on.weekday() < 5 else sunday,
        "eom": month_of(on.year, on.month)[1],
        "eoq": quarter_of(on.year, (on.month + 2) // 3)[1],
        "eoy": date(on.year, 12, 31),
    }
    return _one(ends[what])


def _one(named: date | None) -> Stretch | None:
    return Stretch(named, named) if named else None


def _stretch(whole: Range) -> Stretch:
    return Stretch(*whole)


def _month(word: str) -> int:
    return "jan feb mar apr may jun jul aug sep oct nov dec".split().index(word[:3]) + 1


def _day_number(word: str) -> int:
    return "mon tue wed thu fri sat sun".split().index(word[:3])


def _count(word: str) -> tuple[int, int]:
    return (int(word), int(word)) if word.isdigit() else COUNTS[word]


def _day_of_month(word: str) -> int:
    return int(word) if word.isdigit() else DAYS_OF_MONTH[word.replace(" ", "-")]


def _said(found: re.Match[str], name: str) -> str:
    """What a group matched; "" where the pattern has no such group."""
    return found.groupdict().get(name) or ""
