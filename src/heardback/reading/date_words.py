"""The words that name days, as pieces of patterns, and what a way of naming them is."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from heardback.reading import counting, tongues
from heardback.reading.stretches import Stretch


def any_of(words: Iterable[str]) -> str:
    """Longest first: "forty" is found in "forty-five" otherwise."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
DAYS = (
    "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    "|sat(?:urday)?|sun(?:day)?"
)
LONG_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
OTHER_MONTHS = any_of(tongues.MONTHS)
OTHER_DAYS = any_of(tongues.DAYS)
TH = r"(?:st|nd|rd|th)"
SPELLED = any_of(counting.DAYS_OF_MONTH).replace(r"\-", "[- ]")
NUMBER = rf"(?P<number>\d{{1,2}}){TH}?"
FIRST = rf"(?P<first>\d{{1,2}}(?={TH}?\b)|{SPELLED}){TH}?"
LAST = rf"(?P<last>\d{{1,2}}(?={TH}?\b)|{SPELLED}){TH}?"
TO = r" ?(?:-|~|/|to|and|or|until|till|through) ?(?:the )?"
YEAR = r"(?:,? +(?:in +|of +)?(?P<year>(?:19|20)\d\d)\b)?"
# "From 2000 euros" and "in 2000 shops" are no years.
NO_SUM = (
    r"(?![.,]?\d| ?(?:%|k\b|percent|people|units|users|shops|stores|euros?|eur|usd"
    r"|dollars?|pounds?|gbp|chf|hours|items|pieces|employees|customers"
    r"|minutes?|seconds|days|weeks|months|years|times))"
)
COUNTED = rf"\d{{1,3}}|{any_of(counting.COUNTS)}"
UNITS = (
    r"(?:(?:business|working|work|week) ?)?days?|weeks?|months?|quarters?|years?"
    r"|fortnights?|hours?|wks?|mths?|yrs?|hrs?"
)
COUNT = rf"(?P<count>{COUNTED})"
MORE = rf"(?: ?(?:-|to|or) ?(?P<more>{COUNTED}))?"
HALF = r"(?P<half>[- ]and[- ]a[- ]half|\.5)?"
UNIT = rf"(?P<unit>{UNITS})"
# "The last day of the month", "of March", "of next quarter": where it has its place.
IN_WHOLE = (
    rf"(?:(?P<month>{MONTHS})\b{YEAR}|(?P<which>this|next|the +coming|the +following"
    r"|the) +(?P<what>week|month|quarter|year))"
)
WHOLE = r"(?:calendar +)?(?P<what>week|weekend|month|quarter|year)"


type Reading = Callable[[re.Match[str], date], Stretch | None]


@dataclass(frozen=True, slots=True)
class Way:
    """One way of naming days; `bare` when it means days without a word before it."""

    pattern: str
    read: Reading
    bare: bool = True
