"""A source with its quotes marked: pieces of text in order, each with what it bears."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from heardback.core.evidence import Evidence
from heardback.core.pursuit import Reviewed, Verdict

AROUND = 400  # characters of context on either side of a quote in a long source
WHOLE = 12_000  # a source up to this length is shown whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A quote in the text and what became of it; `id` of its proposal, if any."""

    start: int
    end: int
    verdict: Verdict
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text; `open` while something in it waits to be looked at.

    `starts` are the ids of the proposals that begin here.
    """

    text: str
    start: int = 0
    marked: bool = False
    open: bool = False
    rejected: bool = False
    starts: tuple[str, ...] = ()
    gap: bool = False


def marks_of(
    shown: Iterable[Reviewed], entries: Iterable[Evidence], document: str
) -> list[Mark]:
    """The proposals shown, and what stands on record from this text by other ways."""
    found = {
        (each.proposal.start, each.proposal.end, each.id): each.verdict
        for each in shown
    }
    places = {(start, end) for start, end, _ in found}
    for entry in entries:
        span = entry.span
        if span and span.document == document and (span.start, span.end) not in places:
            found[(span.start, span.end, "")] = Verdict.ACCEPTED
    return [
        Mark(start=start, end=end, id=id, verdict=verdict)
        for (start, end, id), verdict in sorted(found.items())
    ]


def marked(text: str, found: Sequence[Mark]) -> list[Piece]:
    """The text cut at every edge of a quote, long stretches without one left out."""
    pieces: list[Piece] = []
    for start, end in _windows(text, found):
        if start > 0 and (pieces or start > 0):
            pieces.append(Piece(text="", gap=True))
        pieces += _cut(text, start, end, found)
    if pieces and _windows(text, found)[-1][1] < len(text):
        pieces.append(Piece(text="", gap=True))
    return pieces


def _cut(text: str, start: int, end: int, found: Sequence[Mark]) -> list[Piece]:
    inside = [each for each in found if _meets(each, start, end)]
    edges = {start, end}
    for each in inside:
        edges |= {max(each.start, start), min(each.end, end)}
    cuts = sorted(edges)
    return [
        _piece(text, left, right, inside) for left, right in itertools.pairwise(cuts)
    ]


def _piece(text: str, left: int, right: int, found: Sequence[Mark]) -> Piece:
    over = [each for each in found if _meets(each, left, right)]
    return Piece(
        text=text[left:right],
        start=left,
        marked=bool(over),
        open=any(each.verdict is Verdict.OPEN for each in over),
        rejected=bool(over) and all(each.verdict is Verdict.REJECTED for each in over),
        starts=tuple(each.id for each in over if each.id and each.start == left),
    )


def _meets(each: Mark, start: int, end: int) -> bool:
    return each.start < end and each.end > start


def _windows(text: str, found: Sequence[Mark]) -> list[tuple[int, int]]:
    if len(text) <= WHOLE:
        return [(0, len(text))]
    if not found:
        return [(0, WHOLE)]
    windows: list[tuple[int, int]] = []
    for each in sorted(found, key=lambda each: each.start):
        start = _line_before(text, max(each.start - AROUND, 0))
        end = _line_after(text, min(each.end + AROUND, len(text)))
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((start, end))
    return windows


def _line_before(text: str, at: int) -> int:
    found = text.rfind("\n", max(at - AROUND, 0), at)
    return at if found < 0 else found + 1


def _line_after(text: str, at: int) -> int:
    found = text.find("\n", at, at + AROUND)
    return at if found < 0 else found
