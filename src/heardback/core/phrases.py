"""How a refusal is worded: a stock phrase or a reason, and which reason it names."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LONGEST = 4_000
STOCK_START = 0.95
PLAIN_START = 0.60
KEPT = 0.80


def generic(phrase: str) -> float:
    """How generic a phrase is: 1 could be said to anybody, 0 only about this case.

    Stock phrases are taken out first; each word of content that is left, a figure
    counting twice, lowers the score by a fifth (our judgement; it goes the same way as
    people's ratings of specificity). Nothing said is wholly generic.

    >>> round(generic("We went with a better fit."), 2)
    0.95
    >>> generic("The board cut our budget to 20k after the October audit.") < 0.4
    True
    """
    words = phrase[:LONGEST]
    rest, taken = _patterns().stock.subn(" ", words)
    if not rest.strip(" .,;:!?'\"“”-\n"):
        return STOCK_START if taken else 1.0
    content = [
        word
        for word in re.findall(r"[^\W\d_][\w'’]+", rest.casefold())
        if word.split("'")[0].split("’")[0] not in _patterns().plain
    ]
    told = len(set(content)) + 2 * len(re.findall(r"\d[\d.,]*", rest))
    if not told:
        return STOCK_START
    return float((STOCK_START if taken else PLAIN_START) * KEPT**told)


def stock(phrase: str) -> tuple[str, ...]:
    """The stock phrases in it, as they were said.

    >>> stock("Sorry, we decided to go in a different direction.")
    ('in a different direction',)
    """
    found = _patterns().stock.finditer(phrase[:LONGEST])
    return tuple(match.group().strip() for match in found)


def names(phrase: str) -> tuple[str, ...]:
    """What it is about, in the codebook's words (and circumstance, contact).

    >>> names("too expensive, and the timing was off")
    ('price', 'timing')
    """
    words = phrase[:LONGEST]
    about = _patterns().about
    return tuple(name for name, pattern in about.items() if pattern.search(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Patterns:
    stock: re.Pattern[str]
    plain: frozenset[str]
    about: Mapping[str, re.Pattern[str]]


@cache
def _patterns() -> _Patterns:
    text = files("heardback.core").joinpath("phrases.toml").read_text("utf-8")
    table = tomllib.loads(text)
    return _Patterns(
        stock=_any_of(table["stock"], r"(?!\w)"),
        plain=frozenset(table["plain"].split()),
        about={
            name: _any_of(parts, r"(?!\w)" if name == "alternative" else "")
            for name, parts in table["about"].items()
        },
    )


def _any_of(parts: list[str], end: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)}){end}", re.IGNORECASE)
