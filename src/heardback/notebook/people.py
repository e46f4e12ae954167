"""The line of people: "Mara (decides), Tom (recommends; Head of Brand)"."""

import re
from collections.abc import Iterable, Iterator

from heardback.core.pursuit import Person
from heardback.notebook import names
from heardback.notebook.escape import decode, encode
from heardback.notebook.segments import end_of_quotation
from heardback.notebook.words import PARTS, plain, spelled

_GONE = "gone"
_NAMED = re.compile(r"\s*(role|email)\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
_ENDS_A_PART = '();,"“„«'


def spell(people: Iterable[Person]) -> str:
    return ", ".join(spell_one(who) for who in people)


def spell_one(who: Person) -> str:
    """One person, so that `read` gives the same person again."""
    name = names.spell(who.name)
    plainly = _with_parts(name, who, encode(who.role), encode(who.email))
    if read(plainly) == (who,):
        return plainly
    role = f"role: {encode(who.role, guard=_ENDS_A_PART)}" if who.role else ""
    email = f"email: {encode(who.email, guard=_ENDS_A_PART)}" if who.email else ""
    return _with_parts(name, who, role, email)


def read(text: str) -> tuple[Person, ...]:
    """Everyone named, in order; a name that comes twice counts once."""
    people = (_person(name, inside) for name, inside in _entries(text))
    return tuple({who.name: who for who in people if who.name}.values())


def _with_parts(name: str, who: Person, role: str, email: str) -> str:
    part = spelled(who.part) if who.part else ""
    gone = "" if who.active else _GONE
    inside = "; ".join(filter(None, (part, role, email, gone)))
    return f"{name} ({inside})" if inside else name


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Each name as typed, and what stands in brackets after it."""
    at = 0
    while (at := _after(text, at)) < len(text):
        end = end_of_quotation(text, at, most=names.LONGEST_QUOTED)
        stop = end + 1 if end else at
        while stop < len(text) and text[stop] not in "(,;":
            stop += 1
        name = text[at + 1 : end] if end else text[at:stop].strip()
        after, inside = stop, ""
        if text[stop : stop + 1] == "(":
            after = _end_of_brackets(text, stop)
            inside = text[stop + 1 : after]
        yield decode(name), inside
        at = max(after, at + 1)


def _after(text: str, at: int) -> int:
    while at < len(text) and (text[at].isspace() or text[at] in "),;"):
        at += 1
    return at


def _end_of_brackets(text: str, start: int) -> int:
    at = start + 1
    while at < len(text) and text[at] != ")":
        at += 2 if text[at] == "\\" else 1
    return min(at, len(text))


def _person(name: str, inside: str) -> Person:
    between = ";" if re.search(r"(?<!\\);", inside) else ","
    part, email, active = None, "", True
    roles: list[str] = []
    for each in re.split(rf"(?<!\\){between}", inside):
        named = _NAMED.fullmatch(each)
        if named and named[1].lower() == "email":
            email = decode(named[2].strip())
        elif named:
            roles.append(decode(named[2].strip()))
        elif plain(each) in PARTS and part is None:
            part = PARTS[plain(each)]
        elif plain(each) in (_GONE, "left") and active:
            active = False
        elif "@" in each and not email and " " not in each.strip():
            email = decode(each.strip())
        elif each.strip():
            roles.append(decode(each.strip()))
    role = f"{between} ".join(roles)
    return Person(name=name, part=part, role=role, email=email, active=active)
