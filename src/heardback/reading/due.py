"""When something is due: a phrase found in a sentence, and the days it can mean."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from heardback.reading import stretches
from heardback.reading.dates import COUNTED, LONG_DAYS, STEMS, UNITS, WAYS, Way
from heardback.reading.days import day
from heardback.reading.edges import at_edge, shifted
from heardback.reading.plain import plain
from heardback.reading.stretches import Stretch

_BEFORE = (
    "by|before|until|till|til|no later than|not later than|at the latest by|due|on|in"
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
    rf"|(?:the +)?(?:first +)?(?P<single>{LONG_DAYS}|day|week|weekend|month)) +"
    r"(?P<rel>(?(side)of|(?:after|before|following|from|(?<=weekend )of"
    r"|(?<=week )on|(?<=weeks )on|(?<!\bweek )(?:starting(?: from)?|beginning))))"
    r" +(?:on +)?"
)
_JOINT = re.compile(r" ?(?:-|~|to|and|or|until|till|through) ?(?:the )?")
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
    words = plain(phrase[:_LONGEST])
    found = _first(words) or _only(words.strip(" .,;!?"))
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
    joint = _JOINT.match(words, named.end)
    if not joint or not joint[0].strip():
        return named
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
    return _Named(named.way, named.match, best.end, best) if best else named


def _means_days(named: _Named) -> bool:
    """ "May" and "sun" are days only behind a word such as "in" or "by"."""
    if named.way.bare or named.match["edge"] or named.match["rel"]:
        return True
    before = (named.match["before"] or "").strip()
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
        rf"(?:{way.pattern})(?![\w%€$£])"
    )


def _due(named: _Named, on: date) -> Due | None:
    core = _meant(named, on)
    if core and named.until:
        core = _in_its_year(named, core)
        last = _meant(named.until, max(on, core.start))
        if last and last.end >= core.start:
            core = Stretch(core.start, last.end, core.certain and last.certain)
    if not core:
        return None
    return _bounded(core, (named.match["before"] or "").split(), on)


def _in_its_year(named: _Named, core: Stretch) -> Stretch:
    """ "From 26 June to 28 June 2027": the year said last is that of both."""
    if named.way.read is not stretches.named or named.match.groupdict().get("year"):
        return core
    groups = named.until.match.groupdict() if named.until else {}
    if not groups.get("year") or not groups.get("month"):
        return core
    last = stretches.named(named.until.match, core.start) if named.until else None
    days = [day(int(groups["year"]) - back, *_no_year(core)) for back in (0, 1)]
    fit = [each for each in days if each and last and each <= last.start]
    return Stretch(fit[0], fit[0], core.certain) if fit else core


def _no_year(core: Stretch) -> tuple[int, int]:
    return core.start.month, core.start.day


def _meant(named: _Named, on: date) -> Stretch | None:
    """What one of the days means, with "early" before it, or "two weeks after"."""
    core = named.way.read(named.match, on)
    if core and (edge := named.match["edge"]):
        core = at_edge(core, edge)
    if core and named.match["rel"]:
        core = shifted(core, named.match)
    if core and named.way.read is stretches.relative and core.end >= on:
        # What has gone by of "this week" is not meant.
        core = Stretch(max(core.start, on), core.end, core.certain)
    return core


def _bounded(core: Stretch, before: list[str], on: date) -> Due:
    certain = core.certain
    start, end = core.start, core.end
    if set(before) & _ABOUT:
        certain = False
    if set(before) & _BY or before[:2] in (["no", "later"], ["not", "later"]):
        start = min(on, start)
        # "By October" may mean its first day or its last.
        certain = certain and core.start == core.end
    elif set(before) & _UP_TO:
        start, end = min(on, start), core.start - timedelta(days=1)
    elif set(before) & _AFTER or before[-1:] == ["than"]:
        start, end = end + timedelta(days=1), end + timedelta(days=14)
        certain = False
    return Due(start=start, end=max(start, end), certain=certain)


_ABOUT = frozenset("around about roughly approximately sometime".split())
_BY = frozenset("by until till til due within bis jusqu'à hasta".split())
_UP_TO = frozenset("before vor avant antes".split())
_AFTER = frozenset("after past nach après".split())
