"""People's names in a line: plain where that is clear, in quotes where not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from heardback.core.pursuit import Person
from heardback.notebook.escape import decode, quoted
from heardback.notebook.segments import closing, end_of_quotation

_PLAIN = re.compile(r"\w[\w.'’]*(?:[ -]\w[\w.'’]*)*")
_BETWEEN = re.compile(r",|;|&|\+|/|\s(?:and|und)\s", re.IGNORECASE)
_NEVER_FIRST = frozenset(
    "a an the to for with from by of in on at is are was we they them us it that this "
    "there more most no not if and or but what who when how why next last week month "
    "quarter year time meeting call round day monday tuesday wednesday thursday friday "
    "saturday sunday".split()
)
_BEFORE = re.compile(r"(?:from|by|of|with)\s+", re.IGNORECASE)
_COLON = re.compile("[:：]")
LONGEST_QUOTED = 1000
_MOST_WORDS = 5
_LONGEST = 60


def spell(name: str) -> str:
    """The name as a line writes it, so that `take` and `several` read it again."""
    return name if _is_plain(name) else quoted(name)


def take(text: str) -> tuple[str, str] | None:
    """A name before a colon and what follows the colon; None where no name is."""
    text = text.strip()
    if text and (end := closing(text, 0)):
        rest = text[end + 1 :].lstrip()
        return (decode(text[1:end]), rest[1:]) if rest.startswith(":") else None
    colon = _COLON.search(text, 0, _LONGEST * 2)
    if not colon:
        return None
    name = _BEFORE.sub("", text[: colon.start()].strip(), count=1).strip("() ")
    return (name, text[colon.end() :]) if _is_plain(name) else None


def several(text: str) -> tuple[str, ...]:
    """Names in a row: "Tom, Mara and Ana"."""
    return tuple(filter(None, _several(text.strip())))


@dataclass(slots=True)
class Known:
    """Names to look up: exactly, in any case, or by a beginning that only one has."""

    exact: set[str] = field(default_factory=set)
    whole: dict[str, list[str]] = field(default_factory=dict)
    begun: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str) -> None:
        self.exact.add(name)
        words = name.casefold().split(" ")[:_MOST_WORDS]
        self.whole.setdefault(name.casefold(), []).append(name)
        for end in range(1, len(words)):
            self.begun.setdefault(" ".join(words[:end]), []).append(name)

    def find(self, name: str) -> str | None:
        if name in self.exact:
            return name
        wanted = name.casefold()
        found = (self.whole.get(wanted, []), self.begun.get(wanted, []))
        return next((each[0] for each in found if len(each) == 1), None)


def known(name: str, people: Iterable[Person]) -> str | None:
    """The person's name that is meant: in any case, or by a first name only one has."""
    names = Known()
    for who in people:
        names.add(who.name)
    return names.find(name)


def _several(text: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        end = end_of_quotation(text, at, most=LONGEST_QUOTED)
        start = end + 1 if end else at
        between = _BETWEEN.search(text, start)
        stop = between.start() if between else len(text)
        if end:
            yield decode(text[at + 1 : end])
            # What follows a quoted name without a comma is a name too.
            yield from filter(None, (decode(text[start:stop].strip()),))
        else:
            yield decode(text[at:stop].strip())
        at = between.end() if between else stop
        while at < len(text) and text[at].isspace():
            at += 1


def _is_plain(name: str) -> bool:
    words = name.lower().split()
    return (
        0 < len(words) <= _MOST_WORDS
        and len(name) <= _LONGEST
        and _PLAIN.fullmatch(name) is not None
        and words[0] not in _NEVER_FIRST
        and not {"and", "und"} & set(words)
    )
