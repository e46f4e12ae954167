"""WebVTT, SRT and SBV as timed pieces of text, whatever is broken in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from heardback.core.errors import Problem

_ARROW = re.compile(r"\s*(?P<start>\d[\d:.,]*)\s*-->\s*(?P<end>[^\s]+)")
_COMMA = re.compile(r"\s*(?P<start>\d{1,3}:\d{1,2}:[^\s,]{1,8}),(?P<end>\d[^\s,]*)\s*$")
_TIME = re.compile(
    r"(?:(?P<hours>\d{1,4}):)?(?P<minutes>\d{1,3}):(?P<seconds>\d{1,2})"
    r"(?:[.,](?P<fraction>\d{1,6}))?$"
)
_NOT_SAID = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_NUMBER = re.compile(r"\s*\d{1,9}\s*$")


class Dialect(StrEnum):
    VTT = "WebVTT"
    SRT = "SRT"
    SBV = "SBV"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words on screen for a while; `start` is None where no time could be read."""

    line: int
    words: tuple[str, ...]
    start: float | None = None
    end: float | None = None


@dataclass(slots=True)
class Cues:
    """What one file of captions holds; `rolling` repeats each line in the next cue."""

    dialect: Dialect
    cues: list[Cue] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    rolling: bool = False


type Numbered = tuple[int, str]


def dialect_of(lines: Sequence[str]) -> Dialect | None:
    """Which captions these are, by a time line or the first word; None if none."""
    if lines and re.match(r"WEBVTT(?:\s|$)", lines[0]):
        return Dialect.VTT
    for line in lines:
        if (found := _ARROW.match(line)) and _seconds(found["start"]) is not None:
            return Dialect.SRT if "," in found["start"] else Dialect.VTT
        if (found := _COMMA.match(line)) and _seconds(found["start"]) is not None:
            return Dialect.SBV
    return None


def cues_of(lines: Sequence[str], dialect: Dialect) -> Cues:
    """Every cue in order; words without a readable time are cues without one."""
    read = Cues(dialect)
    numbered = list(enumerate(lines, start=1))
    if dialect is Dialect.VTT:
        numbered = _after_header(numbered, read)
    for block in _blocks(numbered):
        if dialect is Dialect.VTT and _NOT_SAID.match(block[0][1]):
            continue
        _read_block(block, read)
    return read


def _after_header(lines: list[Numbered], read: Cues) -> list[Numbered]:
    if not lines[0][1].startswith("WEBVTT"):
        read.problems.append(
            Problem(
                line=1,
                text="The first line should be WEBVTT; read as captions all the same.",
            )
        )
        return lines
    for index, (_, line) in enumerate(lines):
        if not line.strip() or "-->" in line:
            return lines[index:]
        # YouTube's own captions, which scroll up line by line, say so.
        read.rolling = read.rolling or line.startswith("Kind: captions")
    return []


def _blocks(lines: list[Numbered]) -> Iterator[list[Numbered]]:
    block: list[Numbered] = []
    for numbered in lines:
        if numbered[1].strip():
            block.append(numbered)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _read_block(block: list[Numbered], read: Cues) -> None:
    times = [at for at, (_, line) in enumerate(block) if _is_time(line, read.dialect)]
    if not times:
        _keep_untimed(block, read, has_time=False)
        return
    _keep_untimed(block[: times[0]], read, has_time=True)
    for at, after in pairwise([*times, len(block)]):
        words = block[at + 1 : after]
        if after < len(block) and words and _NUMBER.match(words[-1][1]):
            words = words[:-1]
        _read_cue(block[at], words, read)


def _is_time(line: str, dialect: Dialect) -> bool:
    pattern = _COMMA if dialect is Dialect.SBV else _ARROW
    return bool(pattern.match(line[:200]))


def _keep_untimed(words: list[Numbered], read: Cues, *, has_time: bool) -> None:
    """What stands above a time is a cue's number or name; the rest are words."""
    if has_time and words and _is_name(words[-1][1], read.dialect):
        words = words[:-1]
    elif not has_time and len(words) > 1 and _NUMBER.match(words[0][1]):
        words = words[1:]
    if not words:
        return
    read.problems.append(
        Problem(
            line=words[0][0],
            text="These words have no time above them; they are kept without one.",
        )
    )
    read.cues.append(Cue(line=words[0][0], words=tuple(line for _, line in words)))


def _is_name(line: str, dialect: Dialect) -> bool:
    return dialect is Dialect.VTT or bool(_NUMBER.match(line))


def _read_cue(time: Numbered, words: list[Numbered], read: Cues) -> None:
    number, line = time
    pattern = _COMMA if read.dialect is Dialect.SBV else _ARROW
    found = pattern.match(line[:200])
    start = _seconds(found["start"]) if found else None
    end = _seconds(found["end"]) if found else None
    if start is None or end is None:
        read.problems.append(
            Problem(
                line=number,
                text=f"This time cannot be read: {line.strip()[:60]!r}. "
                "The words below it are kept.",
            )
        )
    said = tuple(line for _, line in words)
    if not said:
        read.problems.append(Problem(line=number, text="No words below this time."))
        return
    read.cues.append(Cue(line=number, words=said, start=start, end=end))


def _seconds(time: str) -> float | None:
    """
    >>> _seconds("0:1:5.2"), _seconds("00:16,500"), _seconds("00:00:11:890")
    (65.2, 16.5, None)
    """
    found = _TIME.match(time)
    if not found:
        return None
    whole = 3600 * int(found["hours"] or 0) + 60 * int(found["minutes"])
    return whole + int(found["seconds"]) + float(f"0.{found['fraction'] or 0}")
