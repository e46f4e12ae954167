"""Patterns of speech as tables: which words call for a try, and what a match means."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from heardback.reading.patterns import compiled
from heardback.reading.said import Said, stems_of


@dataclass(frozen=True, slots=True)
class Cue:
    """When one of `words` is there, try `pattern`; a match means `value`.

    `confidence` is a prior guess of how often the claim holds, to be replaced by
    measured calibration. `asking` admits questions.
    """

    words: frozenset[str]
    pattern: str
    confidence: float
    value: Mapping[str, str]
    asking: bool = False


def cue(
    words: str, pattern: str, confidence: float, *, asking: bool = False, **value: str
) -> Cue:
    return Cue(stems_of(words), pattern, confidence, value, asking)


@dataclass(frozen=True, slots=True)
class Table:
    """Cues by the words that call for them, so that most sentences try none."""

    cues: tuple[Cue, ...]
    calls: Mapping[str, tuple[int, ...]]

    def matches(self, said: Said) -> Iterator[tuple[Cue, re.Match[str]]]:
        """Every cue that the sentence fits, in the order of the table."""
        for number in sorted(self._called(said.stems)):
            found = self.cues[number]
            if said.asks and not found.asking:
                continue
            if match := compiled(found.pattern, said.view).search(said.words):
                yield found, match

    def _called(self, stems: Iterable[str]) -> set[int]:
        return {number for stem in stems for number in self.calls.get(stem, ())}


def table(*cues: Cue) -> Table:
    calls: dict[str, list[int]] = {}
    for number, each in enumerate(cues):
        for stem in each.words:
            calls.setdefault(stem, []).append(number)
    return Table(cues, {stem: tuple(numbers) for stem, numbers in calls.items()})
