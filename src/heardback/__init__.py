"""Know where you stand before they decide, and learn from it when they do."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from heardback.core.errors import HeardbackError
    from heardback.core.evidence import Evidence, Proposal
    from heardback.core.instrument import Instrument
    from heardback.core.judge import Judge
    from heardback.core.overview import Overview, overview
    from heardback.core.pursuit import Pursuit
    from heardback.core.questions import Question, ask
    from heardback.core.silence import Waits
    from heardback.core.standing import Standing, stand
    from heardback.core.teaching import lessons
    from heardback.exchange.files import open_file
    from heardback.notebook import load
    from heardback.reading import (
        read,
        read_answer,
        read_conduct,
        read_statement,
    )

__all__ = [
    "Evidence",
    "HeardbackError",
    "Instrument",
    "Judge",
    "Overview",
    "Proposal",
    "Pursuit",
    "Question",
    "Standing",
    "Waits",
    "ask",
    "lessons",
    "load",
    "open_file",
    "overview",
    "read",
    "read_answer",
    "read_conduct",
    "read_statement",
    "stand",
]

_HOME = {
    "Evidence": "heardback.core.evidence",
    "HeardbackError": "heardback.core.errors",
    "Instrument": "heardback.core.instrument",
    "Judge": "heardback.core.judge",
    "Overview": "heardback.core.overview",
    "Proposal": "heardback.core.evidence",
    "Pursuit": "heardback.core.pursuit",
    "Question": "heardback.core.questions",
    "Standing": "heardback.core.standing",
    "Waits": "heardback.core.silence",
    "ask": "heardback.core.questions",
    "lessons": "heardback.core.teaching",
    "load": "heardback.notebook",
    "open_file": "heardback.exchange.files",
    "overview": "heardback.core.overview",
    "read": "heardback.reading",
    "read_answer": "heardback.reading",
    "read_conduct": "heardback.reading",
    "read_statement": "heardback.reading",
    "stand": "heardback.core.standing",
}


def __getattr__(name: str) -> object:
    """Loads a room when one of its names is used, not when heardback is imported."""
    if name not in _HOME:
        raise AttributeError(f"heardback has no {name!r}; docs/python.md lists them.")
    found: object = getattr(import_module(_HOME[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
