"""What the network's numbers mean: probabilities by head, calibrated."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

import numpy as np

from heardback.reading.encoder import MODEL


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One question to the network: its words, and how its numbers were calibrated.

    `exclusive`: one of the words holds; otherwise each may. `scale` and `shift` come
    from people's labels that were kept back; `least` is the default threshold.
    """

    name: str
    words: tuple[str, ...]
    start: int
    exclusive: bool
    scale: tuple[float, ...]
    shift: tuple[float, ...]
    least: tuple[float, ...]

    def chances(self, row: np.ndarray) -> dict[str, float]:
        # So few numbers are quicker one by one than as an array.
        said = row[self.start : self.start + len(self.words)].tolist()
        numbers = [
            number * scale + shift
            for number, scale, shift in zip(said, self.scale, self.shift, strict=True)
        ]
        if self.exclusive:
            most = max(numbers)
            powers = [math.exp(number - most) for number in numbers]
            whole = sum(powers)
            shares = [power / whole for power in powers]
        else:
            shares = [_share(number) for number in numbers]
        return dict(zip(self.words, shares, strict=True))


def _share(odds: float) -> float:
    return 1 / (1 + math.exp(-min(max(odds, -700), 700)))


@dataclass(frozen=True, slots=True)
class Heads:
    by_name: Mapping[str, Head]

    @classmethod
    def load(cls, file: Path = MODEL / "heads.json") -> Self:
        listed = json.loads(file.read_text("utf-8"))["heads"]
        found, start = {}, 0
        for each in listed:
            found[each["name"]] = _head(each, start)
            start += len(each["words"])
        return cls(found)

    def __getitem__(self, name: str) -> Head:
        return self.by_name[name]


def _head(listed: Mapping[str, object], start: int) -> Head:
    def numbers(name: str) -> tuple[float, ...]:
        values = listed[name]
        if not isinstance(values, Sequence):
            raise TypeError(name)
        return tuple(float(value) for value in values)

    return Head(
        name=str(listed["name"]),
        words=tuple(listed["words"]),  # type: ignore[arg-type]
        start=start,
        exclusive=bool(listed["exclusive"]),
        scale=numbers("scale"),
        shift=numbers("shift"),
        least=numbers("least"),
    )


@cache
def heads() -> Heads:
    """Read when first needed, once."""
    return Heads.load()
