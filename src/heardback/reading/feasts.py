"""Days that have a name: where in a year they fall."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from heardback.reading.days import Range

type InYear = Callable[[int], Range]

_DAY = timedelta(days=1)


def easter(year: int) -> date:
    """Easter Sunday, by the rule of Meeus, Jones and Butcher.

    >>> easter(2027)
    datetime.date(2027, 3, 28)
    """
    moon, century, rest = year % 19, year // 100, year % 100
    leaps, left = divmod(century, 4)
    shift = (century + 8) // 25
    epact = (19 * moon + century - leaps - (century - shift + 1) // 3 + 15) % 30
    week = (32 + 2 * left + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (moon + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, number: int, *, days: int = 1) -> InYear:
    def fall(year: int) -> Range:
        first = date(year, month, number)
        return first, first + (days - 1) * _DAY

    return fall


def _nth(weekday: int, count: int, month: int, *, later: int = 0) -> InYear:
    """The `count`th such weekday of a month; `count` 0 is the last one."""

    def fall(year: int) -> Range:
        first = date(year, month, 1)
        day = first + ((weekday - first.weekday()) % 7 + 7 * (count - 1)) * _DAY
        if count == 0:
            day = date(year, month + 1, 1) - _DAY
            day -= (day.weekday() - weekday) % 7 * _DAY
        return day + later * _DAY, day + later * _DAY

    return fall


def _near_easter(first: int, last: int) -> InYear:
    def fall(year: int) -> Range:
        sunday = easter(year)
        return sunday + first * _DAY, sunday + last * _DAY

    return fall


_CHRISTMAS = _fixed(12, 25)
_HOLIDAYS = _fixed(12, 24, days=9)
_NEW_YEAR = _fixed(1, 1, days=31)
FEASTS: Mapping[str, InYear] = {
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _CHRISTMAS,
    "xmas": _CHRISTMAS,
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
    "new year's day": _fixed(1, 1),
    "new year's": _fixed(1, 1),
    "the new year": _NEW_YEAR,
    "new year": _NEW_YEAR,
    "the holidays": _HOLIDAYS,
    "the holiday season": _HOLIDAYS,
    "the christmas holidays": _HOLIDAYS,
    "the christmas break": _HOLIDAYS,
    "the winter break": _HOLIDAYS,
    "the summer break": _fixed(7, 15, days=48),
    "the summer holidays": _fixed(7, 15, days=48),
    "good friday": _near_easter(-2, -2),
    "the easter weekend": _near_easter(-2, 1),
    "the easter break": _near_easter(-7, 7),
    "easter sunday": _near_easter(0, 0),
    "easter monday": _near_easter(1, 1),
    "easter": _near_easter(0, 1),
    "whit monday": _near_easter(50, 50),
    "ascension day": _near_easter(39, 39),
    "pentecost": _near_easter(49, 50),
    "thanksgiving day": _nth(3, 4, 11),
    "thanksgiving": _nth(3, 4, 11),
    "black friday": _nth(3, 4, 11, later=1),
    "labor day": _nth(0, 1, 9),
    "memorial day": _nth(0, 0, 5),
    "martin luther king day": _nth(0, 3, 1),
    "mlk day": _nth(0, 3, 1),
    "presidents' day": _nth(0, 3, 2),
    "presidents day": _nth(0, 3, 2),
    "columbus day": _nth(0, 2, 10),
    "veterans day": _fixed(11, 11),
    "independence day": _fixed(7, 4),
    "juneteenth": _fixed(6, 19),
    "international workers' day": _fixed(5, 1),
    "labour day": _fixed(5, 1),
    "may day": _fixed(5, 1),
    "halloween": _fixed(10, 31),
    "valentine's day": _fixed(2, 14),
    "valentine's": _fixed(2, 14),
    "st patrick's day": _fixed(3, 17),
    "saint patrick's day": _fixed(3, 17),
    "bastille day": _fixed(7, 14),
    "midsummer": _fixed(6, 24),
}
