"""One thing to learn from: a text in its context, and what each head should say."""

from dataclasses import dataclass, field

from layout import HEADS, slices

SLICES = slices()
WORDS = {head.name: head.words for head in HEADS}


@dataclass
class Example:
    """`targets`: by head, a probability for each of its words; other heads are mute."""

    text: str
    speaker: str = "them"
    context: tuple[tuple[str, str], ...] = ()
    targets: dict[str, list[float]] = field(default_factory=dict)
    weight: float = 1.0
    source: str = ""


def one(head: str, word: str) -> list[float]:
    return [float(each == word) for each in WORDS[head]]


def some(head: str, words: set[str]) -> list[float]:
    return [float(each in words) for each in WORDS[head]]
