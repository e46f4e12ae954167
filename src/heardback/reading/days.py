"""Arithmetic on days: months, quarters, weeks and business days as ranges."""

from calendar import monthrange
from datetime import date, timedelta

type Range = tuple[date, date]

_DAY = timedelta(days=1)


def day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Range:
    """The whole month; months beyond twelve run into the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def quarter_of(year: int, quarter: int) -> Range:
    first = 3 * quarter - 2
    return month_of(year, first)[0], month_of(year, first + 2)[1]


def week_of(on: date) -> Range:
    """Monday to Sunday."""
    monday = on - timedelta(days=on.weekday())
    return monday, monday + timedelta(days=6)


def third_of(whole: Range, part: str) -> Range:
    """The early, mid or late third of a range.

    >>> third_of((date(2026, 10, 1), date(2026, 10, 31)), "mid")
    (datetime.date(2026, 10, 11), datetime.date(2026, 10, 20))
    """
    start, end = whole
    length = (end - start).days + 1
    first, second = length // 3, 2 * length // 3
    return {
        "early": (start, start + timedelta(days=max(first - 1, 0))),
        "mid": (
            start + timedelta(days=first),
            start + timedelta(days=max(second - 1, first)),
        ),
        "late": (start + timedelta(days=second), end),
    }[part]


def next_weekday(on: date, weekday: int) -> date:
    """The first such day after `on`, never `on` itself."""
    return on + timedelta(days=(weekday - on.weekday() - 1) % 7 + 1)


def business_days_after(on: date, count: int) -> date:
    """`count` working days later; holidays are not known here.

    >>> business_days_after(date(2026, 9, 18), 1)
    datetime.date(2026, 9, 21)
    """
    weeks, left = divmod(count, 5)
    at = on + timedelta(weeks=weeks)
    while left or at.weekday() > 4:
        at += _DAY
        if at.weekday() < 5 and left:
            left -= 1
    return at


def coming(on: date, month: int, number: int, *, grace: int = 7) -> date | None:
    """That day of the year on or after `on`; a day just gone by is this year's.

    >>> coming(date(2026, 9, 18), 2, 29)
    datetime.date(2028, 2, 29)
    """
    # The 29th of February may be eight years off.
    for year in range(on.year, min(on.year + 9, 10_000)):
        found = day(year, month, number)
        if found and found >= on - timedelta(days=grace):
            return found
    return None
