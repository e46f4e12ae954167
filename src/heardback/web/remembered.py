"""People as somebody names them from memory: "Tobias Keck, HR", then only "Tobias"."""

import re
from collections.abc import Iterable

from heardback.core.pursuit import Person

_TITLES = frozenset(
    {"dr", "prof", "mr", "mrs", "ms", "miss", "mx", "sir", "herr", "frau"}
    | {"monsieur", "madame", "m", "mme", "señor", "señora", "sr", "sra", "dipl", "ing"}
)
_BETWEEN = frozenset({"von", "van", "de", "der", "den", "del", "della", "di", "da"})
_ROLE = re.compile(r"^(?P<name>[^,(]+?)\s*(?:,\s*|\()(?P<role>[^()]+)\)?$")
MOST_WORDS = 5
LONGEST = 200


def person_of(typed: str, email: str = "") -> Person | None:
    """A person from one line; what stands after a comma is their role there.

    >>> tobias = person_of("Tobias Keck, HR")
    >>> tobias.name, tobias.role
    ('Tobias Keck', 'HR')
    """
    clean = " ".join(typed.split())[:LONGEST]
    if not clean:
        return None
    found = _ROLE.match(clean)
    if found is None:
        return Person(name=clean, email=email)
    return Person(name=found["name"], role=found["role"].strip(), email=email)


def meant(typed: str, known: Iterable[str]) -> str | None:
    """Whom of those known a name means, if it can be one only.

    >>> meant("Frau Brenner", ["Dr. Anja Brenner", "Tobias Keck"])
    'Dr. Anja Brenner'
    """
    words = _words(typed)
    found = [name for name in known if words and _fits(words, _words(name))]
    return found[0] if len(found) == 1 else None


def is_name(typed: str) -> bool:
    """Whether words can be a name: "two others" and "case study" are none."""
    words = typed.split()
    if not words or len(words) > MOST_WORDS:
        return False
    return all(word[0].isupper() or word.casefold() in _BETWEEN for word in words)


def _words(name: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_][\w'’-]*", name.casefold())
    return frozenset(words) - _TITLES


def _fits(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(other) and (one <= other or other <= one)
