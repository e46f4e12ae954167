"""One line of evidence, out and in."""

import re
from dataclasses import dataclass
from datetime import date

from heardback.core.errors import Invalid
from heardback.core.evidence import Evidence, Kind, Retraction
from heardback.notebook import names
from heardback.notebook.escape import MARK
from heardback.notebook.ids import mark, of_mark
from heardback.notebook.spelling import body
from heardback.notebook.statements import Said
from heardback.notebook.words import KEYWORD, KINDS, plain

_BULLET = re.compile(
    r"\s*(?:(?:[*+‣◦·]|\d{1,2}[.)])\s+|[-•–—]\s*)(?:\[[ xX]?\]\s+)?",
)
_KEYWORD = re.compile(
    rf"(?:{'|'.join(sorted(KINDS, key=len, reverse=True))})(?=\W)", re.IGNORECASE
)
_GUESS = re.compile(r"(?:my )?guess\s*[:：](.*)", re.IGNORECASE | re.DOTALL)
_TENTHS = re.compile(
    r"(?:about |maybe )?(\d{1,3})\s*(%|(?:in|of|out of|/)\s*10)?", re.IGNORECASE
)
_NO_TENTHS = re.compile(r"_*\s*(?:in|of|out of|/)\s*10\.?", re.IGNORECASE)
_DATED = re.compile(r"(\d{4}-\d{2}-\d{2})[ ,:]+")
_DASH = re.compile(r"\s+[-–—]\s+")
_FROM_ZERO_TO = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of evidence that is not yet read: who, when, what kind, which words."""

    kind: Kind
    body: str
    person: str | None = None
    on: date | None = None


def spell(entry: Evidence, *, on: date | None) -> str:
    """The entry as a list line without its mark; `on` is the day of its section."""
    if isinstance(entry.statement, Retraction):
        raise Invalid("What was taken back has no line; it stands in the history.")
    said = Said(statement=entry.statement, quote=entry.quote, source=entry.source)
    when = f"{entry.happened_on} " if entry.happened_on != on else ""
    who = f" {names.spell(entry.person)}" if entry.person is not None else ""
    words = body(said, on=entry.happened_on)
    return f"- {when}{KEYWORD[said.statement.kind]}{who}: {words}"


def marked(line: str, id: str) -> str:
    return f"{line} {mark(id)}"


def unbulleted(line: str) -> tuple[bool, str]:
    """Whether the line is an item of a list, and the line without the sign for it."""
    found = _BULLET.match(line)
    return (True, line[found.end() :]) if found else (False, line.strip())


def unmarked(line: str) -> tuple[str, str | None]:
    """The line and the id at its end."""
    at = max(0, line.rfind("^") - 1)
    found = MARK.match(line, at)
    if not found:
        return line.rstrip(), None
    return line[:at].rstrip(), of_mark(found[1])


def take_apart(text: str) -> Line | None:
    """The line of evidence that an unbulleted, unmarked text is, else None."""
    on = None
    if (dated := _DATED.match(text)) and (on := _day(dated[1])):
        text = text[dated.end() :]
    keyword = _KEYWORD.match(text)
    if not keyword:
        return None
    kind, rest = KINDS[plain(keyword[0])], text[keyword.end() :]
    if (dash := _DASH.match(rest)) or rest.lstrip()[:1] in (":", "："):
        rest = rest[dash.end() :] if dash else rest.lstrip()[1:]
        return Line(kind=kind, body=rest.strip(), on=on)
    named = names.take(rest)
    if not named:
        return None
    return Line(kind=kind, person=named[0], body=named[1].strip(), on=on)


def guess(text: str) -> str | None:
    """What stands behind "guess:", None where the text is no guess."""
    found = _GUESS.fullmatch(text.strip())
    words = found[1].strip() if found else None
    return "" if words and _NO_TENTHS.fullmatch(words) else words


def tenths(words: str) -> int:
    """My own chance in tenths; raises Invalid with what to write."""
    found = _TENTHS.fullmatch(plain(words))
    number = int(found[1]) if found else -1
    if found and found[2] == "%":
        number = number // 10 if number % 10 == 0 else -1
    if not 0 <= number <= _FROM_ZERO_TO:
        raise Invalid(
            f'"{words}" is not a guess; write it in tenths, like "guess: 5 in 10".'
        )
    return number


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
