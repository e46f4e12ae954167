"""A text in, proposals out, each with its verbatim quote."""

from importlib import import_module
from typing import TYPE_CHECKING

from heardback.reading.reader import Reader, Rules
from heardback.reading.report import report

if TYPE_CHECKING:
    from heardback.reading.along import read_along
    from heardback.reading.spoken import read_answer, read_conduct, read_statement
    from heardback.reading.trained import read

__all__ = [
    "Reader",
    "Rules",
    "read",
    "read_along",
    "read_answer",
    "read_conduct",
    "read_statement",
    "report",
]

_HOME = {
    "read": "heardback.reading.trained",
    "read_along": "heardback.reading.along",
    "read_answer": "heardback.reading.spoken",
    "read_conduct": "heardback.reading.spoken",
    "read_statement": "heardback.reading.spoken",
}


def __getattr__(name: str) -> object:
    """The network is loaded when something is read, not when a date is understood."""
    if name not in _HOME:
        raise AttributeError(f"heardback.reading has no {name!r}.")
    found: object = getattr(import_module(_HOME[name]), name)
    return found
