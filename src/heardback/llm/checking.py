"""What a model claims, held against the text and the codebook; little of it passes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from heardback.core.codebook import Word, statement_of
from heardback.core.errors import Invalid
from heardback.core.evidence import FoundBy, Kind, Party, Proposal
from heardback.llm.lines import Line, Piece
from heardback.llm.plain import find
from heardback.llm.records import Reason
from heardback.llm.schema import SLOTS, Slot
from heardback.reading.due import resolve
from heardback.reading.said import Said

# Not measured on any model yet, and no model's own word for its certainty is taken:
# below what the plain rules give to their surer cues.
CONFIDENCE = 0.6
MOST_ITEMS = 100
_LONGEST_QUOTE = 600
_LONGEST_TEXT = 200


@dataclass(slots=True)
class Checked:
    proposals: list[Proposal] = field(default_factory=list)
    dropped: list[Reason] = field(default_factory=list)


def check(items: Sequence[object], piece: Piece) -> Checked:
    """The claims that the piece bears out, in the order of the text."""
    checked = Checked()
    checked.dropped += [Reason.TOO_MANY] * max(0, len(items) - MOST_ITEMS)
    for item in items[:MOST_ITEMS]:
        found = _proposal(item, piece, checked.dropped)
        if isinstance(found, Reason):
            checked.dropped.append(found)
        else:
            checked.proposals.append(found)
    return checked


def _proposal(item: object, piece: Piece, dropped: list[Reason]) -> Proposal | Reason:
    if not isinstance(item, dict):
        return Reason.SHAPE
    kind = _kind(item.get("kind"))
    quote = item.get("quote")
    if kind is None or not isinstance(quote, str):
        return Reason.SHAPE
    place = _place(piece, item.get("line"), quote.strip())
    if place is None:
        return Reason.INVENTED
    if any(said.side is Party.US for said in place.saids):
        if not _is_our_promise(kind, item, place):
            return Reason.OUR_WORDS
    value = _value(kind, item, place, dropped)
    if value is None:
        return Reason.SHAPE
    return _whole(kind, value, place)


def _kind(word: object) -> Kind | None:
    try:
        return Kind(word) if isinstance(word, str) else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A quote found in a line, and the sentences that it touches."""

    line: Line
    words: str
    saids: tuple[Said, ...]


def _place(piece: Piece, number: object, quote: str) -> _Place | None:
    """Where the quote stands: in the line named, else in the only one that has it."""
    if not any(letter.isalnum() for letter in quote) or len(quote) > _LONGEST_QUOTE:
        return None
    named = piece.line(number) if type(number) is int else None
    if named is not None and (place := _in_line(named, quote)):
        return place
    places = [place for line in piece.lines if (place := _in_line(line, quote))]
    return places[0] if len(places) == 1 else None


def _in_line(line: Line, quote: str) -> _Place | None:
    at = find(quote, line.text)
    if at is None:
        return None
    start, end = line.start + at[0], line.start + at[1]
    within = [said for said in line.saids if said.start <= start and end <= said.end]
    # The smallest: what notes quote, rather than the sentence that quotes it.
    innermost = min(within, key=lambda said: said.end - said.start, default=None)
    touched = (
        (innermost,)
        if innermost
        else tuple(s for s in line.saids if s.start < end and start < s.end)
    )
    words = line.text[at[0] : at[1]]
    return _Place(line=line, words=words, saids=touched) if touched else None


def _is_our_promise(kind: Kind, item: Mapping[object, object], place: _Place) -> bool:
    return (
        kind is Kind.NEXT_STEP
        and item.get("owner") == Party.US
        and all(said.side is Party.US for said in place.saids)
    )


def _value(
    kind: Kind, item: Mapping[object, object], place: _Place, dropped: list[Reason]
) -> dict[str, Word] | None:
    """The details as plain words, those in their words found in the line."""
    slots = SLOTS[kind]
    if set(item) - {"kind", "line", "quote", *slots}:
        return None
    value: dict[str, Word] = {"text": place.words[:_LONGEST_TEXT]}
    for name, slot in slots.items():
        word = item.get(name)
        if word is None or word == "":
            if slot.needed:
                return None
            continue
        if not _fits(word, slot):
            return None
        if slot.said:
            word = _said(str(word), place)
            if word is None:
                dropped.append(Reason.UNSAID)
                continue
        value[name] = word if isinstance(word, bool) else str(word)
    return value if _is_in_codebook(kind, value) else None


def _fits(word: object, slot: Slot) -> bool:
    return isinstance(word, str if slot.words is not None or slot.said else bool)


def _said(words: str, place: _Place) -> str | None:
    """The details' words as the line has them, from sentences of the same side."""
    side = place.saids[0].side
    for said in place.line.saids:
        if said.side is side and (at := find(words.strip(), said.quote)):
            return said.quote[at[0] : at[1]]
    return None


def _is_in_codebook(kind: Kind, value: Mapping[str, Word]) -> bool:
    try:
        statement_of(kind, value)
    except Invalid:
        return False
    return True


def _whole(kind: Kind, value: dict[str, Word], place: _Place) -> Proposal:
    """Widened to whole sentences: half a sentence may have lost its "not"."""
    first = place.saids[0]
    start = min(said.start for said in place.saids)
    end = max(said.end for said in place.saids)
    if first.side is Party.US:
        # That they agree is not for our own words to say.
        value.pop("agreed", None)
    due = value.get("due")
    if isinstance(due, str) and first.on:
        days = resolve(due, on=first.on)
        if days:
            value["due_on"] = days.end.isoformat()
    line = place.line
    return Proposal(
        kind=kind,
        quote=line.text[start - line.start : end - line.start],
        start=start,
        end=end,
        confidence=CONFIDENCE,
        value=value,
        person=first.person,
        side=first.side,
        question=first.ask.quote if first.ask else None,
        by=FoundBy.SECOND,
    )
