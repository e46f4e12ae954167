"""Misuse as one exception root, trouble in people's data as values with a line."""

from dataclasses import dataclass


class HeardbackError(Exception):
    """Something was asked that cannot be done; the message says what to do instead."""


class Unreadable(HeardbackError):
    """A file or text that cannot be taken in at all."""


class NotFound(HeardbackError):
    """The thing named is not there, or not yours to see."""


class Conflict(HeardbackError):
    """Somebody, or you in another tab, changed this in the meantime."""


class Invalid(HeardbackError):
    """A value that makes no sense where it was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in people's data that was not understood; it is kept as text.

    `line` counts from 1; 0 speaks of the whole file.
    """

    line: int
    text: str
    file: str = ""
