"""Plain notes: paragraphs and list lines that nobody in particular speaks."""

import re
from collections.abc import Sequence

from heardback.core.talk import Form, Talk
from heardback.exchange.days import day_in
from heardback.exchange.scroll import Scroll

TOP = 3  # lines in which people write the day
_LIST_LINE = re.compile(r"\s{0,12}(?:[-*+•–]|\d{1,3}[.)]|\[[ x]\])\s+")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")


def open_notes(lines: Sequence[str]) -> Talk:
    """A paragraph, a list line and a heading are a turn each; the day is at the top."""
    scroll = Scroll()
    said: list[str] = []
    for line in lines:
        if said and (_begins(line) or _HEADING.match(said[-1])):
            _finish(scroll, said)
        said.append(f"{line}\n")
    _finish(scroll, said)
    return Talk(
        form=Form.NOTES,
        text=scroll.text,
        turns=tuple(scroll.turns),
        on=day_in([line for line in lines if line.strip()][:TOP]),
    )


def _begins(line: str) -> bool:
    return bool(not line.strip() or _LIST_LINE.match(line) or _HEADING.match(line))


def _finish(scroll: Scroll, said: list[str]) -> None:
    scroll.say("".join(said))
    said.clear()
