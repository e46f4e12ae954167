"""The parts of what stands after the colon: coded words, free text, one quote."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from heardback.notebook.escape import decode
from heardback.notebook.words import Meaning, Vocabulary, plain

_CLOSERS = {'"': '"', "“": "”", "„": "“”", "«": "»"}
_LONGEST_WORD = 48
_BEFORE_QUOTE = re.compile(r"(?<!\\)[,:]$|\s[-–—]$")
_BEFORE_LAST = re.compile(r"(?<!\\),|\s[-–—](?=\s)")
_SEPARATOR = re.compile(r"(?<!\\)(?:[,:.]|\s[-–—](?=\s))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A line's body taken apart; `fields` are its "key: value" segments, decoded."""

    text: str = ""
    quote: str | None = None
    words: tuple[Meaning, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)


def take_apart(body: str, *, vocabulary: Vocabulary, keys: Collection[str]) -> Parts:
    """Coded words are taken from the front and the end of a segment, never inside."""
    texts: list[str] = []
    words: list[Meaning] = []
    fields: dict[str, str] = {}
    quote: str | None = None
    for segment in _split(body):
        if (pair := _pair(segment, keys)) and pair[0] not in fields:
            fields[pair[0]] = decode(pair[1])
            continue
        rest = segment
        if quote is None and (found := _quotation(segment, vocabulary)):
            rest, quote, after = found
            words.extend(after)
        rest, coded = _uncoded(rest, vocabulary)
        words.extend(coded)
        if rest:
            texts.append(decode(rest))
    return Parts(text="; ".join(texts), quote=quote, words=tuple(words), fields=fields)


def all_coded(text: str, vocabulary: Vocabulary) -> tuple[Meaning, ...] | None:
    rest, words = _uncoded(text, vocabulary)
    return None if rest else words


def closing(text: str, at: int) -> int | None:
    """Where the quotation that opens at `at` ends, if one opens there."""
    return end_of_quotation(text, at) if _opens(text, at) else None


def end_of_quotation(text: str, at: int, *, most: int | None = None) -> int | None:
    """As `closing`, whatever stands before; `most` bounds how far it looks."""
    closers = _CLOSERS.get(text[at])
    if closers is None:
        return None
    escaped = False
    for end in range(at + 1, min(len(text), at + most if most else len(text))):
        if escaped:
            escaped = False
        elif text[end] == "\\":
            escaped = True
        elif text[end] in closers:
            return end
    return None


def _opens(text: str, at: int) -> bool:
    return text[at] in _CLOSERS and (at == 0 or text[at - 1] in " \t(")


def _split(body: str) -> Iterator[str]:
    start = at = 0
    searched = False
    while at < len(body):
        if body[at] == "\\":
            at += 1
        elif not searched and _opens(body, at):
            # Only one search may come to nothing: long lines stay cheap.
            end = closing(body, at)
            searched = end is None
            at = at if end is None else end
        elif body[at] == ";":
            yield body[start:at].strip()
            start = at + 1
        at += 1
    yield body[start:].strip()


def _pair(segment: str, keys: Collection[str]) -> tuple[str, str] | None:
    name, colon, value = segment.partition(":")
    key = plain(name) if len(name) < _LONGEST_WORD else ""
    return (key, value.strip()) if colon and key in keys else None


def _quotation(
    segment: str, vocabulary: Vocabulary
) -> tuple[str, str, tuple[Meaning, ...]] | None:
    """What stands before the quote, the quote, and the coded words behind it."""
    for at in range(len(segment)):
        if not _opens(segment, at):
            continue
        end = closing(segment, at)
        if end is None:
            return None
        after = all_coded(segment[end + 1 :].strip(" ,."), vocabulary)
        if after is None:
            return None
        before = _BEFORE_QUOTE.sub("", segment[:at].rstrip())
        return before, decode(segment[at + 1 : end]), after
    return None


def _uncoded(text: str, vocabulary: Vocabulary) -> tuple[str, tuple[Meaning, ...]]:
    words: list[Meaning] = []
    text = text.strip()
    while text and (front := _front(text, vocabulary)):
        words.append(front[0])
        text = front[1]
    behind: list[Meaning] = []
    while text and (back := _back(text, vocabulary)):
        behind.append(back[0])
        text = back[1]
    return text, (*words, *reversed(behind))


def _front(text: str, vocabulary: Vocabulary) -> tuple[Meaning, str] | None:
    if len(text) <= _LONGEST_WORD and (whole := vocabulary.get(plain(text))):
        return whole, ""
    cuts = list(_SEPARATOR.finditer(text[:_LONGEST_WORD]))
    for cut in reversed(cuts):
        if meaning := vocabulary.get(plain(text[: cut.start()])):
            return meaning, text[cut.end() :].strip()
    return None


def _back(text: str, vocabulary: Vocabulary) -> tuple[Meaning, str] | None:
    shift = max(0, len(text) - _LONGEST_WORD)
    for cut in _BEFORE_LAST.finditer(text[shift:]):
        if meaning := vocabulary.get(plain(text[shift + cut.end() :])):
            return meaning, text[: shift + cut.start()].rstrip()
    return None
