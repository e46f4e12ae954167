"""Days as programs write them: 18/09/26, 9/18/26, 18.09.2026, 18 September 2026."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import Enum, auto

NUMERIC = r"\d{{1,4}}(?P<{0}>[./-])\d{{1,2}}(?P={0})\d{{2,4}}"
_MONTHS = (
    "january february march april may june july august september october november "
    "december"
).split()
_MONTH = r"(?:" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + r"|sept)"
WORDED = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:of\s)?{_MONTH}\.?,?\s\d{{4}}"
    rf"|{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})"
)

# As a mail program shows a recent day: "Fri, Sep 18", "18 Sept".
YEARLESS = (
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}\.?,?\s)?"
    rf"(?:{_MONTH}\.?\s\d{{1,2}}|\d{{1,2}}\.?\s{_MONTH}\.?)(?:,?\s\d{{4}})?"
)

_THREE = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})$")
_IN_LINE = re.compile(
    rf"(?<![\d./-])(?:\d{{4}}([./-])\d{{1,2}}\1\d{{1,2}}|\b{WORDED})(?![\d/-])", re.I
)

_SHORTLY = re.compile(
    rf"(?<![\d./-])\b(?:(?P<week>mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}\.?,?\s)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s{_MONTH}|{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?)"
    rf"\b(?![\d/-])",
    re.I,
)
LATELY = timedelta(days=60)


class Order(Enum):
    """Which number comes first where both could be a month."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()


def order_of(raw: Sequence[str], *, halves: bool) -> tuple[Order, bool]:
    """The order all these days agree on, and whether that was only a guess.

    `halves`: the clock says am and pm, as where the month comes first.

    >>> order_of(["1/2/26", "1/13/26"], halves=False)
    (<Order.MONTH_FIRST: 2>, False)
    >>> order_of(["1/2/26"], halves=False)
    (<Order.DAY_FIRST: 1>, True)
    """
    pairs = {
        (int(found[1]), int(found[2]))
        for day in raw
        if (found := _THREE.match(day)) and len(found[1]) < 3 and "/" in day
    }
    if not pairs or any(first > 12 for first, _ in pairs):
        return Order.DAY_FIRST, False
    if any(second > 12 for _, second in pairs):
        return Order.MONTH_FIRST, False
    if all(first == second for first, second in pairs):
        return Order.DAY_FIRST, False
    in_order = {order: _in_order(raw, order) for order in Order}
    if in_order[Order.DAY_FIRST] != in_order[Order.MONTH_FIRST]:
        likely = max(in_order, key=lambda order: in_order[order])
        return likely, False
    return (Order.MONTH_FIRST if halves else Order.DAY_FIRST), True


def day_of(raw: str, order: Order = Order.DAY_FIRST) -> date | None:
    """
    >>> day_of("9/18/26", Order.MONTH_FIRST), day_of("18 Sept 2026"), day_of("Monday")
    (datetime.date(2026, 9, 18), datetime.date(2026, 9, 18), None)
    """
    if found := _THREE.match(raw):
        first, second, third = (int(number) for number in found.groups())
        if len(found[1]) > 2:
            return _date(first, second, third)
        if order is Order.MONTH_FIRST and "/" in raw:
            first, second = second, first
        return _date(third, second, first)
    words = re.findall(r"[A-Za-z]+|\d+", raw.lower())
    numbers = [int(word) for word in words if word.isdigit()]
    months = [word[:3] for word in words if word.isalpha() and word[:3] in _SHORT]
    if len(numbers) != 2 or not months:
        return None
    return _date(max(numbers), _SHORT[months[0]], min(numbers))


def day_in(lines: Iterable[str]) -> date | None:
    """The first day that any of these lines names in full; never a guess.

    >>> day_in(["Northgate - 2026/09/18 15:51 GMT - Transcript"])
    datetime.date(2026, 9, 18)
    """
    for line in lines:
        for found in _IN_LINE.finditer(line[:200]):
            if day := day_of(found[0].strip()):
                return day
    return None


def day_lately(line: str, *, by: date) -> date | None:
    """The day without a year that a line names, where it was not long before `by`.

    A day of the week beside it has to agree.

    >>> day_lately("Call with Tom, Thu 19 Nov", by=date(2026, 11, 23))
    datetime.date(2026, 11, 19)
    >>> day_lately("Call with Tom, Mon 19 Nov", by=date(2026, 11, 23))
    """
    for found in _SHORTLY.finditer(line[:200]):
        day = _latest(found[0], by)
        week = found["week"]
        if day and (not week or f"{day:%a}".lower() == week[:3].lower()):
            return day
    return None


def _latest(words: str, by: date) -> date | None:
    for year in (by.year, by.year - 1):
        if day := day_of(f"{words} {year}"):
            if by - LATELY <= day <= by:
                return day
    return None


_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def _in_order(raw: Sequence[str], order: Order) -> bool:
    days = [day for each in raw if (day := day_of(each, order))]
    return days == sorted(days)
