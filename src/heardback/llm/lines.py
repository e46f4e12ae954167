"""A talk as numbered lines, in pieces that a language model can hold."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from heardback.core.evidence import Party
from heardback.core.talk import Form, Talk, Voice
from heardback.llm.plain import one_line
from heardback.reading.said import Said

LONGEST = 2000
_OVERLAP = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Sentences of one turn that one side says in one go, under one number.

    `saids` may hold sentences within sentences: what our notes quote.
    """

    number: int
    label: str
    text: str
    start: int
    end: int
    saids: tuple[Said, ...]

    @property
    def sent(self) -> str:
        """One line whatever is in it, so that no line can pretend to be the next."""
        return f"[{self.number}] {self.label}: {one_line(self.text)}"


@dataclass(frozen=True, slots=True)
class Piece:
    lines: tuple[Line, ...]

    def line(self, number: int) -> Line | None:
        at = bisect_left(self.lines, number, key=lambda line: line.number)
        found = self.lines[at] if at < len(self.lines) else None
        return found if found is not None and found.number == number else None


def lines_of(talk: Talk, saids: Iterable[Said], voice: Voice) -> list[Line]:
    notes = talk.form is Form.NOTES and voice is Voice.NOTES
    groups: list[list[Said]] = []
    for said in saids:
        if groups and _continues(groups[-1], said, notes=notes):
            groups[-1].append(said)
        else:
            groups.append([said])
    return [
        _line(talk, number, group, notes=notes)
        for number, group in enumerate(groups, start=1)
    ]


def pieces_of(lines: Sequence[Line], tokens: int) -> list[Piece]:
    """Pieces of about `tokens` each; the last lines of one open the next again."""
    pieces: list[Piece] = []
    held: list[Line] = []
    size = 0
    for line in lines:
        needed = tokens_in(line.sent)
        if held and size + needed > tokens:
            pieces.append(Piece(tuple(held)))
            held = _tail(held, tokens // 4)
            size = sum(tokens_in(each.sent) for each in held)
        held.append(line)
        size += needed
    return [*pieces, Piece(tuple(held))] if held else pieces


def tokens_in(text: str) -> int:
    """About how many tokens: bytes, so that other scripts are not thought cheap.

    >>> tokens_in("We'll see, it's a strong field.")
    9
    """
    return -(-len(text.encode("utf-8", "replace")) * 2 // 7)


def _continues(group: Sequence[Said], said: Said, *, notes: bool) -> bool:
    first = group[0]
    if said.turn != first.turn or said.end - first.start > LONGEST:
        return False
    return notes or said.side is first.side


def _line(talk: Talk, number: int, saids: Sequence[Said], *, notes: bool) -> Line:
    start = min(said.start for said in saids)
    end = max(said.end for said in saids)
    return Line(
        number=number,
        label="OUR NOTES" if notes else _who(saids[0]),
        text=talk.text[start:end],
        start=start,
        end=end,
        saids=tuple(saids),
    )


def _who(said: Said) -> str:
    if said.side is Party.US:
        return "US"
    name = one_line(said.person or "")[:60].replace(":", " ").strip()
    return f"THEY ({name})" if name else "THEY"


def _tail(lines: Sequence[Line], tokens: int) -> list[Line]:
    kept: list[Line] = []
    for line in reversed(lines[-_OVERLAP:]):
        tokens -= tokens_in(line.sent)
        if tokens < 0:
            break
        kept.insert(0, line)
    return kept
