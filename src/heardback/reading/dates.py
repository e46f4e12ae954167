"""The ways of naming a day or a stretch of days: which pattern, read by what."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from heardback.reading import stretches
from heardback.reading.stretches import Stretch

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAYS = (
    "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    "|sat(?:urday)?|sun(?:day)?"
)
_LONG_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_NUMBER = r"(?P<number>\d{1,2})(?:st|nd|rd|th)?"
# Longest first: "twenty-first" begins with no other, but "sixth" ends in one.
_SPELLED = "|".join(
    word.replace("-", "[- ]")
    for word in sorted(stretches.DAYS_OF_MONTH, key=len, reverse=True)
)
_YEAR = r"(?:,? +(?P<year>(?:19|20)\d\d)\b)?"
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(stretches.COUNTS)})"
_UNIT = (
    "(?P<unit>(?:(?:business|working|week) ?)?days?|weeks?|months?|years?|fortnights?"
    "|hours?)"
)


type Reading = Callable[[re.Match[str], date], Stretch | None]


@dataclass(frozen=True, slots=True)
class Way:
    """One way of naming days; `bare` when it means days without a word before it."""

    pattern: str
    read: Reading
    bare: bool = True


WAYS: tuple[Way, ...] = (
    Way(r"(?P<year>20\d\d)-(?P<month>\d\d?)-(?P<number>\d\d?)", stretches.exact),
    Way(
        r"(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year>20\d\d|\d\d)",
        stretches.slashed,
    ),
    Way(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})", stretches.slashed, bare=False),
    Way(
        rf"(?P<first>\d{{1,2}})(?:st|nd|rd|th)? ?(?:-|to|and|until) ?(?:the )?"
        rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)? +(?:of +)?"
        rf"(?P<month>{_MONTHS})\b\.?{_YEAR}",
        stretches.named_range,
    ),
    Way(
        rf"(?P<month>{_MONTHS})\b\.? +(?:the +)?(?P<first>\d{{1,2}})(?:st|nd|rd|th)?"
        rf" ?(?:-|to|and|until) ?(?:the )?(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\b{_YEAR}",
        stretches.named_range,
    ),
    Way(
        rf"(?:(?:{_DAYS})\b\.?,? +(?:the +)?)?{_NUMBER} +(?:of +)?"
        rf"(?P<month>{_MONTHS})\b\.?{_YEAR}",
        stretches.named,
    ),
    Way(
        rf"(?:(?:{_DAYS})\b\.?,? +)?(?P<month>{_MONTHS})\b\.? +(?:the +)?"
        rf"{_NUMBER}\b(?! ?(?:%|k\b|people|of|percent)){_YEAR}",
        stretches.named,
    ),
    Way(
        rf"(?:(?:{_DAYS})\b\.?,? +)?(?:the +)?(?P<number>{_SPELLED}) +of +"
        rf"(?P<month>{_MONTHS})\b{_YEAR}",
        stretches.named,
    ),
    Way(
        rf"(?P<month>{_MONTHS})\b\.? +(?:the +)?(?P<number>{_SPELLED})\b{_YEAR}",
        stretches.named,
    ),
    Way(rf"(?:{_LONG_DAYS}),? +the +(?P<number>{_SPELLED})", stretches.numbered),
    Way(
        rf"(?:(?:{_DAYS}),? +)?the +(?P<number>\d{{1,2}})(?:st|nd|rd|th)"
        r"(?! (?:floor|time|round|interview|stage|step|one|of all|year))",
        stretches.numbered,
    ),
    Way(rf"(?:{_DAYS}),? +(?P<number>\d{{1,2}})(?:st|nd|rd|th)", stretches.numbered),
    Way(
        rf"(?:(?P<which>this(?: coming)?|next|coming) +)?(?P<day>{_LONG_DAYS})"
        r"(?P<later> (?:week|after next))?",
        stretches.weekday,
    ),
    Way(
        rf"(?:(?P<which>this(?: coming)?|next|coming) +)?(?P<day>{_DAYS})\b\.?"
        r"",
        stretches.weekday,
        bare=False,
    ),
    Way(
        r"(?P<word>(?:the )?day after tomorrow|tomorrow|tmrw|today|tonight"
        r"|this (?:morning|afternoon|evening))",
        stretches.near,
    ),
    Way(r"the +(?P<what>week|month|quarter|year) after next", stretches.after_next),
    Way(
        r"(?P<which>this|next|the next|the coming|the following|the current) +"
        r"(?:coming +)?(?P<what>week|weekend|month|quarter|year)",
        stretches.relative,
    ),
    Way(
        r"(?P<which>the) +(?P<what>week|month|quarter|year|weekend)",
        stretches.relative,
        bare=False,
    ),
    Way(
        rf"(?P<how>in|within|over|during|the next|in the next|over the next)"
        rf"(?: +the +(?:next|coming))? +(?P<about>about|around|roughly|approximately)?"
        rf" *{_COUNT}(?: ?(?:-|to|or) ?(?P<more>\d{{1,3}}))? +(?:more +)?{_UNIT}"
        r"(?:'s? time|' time)?(?P<or_so> or so)?",
        stretches.in_time,
    ),
    Way(
        rf"(?P<about>about|around)? *{_COUNT}"
        rf"(?: ?(?:-|to|or) ?(?P<more>\d{{1,3}}))? +{_UNIT}"
        r" +from +(?:now|today)",
        stretches.in_time,
    ),
    Way(
        rf"(?P<month>{_MONTHS})\b\.?(?: +(?:of +)?(?P<year>20\d\d))",
        stretches.month_alone,
    ),
    Way(
        rf"(?:next +|this +)?(?P<month>{_MONTHS})\b", stretches.month_alone, bare=False
    ),
    Way(
        r"(?:(?P<fore>20\d\d)[ -])?q(?P<quarter>[1-4])"
        r"(?:(?: of)?[ -](?:fy ?)?'?(?P<year>20\d\d|\d\d))?",
        stretches.quarter,
    ),
    Way(
        rf"the +(?P<ordinal>{'|'.join(stretches.ORDINALS)}) +quarter"
        r"(?:(?: of)? (?P<year>20\d\d))?",
        stretches.quarter,
    ),
    Way(
        r"h(?P<half>[12])(?:(?: of)? (?P<year>20\d\d))?",
        stretches.half_year,
        bare=False,
    ),
    Way(r"(?P<year>20[2-4]\d)", stretches.year_alone, bare=False),
    Way(
        rf"(?:the |this |next )?(?P<season>{'|'.join(stretches.SEASONS)})",
        stretches.season,
        bare=False,
    ),
    Way(rf"(?P<feast>{'|'.join(stretches.FEASTS)})", stretches.feast, bare=False),
    Way(
        r"(?P<what>eod|cob|close of business|close of play|eow|eom|eoq|eoy)",
        stretches.short,
    ),
)
