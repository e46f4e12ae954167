"""Our own turns: asked, asked openly, said back, argued; by signs and the network."""

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from heardback.core.evidence import Party
from heardback.reading.encoder import MODEL, Utterance
from heardback.reading.opinion import opinions
from heardback.reading.patterns import compiled
from heardback.reading.plain import plain
from heardback.reading.said import STEM
from heardback.reading.sentences import split
from heardback.reading.tables import turns as table

# The signs, in the order of their weights in heads.json ("turns").
SIGNS = (
    "asks", "bare", "begins as a question", "invites", "opens", "closes",
    "says back", "about them", "echoes", "sums up", "advises", "about us",
    "counters", "commands",
)  # fmt: skip

# "so-so what what-what" as transcribers write a stammer.
_BROKEN = re.compile(r"\b(\w+)-+ ?(?=\1\b)", re.IGNORECASE)
_CONTENT = re.compile(r"[^\W\d_]{3,}|\d+")
_EMPTY = frozenset(
    "the and you your that this have has was were are for but not with just yeah okay"
    " like know what how they there then them from been can will would could about"
    " did does had".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """What one word of conduct takes from the signs, from the network, and from both.

    Fitted by training/turns.py on our own lines.
    """

    signs: Sequence[float]
    base: float
    scale: float
    heard: float
    shift: float

    def chance(self, shown: Sequence[float], heard: float) -> float:
        odds = self.base + sum(a * b for a, b in zip(self.signs, shown, strict=True))
        return _chance(self.scale * odds + self.heard * log_odds(heard) + self.shift)


@cache
def weighings() -> Mapping[str, Weighing]:
    """Read when first needed, once."""
    listed = json.loads((MODEL / "heads.json").read_text("utf-8"))
    return {word: Weighing(**each) for word, each in listed["turns"].items()}


def conducts(turns: Sequence[Utterance]) -> list[dict[str, float]]:
    """How likely each turn of ours asks, asks openly, says back, argues."""
    return [
        _weighed(signs(turn.text, turn.before), opinion.chances("conduct"))
        for turn, opinion in zip(turns, opinions(turns), strict=True)
    ]


def _weighed(shown: Sequence[float], heard: Mapping[str, float]) -> dict[str, float]:
    found = {
        word: each.chance(shown, heard[word]) for word, each in weighings().items()
    }
    # An open question is a question.
    found["question"] = max(found["question"], found["open_question"])
    return found


def log_odds(chance: float) -> float:
    """Of a chance, kept off the certain ends."""
    held = min(max(chance, 1e-3), 1 - 1e-3)
    return math.log(held / (1 - held))


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def signs(text: str, before: Sequence[tuple[Party, str]] = ()) -> list[float]:
    """How strongly a turn shows each of SIGNS: 0 or 1, an echo in between."""
    theirs = _theirs(before)
    found = dict.fromkeys(SIGNS, 0.0)
    smooth = _BROKEN.sub("", text)
    for start, end in split(smooth):
        for name, value in _of(plain(smooth[start:end]), theirs):
            found[name] = max(found[name], value)
    if not any(found.values()):
        found["bare"] = 1.0
    return [found[name] for name in SIGNS]


def _of(words: str, theirs: frozenset[str]) -> Iterator[tuple[str, float]]:
    if compiled(table.TAG).search(words):
        return
    rest = compiled(table.SOUNDS).sub("", words, count=1)
    asks = words.rstrip().rstrip("\"')").endswith("?") or "? " in words
    begins = bool(compiled(table.BEGINS).search(rest))
    invites = bool(compiled(table.INVITES).search(rest))
    yield "asks", float(asks)
    yield "begins as a question", float(begins)
    yield "invites", float(invites)
    if asks or begins or invites:
        closes = compiled(table.CLOSES).search(rest)
        yield "closes", float(bool(closes))
        opened = compiled(table.OPENS).search(rest)
        yield "opens", float(bool(opened) and not closes)
    if not begins:
        yield "says back", float(bool(compiled(table.SAYS_BACK).search(words)))
        yield "about them", float(bool(compiled(table.ABOUT_THEM).search(rest)))
        yield "echoes", _echo(rest, theirs)
        sums = compiled(table.SUMS_UP).search(words) and compiled(r"\byou").search(
            words
        )
        yield "sums up", float(bool(sums))
    yield "advises", float(bool(compiled(table.ADVISES).search(words)))
    yield "about us", float(bool(compiled(table.ABOUT_US).search(rest)))
    yield "counters", float(bool(compiled(table.COUNTERS).search(words)))
    yield "commands", float(bool(compiled(table.COMMANDS).search(words)))


def _theirs(before: Sequence[tuple[Party, str]]) -> frozenset[str]:
    return frozenset(
        stem
        for side, words in before
        if side is Party.THEM
        for stem in _stems(plain(words))
    )


def _echo(words: str, theirs: frozenset[str]) -> float:
    """The share of the sentence's words that they had just used."""
    said = set(_stems(words))
    return len(said & theirs) / len(said) if said else 0.0


def _stems(words: str) -> list[str]:
    return [word[:STEM] for word in _CONTENT.findall(words) if word not in _EMPTY]
