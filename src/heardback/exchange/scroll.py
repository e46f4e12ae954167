"""A text written piece by piece, remembering where each turn stands in it."""

from dataclasses import dataclass, field
from datetime import date

from heardback.core.errors import Unreadable
from heardback.core.talk import Turn

MOST_TURNS = 200_000


@dataclass(slots=True)
class Scroll:
    """Grows while a file is read; `text` and `turns` agree at every moment."""

    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    turns: list[Turn] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def write(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)

    def say(
        self,
        words: str,
        *,
        speaker: str | None = None,
        address: str = "",
        said_at: float | None = None,
        said_until: float | None = None,
        on: date | None = None,
    ) -> None:
        """Write what somebody said; it becomes a turn unless it is blank."""
        kept = words.strip()
        start = self._length + len(words) - len(words.lstrip())
        self.write(words)
        if not kept:
            return
        self.turns.append(
            Turn(
                start=start,
                end=start + len(kept),
                speaker=speaker,
                address=address,
                said_at=said_at,
                said_until=said_until,
                on=on,
            )
        )
        if len(self.turns) > MOST_TURNS:
            raise Unreadable(
                f"More than {MOST_TURNS:,} turns in one file. Split it into meetings."
            )
