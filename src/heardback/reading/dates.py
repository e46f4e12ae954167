"""The ways of naming a day or a stretch of days: which pattern, read by what."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from heardback.reading import counting, feasts, stretches, tongues
from heardback.reading.stretches import Stretch


def _any(words: Iterable[str]) -> str:
    """Longest first: "forty" is found in "forty-five" otherwise."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAYS = (
    "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    "|sat(?:urday)?|sun(?:day)?"
)
LONG_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_OTHER_MONTHS = _any(tongues.MONTHS)
_OTHER_DAYS = _any(tongues.DAYS)
_TH = r"(?:st|nd|rd|th)"
_SPELLED = _any(counting.DAYS_OF_MONTH).replace(r"\-", "[- ]")
_NUMBER = rf"(?P<number>\d{{1,2}}){_TH}?"
_FIRST = rf"(?P<first>\d{{1,2}}(?={_TH}?\b)|{_SPELLED}){_TH}?"
_LAST = rf"(?P<last>\d{{1,2}}(?={_TH}?\b)|{_SPELLED}){_TH}?"
_TO = r" ?(?:-|~|to|and|or|until|till|through) ?(?:the )?"
_YEAR = r"(?:,? +(?:in +|of +)?(?P<year>(?:19|20)\d\d)\b)?"
# "From 2000 euros" and "in 2000 shops" are no years.
_NO_SUM = (
    r"(?![.,]?\d| ?(?:%|k\b|percent|people|units|users|shops|stores|euros?|eur|usd"
    r"|dollars?|pounds?|gbp|chf|hours|items|pieces|employees|customers))"
)
COUNTED = rf"\d{{1,3}}|{_any(counting.COUNTS)}"
UNITS = (
    r"(?:(?:business|working|work|week) ?)?days?|weeks?|months?|quarters?|years?"
    r"|fortnights?|hours?"
)
_COUNT = rf"(?P<count>{COUNTED})"
_MORE = rf"(?: ?(?:-|to|or) ?(?P<more>{COUNTED}))?"
_UNIT = rf"(?P<unit>{UNITS})"
_WHOLE = r"(?:calendar +)?(?P<what>week|weekend|month|quarter|year)"


type Reading = Callable[[re.Match[str], date], Stretch | None]


@dataclass(frozen=True, slots=True)
class Way:
    """One way of naming days; `bare` when it means days without a word before it."""

    pattern: str
    read: Reading
    bare: bool = True


WAYS: tuple[Way, ...] = (
    Way(
        r"(?P<year>20\d\d)(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<number>\d\d?)",
        stretches.exact,
    ),
    Way(
        rf"(?:(?P<day>{_DAYS}|{_OTHER_DAYS})\b\.?,? +(?:the +)?)?"
        r"(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year>20\d\d|\d\d)",
        stretches.slashed,
    ),
    Way(
        rf"(?:this +|next +)?(?P<day>{_DAYS})\b\.?,? +(?:the +)?"
        r"(?P<first>\d{1,2})[-/.](?P<second>\d{1,2})(?!\d|[-/.]\d)",
        stretches.slashed,
    ),
    Way(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})", stretches.slashed, bare=False),
    Way(
        r"(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<number>[0-3]\d)", stretches.exact
    ),
    Way(r"(?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])(?!-)", stretches.month_alone),
    Way(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)", stretches.month_alone),
    Way(
        rf"(?:the +)?{_FIRST}{_TO}{_LAST} +(?:of +)?(?P<month>{_MONTHS})\b\.?{_YEAR}",
        stretches.named_range,
    ),
    Way(
        rf"(?P<month>{_MONTHS})\b\.? +(?:the +)?{_FIRST}{_TO}{_LAST}\b"
        rf"(?! +(?:of +)?(?:{_MONTHS})\b){_YEAR}",
        stretches.named_range,
    ),
    Way(
        rf"(?:(?:{_DAYS})\b\.?,? +)?(?:the +)?{_NUMBER} +(?:day +)?(?:of +)?"
        rf"(?P<month>{_MONTHS})\b\.?{_YEAR}",
        stretches.named,
    ),
    Way(
        rf"(?:(?:{_DAYS})\b\.?,? +)?(?P<month>{_MONTHS})"
        rf"(?:\.?,? +(?:the +)?|[./-]|(?=\d)){_NUMBER}\b"
        rf"(?! ?(?:%|k\b|people|of(?! +20)|percent)|[/.]\d){_YEAR}",
        stretches.named,
    ),
    Way(
        rf"(?P<year>20\d\d)[-/ ](?P<month>{_MONTHS})[-/ ](?P<number>\d{{1,2}})",
        stretches.named,
    ),
    Way(
        rf"(?P<number>\d{{1,2}})[-/](?P<month>{_MONTHS})"
        rf"(?:[-/](?P<year>20\d\d))?",
        stretches.named,
    ),
    Way(
        rf"(?:(?:{_DAYS})\b\.?,? +)?(?:the +)?(?P<number>{_SPELLED}) +(?:day +)?"
        rf"(?:of +)?(?P<month>{_MONTHS})\b{_YEAR}",
        stretches.named,
    ),
    Way(
        rf"(?:(?:{_DAYS})\b\.?,? +)?(?P<month>{_MONTHS})\b\.? +(?:the +)?"
        rf"(?P<number>{_SPELLED})\b{_YEAR}",
        stretches.named,
    ),
    Way(
        rf"(?:(?:{_OTHER_DAYS}),? +)?(?:den +|dem +|le +|el +)?"
        rf"(?P<number>\d{{1,2}})(?:\.|er|º)? +(?:de +)?(?P<month>{_OTHER_MONTHS})\b"
        r"(?:,? +(?:de +|del +)?(?P<year>20\d\d)\b)?",
        stretches.named,
    ),
    Way(
        rf"(?P<day>{_DAYS}),? +(?:the +)?(?P<number>\d{{1,2}})(?:{_TH}\b"
        r"|(?![\d:.,/%-]| ?(?:am|pm|a\.m|p\.m|o'clock|h\b|uhr|k\b|[a-z]+s\b)))",
        stretches.on_its_weekday,
    ),
    Way(
        rf"(?P<day>{LONG_DAYS}),? +the +(?P<number>{_SPELLED})",
        stretches.on_its_weekday,
    ),
    Way(rf"(?:{LONG_DAYS}),? +the +(?P<number>{_SPELLED})", stretches.numbered),
    Way(
        rf"(?:the +)?(?P<number>\d{{1,2}}(?={_TH})|{_SPELLED}){_TH}? +(?:day +)?of +"
        r"(?P<which>the +current|the +same|the|this|next|the +following|the +coming) +"
        r"(?P<month>month)",
        stretches.numbered,
    ),
    Way(
        rf"the +(?P<number>\d{{1,2}}){_TH}{_TO}(?P<last>\d{{1,2}}){_TH}(?! +of\b)",
        stretches.numbered_range,
    ),
    Way(
        rf"(?:(?:{_DAYS}),? +)?the +(?P<number>\d{{1,2}}){_TH}"
        r"(?! (?:floor|time|round|interview|stage|step|one|of all|year|of +\w))",
        stretches.numbered,
    ),
    Way(rf"(?:{_DAYS}),? +(?P<number>\d{{1,2}}){_TH}", stretches.numbered),
    # Without "the", as many say it whose first language is another: "on 29th".
    Way(
        r"(?:(?<=\bon )|(?<=\bby )|(?<=\buntil )|(?<=\bbefore ))"
        rf"(?P<number>\d{{1,2}}){_TH}(?= *(?:[,;!?]|\.(?!\d)|$|-|at\b|and\b|or\b))",
        stretches.numbered,
        bare=False,
    ),
    Way(
        r"the +(?P<number>[12]?\d|3[01])(?= *(?:[,;!?]|\.(?!\d)|$))",
        stretches.numbered,
        bare=False,
    ),
    Way(
        rf"(?P<which>this|next|the following|the coming) +week,? +(?:on +)?"
        rf"(?P<day>{_DAYS})\b(?:,?(?: *(?:or|and|to|-) *| +)(?P<last>{_DAYS})\b)*",
        stretches.in_week,
    ),
    Way(
        rf"(?P<day>{_DAYS})\b(?:,?(?: *(?:or|and|to|-) *| +)(?P<last>{_DAYS})\b)*"
        r"(?: +(?:morning|afternoon|evening|night))? +(?:of +|in +)?"
        r"(?P<which>this|next|the following|the coming) +week",
        stretches.in_week,
    ),
    Way(
        rf"(?:(?P<which>this(?: (?:up)?coming)?|(?:the +)?(?:next|(?:up)?coming"
        rf"|following)) +)?(?P<day>{LONG_DAYS})"
        r"(?P<later> (?:week|after next))?",
        stretches.weekday,
    ),
    Way(
        rf"(?:(?P<which>this(?: coming)?|next|coming|following) +)?(?P<day>{_DAYS})"
        r"\b\.?",
        stretches.weekday,
        bare=False,
    ),
    Way(
        rf"(?:am|bis|ab|vor|nächsten|kommenden|le|ce|el|este|próximo|prochain|jusqu'à)"
        rf" +(?P<day>{_OTHER_DAYS})|(?P<foreign>{_OTHER_DAYS})(?: prochain)",
        stretches.weekday,
    ),
    Way(
        r"(?P<word>(?:the )?day after tomorrow|tomorrow|tmrw|today|tonight"
        rf"|this (?:morning|afternoon|evening)|{_any(tongues.NEAR)})",
        stretches.near,
    ),
    Way(
        r"(?<=between )(?P<word>now)|(?<=from )(?P<now>now)(?= (?:to|until|till|and))",
        stretches.now,
    ),
    Way(rf"{_COUNT} +weeks? +(?P<word>today|tomorrow)", stretches.weeks_from),
    Way(r"the +(?P<what>week|month|quarter|year) after next", stretches.after_next),
    Way(
        r"(?P<which>this|next|the next|the (?:up)?coming|the following|(?:the )?current"
        rf"|(?:up)?coming|following|this upcoming) +(?:coming +)?{_WHOLE}\b"
        r"(?P<or_next>(?: or| and) (?:the )?next(?: one)?(?! [a-z]))?",
        stretches.relative,
    ),
    Way(rf"(?P<foreign>{_any(tongues.NEXT)})", stretches.relative),
    Way(rf"(?P<which>the) +{_WHOLE}", stretches.relative, bare=False),
    Way(
        r"(?:the +)?(?:rest|remainder|remaining|remains) +of +(?:the|this) +"
        r"(?P<what>week|month|quarter|year)",
        stretches.rest,
    ),
    Way(
        r"(?:the +)?(?:next|coming) +(?P<unit>days|weeks|months|quarters)",
        stretches.some_ahead,
    ),
    Way(
        rf"(?P<how>in|within|over|during|(?:(?:in|within|over|during) +)?(?:the +)?"
        rf"(?:next|(?:up)?coming))(?: +the +(?:next|coming))?"
        rf" +(?P<about>about|around|roughly|approximately|another)? *{_COUNT}{_MORE}"
        rf" +(?:more +)?{_UNIT}(?: or (?P<or_two>two|three)\b)?"
        r"(?:'s? time|' time)?(?P<or_so> or so)?",
        stretches.in_time,
    ),
    Way(
        rf"(?P<about>about|around)? *{_COUNT}{_MORE} +{_UNIT}"
        r"(?: or (?P<or_two>two|three)\b)?(?P<or_so> or so)? +from +(?:now|today)",
        stretches.in_time,
    ),
    Way(
        rf"(?P<day>{LONG_DAYS}),? +(?:in +)?{_COUNT} +weeks?(?: +from +now|'? +time)",
        stretches.weekday_in_weeks,
    ),
    Way(
        rf"(?P<day>{LONG_DAYS}) +in +{_COUNT} +weeks?(?:'? +time)?",
        stretches.weekday_in_weeks,
    ),
    Way(
        rf"(?P<month>{_MONTHS})\b\.? ?(?:-|to|through|until|till) ?"
        rf"(?P<last>{_MONTHS})\b\.?(?! +\d{{1,2}}\b){_YEAR}",
        stretches.month_range,
    ),
    Way(rf"(?:the +)?month +of +(?P<month>{_MONTHS}){_YEAR}", stretches.month_alone),
    Way(
        rf"(?P<month>{_MONTHS}|{_OTHER_MONTHS})\b\.?(?:[ /-]+(?:of +|de +)?"
        r"(?P<year>20\d\d))",
        stretches.month_alone,
    ),
    Way(
        rf"(?:next +|this +)?(?P<month>{_MONTHS}|{_OTHER_MONTHS})\b",
        stretches.month_alone,
        bare=False,
    ),
    Way(
        rf"(?:the +)?(?P<ordinal>{_any(counting.ORDINALS)}) +week +(?:of|in) +"
        rf"(?:(?P<month>{_MONTHS})\b{_YEAR})",
        stretches.week_in_month,
    ),
    Way(
        rf"(?:the +)?(?P<ordinal>{_any(counting.ORDINALS)}) +week +(?:of|in) +"
        r"(?P<year>20\d\d)",
        stretches.week_in_month,
    ),
    Way(
        rf"(?:the +)?(?P<ordinal>{_any(counting.ORDINALS)}|last) +(?P<day>{LONG_DAYS})"
        rf" +(?:of|in) +(?:(?P<month>{_MONTHS})\b{_YEAR}|(?P<which>this|next|the)"
        r" +month)",
        stretches.weekday_of_month,
    ),
    Way(
        r"(?:kw|cw|calendar week|calendar wk) ?(?P<number>\d{1,2})"
        r"(?:(?: of|/)? ?(?P<year>20\d\d))?",
        stretches.numbered_week,
    ),
    Way(
        r"(?:the +)?week +(?P<number>\d{1,2}) +(?:of|in) +(?P<year>20\d\d)",
        stretches.numbered_week,
    ),
    Way(
        r"(?:(?P<fore>20\d\d)[ -])?q(?P<quarter>[1-4])"
        r"(?:(?: (?:of|in))?[ -](?:(?:fy ?)?'?(?P<year>20\d\d|\d\d)"
        r"|(?P<which>this|next) year))?",
        stretches.quarter,
    ),
    Way(
        rf"(?:the +)?(?P<ordinal>{_any(counting.ORDINALS)}) +quarter"
        r"(?:(?: (?:of|in))? (?:(?P<year>20\d\d)|(?P<which>this|next) year))?",
        stretches.quarter,
    ),
    Way(
        r"(?:(?P<fore>20\d\d)[ -])?h(?P<half>[12])(?:(?: of)? (?P<year>20\d\d))?",
        stretches.half_year,
        bare=False,
    ),
    Way(r"(?P<fore>20\d\d)[ -]h(?P<half>[12])", stretches.half_year),
    Way(
        rf"(?:the +)?(?:year +of|year|calendar year) +(?P<year>20\d\d){_NO_SUM}",
        stretches.year_alone,
    ),
    Way(rf"(?P<year>20[1-9]\d|21\d\d){_NO_SUM}", stretches.year_alone, bare=False),
    Way(
        rf"(?:the |this |next )?(?P<season>{'|'.join(counting.SEASONS)})"
        r"(?:,?(?: of)? (?P<year>20\d\d)\b)?",
        stretches.season,
        bare=False,
    ),
    Way(
        rf"(?P<feast>{_any(each for each in feasts.FEASTS if each.endswith('day'))})"
        r"(?:,? +(?P<year>20\d\d)\b)?",
        stretches.feast,
    ),
    Way(
        rf"(?P<feast>{_any(feasts.FEASTS)})(?:,? +(?P<year>20\d\d)\b)?",
        stretches.feast,
        bare=False,
    ),
    Way(
        r"(?P<what>eod|cob|cop|eob|close of business|close of play|end of business"
        r"|end of (?:the )?(?:business |working )?day|eow|eom|eoq|eoy"
        r"|end of (?:year|month|quarter)|(?:year|month|quarter)[- ]end)",
        stretches.short,
    ),
)
# What most sentences have none of: a number, or the beginning of such a word.
STEMS = frozenset(
    {
        *(word[:4] for word in (*tongues.MONTHS, *tongues.DAYS, *tongues.NEAR)),
        *(word[:4] for word in tongues.NEXT),
        *(word.removeprefix("the ")[:4] for word in feasts.FEASTS),
        *(word[:4] for word in counting.SEASONS),
        *"jan feb mar apr may jun jul aug sep oct nov dec".split(),
        *"mon tue wed thu fri sat sun tod tom ton tmr day week mont quar year".split(),
        *"fort hour holi eo cob cop clos this next q1 q2 q3 q4 busi work now".split(),
        *"curr comi foll rest rema thir firs seco four".split(),
    }
)
