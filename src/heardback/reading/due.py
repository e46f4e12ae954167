"""When something is due: a phrase found in a sentence, and the days it can mean."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from heardback.reading.dates import WAYS, Way
from heardback.reading.days import third_of, week_of
from heardback.reading.plain import plain
from heardback.reading.stretches import Stretch

_BEFORE = (
    "by|before|until|till|til|no later than|not later than|at the latest by|due|on|in"
    "|at|around|about|roughly|approximately|sometime|some time|during|after|from|for"
    "|starting"
)
_EDGE = (
    r"(?:the )?(?:early|mid(?:dle of)?|late|later|beginning of|start of|end of"
    r"|first half of|second half of|first week of|last week of|first thing"
    r"|week of|week commencing|week beginning|week starting|w/c)"
)
_TO = re.compile(r" ?(?:-|to|and|or|until|through) ?(?:the )?")
_LONGEST = 120
# Most sentences name no day; a quick look spares them the slow one.
_HINT = re.compile(
    r"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat"
    r"|sun|to[dmn]|tmrw|day|week|month|quarter|year|fortnight|hour|spring|summer|autumn"
    r"|fall|christmas|xmas|new year|holiday|eo[dwmqy]\b|cob\b|close of|this|q[1-4]"
    r"|business|working)|\b(?:days|weeks|months|quarters|years)\b"
)


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
    found = _first(plain(phrase[:_LONGEST]))
    return _due(found, on) if found else None


def find(words: str) -> tuple[int, int] | None:
    """Where in plain words a due date stands, if any."""
    found = _first(words)
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
        for match in _pattern(way).finditer(words):
            named = _Named(way, match, match.end())
            if not _means_days(named):
                continue
            if best is None or (named.start, -named.end) < (best.start, -best.end):
                best = named
            break
    return _with_end(best, words) if best else None


def _with_end(named: _Named, words: str) -> _Named:
    joint = _TO.match(words, named.end)
    if not joint or not joint[0].strip():
        return named
    for way in WAYS:
        match = _pattern(way).match(words, joint.end())
        alike = way.bare or way is named.way
        if match and alike and not match["before"]:
            return _Named(named.way, named.match, match.end(), _Named(way, match, 0))
    return named


def _means_days(named: _Named) -> bool:
    """ "May" and "sun" are days only behind a word such as "in" or "by"."""
    if named.way.bare or named.match["edge"]:
        return True
    before = (named.match["before"] or "").strip()
    return before not in ("", "about", "around", "for", "roughly", "at")


@cache
def _pattern(way: Way) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w$€£.-])(?:(?P<before>(?:(?:{_BEFORE})\s+){{1,2}}))?"
        rf"(?:(?P<edge>{_EDGE})[\s-]+(?:in\s+|of\s+)?(?:the\s+(?=[mqwy\d]))?)?"
        rf"(?:{way.pattern})(?![\w%€$£])"
    )


def _due(named: _Named, on: date) -> Due | None:
    core = named.way.read(named.match, on)
    if core and named.until:
        last = named.until.way.read(named.until.match, max(on, core.start))
        if last and last.end >= core.start:
            core = Stretch(core.start, last.end, core.certain and last.certain)
    if not core:
        return None
    if edge := named.match["edge"]:
        core = _at_edge(core, edge)
    return _bounded(core, (named.match["before"] or "").split(), on)


def _at_edge(core: Stretch, edge: str) -> Stretch:
    edge = edge.removeprefix("the ")
    whole = core.start, core.end
    if edge.startswith(("week", "w/c")):
        monday = core.start - timedelta(days=core.start.weekday())
        return Stretch(monday, monday + timedelta(days=6))
    if edge in ("first thing", "later"):
        return core
    if edge == "end of" and whole == week_of(core.end):
        friday = core.end - timedelta(days=2)
        return Stretch(friday - timedelta(days=1), friday, certain=False)
    if edge == "end of":
        days = min(7, max((core.end - core.start).days // 3, 1))
        return Stretch(core.end - timedelta(days=days), core.end, certain=False)
    if edge in ("first week of", "last week of"):
        week = timedelta(days=6)
        first = edge.startswith("first")
        return (
            Stretch(core.start, core.start + week)
            if first
            else Stretch(core.end - week, core.end)
        )
    if edge.endswith("half of"):
        middle = core.start + (core.end - core.start) / 2
        first = edge.startswith("first")
        return Stretch(core.start, middle) if first else Stretch(middle, core.end)
    part = {"beginning of": "early", "start of": "early", "middle of": "mid"}
    return Stretch(*third_of(whole, part.get(edge, edge)), certain=False)


def _bounded(core: Stretch, before: list[str], on: date) -> Due:
    certain = core.certain
    start, end = core.start, core.end
    if set(before) & {"around", "about", "roughly", "approximately", "sometime"}:
        certain = False
    if set(before) & {"by", "until", "till", "til", "due"} or "later" in before:
        start = min(on, start)
        # "By October" may mean its first day or its last.
        certain = certain and core.start == core.end
    elif "before" in before:
        start, end = min(on, start), core.start - timedelta(days=1)
    elif "after" in before:
        start, end = end + timedelta(days=1), end + timedelta(days=14)
        certain = False
    return Due(start=start, end=max(start, end), certain=certain)
