"""Which of two copies of a thing is the newer: each remembers what it said before.

No clock is asked, since two machines seldom agree on the time: a copy is the older one
where the other has said the same before and then moved on.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass, replace
from enum import StrEnum
from hashlib import sha256

from heardback.core.pursuit import Meeting, Person, Pursuit

LENGTH = 12
MOST = 50
"""Digests kept of one thing; what was changed more often forgets its first ones."""

# What a copy says. A guess is seen by its maker alone, so it tells no copies apart.
COUNTS: Mapping[type, tuple[str, ...]] = {
    Pursuit: (
        "side",
        "organisation",
        "title",
        "opened_on",
        "lead",
        "value",
        "decide_by",
        "look_again",
        "notes",
    ),
    Meeting: ("on", "at", "medium", "title", "people", "held", "notes"),
    Person: ("part", "role", "email", "active"),
}


class Newer(StrEnum):
    SAME = "same"
    KEPT = "kept"
    CAME = "came"
    NEITHER = "neither"
    """Both were changed, and neither knows of the other."""


def newer[Thing: (Pursuit, Meeting, Person)](kept: Thing, came: Thing) -> Newer:
    """Where neither was ever changed by the program, the one that came was typed."""
    mine, theirs = digest(kept), digest(came)
    ahead, behind = theirs in kept.past, mine in came.past
    if ahead and behind:
        # Somebody went back to earlier words: who took more steps knows of the other.
        ahead = len(kept.past) > len(came.past)
        behind = len(kept.past) < len(came.past)
    if ahead:
        return Newer.KEPT
    if behind:
        return Newer.CAME
    if mine == theirs:
        return Newer.SAME
    return Newer.NEITHER if kept.past or came.past else Newer.CAME


def after[Thing: (Pursuit, Meeting, Person)](old: Thing, new: Thing) -> tuple[str, ...]:
    """The past of `new`, now that it takes the place of `old`."""
    known = dict.fromkeys((*old.past, *new.past))
    # A guess changes no digest: that there was another one is remembered all the same.
    if differing(old, new) or _guess(old) != _guess(new):
        known[digest(old)] = None
    if _name(old) != _name(new):
        known[called(_name(old))] = None
    return tuple(known)[-MOST:]


def moved_on(old: Pursuit | None, new: Pursuit) -> Pursuit:
    """`new` with the past of all that says something else in it than in `old`."""
    if old is None:
        return new
    people = {each.name: each for each in old.people}
    meetings = {each.id: each for each in old.meetings}
    return replace(
        new,
        past=after(old, new),
        people=tuple(
            replace(each, past=after(people[each.name], each))
            if each.name in people
            else each
            for each in new.people
        ),
        meetings=tuple(
            replace(each, past=after(meetings[each.id], each))
            if each.id in meetings
            else each
            for each in new.meetings
        ),
    )


def differing[Thing: (Pursuit, Meeting, Person)](
    kept: Thing, came: Thing
) -> tuple[str, ...]:
    """The names of what the two say differently."""
    names = COUNTS[type(kept)]
    return tuple(each for each in names if getattr(kept, each) != getattr(came, each))


def digest(thing: Pursuit | Meeting | Person) -> str:
    said = {each: getattr(thing, each) for each in COUNTS[type(thing)]}
    text = json.dumps(said, default=_plain)
    return sha256(text.encode()).hexdigest()[:LENGTH]


def called(name: str) -> str:
    """What a person remembers of a name that they had before."""
    return f"name-{sha256(name.encode()).hexdigest()[:LENGTH]}"


def _name(thing: Pursuit | Meeting | Person) -> str:
    return thing.name if isinstance(thing, Person) else ""


def _guess(thing: Pursuit | Meeting | Person) -> int | None:
    return thing.guess if isinstance(thing, Meeting) else None


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return str(value)
