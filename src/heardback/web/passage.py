"""Words that somebody marks in a kept text, to note by hand what was not found."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse
from django.utils import timezone

from heardback.core.evidence import Evidence, FoundBy, Source, Span
from heardback.core.pursuit import Document
from heardback.core.talk import Form
from heardback.journal import queries
from heardback.journal.queries import Actor

MOST = 2_000  # characters that one entry's words may have when marked
_BEFORE = " \t\n-*•–"  # what stands before a line of notes
_MARKS = "\"'“”„‘’«»"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text, and where in it the words stand; nowhere while `start` is `end`."""

    document: Document
    heard_on: date
    start: int = 0
    end: int = 0

    @property
    def quote(self) -> str:
        return self.document.text[self.start : self.end]

    def holding(self, entry: Evidence) -> Evidence:
        """The entry as heard in this text; its words need not stand there."""
        entry = replace(entry, meeting=self.document.meeting)
        at = self._nearest(entry.quote)
        if at is None:
            return entry
        span = Span(document=self.document.id, start=at, end=at + len(entry.quote))
        # Notes are my words about theirs, but for what stands there in quotation marks.
        retold = self.document.kind == Form.NOTES and not self._spoken(span)
        quoted = entry.source is Source.QUOTED
        source = Source.REPORTED if quoted and retold else entry.source
        return replace(entry, span=span, source=source)

    def address(self, pursuit_id: str, entry: Evidence) -> str:
        """Back in the text, where the words stand."""
        where = reverse("web:review", args=[pursuit_id, self.document.id])
        at = entry.span.start if entry.span else None
        return where if at is None else f"{where}?at={at}#at-{at}"

    def _nearest(self, words: str) -> int | None:
        text, found, at = self.document.text, [], -1
        while words and (at := text.find(words, at + 1)) >= 0:
            found.append(at)
        return min(found, key=lambda each: abs(each - self.start), default=None)

    def _spoken(self, span: Span) -> bool:
        inside = self.document.text[span.start : span.end]
        before = self.document.text[max(span.start - 1, 0) : span.start]
        return inside[:1] in _MARKS or (before != "" and before in _MARKS)


def passage_in(
    actor: Actor, pursuit_id: str, query: Mapping[str, str]
) -> Passage | None:
    """The text that an address names, and the words marked in it."""
    sha = query.get("document", "")
    if not sha:
        return None
    document, _ = queries.document_for(actor, sha, pursuit_id)
    heard_on = _day(actor, document, pursuit_id)
    start, end = _place(query.get("from", "")), _place(query.get("to", ""))
    if not 0 <= start < end <= min(len(document.text), start + MOST):
        return Passage(document=document, heard_on=heard_on)
    words = document.text[start:end]
    start += len(words) - len(words.lstrip(_BEFORE))
    end = start + len(words.lstrip(_BEFORE).rstrip())
    return Passage(document=document, heard_on=heard_on, start=start, end=end)


def _day(actor: Actor, document: Document, pursuit_id: str) -> date:
    """The day it was read as of; the day it came where nothing was read here."""
    readings = queries.readings_for(actor, document.id, pursuit_id)
    first = readings.get(FoundBy.FIRST)
    return first.on if first else timezone.localdate(document.added_at)


def _place(typed: str) -> int:
    return int(typed) if typed.isdecimal() and len(typed) < 10 else -1
