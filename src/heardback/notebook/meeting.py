"""A meeting's heading: "## 2026-09-18 14:30 call: Tom, Mara"."""

import re
from dataclasses import dataclass
from datetime import date, time

from heardback.core.pursuit import Medium, Meeting
from heardback.notebook import due, names
from heardback.notebook.escape import decode, quoted
from heardback.notebook.segments import closing
from heardback.notebook.words import MEDIA, plain, spelled

_CLOCK = re.compile(
    r"(?:at\s)?(\d{1,2})(?:[:.h](\d{2})(?::(\d{2}))?\s?(am|pm)?|\s?(am|pm))(?!\w)",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\b(?:is\s)?planned\b[:,]?", re.IGNORECASE)
_MEDIUM = re.compile(
    rf"(?:{'|'.join(sorted(MEDIA, key=len, reverse=True))})(?![\w-])", re.IGNORECASE
)
_WITH = re.compile(r"[:,]|\s[-–—]\s|(?:^|\s)with\s", re.IGNORECASE)
_COLON = re.compile(r"(?<!\\):")
_NAMES = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?:\s[A-ZÀ-Þ][\w'’.-]*){0,2}")
_NOON = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """All that a heading says of a meeting, before it has an id."""

    on: date
    at: time | None = None
    held: bool = True
    medium: Medium = Medium.CALL
    title: str = ""
    people: tuple[str, ...] = ()


def spell(meeting: Meeting) -> str:
    """The heading without its mark."""
    people = ", ".join(names.spell(name) for name in meeting.people)
    words = (
        f"## {meeting.on}",
        _clock(meeting.at) if meeting.at else "",
        "" if meeting.held else "planned",
        spelled(meeting.medium),
        quoted(meeting.title) if meeting.title else "",
    )
    return " ".join(filter(None, words)) + (f": {people}" if people else "")


def read(text: str, *, near: date) -> When | None:
    """What a heading without # and mark says; None where it begins with no date."""
    ahead = _PLANNED.search(text) is not None
    dated = due.leading(text.strip(), on=near, ahead=ahead)
    if not dated:
        return None
    on, rest = dated[0], dated[1].lstrip(" ,.-–—")
    if dated[1].lstrip()[:1] == ":":
        return When(on=on, people=names.several(dated[1].lstrip()[1:]))
    at, rest = _time(rest)
    held = True
    if planned := _PLANNED.match(rest):
        held, rest = False, rest[planned.end() :].lstrip()
    medium, title, people = _rest(rest)
    return When(
        on=on,
        at=at,
        held=held,
        medium=medium,
        title=title,
        people=names.several(people),
    )


def of(when: When, *, id: str) -> Meeting:
    return Meeting(
        id=id,
        on=when.on,
        at=when.at,
        held=when.held,
        medium=when.medium,
        title=when.title,
        people=when.people,
    )


def _rest(text: str) -> tuple[Medium, str, str]:
    """Medium, title, and the people as typed."""
    medium = None
    if found := _MEDIUM.match(text):
        medium, text = MEDIA[plain(found[0])], text[found.end() :].lstrip()
    if text and (end := closing(text, 0)):
        title = decode(text[1:end])
        between = _WITH.match(text[end + 1 :].lstrip())
        people = text[end + 1 :].lstrip()
        return medium or Medium.OTHER, title, people[between.end() if between else 0 :]
    # The colon divides before the comma does: "call about price, scope: Tom".
    between = _COLON.search(text) or _WITH.search(text)
    title = text[: between.start()].strip() if between else text.strip()
    people = text[between.end() :] if between else ""
    if found and not between and _NAMES.fullmatch(title):
        title, people = "", title
    if title and found:
        title = f"{found[0]} {title}"
    if medium is None and (inside := _inside(title)):
        medium = inside
        title = "" if plain(title) in MEDIA else title
    return medium or Medium.OTHER, decode(title), people


def _inside(title: str) -> Medium | None:
    found = re.search(r"\b" + _MEDIUM.pattern, title, re.IGNORECASE)
    return MEDIA[plain(found[0])] if found else None


def _time(text: str) -> tuple[time | None, str]:
    found = _CLOCK.match(text)
    if not found:
        return None, text
    hour, half = int(found[1]), (found[4] or found[5] or "").lower()
    if half:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        clock = time(hour, int(found[2] or 0), int(found[3] or 0))
    except ValueError:
        return None, text
    return clock, text[found.end() :].lstrip(" ,.-–—")


def _clock(at: time) -> str:
    return f"{at:%H:%M}" if at == time(at.hour, at.minute) else f"{at:%H:%M:%S}"
