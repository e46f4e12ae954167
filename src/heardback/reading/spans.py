"""From one day to another: both numbers in one breath, or on both sides of a dash."""

import re
from datetime import date, timedelta

from heardback.reading.days import coming, day, month_of
from heardback.reading.stretches import (
    Stretch,
    day_number,
    day_of_month,
    month_number,
    numbered,
    one,
    said,
)

# Which of two numbers is the month, in the order in which both ways are tried.
_ORDERS = (("second", "first"), ("first", "second"))


def slashed(found: re.Match[str], on: date) -> Stretch | None:
    """Day or month first? Where both can be, it is a guess between the two."""
    days = [_in_order(found, on, order) for order in _ORDERS]
    if "." in found[0] and not said(found, "day") and days[0]:
        return one(days[0])
    possible = sorted({each for each in days if each})
    if said(found, "day"):
        # "Friday 3/4": the weekday tells which of the two is the month.
        weekday = day_number(found["day"])
        possible = [each for each in possible if each.weekday() == weekday][
            :1
        ] or possible
    if not possible:
        return None
    return Stretch(possible[0], possible[-1], len(possible) == 1)


def slashed_range(
    found: re.Match[str], until: re.Match[str], on: date
) -> Stretch | None:
    """ "10/1 to 11/7": one order for both; where either can be, the shorter stretch.

    A stretch that has begun is meant as long as it lasts.
    """
    possible = []
    for order in _ORDERS[:1] if "." in found[0] else _ORDERS:
        last = _in_order(until, on, order, grace=0)
        if last and (first := _up_to(found, last, order)):
            possible.append((last - first, first, last))
    if not possible:
        return None
    _, first, last = min(possible)
    return Stretch(first, last, len({each[0] for each in possible}) == 1)


def _in_order(
    found: re.Match[str], on: date, order: tuple[str, str], *, grace: int = 7
) -> date | None:
    month, number = (int(found[name]) for name in order)
    if year := _year(found):
        return day(year, month, number)
    return coming(on, month, number, grace=grace)


def _up_to(found: re.Match[str], last: date, order: tuple[str, str]) -> date | None:
    """The latest such day that is not after `last`."""
    month, number = (int(found[name]) for name in order)
    years = (year,) if (year := _year(found)) else (last.year, last.year - 1)
    days = [each for year in years if (each := day(year, month, number))]
    return next((each for each in days if each <= last), None)


def _year(found: re.Match[str]) -> int:
    written = said(found, "year")
    return int(written) + (2000 if len(written) == 2 else 0) if written else 0


def named_range(found: re.Match[str], on: date) -> Stretch | None:
    """ "5 to 9 October", and "the 28th to the 3rd of November"."""
    month, year = month_number(found["month"]), int(said(found, "year") or 0)
    first, last = day_of_month(found["first"]), day_of_month(found["last"])
    end = day(year, month, last) if year else coming(on, month, last, grace=0)
    start = _numbered_before(end, first) if end else None
    return Stretch(start, end) if start and end else None


def _numbered_before(end: date, number: int) -> date | None:
    """The last day of that number before a day, of its own month or the one before."""
    month, _ = month_of(end.year, end.month - (number >= end.day))
    return day(month.year, month.month, number)


def numbered_range(found: re.Match[str], on: date) -> Stretch | None:
    """ "Between the 21st and the 23rd", and "from the 28th to the 3rd"."""
    first, last = int(found["number"]), int(found["last"])
    start = numbered(found, on)
    if not start or first == last:
        return None
    month, _ = month_of(start.start.year, start.start.month + (last < first))
    return _between(start.start, day(month.year, month.month, last))


def month_range(found: re.Match[str], on: date) -> Stretch | None:
    first, last = month_number(found["month"]), month_number(found["last"])
    over = last < first
    # A stretch that has begun is meant as long as it lasts.
    end_year = int(said(found, "year") or on.year + (last < on.month))
    start, _ = month_of(end_year - over, first)
    return Stretch(start, month_of(end_year, last)[1])


def year_range(found: re.Match[str], on: date) -> Stretch | None:
    """ "2027-2028", and "2027/28" for years that do not begin in January."""
    first, written = int(found["first"]), found["last"] or found["short"]
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    if not first < last < first + 100 or last < on.year:
        return None
    if len(written) == 2 and last != first + 1:
        return None
    certain = len(written) == 4
    return Stretch(date(first, 1, 1), date(last, 12, 31), certain)


def _between(start: date, end: date | None) -> Stretch | None:
    return Stretch(start, end) if end and start <= end else None


def begun(start: date, end: date, on: date) -> date:
    """The first day of "from 1 to 30 September", said on the 18th: this year's."""
    if start <= on or end >= start or end < on:
        return start
    return day(start.year - 1, start.month, start.day) or start - timedelta(days=365)
