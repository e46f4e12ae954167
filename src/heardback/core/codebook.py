"""Statements as plain words and back: one spelling for every store and door."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_type_hints

from heardback.core.errors import Invalid
from heardback.core.evidence import (
    Hesitation,
    Kind,
    Need,
    NextStep,
    Process,
    Statement,
    Support,
)

type Word = str | bool

STATEMENTS: Mapping[Kind, type[Statement]] = {
    Kind.NEXT_STEP: NextStep,
    Kind.PROCESS: Process,
    Kind.SUPPORT: Support,
    Kind.HESITATION: Hesitation,
    Kind.NEED: Need,
}


def value_of(statement: Statement) -> dict[str, Word]:
    """The fields of a statement that differ from their defaults, as plain words.

    >>> from heardback.core.evidence import Grade
    >>> value_of(Support(grade=Grade.YES))
    {'grade': 'yes'}
    """
    words: dict[str, Word] = {}
    for each in fields(statement):
        value = getattr(statement, each.name)
        if value == each.default:
            continue
        words[each.name] = _word(value)
    return words


def statement_of(kind: Kind, value: Mapping[str, Word | None]) -> Statement:
    """The statement that `value_of` spells; unknown fields and words raise Invalid.

    >>> statement_of(Kind.SUPPORT, {"grade": "yes"}).grade
    <Grade.YES: 'yes'>
    >>> statement_of(Kind.SUPPORT, {"grade": "lovely"})
    Traceback (most recent call last):
    heardback.core.errors.Invalid: support: "lovely" is not a grade \
(enthusiastic, yes, qualified, vague, no).
    """
    shape = STATEMENTS[kind]
    hints = _hints(kind)
    known = {each.name: each.default for each in fields(shape)}
    given: dict[str, Any] = {}
    for name, word in value.items():
        if name not in known:
            raise Invalid(f"{kind}: there is no field called {name!r}.")
        if word is None or (word == "" and known[name] is None):
            continue
        given[name] = _field(kind, name, hints[name], word)
    return shape(**given)


@cache
def _hints(kind: Kind) -> Mapping[str, object]:
    """Looked up once: reading a record asks for every entry."""
    return get_type_hints(STATEMENTS[kind])


def _word(value: object) -> Word:
    if isinstance(value, bool):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _field(kind: Kind, name: str, hint: object, word: Word) -> object:
    shape = _plain(hint)
    if shape is bool:
        return _truth(kind, name, word)
    if shape is date:
        return _day(kind, word)
    if isinstance(shape, type) and issubclass(shape, StrEnum):
        return _member(kind, name, shape, word)
    return str(word)


def _plain(hint: object) -> object:
    if not isinstance(hint, UnionType):
        return hint
    return next(each for each in get_args(hint) if each is not type(None))


def _truth(kind: Kind, name: str, word: Word) -> bool:
    if isinstance(word, bool):
        return word
    if word.lower() in ("yes", "true"):
        return True
    if word.lower() in ("no", "false", ""):
        return False
    raise Invalid(f'{kind}: {name} is "yes" or "no", not "{word}".')


def _day(kind: Kind, word: Word) -> date:
    try:
        return date.fromisoformat(str(word))
    except ValueError:
        message = f'{kind}: "{word}" is not a date; write it like 2026-09-25.'
        raise Invalid(message) from None


def _member(kind: Kind, name: str, shape: type[StrEnum], word: Word) -> StrEnum:
    try:
        return shape(str(word))
    except ValueError:
        choices = ", ".join(shape)
        article = "an" if name[0] in "aeiou" else "a"
        message = f'{kind}: "{word}" is not {article} {name} ({choices}).'
        raise Invalid(message) from None
