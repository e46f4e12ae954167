"""A conversation written as "Name: text", one turn after another, timed or not."""

import re
from collections.abc import Sequence
from dataclasses import replace

from heardback.core.talk import Talk
from heardback.exchange.conversations import open_conversation
from heardback.exchange.furniture import heads_talk
from heardback.exchange.openings import Opening, time_alone
from heardback.exchange.speakers import label_of, speakers_of, talks
from heardback.exchange.stamps import MOMENT, Stamp, stamp_of

_MOMENT = re.compile(rf"(?<![\w:]){MOMENT}(?![\w:])", re.IGNORECASE)
_NO_TIME = Stamp()


def is_dialogue(lines: Sequence[str]) -> bool:
    return talks(lines)


def open_dialogue(lines: Sequence[str]) -> Talk:
    return open_conversation(lines, _openings(lines))


def _openings(lines: Sequence[str]) -> dict[int, Opening]:
    names = speakers_of(lines)
    openings: dict[int, Opening] = {}
    passed: Stamp | None = None
    for at in range(_below_heading(lines), len(lines)):
        line = lines[at]
        label = label_of(line)
        if label and label.name in names:
            stamp = _stamp(line[: label.end]) or passed or _NO_TIME
            openings[at] = Opening(name=label.name, stamp=stamp, words_at=label.end)
            passed = None
        elif alone := time_alone(line):
            # A line with the time alone: the next turn begins about then.
            passed = alone
            if openings:
                openings[at] = Opening(stamp=replace(alone, seconds=None))
    return openings


def _below_heading(lines: Sequence[str]) -> int:
    """Google puts its own summary above the heading "Transcript"."""
    for at, line in enumerate(lines[:2000]):
        if heads_talk(line) and talks(lines[at + 1 :]):
            return at + 1
    return 0


def _stamp(head: str) -> Stamp | None:
    found = _MOMENT.search(head)
    return stamp_of(found) if found else None
