"""What the tools look things up in: a notebook folder, or the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from heardback.core.honesty import Honesty
from heardback.core.learned import Learned
from heardback.core.overview import Overview
from heardback.core.pursuit import Pursuit


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A note as taken in; `problems` are the lines that were not understood."""

    pursuit: str
    entries: int
    problems: Sequence[str] = ()


class Record(Protocol):
    """The two stores as the tools need them; `wanted` is an id or a name."""

    def pursuits(self) -> Sequence[Pursuit]: ...
    def fit(self) -> Learned: ...
    def honesty(self) -> Honesty: ...
    def overview(self, wanted: str, *, as_of: date) -> Overview: ...
    def add_note(self, wanted: str | None, text: str, *, on: date) -> Added: ...
