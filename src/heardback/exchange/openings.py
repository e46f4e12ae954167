"""Where somebody begins to speak: the ways in which programs put a name and a time."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from heardback.exchange.speakers import clean_name, could_be_name
from heardback.exchange.stamps import MOMENT, UNSEEN, Stamp, lasted, stamp_of

_LONGEST = 200
_U = f"[{UNSEEN}]{{0,4}}"
_SPAN = r"\d{1,2}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?"

# As in: [18/09/2026, 10:12:33] Tom: Yes; 18.09.26, 10:12 - Tom: Yes; or no name.
_MESSAGE = re.compile(
    rf"{_U}(?P<bracket>\[)?{MOMENT}(?(bracket)\]|\s[-–])\s{_U}"
    rf"(?:{_U}(?P<name>[^:\n]{{1,60}}?){_U}:(?=\s|$))?",
    re.IGNORECASE,
)
# As in: 14:05:12 From Tom to Everyone: Yes
_FROM_TO = re.compile(
    rf"{MOMENT}\s{{1,3}}from\s{{1,3}}(?P<name>[^:\n]{{1,60}}?)\s{{1,3}}to\s{{1,3}}"
    r"[^:\n]{1,80}?\s?:(?=\s|$)",
    re.IGNORECASE,
)
# As in: [Tom Baker] 00:12:01
_NAME_IN_BRACKETS = re.compile(
    rf"\[(?P<name>[^\[\]\n]{{1,60}})\]\s{{1,3}}{MOMENT}\s*$", re.IGNORECASE
)
# As in: [10:12 AM] Tom Baker
_TIME_IN_BRACKETS = re.compile(
    rf"\[{MOMENT}\]\s{{1,3}}(?P<name>[^\[\]:\n]{{1,60}}?)\s*$", re.IGNORECASE
)
# As in: Tom Baker  0:12; Tom Baker, [18.09.2026 10:12]:; Tom Baker | 10:12 AM
_NAME_THEN_TIME = re.compile(
    rf"(?P<name>[^\[\]:\n]{{1,60}}?)"
    r"(?P<gap>[ \u00a0]{2,8}|\s?\t\s?|\s[-–—|•·]\s|,?\s\[|\s\(|\s)"
    rf"{MOMENT}[\])]?:?\s*$",
    re.IGNORECASE,
)
# As in: Tom Baker 3 minutes 5 seconds
_NAME_THEN_LASTED = re.compile(
    r"(?P<name>[^\d:\n]{1,60}?)\s(?P<lasted>(?:\d{1,3} hours?,? )?"
    r"(?:\d{1,3} minutes?,? )?\d{1,3} seconds?)\s*$",
    re.IGNORECASE,
)
# A line that is only a time; a status sign or a receipt may stand beside it.
_ALONE = re.compile(
    rf"{_U}\s{{0,8}}(?::[\w+-]{{1,40}}:\s{{0,3}})?[\[(]?{MOMENT}[\])]?"
    r"(?:\s\((?:(?:read|edited)[^()\n]{0,60}|[^()\n]{1,20} ago)\))?\s*$",
    re.IGNORECASE,
)
_ALONE_LASTED = re.compile(
    r"(?P<lasted>(?:\d{1,3} hours? )?(?:\d{1,3} minutes? )?\d{1,3} seconds?)"
    r"(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*$",
    re.IGNORECASE,
)
# As in: Tom Baker <tom@northgate.example>
_WITH_ADDRESS = re.compile(
    r"\s{0,4}(?P<name>[^<>@\n]{1,60}?)\s{0,3}"
    r"<(?P<address>[^\s<>@]{1,80}@[^\s<>@]{1,80})>\s*$"
)
_SPAN_ALONE = re.compile(rf"\s{{0,8}}(?P<from>{_SPAN})\s-->\s(?P<to>{_SPAN})\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The head of a turn: `lines` long, its words from `words_at` in the last of them.

    Without a `name`, whoever spoke before goes on; with `nobody`, a program speaks.
    `sure` means that nobody writes notes like this.
    """

    stamp: Stamp
    name: str | None = None
    address: str = ""
    nobody: bool = False
    lines: int = 1
    words_at: int = _LONGEST
    sure: bool = False


def openings_in(lines: Sequence[str]) -> dict[int, Opening]:
    """Every head in these lines, by the number of its first line."""
    found: dict[int, Opening] = {}
    at = 0
    while at < len(lines):
        opening = _opening(lines, at)
        if opening is None:
            at += 1
            continue
        found[at] = opening
        at += opening.lines
    return found


def talk_among(lines: Sequence[str], openings: Mapping[int, Opening]) -> bool:
    """Whether these heads make a conversation, not an agenda or a log of our own.

    >>> lines = ["Intro 10:00", "Demo 10:30", "Price 11:00"]
    >>> talk_among(lines, openings_in(lines))
    False
    """
    named = {at: opening for at, opening in openings.items() if opening.name}
    if not named:
        return False
    filled = [at for at in named if _has_words(lines, openings, at)]
    names = [named[at].name for at in filled]
    if 2 * len(filled) < len(named):
        return False
    if len(names) == 1:
        first = next((at for at, line in enumerate(lines) if line.strip()), 0)
        return named[filled[0]].sure and filled[0] == first
    recurs = len(set(names)) < len(names)
    return recurs or all(named[at].sure for at in filled)


def spans_name_speakers(lines: Sequence[str]) -> bool:
    """Whether each "0:00:05 --> 0:00:08" has a name below it, as Teams writes it."""
    spans = [at for at, line in enumerate(lines) if _SPAN_ALONE.match(line[:_LONGEST])]
    headed = [at for at in spans if _span_then_name(lines, at)]
    return len(headed) > 0 and 5 * len(headed) >= 4 * len(spans)


def time_alone(line: str) -> Stamp | None:
    """The time that a line consists of.

    >>> time_alone("(00:05:00)").seconds, time_alone("at 10:30")
    (300.0, None)
    """
    if len(line) > _LONGEST:
        return None
    if found := _ALONE.match(line):
        return stamp_of(found)
    if found := _ALONE_LASTED.match(line.strip()):
        return lasted(found["lasted"])
    return None


def _opening(lines: Sequence[str], at: int) -> Opening | None:
    line = lines[at]
    if "@" in line[:_LONGEST] or not any(map(str.isdigit, line[:_LONGEST])):
        return _name_then_time_below(lines, at)
    return (
        _with_words(line[:_LONGEST])
        or _span_then_name(lines, at)
        or _headed(line)
        or _time_then_name_below(lines, at)
        or _going_on(line)
    )


def _with_words(line: str) -> Opening | None:
    """A head and words on one line, as messengers export them."""
    if found := _FROM_TO.match(line):
        name = clean_name(found["name"])
        stamp = stamp_of(found)
        return Opening(name=name, stamp=stamp, words_at=found.end(), sure=True)
    found = _MESSAGE.match(line)
    if not found:
        return None
    stamp = stamp_of(found)
    name = clean_name(found["name"] or "")
    if not stamp.raw_day:
        # "[00:12] Tom: Yes" is read with the plain dialogues.
        return None
    if not name and could_be_name(clean_name(line[found.end() :])):
        # "[9/18 10:15 AM] Tom Baker": the words follow below.
        return None
    if not _could_send(name):
        return Opening(nobody=True, stamp=stamp, words_at=found.end(), sure=True)
    return Opening(name=name, stamp=stamp, words_at=found.end(), sure=True)


def _could_send(name: str) -> bool:
    """In a messenger's export also a number, a lower-case name or a long one."""
    if not name or len(name.split()) > 7 or name[-1] in ".?!,;":
        return False
    return not any(sign in name for sign in '"“”<>{}')


def _headed(line: str) -> Opening | None:
    if len(line) > _LONGEST:
        return None
    for pattern, sure in ((_NAME_IN_BRACKETS, True), (_TIME_IN_BRACKETS, True)):
        if found := pattern.match(line):
            return _named(found["name"], stamp_of(found), sure=sure)
    if found := _NAME_THEN_LASTED.match(line):
        if stamp := lasted(found["lasted"]):
            return _named(found["name"], stamp, sure=True)
    if found := _NAME_THEN_TIME.match(line):
        sure = found["gap"] != " "
        return _named(found["name"], stamp_of(found), sure=sure)
    return None


def _named(raw: str, stamp: Stamp, *, sure: bool, lines: int = 1) -> Opening | None:
    name = clean_name(raw)
    if not could_be_name(name, sure=sure):
        return None
    return Opening(name=name, stamp=stamp, lines=lines, sure=sure)


def _name_then_time_below(lines: Sequence[str], at: int) -> Opening | None:
    line = lines[at].strip()
    if at + 1 >= len(lines) or not 0 < len(line) <= 80:
        return None
    stamp = time_alone(lines[at + 1])
    if stamp is None:
        return None
    if found := _WITH_ADDRESS.match(line):
        opening = _named(found["name"], stamp, sure=True, lines=2)
        return replace(opening, address=found["address"]) if opening else None
    return _named(line, stamp, sure=True, lines=2)


def _span_then_name(lines: Sequence[str], at: int) -> Opening | None:
    found = _SPAN_ALONE.match(lines[at][:_LONGEST])
    if not found or at + 1 >= len(lines) or len(lines[at + 1]) > 80:
        return None
    start, end = _exact(found["from"]), _exact(found["to"])
    stamp = Stamp(seconds=start, until=end, parts=3)
    return _named(lines[at + 1], stamp, sure=True, lines=2)


def _time_then_name_below(lines: Sequence[str], at: int) -> Opening | None:
    """A full day and time, and the sender below it."""
    stamp = time_alone(lines[at])
    if stamp is None or not stamp.raw_day or at + 1 >= len(lines):
        return None
    name = clean_name(lines[at + 1])
    if len(lines[at + 1]) > 80 or not (could_be_name(name) or name == "Me"):
        return None
    return Opening(name=name, stamp=stamp, lines=2, sure=True)


def _going_on(line: str) -> Opening | None:
    stamp = time_alone(line)
    return Opening(stamp=stamp) if stamp else None


def _exact(raw: str) -> float:
    hours, minutes, seconds = raw.replace(",", ".").split(":")
    return 3600.0 * int(hours) + 60.0 * int(minutes) + float(seconds)


def _has_words(lines: Sequence[str], openings: Mapping[int, Opening], at: int) -> bool:
    """Words stand on the head's last line, or on one of the three below it."""
    opening = openings[at]
    last = at + opening.lines - 1
    if lines[last][opening.words_at :].strip():
        return True
    for below in range(last + 1, min(last + 4, len(lines))):
        if below in openings:
            return False
        if lines[below].strip():
            return True
    return False
