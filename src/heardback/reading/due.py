"""When something is due: a phrase found in a sentence, and the days it can mean."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from heardback.reading import spans, stretches
from heardback.reading.bounds import bounded
from heardback.reading.date_words import COUNTED, LONG_DAYS, UNITS, Reading, Way
from heardback.reading.dates import STEMS, WAYS
from heardback.reading.days import day
from heardback.reading.edges import at_edge, shifted
from heardback.reading.plain import plain
from heardback.reading.spelled_years import with_years
from heardback.reading.stretches import Stretch, feast, weekday

_BEFORE = (
    "(?:not|no) (?:earlier|sooner) than|not (?:any time )?(?:before|until|till)"
    "|on or (?:before|after)|before or on|ahead of|prior to|up until|as late as"
    "|by|before|until|till|til|no later than|not later than|at the latest by|due|on|in"
    "|at|around|about|roughly|approximately|sometime|some time|during|after|from|for"
    "|later than|over|towards|starting|between|within|as of|since|past"
    "|am|im|ab|bis|vor|nach|en|a(?= (?:finales|mediados|principios))|avant|après"
    "|jusqu'à|antes de|hasta"
)
_EARLY = r"early|beginning of|start of|early part of|anfang|début|principios de"
_MID = r"mid(?:dle of)?|mitte|mi|mediados de"
_LATE = r"late|latter part of|ende|fin|finales de"
_EDGE = (
    rf"(?:the )?(?:(?:very )?end of|(?:back|tail) end of|{_EARLY}|{_MID}|{_LATE}|later"
    r"|(?:first|1st) half of|(?:second|2nd|latter|back) half of"
    r"|first week of|last week of"
    r"|first thing|week of|week commencing|week beginning|week starting|w/c"
    r"|(?:eod|cob|eob|cop|close of business|close of play|end of business|end of day)"
    r"(?: on)?)"
)
# "Two weeks after Easter", "the Friday before the holidays", "a week from Monday".
_SHIFT = (
    rf"(?:(?:(?:the +)?(?P<side>first|last) +)?(?P<many>{COUNTED}) +(?P<step>{UNITS})"
    rf"|(?:the +)?(?:first +)?(?P<single>{LONG_DAYS}|day|week|weekend|month)),? +"
    r"(?P<rel>(?(side)of|(?:after|before|ahead of|prior to|following|from"
    r"|(?<=weekend )of|(?<=week )on|(?<=weeks )on"
    r"|(?:(?<!\bweek )|(?<=\ba week )|(?<=\bone week ))"
    r"(?:starting(?: from)?|beginning))))"
    r" +(?:on +)?"
)
# What may come behind a day: "Friday, close of business", "March at the latest".
_TAIL = (
    r"(?:,? +(?:by +|at +)?(?P<tail>eod|cob|eob|cop|close of (?:business|play)"
    r"|end of (?:business|(?:the )?day)|(?<=at )(?:the )?(?:very )?(?:latest|earliest)"
    r"|(?:latest|earliest)(?= *(?:[.,;!?]|$))))?"
)
_JOINT = re.compile(
    r"(?:,? or| ?(?:-|~|to|and|until|till|through)) ?(?:the |on |on the )?"
)
_COMMA = re.compile(r", +(?:the |on )?")
_MOST_LISTED = 6
_LONGEST = 120
# Most sentences name no day; a quick look spares them the slow one.
_HINT = re.compile(rf"\d|\b(?:{'|'.join(sorted(STEMS))})")
_GONE = r"(?<!\blast )(?<!\bpast )(?<!\bprevious )(?<!\bevery )(?<!\beach )"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The first and last day a phrase can mean; `certain` when it names them itself."""

    start: date
    end: date
    certain: bool


def resolve(phrase: str, *, on: date) -> Due | None:
    """The days that `phrase`, said on the day `on`, can mean; None if it names none.

    >>> resolve("by Thursday", on=date(2026, 9, 18)).end
    datetime.date(2026, 9, 24)
    >>> mid_october = resolve("mid-October", on=date(2026, 9, 18))
    >>> f"{mid_october.start} to {mid_october.end}", mid_october.certain
    ('2026-10-11 to 2026-10-20', False)
    """
    words = with_years(plain(phrase[:_LONGEST]))
    found = _first(words) or _only(words.strip(" .,;!?"))
    return _due(found, on) if found else None


def find(words: str) -> tuple[int, int] | None:
    """Where in plain words a due date stands, if any."""
    found = _first(with_years(words))
    return (found.start, found.end) if found else None


@dataclass(frozen=True, slots=True)
class _Named:
    """A way that matched, and with "to" or "and" the day after it."""

    way: Way
    match: re.Match[str]
    end: int
    until: "_Named | None" = None

    @property
    def start(self) -> int:
        return self.match.start()


def _first(words: str) -> _Named | None:
    """The earliest match; of several at one place the longest."""
    best: _Named | None = None
    if not _HINT.search(words):
        return None
    for way in WAYS:
        if not _core(way).search(words):
            continue
        for match in _pattern(way).finditer(words):
            named = _Named(way, match, match.end())
            if not _means_days(named):
                continue
            if best is None or (named.start, -named.end) < (best.start, -best.end):
                best = named
            break
    return _with_end(best, words) if best else None


def _only(words: str) -> _Named | None:
    """ "Easter" or "May" as somebody's whole answer does mean days."""
    for way in WAYS:
        if match := _pattern(way).fullmatch(words):
            return _Named(way, match, match.end())
    return None


def _with_end(named: _Named, words: str) -> _Named:
    until = _joined(named, named.end, _JOINT, words)
    between: _Named | None = named
    for _ in range(_MOST_LISTED):
        # "Tuesday, Wednesday or Thursday": more of one sort, and an "or" at last.
        if until or not between:
            break
        between = _joined(named, between.end, _COMMA, words)
        if between and between.way is named.way:
            until = _joined(named, between.end, _JOINT, words)
        else:
            between = None
    return _Named(named.way, named.match, until.end, until) if until else named


def _joined(
    named: _Named, end: int, joint_of: re.Pattern[str], words: str
) -> _Named | None:
    """The longest day right behind "to" or "or"."""
    joint = joint_of.match(words, end)
    if not joint:
        return None
    best: _Named | None = None
    announced = (named.match["before"] or "").startswith(("between", "from"))
    for way in WAYS:
        if not _core(way).search(words, joint.end()):
            continue
        match = _pattern(way, second=True).match(words, joint.end())
        alike = announced or way.bare or way is named.way
        if match and (alike or match["edge"]) and not match["before"]:
            until = _Named(way, match, match.end())
            best = until if best is None or until.end > best.end else best
    return best


def _means_days(named: _Named) -> bool:
    """ "May" and "sun" are days only behind a word such as "in" or "by"."""
    if named.way.bare or named.match["edge"] or named.match["rel"]:
        return True
    before = (named.match["before"] or "").strip()
    tail = named.match["tail"] or ""
    if tail.endswith(("latest", "earliest")) and named.way.read is not weekday:
        return True
    if named.way.read is feast and before in ("around", "about"):
        return True
    return before not in ("", "about", "around", "for", "roughly", "at", "am", "past")


@cache
def _core(way: Way) -> re.Pattern[str]:
    """Without what may stand before it: quick to say that there is none."""
    return re.compile(rf"(?<!\w)(?:{way.pattern})(?!\w)")


@cache
def _pattern(way: Way, *, second: bool = False) -> re.Pattern[str]:
    """A `second` day may stand close behind a dash."""
    return re.compile(
        rf"{'' if second else rf'(?<![\w$€£.-]){_GONE}'}"
        rf"(?:(?P<before>(?:(?:{_BEFORE})\s+){{1,2}}))?(?:{_SHIFT})?"
        rf"(?:(?P<edge>{_EDGE})[\s-]+(?:in\s+|of\s+)?(?:the\s+(?=[mqwy\d]))?)?"
        rf"(?:{way.pattern})(?![\w%€$£]){_TAIL}"
    )


def _due(named: _Named, on: date) -> Due | None:
    core = _meant(named, on)
    if core and named.until and _both(spans.slashed, named):
        core = spans.slashed_range(named.match, named.until.match, on)
    elif core and named.until:
        core = _in_its_year(named, core, on)
        last = _meant(named.until, max(on, core.start))
        if last and last.end >= core.start:
            core = Stretch(core.start, last.end, core.certain and last.certain)
    before = " ".join((named.match["before"] or "").split())
    if not core or (before.startswith("since") and core.start > on):
        # "Since late July", said in February, names no day to come.
        return None
    found = bounded(
        core,
        before,
        (named.until or named).match["tail"] or "",
        on,
    )
    return Due(start=found.start, end=found.end, certain=found.certain)


def _both(read: Reading, named: _Named) -> bool:
    return named.way.read is read and bool(named.until and named.until.way.read is read)


def _in_its_year(named: _Named, core: Stretch, on: date) -> Stretch:
    """ "From 26 June to 28 June 2027": the year said last is that of both."""
    if named.way.read is not stretches.named or named.match.groupdict().get("year"):
        return core
    if not named.until or named.until.way.read is not stretches.named:
        return core
    groups = named.until.match.groupdict()
    if not groups.get("year"):
        end = stretches.named(named.until.match, on)
        first = spans.begun(core.start, end.end, on) if end else core.start
        return Stretch(first, first, core.certain)
    last = stretches.named(named.until.match, core.start)
    days = [day(int(groups["year"]) - back, *_no_year(core)) for back in (0, 1)]
    fit = [each for each in days if each and last and each <= last.start]
    return Stretch(fit[0], fit[0], core.certain) if fit else core


def _no_year(core: Stretch) -> tuple[int, int]:
    return core.start.month, core.start.day


def _meant(named: _Named, on: date) -> Stretch | None:
    """What one of the days means, with "early" before it, or "two weeks after"."""
    core = named.way.read(named.match, on)
    before = (named.match["before"] or "").split()
    if core and _is_new_year(named) and not {"in", "during", "sometime"} & set(before):
        # "In the new year" is all of January, "after" it the second of it.
        core = Stretch(core.start, core.start)
    if core and (edge := named.match["edge"]):
        core = at_edge(core, edge)
    if core and named.match["rel"]:
        core = shifted(core, named.match)
    if core and named.way.read is stretches.relative and core.end >= on:
        # What has gone by of "this week" is not meant.
        core = Stretch(max(core.start, on), core.end, core.certain)
    return core


def _is_new_year(named: _Named) -> bool:
    groups = named.match.groupdict()
    return (groups.get("feast") or "").endswith("new year") and not groups["edge"]
