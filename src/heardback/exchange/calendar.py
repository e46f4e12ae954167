"""Appointments in a calendar file (.ics): when, what about, and with whom."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from heardback.core.errors import Unreadable
from heardback.exchange.decoding import decode

MOST = 500
"""Appointments of one file; a whole life in a calendar is not about one pursuit."""

_FIELD = re.compile(
    r"([A-Za-z-]+)((?:;[^:\";=]+=(?:\"[^\"]*\"|[^:;\"]*))*):(.*)", re.DOTALL
)
_PARAMETER = re.compile(r";([A-Za-z-]+)=(\"[^\"]*\"|[^:;\"]*)")
_ESCAPED = re.compile(r"\\([nN,;\\])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """`at` is None for a whole day; `people` are names with addresses, as given."""

    on: date
    at: time | None = None
    title: str = ""
    people: tuple[tuple[str, str], ...] = ()


def appointments(data: bytes, *, zone: str = "UTC") -> tuple[Appointment, ...]:
    """The appointments of a file, the earliest first, clocks as in `zone`.

    An appointment that repeats counts once, on its first day. Raises Unreadable where
    the file is no calendar.
    """
    text, _ = decode(data)
    if "BEGIN:VCALENDAR" not in text.upper():
        raise Unreadable("This is no calendar file: it does not begin with VCALENDAR.")
    found = [
        appointment
        for block in _events(_unfolded(text))
        if (appointment := _appointment(block, ZoneInfo(zone))) is not None
    ]
    found.sort(key=lambda each: (each.on, each.at or time.min))
    return tuple(found[:MOST])


def _unfolded(text: str) -> Iterator[str]:
    """A line that begins with a blank goes on with the one above (RFC 5545, 3.1)."""
    held = ""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line[:1] in (" ", "\t"):
            held += line[1:]
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _events(lines: Iterable[str]) -> Iterator[list[str]]:
    block: list[str] | None = None
    nested = 0
    for line in lines:
        bare = line.strip().upper()
        if bare == "BEGIN:VEVENT":
            block, nested = [], 0
        elif bare == "END:VEVENT" and block is not None:
            yield block
            block = None
        elif block is not None and bare.startswith("BEGIN:"):
            nested += 1
        elif block is not None and bare.startswith("END:"):
            nested -= 1
        elif block is not None and nested == 0:
            block.append(line)


def _appointment(block: Iterable[str], zone: ZoneInfo) -> Appointment | None:
    when: tuple[date, time | None] | None = None
    title = ""
    people: dict[str, str] = {}
    for line in block:
        taken = _FIELD.fullmatch(line)
        if not taken:
            continue
        name, given, value = taken[1].upper(), taken[2], taken[3]
        parameters = {
            key.upper(): word.strip('"') for key, word in _PARAMETER.findall(given)
        }
        if name == "DTSTART":
            when = _when(value.strip(), parameters, zone)
        elif name == "SUMMARY":
            title = _plain(value)
        elif name in ("ATTENDEE", "ORGANIZER"):
            address = value.strip().lower().removeprefix("mailto:")
            named = parameters.get("CN", "") or address.partition("@")[0]
            people.setdefault(
                " ".join(named.split()), address if "@" in address else ""
            )
    if when is None:
        return None
    return Appointment(
        on=when[0], at=when[1], title=title[:300], people=tuple(people.items())
    )


def _when(
    value: str, parameters: dict[str, str], zone: ZoneInfo
) -> tuple[date, time | None] | None:
    try:
        if len(value) == 8:
            return datetime.strptime(value, "%Y%m%d").date(), None  # noqa: DTZ007
        moment = datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007
    except ValueError:
        return None
    if value.endswith("Z"):
        moment = moment.replace(tzinfo=UTC).astimezone(zone)
    elif named := parameters.get("TZID"):
        moment = _in_zone(moment, named, zone)
    return moment.date(), moment.time().replace(tzinfo=None)


def _in_zone(moment: datetime, named: str, zone: ZoneInfo) -> datetime:
    try:
        return moment.replace(tzinfo=ZoneInfo(named)).astimezone(zone)
    except (KeyError, ValueError, OSError):
        # A zone that only its calendar knows: the clock as written.
        return moment


def _plain(value: str) -> str:
    told = _ESCAPED.sub(
        lambda found: " " if found[1] in "nN" else found[1], value.strip()
    )
    return " ".join(told.split())
