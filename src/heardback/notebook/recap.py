"""Recaps below a meeting: "### recap" and "### their answer", each with > lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from heardback.core.pursuit import Recap
from heardback.notebook import due
from heardback.notebook.escape import spell_untypable, unspell

_HEADING = re.compile(
    r"#{2,6}\s+(?:(recap)|(?:their\s+)?answer(?:\s+(.{1,40}?))?)\s*:?\s*", re.IGNORECASE
)


@dataclass(slots=True, kw_only=True)
class Block:
    """A heading of a recap or an answer with the lines quoted below it."""

    is_answer: bool
    on: date | None = None
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def spell(recap: Recap) -> Iterator[str]:
    yield "### recap"
    yield from _quoted(recap.text)
    if recap.answer.strip() or recap.answered_on:
        yield ""
        on = f" {recap.answered_on}" if recap.answered_on else ""
        yield f"### their answer{on}"
        yield from _quoted(recap.answer)


def heading(line: str, *, near: date) -> Block | None:
    """The empty block that a line begins, if it begins one."""
    found = _HEADING.fullmatch(line)
    if not found:
        return None
    if not found[2]:
        return Block(is_answer=not found[1])
    dated = due.leading(found[2], on=near)
    return Block(is_answer=True, on=dated[0]) if dated else None


def is_like_heading(line: str) -> bool:
    return _HEADING.fullmatch(line) is not None


def unquoted(line: str) -> str | None:
    """The words behind >, None where the line quotes nothing."""
    return unspell(line[1:].removeprefix(" ")) if line.startswith(">") else None


def taken(
    blocks: Sequence[Block], on_record: Sequence[Recap], *, meeting: str, at: datetime
) -> list[Recap]:
    """The recaps that blocks tell of, with what is on record where nothing changed."""
    recaps: list[Recap] = []
    for block in blocks:
        if block.is_answer and recaps:
            recaps[-1] = replace(recaps[-1], answer=block.text, answered_on=block.on)
        elif block.is_answer:
            new = Recap(meeting=meeting, text="", drafted_at=at)
            recaps.append(replace(new, answer=block.text, answered_on=block.on))
        else:
            recaps.append(Recap(meeting=meeting, text=block.text, drafted_at=at))
    return [
        _unchanged(recap, on_record[place]) if place < len(on_record) else recap
        for place, recap in enumerate(recaps)
    ]


def _unchanged(recap: Recap, old: Recap) -> Recap:
    if [*spell(recap)] == [*spell(old)]:
        return old
    return replace(
        old, text=recap.text, answer=recap.answer, answered_on=recap.answered_on
    )


def _quoted(text: str) -> Iterator[str]:
    if not text.strip():
        return
    for line in text.replace("\r\n", "\n").split("\n"):
        yield f"> {spell_untypable(line)}".rstrip()
