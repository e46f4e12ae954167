"""A stretch of text as sentences, each with its place in the text."""

import re
from collections.abc import Iterator

_END = re.compile(
    r"[.!?…]+[\"')\]”’]*(?=\s|$)|[☀-➿\U0001f300-\U0001faff]+\ufe0f?(?=\s|$)"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|vs|etc|approx|inc|ltd|corp|co|jr|sr|dept|est|e\.g"
    r"|i\.e|cf|incl|excl|min|avg|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon"
    r"|tue|wed|thu|fri)|\b[a-z]|^\W*\d{1,3})\.$",
    re.IGNORECASE,
)
_LIST_LINE = re.compile(r"\s{0,12}(?:[-*+•–>#]|\d{1,3}[.)]|\[[ x]\])\s")
_LONGEST = 400
# Programs that wrap lines do so beyond this width; a shorter line was ended by hand.
_WRAPPED = 50

type Place = tuple[int, int]


def split(text: str, start: int = 0, end: int | None = None) -> Iterator[Place]:
    """Sentences of `text[start:end]` without the blanks around them, none too long.

    >>> text = "We'll see. Dr. Ng decides... in May?\\n- price high"
    >>> [text[start:end] for start, end in split(text)]
    ["We'll see.", 'Dr. Ng decides... in May?', '- price high']
    """
    end = len(text) if end is None else end
    at = start
    for cut in _cuts(text, start, end):
        yield from _pieces(text, at, cut)
        at = cut
    yield from _pieces(text, at, end)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    line_start = start
    while line_start < end:
        line_end = text.find("\n", line_start, end)
        line_end = end if line_end < 0 else line_end
        for found in _END.finditer(text, line_start, line_end):
            if found.end() < line_end and _ends(text, found):
                yield found.end()
        if line_end < end and _breaks(text, line_start, line_end, end):
            yield line_end
        line_start = line_end + 1


def _ends(text: str, found: re.Match[str]) -> bool:
    mark = found[0]
    after = text[found.end() : found.end() + 40].lstrip()[:1]
    if mark.startswith(("..", "…")) and after.islower():
        return False
    if mark[0] != ".":
        return True
    before = text[max(0, found.start() - 12) : found.start() + 1]
    return not _ABBREVIATED.search(before.rsplit("\n", 1)[-1])


def _breaks(text: str, start: int, end: int, last: int) -> bool:
    """Whether a line end is more than a wrapped line's."""
    after = text.find("\n", end + 1, last)
    line = text[end + 1 : last if after < 0 else after]
    if not line.strip() or _LIST_LINE.match(line):
        return True
    if end - start < _WRAPPED:
        return not line.lstrip()[:1].islower()
    return text[max(start, end - 4) : end].rstrip("\"')]”’")[-1:] in (
        ".",
        "!",
        "?",
        ":",
    )


def _pieces(text: str, start: int, end: int) -> Iterator[Place]:
    while end - start > _LONGEST:
        cut = _pause(text, start, start + _LONGEST)
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _pause(text: str, start: int, end: int) -> int:
    for mark in (", ", " ", "\n"):
        at = text.rfind(mark, start + _LONGEST // 2, end)
        if at >= 0:
            return at + 1
    return end


def _trimmed(text: str, start: int, end: int) -> Iterator[Place]:
    words = text[start:end]
    kept = words.strip()
    if kept:
        start += len(words) - len(words.lstrip())
        yield start, start + len(kept)
