"""Ids: the mark at a line's end, and new ones that are the same on every reading."""

from base64 import b32encode
from collections.abc import Container
from hashlib import sha256
from urllib.parse import quote, unquote

LENGTH = 6
PURSUIT_LENGTH = 12


def mark(id: str) -> str:
    """The id as it stands at a line's end; odd signs are spelled as in an address."""
    return "^" + quote(id, safe="", errors="surrogatepass")


def of_mark(text: str) -> str:
    """The id of a mark without its ^."""
    return unquote(text, errors="surrogatepass")


def fresh(
    *seed: str, used: Container[str] = (), length: int = LENGTH, turn: int = 0
) -> tuple[str, int]:
    """A new id made of what it stands for, so that reading twice gives it twice.

    And the turn after the one that found it.
    """
    while True:
        words = "\0".join((*seed, str(turn))).encode("utf-8", "surrogatepass")
        id = b32encode(sha256(words).digest()).decode().lower()[:length]
        turn += 1
        if id not in used:
            return id, turn


def of_heading(heading: str) -> str:
    """The id of a pursuit whose heading has no mark yet."""
    return fresh(heading, length=PURSUIT_LENGTH)[0]
