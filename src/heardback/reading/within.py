"""Days, weeks and months by their place in a longer stretch: its last working day."""

import re
from datetime import date, timedelta

from heardback.reading.counting import MONTHS_OF_YEAR, ORDINALS
from heardback.reading.days import month_of, next_weekday, third_of, week_of
from heardback.reading.stretches import (
    AHEAD,
    Stretch,
    day_number,
    feast,
    month_alone,
    one,
    said,
    whole_of,
    year_alone,
)

_DAY = timedelta(days=1)


def week_in_month(found: re.Match[str], on: date) -> Stretch | None:
    """The second week of a month; a week belongs where its Thursday falls."""
    whole = _named(found, on)
    if not whole:
        return None
    first, _ = week_of(whole.start + (3 - whole.start.weekday()) % 7 * _DAY)
    monday = first + timedelta(weeks=ORDINALS[found["ordinal"]] - 1)
    return Stretch(monday, monday + 6 * _DAY, certain=False)


def weekday_of_month(found: re.Match[str], on: date) -> Stretch | None:
    """ "The first Monday of next month", "the last Friday in March"."""
    whole = _named(found, on)
    if not whole:
        return None
    weekday = day_number(found["day"])
    named = next_weekday(whole.end - 7 * _DAY, weekday)
    if found["ordinal"] != "last":
        weeks = ORDINALS[found["ordinal"]] - 1
        named = next_weekday(whole.start - _DAY, weekday) + timedelta(weeks=weeks)
    return one(named)


def first_or_last_day(found: re.Match[str], on: date) -> Stretch | None:
    """ "The last working day of the month", "the first day of November"."""
    whole = _named(found, on)
    if not whole:
        return None
    named = whole.start if not found["place"].endswith("last") else whole.end
    step = _DAY if named == whole.start else -_DAY
    while said(found, "working") and named.weekday() > 4:
        named += step
    if named < on and said(found, "which") in ("", "the") and said(found, "what"):
        # The first of this month has gone by: the next one is meant.
        return first_or_last_day(found, whole.end + _DAY)
    return one(named)


def month_of_year(found: re.Match[str], on: date) -> Stretch | None:
    """ "The third month of next year"."""
    year = _named(found, on)
    if not year:
        return None
    word = found["number"]
    number = int(word) if word.isdigit() else MONTHS_OF_YEAR[word]
    return Stretch(*month_of(year.start.year, number)) if 0 < number <= 12 else None


def middle(found: re.Match[str], on: date) -> Stretch | None:
    """ "Midweek", "mid-month": of this one, or of the next once that has gone by."""
    for ahead in (0, 1):
        start, end = third_of(whole_of(found["what"], on, ahead), "mid")
        if end >= on:
            return Stretch(start, end, certain=False)
    return None


def feast_weekend(found: re.Match[str], on: date) -> Stretch | None:
    """A weekend with the feast beside it: Thursday to Sunday at Thanksgiving."""
    named = feast(found, on)
    if not named:
        return None
    near = named.start - 3 * _DAY if named.start.weekday() < 2 else named.start
    _, sunday = week_of(near)
    return Stretch(min(named.start, sunday - _DAY), max(named.end, sunday))


def numbered_week(found: re.Match[str], on: date) -> Stretch | None:
    """A week by its number in the year, as ISO counts them."""
    number, written = int(found["number"]), said(found, "year")
    for year in (int(written),) if written else (on.year, on.year + 1):
        try:
            monday = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if written or monday + 6 * _DAY >= on:
            # "Week 45" without more may be counted from somewhere else.
            sure = bool(written) or "kw" in found[0] or "c" in found[0]
            return Stretch(monday, monday + 6 * _DAY, sure)
    return None


def _named(found: re.Match[str], on: date) -> Stretch | None:
    """The month, year, or "next quarter" in which something has its place."""
    if said(found, "month"):
        return month_alone(found, on)
    if said(found, "year"):
        return year_alone(found, on)
    what, which = said(found, "what") or "month", said(found, "which")
    return Stretch(*whole_of(what, on, AHEAD.get(which, 1)))
