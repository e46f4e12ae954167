"""Libraries that read dates, where they are installed; none of them is needed.

Each takes a sentence and the day it was said on, and gives what it finds: from where to
where in the sentence, and from which day to which.
"""

import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from importlib import import_module
from typing import Any

type Found = tuple[int, int, date, date]
type Finder = Callable[[str, date], list[Found]]

# A range without an end, or without a beginning, goes on as far as we can count.
_EVER = timedelta(days=36_500)


def peers() -> dict[str, Finder]:
    """Those that can be imported here, by name."""
    found: dict[str, Finder] = {}
    for name, made in _MAKERS.items():
        try:
            found[name] = made()
        except ImportError:
            continue
    return found


def _recognizers() -> Finder:
    library: Any = import_module("recognizers_date_time")

    def find(sentence: str, on: date) -> list[Found]:
        said = datetime.combine(on, time())
        results = library.recognize_datetime(
            sentence, library.Culture.English, reference=said
        )
        return [
            (each.start, each.end + 1, first, last)
            for each in results
            for value in (each.resolution or {}).get("values") or ()
            for first, last in _range(value, on)
        ]

    return find


def _range(value: dict[str, str], on: date) -> Iterator[tuple[date, date]]:
    if "date" not in value.get("type", ""):
        return
    day = _day(value.get("value"))
    first, end = _day(value.get("start")) or day, _day(value.get("end"))
    if first or end:
        last = day or (end - timedelta(days=1) if end else on + _EVER)
        yield first or on, last


def _dateparser() -> Finder:
    search: Any = import_module("dateparser.search")

    def find(sentence: str, on: date) -> list[Found]:
        settings = {
            "RELATIVE_BASE": datetime.combine(on, time()),
            "PREFER_DATES_FROM": "future",
        }
        results = search.search_dates(sentence, languages=["en"], settings=settings)
        return [
            (start, start + len(words), at.date(), at.date())
            for words, at in results or ()
            for start in (sentence.find(words),)
        ]

    return find


def _parsedatetime() -> Finder:
    library: Any = import_module("parsedatetime")
    calendar = library.Calendar()

    def find(sentence: str, on: date) -> list[Found]:
        results = calendar.nlp(sentence, sourceTime=datetime.combine(on, time()))
        return [
            (start, end, at.date(), at.date())
            for at, kind, start, end, _ in results or ()
            if kind in (1, 3)
        ]

    return find


def _day(word: object) -> date | None:
    try:
        return date.fromisoformat(str(word)[:10])
    except ValueError:
        return None


def quietly(find: Finder, sentence: str, on: date) -> list[Found]:
    """What a peer finds; where it fails, nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return find(sentence, on)
        except Exception:
            return []


_MAKERS: dict[str, Callable[[], Finder]] = {
    "recognizers-text": _recognizers,
    "dateparser": _dateparser,
    "parsedatetime": _parsedatetime,
}
