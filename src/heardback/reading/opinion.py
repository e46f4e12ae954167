"""What the network makes of utterances: chances for each head, by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from heardback.core.evidence import Kind
from heardback.reading.encoder import Utterance, encoder
from heardback.reading.heads import Heads, heads

# The fields of each kind that the network fills; the first is the main one.
FIELDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.NEXT_STEP: ("owner", "step"),
    Kind.PROCESS: ("openness", "aspect"),
    Kind.SUPPORT: ("grade",),
    Kind.HESITATION: ("about", "mode"),
    Kind.NEED: ("sort", "status"),
}


@dataclass(frozen=True, slots=True)
class Opinion:
    """One utterance's row of numbers, read head by head when asked."""

    row: np.ndarray
    heads: Heads

    def chances(self, head: str) -> dict[str, float]:
        return self.heads[head].chances(self.row)

    def chance(self, kind: Kind) -> float:
        return self.chances("kind")[kind]

    def value(self, kind: Kind) -> dict[str, str]:
        """The likeliest word of each field."""
        found = {}
        for field in FIELDS[kind]:
            chances = self.chances(field)
            found[field] = max(chances, key=chances.__getitem__)
        return found


def opinions(utterances: Sequence[Utterance]) -> list[Opinion]:
    if not utterances:
        return []
    known = heads()
    return [Opinion(row, known) for row in encoder().read(utterances)]
