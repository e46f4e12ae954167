"""File names that every file system takes, whatever an organisation is called."""

import re
import unicodedata
from collections.abc import Container

from heardback.core.pursuit import Pursuit

SUFFIX = ".md"
HISTORY = ".history.md"

_LONGEST = 100
_NAMELESS = "Pursuit"
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_SIGNS = frozenset(" -_.,&'()+!’")
_LETTERS_AND_NUMBERS = frozenset("LMN")


def name_for(pursuit: Pursuit, *, taken: Container[str]) -> str:
    """A name without its ending that is not `taken`; those are given casefolded."""
    words = _clean(" - ".join(filter(None, (pursuit.organisation, pursuit.title))))
    name, turn = words, 1
    while name.casefold() in taken:
        turn += 1
        name = f"{words} {turn}"
    return name


def stem(file: str) -> str | None:
    """The name of a file of words without its ending; None for any other file."""
    low = file.lower()
    if low.startswith(".") or not low.endswith(SUFFIX) or low.endswith(HISTORY):
        return None
    return file[: -len(SUFFIX)]


def _clean(words: str) -> str:
    words = unicodedata.normalize("NFC", words)
    signs = (sign if _is_harmless(sign) else " " for sign in words)
    name = re.sub(r"\.{2,}", ".", " ".join("".join(signs).split()))
    name = re.sub(r"\.history", " history", name, flags=re.IGNORECASE)
    name = _short(name).strip(" .-,") or _NAMELESS
    first = name.split(".")[0].strip()
    return f"{_NAMELESS} {name}" if _DEVICES.fullmatch(first) else name


def _is_harmless(sign: str) -> bool:
    return sign in _SIGNS or unicodedata.category(sign)[0] in _LETTERS_AND_NUMBERS


def _short(name: str) -> str:
    """At most so many bytes, cut between signs."""
    return name.encode()[:_LONGEST].decode(errors="ignore")
