"""When something was said, as programs write it: 0:12, 10:12 AM, 18/09/26, 10:12."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from heardback.core.errors import Problem
from heardback.exchange.days import NUMERIC, WORDED, YEARLESS, day_of, order_of

# Signs without width that phones put around names, times and each message.
UNSEEN = r"\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"

_HALF = r"(?:\s?[ap]\.?m\.?(?![a-z]))"
_CLOCK = rf"\d{{1,3}}:\d{{2}}(?::\d{{2}})?(?:[.,]\d{{1,3}})?{_HALF}?"
# Some countries write 10.12; only behind a day is that surely a time.
_DOTTED = rf"\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?{_HALF}?"
_DAY = (
    rf"(?:{NUMERIC.format('sep')}|\d{{1,2}}/\d{{1,2}}|{WORDED}|{YEARLESS}|today|yesterday"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
MOMENT = (
    rf"(?:(?P<day>{_DAY})(?:,|\sat|\sum|\sklo|\skl\.|\s-)?\s{{1,3}}(?P<timed>{_DOTTED})"
    rf"|(?P<clock>{_CLOCK})(?:,\s(?P<behind>{NUMERIC.format('sep_behind')}))?)"
)
_LASTED = re.compile(
    r"(?:(\d{1,3}) hours?,? )?(?:(\d{1,3}) minutes?,? )?(\d{1,3}) seconds?$", re.I
)
_PARTS = re.compile(r"(\d{1,3})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,](\d{1,3}))?(.*)", re.S)
# A transcript's own times begin close to nought; a chat's begin anywhere.
_NEAR_NOUGHT = 300.0
_HOUR = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """One time as written: `seconds` since nought or midnight, `raw_day` unresolved."""

    seconds: float | None = None
    until: float | None = None
    raw_day: str = ""
    on: date | None = None
    halves: bool = False
    parts: int = 2


def stamp_of(found: re.Match[str]) -> Stamp:
    """The stamp in a match of MOMENT."""
    raw = found["timed"] or found["clock"] or ""
    seconds, parts, halves = _seconds(raw)
    return Stamp(
        seconds=seconds,
        raw_day=found["day"] or found["behind"] or "",
        halves=halves,
        parts=parts,
    )


def lasted(words: str) -> Stamp | None:
    """
    >>> lasted("1 minute 5 seconds").seconds
    65.0
    """
    found = _LASTED.match(words.strip())
    if not found:
        return None
    hours, minutes, seconds = (int(number or 0) for number in found.groups())
    return Stamp(seconds=_HOUR * hours + 60.0 * minutes + seconds, parts=3)


def settled(stamps: Sequence[Stamp]) -> tuple[list[Stamp], tuple[Problem, ...]]:
    """All stamps of one file with their days known, and seconds only from a start."""
    raw = [stamp.raw_day for stamp in stamps if stamp.raw_day]
    order, guessed = order_of(raw, halves=any(stamp.halves for stamp in stamps))
    shift = _shift(stamps)
    known = [
        replace(
            stamp,
            seconds=_since(stamp.seconds, shift),
            until=_since(stamp.until, shift),
            on=day_of(stamp.raw_day, order) if stamp.raw_day else None,
        )
        for stamp in stamps
    ]
    if not guessed:
        return known, ()
    first = next((stamp for stamp in known if stamp.on), None)
    taken = f"{first.on.day} {first.on:%B %Y}" if first and first.on else "no day"
    told = f"Days like {raw[0]} can be read two ways; the first is taken as {taken}."
    return known, (Problem(line=0, text=told),)


def _seconds(raw: str) -> tuple[float | None, int, bool]:
    found = _PARTS.match(raw)
    if not found:
        return None, 0, False
    first, second, third, fraction, half = found.groups()
    halves = half.strip().lower()[:1]
    whole = int(first) * 60 + int(second)
    if third is not None or halves:
        whole = whole * 60 + int(third or 0)
    if halves:
        whole += 12 * 3600 * (halves == "p") - 12 * 3600 * (int(first) == 12)
    return whole + float(f"0.{fraction or 0}"), 3 if third else 2, bool(halves)


def _shift(stamps: Iterable[Stamp]) -> float | None:
    """What to take from each time to count from the start; None: they do not count."""
    timed = [stamp for stamp in stamps if stamp.seconds is not None]
    if not timed or any(stamp.raw_day or stamp.halves for stamp in timed):
        return None
    seconds = [stamp.seconds or 0.0 for stamp in timed]
    backwards = sum(after < before for before, after in pairwise(seconds))
    if 10 * backwards > len(seconds):
        return None
    if seconds[0] < _NEAR_NOUGHT:
        return 0.0
    if timed[0].parts < 3:
        return None
    return seconds[0] if seconds[0] >= _HOUR else 0.0


def _since(seconds: float | None, shift: float | None) -> float | None:
    if seconds is None or shift is None or seconds < shift:
        return None
    return seconds - shift
