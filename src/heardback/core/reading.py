"""How far a text has been read."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from heardback.core.evidence import FoundBy

RECORDING = "recording"
"""The kind of a document that is written down before it is read."""

NOT_AGREED = (
    "Then it is not kept. Ask them first, or write down in your own words what you "
    "remember."
)


class State(StrEnum):
    """`stopped` by the user; `failed` with a sentence; `held` until it can be heard."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"
    HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`turns` of `turns_of` are read; `sent` characters went to a language model.

    Of a recording they are seconds. `on` is the day it is read as of.
    """

    by: FoundBy
    state: State
    turns: int
    turns_of: int
    asked_at: datetime
    on: date
    trouble: str = ""
    sent: int = 0
    sent_to: str = ""
    dropped: int = 0

    @property
    def going_on(self) -> bool:
        return self.state in (State.WAITING, State.RUNNING)
