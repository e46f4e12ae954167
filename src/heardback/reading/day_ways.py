"""The ways of naming one day, or days by their numbers: which pattern, read by what."""

from heardback.reading import spans, stretches, tongues
from heardback.reading.date_words import (
    DAYS,
    FIRST,
    LAST,
    LONG_DAYS,
    MONTHS,
    NUMBER,
    OTHER_DAYS,
    OTHER_MONTHS,
    SPELLED,
    TH,
    TO,
    YEAR,
    Way,
    any_of,
)

DAY_WAYS: tuple[Way, ...] = (
    Way(
        r"(?P<year>20\d\d)(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<number>\d\d?)",
        stretches.exact,
    ),
    Way(
        rf"(?:(?P<day>{DAYS}|{OTHER_DAYS})\b\.?,? +(?:the +)?)?"
        r"(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year>20\d\d|\d\d)",
        spans.slashed,
    ),
    Way(
        rf"(?:this +|next +)?(?P<day>{DAYS})\b\.?,? +(?:the +)?"
        r"(?P<first>\d{1,2})[-/.](?P<second>\d{1,2})(?!\d|[-/.]\d)",
        spans.slashed,
    ),
    Way(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})", spans.slashed, bare=False),
    # "am 3.11.": behind a German word it is no version of anything.
    Way(
        r"(?:(?<=am )|(?<=bis )|(?<=ab )|(?<=vom )|(?<=zum )|(?<=der )|(?<=den )"
        r"|(?<=dem ))(?P<first>\d{1,2})\.(?P<second>\d{1,2})\.",
        spans.slashed,
    ),
    Way(
        r"(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<number>[0-3]\d)", stretches.exact
    ),
    Way(r"(?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])(?!-)", stretches.month_alone),
    Way(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)", stretches.month_alone),
    Way(
        rf"(?:the +)?{FIRST}{TO}{LAST} +(?:of +)?(?P<month>{MONTHS})\b\.?{YEAR}",
        spans.named_range,
    ),
    Way(
        rf"(?P<month>{MONTHS})\b\.? +(?:the +)?{FIRST}{TO}{LAST}\b"
        rf"(?! +(?:of +)?(?:{MONTHS})\b){YEAR}",
        spans.named_range,
    ),
    Way(
        rf"(?:(?:{DAYS})\b\.?,? +)?(?:the +)?{NUMBER} +(?:day +)?(?:of +)?"
        rf"(?P<month>{MONTHS})\b\.?{YEAR}",
        stretches.named,
    ),
    Way(
        rf"(?:(?:{DAYS})\b\.?,? +)?(?P<month>{MONTHS})"
        rf"(?:\.?,? +(?:the +)?|[./-]|(?=\d)){NUMBER}\b"
        rf"(?! ?(?:%|k\b|people|of(?! +20)|percent)|[/.]\d){YEAR}",
        stretches.named,
    ),
    Way(
        rf"(?P<year>20\d\d)[-/ ](?P<month>{MONTHS})[-/ ](?P<number>\d{{1,2}})",
        stretches.named,
    ),
    Way(
        rf"(?P<number>\d{{1,2}})[-/](?P<month>{MONTHS})"
        rf"(?:[-/](?P<year>20\d\d))?",
        stretches.named,
    ),
    Way(
        rf"(?:(?:{DAYS})\b\.?,? +)?(?:the +)?(?P<number>{SPELLED}) +(?:day +)?"
        rf"(?:of +)?(?P<month>{MONTHS})\b{YEAR}",
        stretches.named,
    ),
    Way(
        rf"(?:(?:{DAYS})\b\.?,? +)?(?P<month>{MONTHS})\b\.? +(?:the +)?"
        rf"(?P<number>{SPELLED})\b{YEAR}",
        stretches.named,
    ),
    Way(
        rf"(?:(?:{OTHER_DAYS}),? +)?(?:den +|dem +|le +|el +)?"
        rf"(?P<number>\d{{1,2}})(?:\.|er|º)? +(?:de +)?(?P<month>{OTHER_MONTHS})\b"
        r"(?:,? +(?:de +|del +)?(?P<year>20\d\d)\b)?",
        stretches.named,
    ),
    Way(
        rf"(?P<day>{DAYS}),? +(?:the +)?(?P<number>\d{{1,2}})(?:{TH}\b"
        r"|(?![\d:.,/%-]| ?(?:am|pm|a\.m|p\.m|o'clock|h\b|uhr|k\b|[a-z]+s\b)))",
        stretches.on_its_weekday,
    ),
    Way(
        rf"(?P<day>{LONG_DAYS}),? +the +(?P<number>{SPELLED})",
        stretches.on_its_weekday,
    ),
    Way(rf"(?:{LONG_DAYS}),? +the +(?P<number>{SPELLED})", stretches.numbered),
    Way(
        rf"(?:the +)?(?P<number>\d{{1,2}}(?={TH})|{SPELLED}){TH}? +(?:day +)?of +"
        r"(?P<which>the +current|the +same|the|this|next|the +following|the +coming) +"
        r"(?P<month>month)",
        stretches.numbered,
    ),
    Way(
        rf"the +(?P<number>\d{{1,2}}){TH}{TO}(?P<last>\d{{1,2}}){TH}(?! +of\b)",
        spans.numbered_range,
    ),
    Way(
        rf"(?:(?:{DAYS}),? +)?the +(?P<number>\d{{1,2}}){TH}"
        r"(?! (?:floor|time|round|interview|stage|step|one|of all|year|of +\w|week"
        r"|month|quarter|half|draft|version|person|candidate|attempt|meeting|call))",
        stretches.numbered,
    ),
    Way(rf"(?:{DAYS}),? +(?P<number>\d{{1,2}}){TH}", stretches.numbered),
    # Without "the", as many say it whose first language is another: "on 29th".
    Way(
        r"(?:(?<=\bon )|(?<=\bby )|(?<=\buntil )|(?<=\bbefore ))"
        rf"(?P<number>\d{{1,2}}){TH}(?= *(?:[,;!?]|\.(?!\d)|$|-|at\b|and\b|or\b))",
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
        rf"(?P<day>{DAYS})\b(?:,?(?: *(?:or|and|to|-) *| +)(?P<last>{DAYS})\b)*",
        stretches.in_week,
    ),
    Way(
        rf"(?P<day>{DAYS})\b(?:,?(?: *(?:or|and|to|-) *| +)(?P<last>{DAYS})\b)*"
        r"(?: +(?:morning|afternoon|evening|night))? +(?:of +|in +)?"
        r"(?P<which>this|next|the following|the coming) +week"
        r"(?P<or_next>(?<=this week) +or +next(?: +week\b|(?! +\w)))?",
        stretches.in_week,
    ),
    Way(
        rf"(?:(?P<which>this(?: (?:up)?coming)?|(?:the +)?(?:next|(?:up)?coming"
        rf"|following)) +)?(?P<day>{LONG_DAYS})"
        r"(?P<later> (?:week|fortnight|after next))?",
        stretches.weekday,
    ),
    Way(
        rf"(?:(?P<which>this(?: coming)?|next|coming|following) +)?(?P<day>{DAYS})"
        r"\b\.?",
        stretches.weekday,
        bare=False,
    ),
    Way(
        rf"(?:am|bis|ab|vor|nächsten|kommenden|le|ce|el|este|próximo|prochain|jusqu'à)"
        rf" +(?P<day>{OTHER_DAYS})|(?P<foreign>{OTHER_DAYS})(?: prochain)",
        stretches.weekday,
    ),
    Way(
        r"(?P<word>(?:the )?day after tomorrow|tomorrow|tmrw|today|tonight"
        r"|(?:the )?next (?:business|working) day"
        rf"|this (?:morning|afternoon|evening)|{any_of(tongues.NEAR)})",
        stretches.near,
    ),
    # As a whole answer only: elsewhere it is told of what has been.
    Way(r"(?<!.)(?P<word>(?:the )?(?:next|following) day)(?!.)", stretches.near),
)
