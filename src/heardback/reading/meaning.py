"""Whether two short texts speak of the same thing, whatever their words."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from heardback.core.pitch import PLAIN_WORDS, alike
from heardback.reading.encoder import MODEL
from heardback.reading.tables.everyday import CLAIMS, NEEDS
from heardback.reading.wordpiece import Wordpieces

# Set on the half of bench/coverage.tsv that is not reported on, so that one in forty
# claims that have nothing to do with a need are taken to speak to it.
NEAR = 4.6
# Sharing this part of their content words is enough by itself.
SAME_WORDS = 0.5
# To one word by itself everything is a little alike.
FEWEST = 2
NOTHING = -3.0
# Any two numbers are alike, and mean nothing by it.
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = PLAIN_WORDS | frozenset(
    """until two three four five six seven eight nine ten eleven twelve fifteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred thousand million half third
    quarter first second""".split()
)
_LONGEST = 1_000
_SPREAD = 0.03  # keeps a text that everything is alike to from counting for much


@dataclass(frozen=True, slots=True)
class Words:
    """Each content word as a direction, its weight, and all of them as one."""

    rows: np.ndarray
    weights: np.ndarray
    whole: np.ndarray


def speaks_to(wanted: str, said: str) -> bool:
    """Whether `said` speaks of what `wanted` names.

    >>> speaks_to("no launch may slip again", "No launch of ours has slipped")
    True
    >>> speaks_to("no launch may slip again", "Our studio has won three awards")
    False
    """
    return nearness(wanted, said) >= NEAR


def nearness(wanted: str, said: str) -> float:
    """How much nearer two texts are than either is to everyday talk; about -3 to 10.

    In standard deviations, added up over two ways of comparing: the nearest word for
    each word that is wanted, and both texts as a whole.
    """
    wanted, said = wanted[:_LONGEST], said[:_LONGEST]
    shared = alike(wanted, said) >= SAME_WORDS
    if min(len(_words(wanted).rows), len(_words(said).rows)) < FEWEST:
        return NEAR if shared else NOTHING
    found = sum(
        (way(wanted, said) - mean) / spread
        for way in (_nearest, _whole)
        for mean, spread in (_as_need(wanted, way), _as_claim(said, way))
    )
    return max(found, NEAR) if shared else found


def _nearest(wanted: str, said: str) -> float:
    left, right = _words(wanted), _words(said)
    best = (left.rows @ right.rows.T).max(axis=1)
    return float((best * left.weights).sum() / left.weights.sum())


def _whole(wanted: str, said: str) -> float:
    return float(_words(wanted).whole @ _words(said).whole)


@lru_cache(maxsize=1024)
def _as_need(text: str, way: Any) -> tuple[float, float]:
    return _usual([way(text, each) for each in CLAIMS])


@lru_cache(maxsize=1024)
def _as_claim(text: str, way: Any) -> tuple[float, float]:
    return _usual([way(each, text) for each in NEEDS])


def _usual(values: list[float]) -> tuple[float, float]:
    return float(np.mean(values)), float(np.std(values)) + _SPREAD


@lru_cache(maxsize=2048)
def _words(text: str) -> Words:
    found = [w for w in _WORD.findall(text.casefold()) if w not in _PLAIN]
    if not found:
        return Words(np.empty((0, 1)), np.empty(0), np.empty(0))
    rows = np.array([_word(word) for word in found], dtype=np.float32)
    lengths = np.linalg.norm(rows, axis=1).clip(1e-9)
    whole = rows.sum(axis=0)
    return Words(rows / lengths[:, None], lengths, whole / np.linalg.norm(whole))


@lru_cache(maxsize=20_000)
def _word(word: str) -> np.ndarray:
    """A word is the sum of its pieces; training/meanings.py made their vectors."""
    ids = _cutter().ids(word)
    rows, scale = _pieces()
    found: np.ndarray = (rows[ids] * scale[ids]).sum(axis=0)
    return found


@cache
def _pieces(file: Path = MODEL / "meanings.npz") -> tuple[np.ndarray, np.ndarray]:
    """Loaded when first needed, once."""
    with np.load(file, allow_pickle=False) as kept:
        return kept["rows"], kept["scale"].astype(np.float32)


@cache
def _cutter() -> Wordpieces:
    """Loaded when first needed, once."""
    return Wordpieces(MODEL / "vocabulary.txt")
