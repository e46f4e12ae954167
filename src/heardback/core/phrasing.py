"""How the counterpart puts it: a way chosen by the seed, never one just used."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from heardback.core.turned import inside, sentence

if TYPE_CHECKING:
    from heardback.core.counterpart import State

REMEMBERED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What is said under `key`; `invented` is the part of it that is not on record."""

    key: str
    text: str
    invented: str = ""


def say(state: "State", key: str, *, invented: str = "", **fill: str) -> Phrase:
    """One way to say it, none of the last few exchanges again.

    `fill` is put in twice: as it goes on in a sentence, and with a capital as a
    sentence of its own.
    """
    lines = table()
    ways: Sequence[str] = lines[state.side].get(key) or lines["both"][key]
    filled = {name: inside(words) for name, words in fill.items()}
    filled |= {name.capitalize(): sentence(words) for name, words in fill.items()}
    recent = {
        part
        for exchange in state.exchanges[-REMEMBERED:]
        for part in exchange.reply.parts
    }
    turned = _turned(ways, state, key)
    texts = [tidy(way.format(**filled)) for way in turned]
    fresh = [text for text in texts if text not in recent] or texts
    openings = [
        text
        for text, way in zip(texts, turned, strict=True)
        if text in fresh and not _opened_so(state, way)
    ]
    return Phrase(key=key, text=(openings or fresh)[0], invented=invented)


def _opened_so(state: "State", way: str) -> bool:
    """Whether something else in this talk began in these words already."""
    opening, filled, _ = way.partition("{")
    return bool(filled) and any(
        part.startswith(opening) and opening
        for exchange in state.exchanges
        for part in exchange.reply.parts
    )


def tidy(text: str) -> str:
    """One closing mark, and no stop after a question or before an ellipsis.

    >>> tidy("Since you ask. We can't.."), tidy("In my way: why?.")
    ("Since you ask. We can't.", 'In my way: why?')
    """
    for double, single in (("..", "."), ("?.", "?"), ("!.", "!"), ("….", "…")):
        text = text.replace(double, single)
    return text


def _turned(ways: Sequence[str], state: "State", key: str) -> Sequence[str]:
    mixed = f"{state.seed} {len(state.exchanges)} {key}".encode()
    first = sha256(mixed).digest()[0] % len(ways)
    return (*ways[first:], *ways[:first])


@cache
def table() -> dict[str, Any]:
    text = files("heardback.core").joinpath("counterpart.toml").read_text("utf-8")
    return tomllib.loads(text)
