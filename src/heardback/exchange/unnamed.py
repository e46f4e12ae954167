"""A transcript that tells times and no names, as players and recognisers write it."""

import re
from collections.abc import Mapping, Sequence

from heardback.core.talk import Talk
from heardback.exchange.conversations import open_conversation
from heardback.exchange.openings import Opening, time_alone
from heardback.exchange.stamps import Stamp

_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_IN_BRACKETS = re.compile(
    rf"\s{{0,8}}\[(?P<start>{_CLOCK})(?:\s?(?:-->|-|–)\s?(?P<end>{_CLOCK}))?\]\s"
)
_FEWEST = 3
_NEAR_NOUGHT = 300.0


def timed_openings(lines: Sequence[str]) -> dict[int, Opening] | None:
    """The times of a transcript without names; None where these lines are none."""
    openings: dict[int, Opening] = {}
    for at, line in enumerate(lines):
        opening = _opening(line)
        if opening:
            openings[at] = opening
    return openings if _runs_on(lines, openings) else None


def open_unnamed(lines: Sequence[str], openings: Mapping[int, Opening]) -> Talk:
    return open_conversation(lines, openings)


def _opening(line: str) -> Opening | None:
    if found := _IN_BRACKETS.match(line[:80]):
        start = _seconds(found["start"])
        end = _seconds(found["end"]) if found["end"] else None
        stamp = Stamp(seconds=start, until=end, parts=3)
        return Opening(stamp=stamp, words_at=found.end())
    stamp_alone = time_alone(line)
    if stamp_alone is None or stamp_alone.raw_day or stamp_alone.halves:
        return None
    return Opening(stamp=stamp_alone)


def _runs_on(lines: Sequence[str], openings: Mapping[int, Opening]) -> bool:
    """From close to nought upwards, with words below most of the times."""
    seconds = [opening.stamp.seconds or 0.0 for opening in openings.values()]
    if len(seconds) < _FEWEST or seconds[0] > _NEAR_NOUGHT:
        return False
    filled = sum(1 for line in lines if line.strip())
    return seconds == sorted(seconds) and 5 * len(seconds) >= filled


def _seconds(raw: str) -> float:
    seconds = 0.0
    for part in raw.replace(",", ".").split(":"):
        seconds = 60 * seconds + float(part)
    return seconds
