"""Dates as people type them into notes: "25 Sep", "Fri 25 Sep", "2026-09-25"."""

import re
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAYS = "mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun"
_NUMBERED = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEK = "mon tue wed thu fri sat sun".split()
_WEEKDAY = rf"(?:(?P<weekday>{_DAYS})(?:day)?\.?,?\s{{1,3}})?"
_DAY = r"(?P<day>\d{1,2})"
_MONTH = rf"(?P<month>{_MONTHS})\b\.?"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s(?P<year>\d{4}))?"
_FORMS = tuple(
    re.compile(_WEEKDAY + form + r"(?!\w)", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})",
        rf"{_DAY}(?:{_TH}|\.)\s{{0,2}}(?:of\s)?{_MONTH}{_YEAR}",
        rf"{_MONTH}\s{_DAY}{_TH}{_YEAR}",
        rf"{_DAY}\.\s?(?P<number>\d{{1,2}})\.(?:\s?(?P<year>\d{{4}}))?",
    )
)
_ONLY_A_DAY = re.compile(rf"(?:this\s)?({_DAYS})(?:day)?", re.IGNORECASE)
_BEGINS_A_TIME = re.compile(
    rf"(?:the\s)?(?:\d|(?:{_MONTHS}|(?:{_DAYS})(?:day)?|end|mid|early|late|next|this|"
    r"today|tomorrow|tonight|noon|then|q[1-4]|close|eod|eow|weekend|week|month|"
    r"summer|autumn|spring|winter|christmas|easter)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<!\w)\w")
_LATE = timedelta(days=31)
_LONGEST = 60


def read(phrase: str, *, on: date) -> date | None:
    """The day that a phrase said on `on` looks forward to, if it is a plain one.

    >>> read("Fri 25 Sep", on=date(2026, 9, 18))
    datetime.date(2026, 9, 25)
    >>> read("by the time we are ready", on=date(2026, 9, 18)) is None
    True
    """
    phrase = phrase.strip()
    if len(phrase) > _LONGEST:
        return None
    if (near := _near(phrase.lower().rstrip(".,"), on)) is not None:
        return near
    for found in _found(phrase):
        if not phrase[found.end() :].strip(" .,"):
            return _first(found, _earlier(on))
    return None


def leading(text: str, *, on: date, ahead: bool = False) -> tuple[date, str] | None:
    """The date that a text begins with, and what follows it.

    Without a year it is the latest one up to about `on`, or `ahead` the first one.
    """
    for found in _found(text[:_LONGEST]):
        day = _first(found, _earlier(on)) if ahead else _last(found, _later(on))
        if day is not None:
            return day, text[found.end() :]
    return None


def spell(day: date) -> str:
    """A day as one says it in a note: "18 Sep"."""
    return f"{day.day} {_NUMBERED[day.month - 1].title()}"


def somewhere(text: str, *, on: date) -> tuple[int, int, date] | None:
    """Where in a heading the first date stands, and the date."""
    for word in _WORD.finditer(text[: _LONGEST * 4]):
        start = word.start()
        if found := leading(text[start:], on=on):
            return start, len(text) - len(found[1]), found[0]
    return None


def sounds_like_a_time(phrase: str) -> bool:
    """Whether "by ..." speaks of a day rather than of a person or a means."""
    return _BEGINS_A_TIME.match(phrase) is not None


def _found(text: str) -> Iterator[re.Match[str]]:
    return filter(None, (form.match(text) for form in _FORMS))


def _near(phrase: str, on: date) -> date | None:
    days = {"today": 0, "tomorrow": 1}.get(phrase)
    if days is None:
        found = _ONLY_A_DAY.fullmatch(phrase)
        if not found:
            return None
        days = (_WEEK.index(found[1][:3]) - on.weekday() - 1) % 7 + 1
    try:
        return on + timedelta(days=days)
    except OverflowError:
        return None


def _first(found: re.Match[str], since: date) -> date | None:
    days = (day for day in _days(found, since) if found["year"] or day >= since)
    return min(days, default=None)


def _last(found: re.Match[str], until: date) -> date | None:
    days = (day for day in _days(found, until) if found["year"] or day <= until)
    return max(days, default=None)


def _earlier(on: date) -> date:
    return on - _LATE if on > date.min + _LATE else on


def _later(on: date) -> date:
    return on + _LATE if on < date.max - _LATE else on


def _days(found: re.Match[str], on: date) -> Iterator[date]:
    """Every day the match can mean, in the years around `on` where it names none."""
    given = found.groupdict()
    month = given.get("number") or _NUMBERED.index(given["month"][:3].lower()) + 1
    years = [int(given["year"])] if given["year"] else range(on.year - 1, on.year + 2)
    for year in years:
        if not MINYEAR <= year <= MAXYEAR:
            continue
        try:
            day = date(year, int(month), int(given["day"]))
        except ValueError:
            continue
        weekday = given["weekday"]
        if weekday is None or _WEEK[day.weekday()] == weekday[:3].lower():
            yield day
