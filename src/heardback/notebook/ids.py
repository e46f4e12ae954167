"""Ids: the mark at a line's end, and new ones that are the same on every reading."""

from base64 import b32encode
from collections.abc import Container
from hashlib import sha256
from urllib.parse import quote, unquote

LENGTH = 6


def mark(id: str) -> str:
    """The id as it stands at a line's end; odd signs are spelled as in an address."""
    return "^" + quote(id, safe="", errors="surrogatepass")


def of_mark(text: str) -> str:
    """The id of a mark without its ^."""
    return unquote(text, errors="surrogatepass")


def fresh(*seed: str, used: Container[str] = (), length: int = LENGTH) -> str:
    """A new id made of what it stands for, so that reading twice gives it twice."""
    turn = 0
    while True:
        words = "\0".join((*seed, str(turn))).encode("utf-8", "surrogatepass")
        id = b32encode(sha256(words).digest()).decode().lower()[:length]
        if id not in used:
            return id
        turn += 1
