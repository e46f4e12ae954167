"""The ways of naming a stretch: weeks, months, feasts, counts of days to come."""

from heardback.reading import counting, feasts, spans, stretches, tongues, within
from heardback.reading.date_words import (
    COUNT,
    HALF,
    IN_WHOLE,
    LONG_DAYS,
    MONTHS,
    MORE,
    NO_SUM,
    OTHER_MONTHS,
    TH,
    UNIT,
    WHOLE,
    YEAR,
    Way,
    any_of,
)

_SEASON = "|".join(counting.SEASONS)
_WITH_WEEKENDS = any_of(
    each for each in feasts.FEASTS if not each.startswith(("the ", "new year's"))
)

STRETCH_WAYS: tuple[Way, ...] = (
    Way(
        r"(?<=between )(?P<word>now)|(?<=from )(?P<now>now)(?= (?:to|until|till|and))",
        stretches.now,
    ),
    Way(rf"{COUNT} +weeks? +(?P<word>today|tomorrow)", stretches.weeks_from),
    Way(r"(?P<word>today|tomorrow) +week", stretches.weeks_from),
    Way(r"this +time +(?P<word>next week|tomorrow)", stretches.weeks_from),
    Way(
        r"the +(?P<what>week|weekend|month|quarter|year) after next",
        stretches.after_next,
    ),
    Way(
        rf"(?P<which>this) +(?P<or_next>or +(?:the +)?next) +{WHOLE}",
        stretches.relative,
    ),
    Way(
        r"(?P<which>this|next|the next|the (?:up)?coming|the following|(?:the )?current"
        rf"|(?:up)?coming|following|this upcoming) +(?:coming +)?{WHOLE}\b"
        r"(?P<or_next>(?: or| and) (?:the )?(?:next(?: one)?(?! [a-z])"
        r"|(?:week|one) after(?! [a-z])))?",
        stretches.relative,
    ),
    Way(rf"(?P<foreign>{any_of(tongues.NEXT)})", stretches.relative),
    Way(rf"(?P<which>the) +{WHOLE}", stretches.relative, bare=False),
    Way(
        r"(?:the +)?(?:rest|remainder|remaining|remains) +of +(?:the|this) +"
        r"(?P<what>week|month|quarter|year)",
        stretches.rest,
    ),
    Way(
        r"(?:the +)?(?:next|(?:up)?coming) +(?P<unit>days|weeks|months|quarters)",
        stretches.some_ahead,
    ),
    Way(r"the +(?P<unit>days|weeks|months) +ahead", stretches.some_ahead),
    Way(r"the +(?:next|coming) +fortnight", stretches.next_fortnight),
    Way(
        r"(?P<how>in|within|over|during) +(?:the +next +)?half +an? +"
        r"(?P<unit>year|month|week|day)",
        stretches.half_ahead,
    ),
    Way(r"half +an? +(?P<unit>year|month) +from +now", stretches.half_ahead),
    Way(
        rf"(?P<how>in|within|over|during|(?:(?:in|within|over|during) +)?(?:the +)?"
        rf"(?:next|(?:up)?coming))(?: +the +(?:next|coming))?"
        rf" +(?P<about>about|around|roughly|approximately|another)? *{COUNT}{HALF}"
        rf"{MORE} +(?:more +)?{UNIT}(?: or (?P<or_two>two|three)\b)?"
        r"(?P<and_half> and a half)?"
        r"(?:(?:'s?|s')? +time)?(?P<or_so> or so)?",
        stretches.in_time,
    ),
    Way(
        rf"(?:in +|over +|during +)?the +{COUNT} +(?P<how>(?:up)?coming) +{UNIT}",
        stretches.in_time,
    ),
    Way(
        rf"(?P<about>about|around)? *{COUNT}{HALF}{MORE} +{UNIT}"
        r"(?: or (?P<or_two>two|three)\b)?(?P<and_half> and a half)?(?P<or_so> or so)?"
        r" +from +(?:now|today)",
        stretches.in_time,
    ),
    Way(
        rf"(?P<day>{LONG_DAYS}),? +(?:in +)?{COUNT} +weeks?(?: +from +now|'? +time)",
        stretches.weekday_in_weeks,
    ),
    Way(
        rf"(?P<day>{LONG_DAYS}) +in +{COUNT} +weeks?(?:'? +time)?",
        stretches.weekday_in_weeks,
    ),
    Way(
        rf"(?P<month>{MONTHS})\b\.? ?(?:-|/|to|through|until|till) ?"
        # "It may/may not" is no month.
        rf"(?!(?P=month)\b)(?P<last>{MONTHS})\b\.?(?! +\d{{1,2}}\b){YEAR}",
        spans.month_range,
    ),
    Way(rf"(?:the +)?month +of +(?P<month>{MONTHS}){YEAR}", stretches.month_alone),
    Way(
        rf"(?P<month>{MONTHS}|{OTHER_MONTHS})\b\.?(?:[ /-]+(?:of +|de +)?"
        r"(?P<year>20\d\d))",
        stretches.month_alone,
    ),
    Way(
        rf"(?:next +|this +)?(?P<month>{MONTHS}|{OTHER_MONTHS})\b",
        stretches.month_alone,
        bare=False,
    ),
    Way(
        rf"(?:the +)?(?P<ordinal>{any_of(counting.ORDINALS)}) +week +(?:of|in) +"
        rf"(?:(?P<month>{MONTHS})\b{YEAR})",
        within.week_in_month,
    ),
    Way(
        rf"(?:the +)?(?P<ordinal>{any_of(counting.ORDINALS)}) +week +(?:of|in) +"
        r"(?:(?P<year>20\d\d)|(?P<which>this|next|the +coming|the +following|the)"
        r" +(?P<what>month))",
        within.week_in_month,
    ),
    Way(
        rf"(?:the +)?(?P<ordinal>{any_of(counting.ORDINALS)}|last)"
        rf" +(?P<day>{LONG_DAYS}) +(?:of|in) +{IN_WHOLE}",
        within.weekday_of_month,
    ),
    Way(
        r"(?:the +)?(?P<place>first|1st|(?:very +)?last) +"
        rf"(?:(?P<working>business|working|work) ?)?day +(?:of|in) +{IN_WHOLE}",
        within.first_or_last_day,
    ),
    Way(
        rf"(?:the +)?(?P<number>\d{{1,2}}(?={TH})|{any_of(counting.MONTHS_OF_YEAR)})"
        rf"{TH}? +month +(?:of|in) +(?:(?P<year>20\d\d)|(?P<which>this|next|the)"
        r" +(?P<what>year))",
        within.month_of_year,
    ),
    Way(
        r"mid[- ]?(?P<what>week|month|quarter|year)"
        # Not of a mid-year review, or a midweek slump.
        r"(?= *(?:[.,;:!?)]|$)| +(?:at|if|when|before|after|or|and|then|for|works|is"
        r"|would|should|to|but|so|i|we|you|they|she|he)\b)",
        within.middle,
    ),
    Way(
        rf"(?:the +)?(?P<feast>{_WITH_WEEKENDS})(?:,? +(?P<year>20\d\d))? +weekend",
        within.feast_weekend,
    ),
    Way(
        rf"(?:the +)?weekend +of +(?P<feast>{_WITH_WEEKENDS})(?:,? +(?P<year>20\d\d))?",
        within.feast_weekend,
    ),
    Way(
        r"(?:kw|cw|calendar week|calendar wk) ?(?P<number>\d{1,2})"
        r"(?:(?: of|/)? ?(?P<year>20\d\d))?",
        within.numbered_week,
    ),
    Way(
        r"(?:the +)?week +(?P<number>\d{1,2}) +(?:of|in) +(?P<year>20\d\d)",
        within.numbered_week,
    ),
    # "Week 12" may be one of a project's, with two more words it is a calendar's.
    Way(
        r"week +(?P<number>[1-5]\d)"
        r"(?! *(?:of|in|into|from|hours?|people)\b|[-/.,]?\d)",
        within.numbered_week,
        bare=False,
    ),
    Way(
        r"(?:(?P<fore>20\d\d)[ -])?q(?P<quarter>[1-4])"
        r"(?:(?:(?: (?:of|in))?[ -]|/|(?='))(?:(?:fy ?)?'?(?P<year>20\d\d|\d\d)"
        r"|(?P<which>this|next) year))?",
        stretches.quarter,
    ),
    Way(
        rf"(?:the +)?(?P<ordinal>{any_of(counting.ORDINALS)}) +quarter"
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
        rf"(?:the +)?(?:year +of|year|calendar year) +(?P<year>20\d\d){NO_SUM}",
        stretches.year_alone,
    ),
    Way(rf"(?P<year>20[1-9]\d|21\d\d){NO_SUM}", stretches.year_alone, bare=False),
    Way(
        r"(?P<first>20\d\d)(?: ?(?:-|~|/) ?(?P<last>20\d\d)|/(?P<short>\d\d))"
        rf"(?![-/]?\d){NO_SUM}",
        spans.year_range,
    ),
    Way(
        rf"(?:the |this |(?P<which>next) )?(?P<season>{_SEASON})"
        r"(?:,?(?: of)? (?P<year>20\d\d)\b)?",
        stretches.season,
        bare=False,
    ),
    Way(rf"(?P<season>{_SEASON})(?:,?(?: of)? (?P<year>20\d\d))", stretches.season),
    Way(rf"(?P<which>next) +(?P<season>{_SEASON})", stretches.season),
    Way(
        rf"(?P<feast>{any_of(each for each in feasts.FEASTS if each.endswith('day'))})"
        r"(?:,? +(?P<year>20\d\d)\b)?",
        stretches.feast,
    ),
    Way(
        rf"(?P<feast>{any_of(feasts.FEASTS)})(?:,? +(?P<year>20\d\d)\b)?",
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
