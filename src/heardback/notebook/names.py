"""People's names in a line: plain where that is clear, in quotes where not."""

import re
from collections.abc import Iterable, Iterator

from heardback.core.pursuit import Person
from heardback.notebook.escape import decode, quoted
from heardback.notebook.segments import closing

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


def known(name: str, people: Iterable[Person]) -> str | None:
    """The person's name that is meant: in any case, or by a first name only one has."""
    names = [who.name for who in people]
    if name in names:
        return name
    wanted = name.casefold()
    same = [each for each in names if each.casefold() == wanted]
    first = [each for each in names if each.casefold().startswith(wanted + " ")]
    return next((found[0] for found in (same, first) if len(found) == 1), None)


def _several(text: str) -> Iterator[str]:
    while text:
        if end := closing(text, 0):
            yield decode(text[1:end])
            text = text[end + 1 :].lstrip()
            between = _BETWEEN.match(text) or _BETWEEN.match(" " + text)
            text = text[between.end() :] if between else text
        elif between := _BETWEEN.search(text):
            yield decode(text[: between.start()].strip())
            text = text[between.end() :]
        else:
            yield decode(text)
            return
        text = text.lstrip()


def _is_plain(name: str) -> bool:
    words = name.lower().split()
    return (
        0 < len(words) <= _MOST_WORDS
        and len(name) <= _LONGEST
        and _PLAIN.fullmatch(name) is not None
        and words[0] not in _NEVER_FIRST
        and not {"and", "und"} & set(words)
    )
