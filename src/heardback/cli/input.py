"""Bytes from a file or from standard input, with a bound on how many."""

import sys
from pathlib import Path

from heardback.core.errors import Unreadable

MOST_BYTES = 20 * 1024 * 1024


def read_bytes(place: str) -> bytes:
    """What a file holds; `-` is standard input."""
    if place == "-":
        return _bounded(sys.stdin.buffer.read(MOST_BYTES + 1), "Standard input")
    file = Path(place)
    if file.is_dir():
        raise Unreadable(f"{place} is a folder; name one file in it.")
    try:
        with file.open("rb") as opened:
            return _bounded(opened.read(MOST_BYTES + 1), place)
    except FileNotFoundError:
        raise Unreadable(f"There is no file {place}.") from None
    except OSError as trouble:
        why = trouble.strerror or "it cannot be opened"
        raise Unreadable(f"{place} could not be read: {why}.") from None


def _bounded(data: bytes, what: str) -> bytes:
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // (1024 * 1024)
        raise Unreadable(f"{what} is larger than {most} MB; cut it into parts.")
    return data
