"""What a phone hands in, from its JSON to values; whatever is odd in it has a name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from heardback.core.codebook import Word, statement_of
from heardback.core.errors import Invalid
from heardback.core.evidence import Evidence, Kind, Source
from heardback.core.pursuit import Medium, Meeting, Pursuit, Side

MOST_HEARD = 50
MOST_PEOPLE = 30
LONGEST_NAME = 200
LONGEST_TEXT = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A meeting that was closed out on the phone."""

    key: str
    pursuit: str | None
    begin: Pursuit | None
    meeting: Meeting
    heard: tuple[Evidence, ...]


def slip(body: bytes, *, now: datetime) -> Slip:
    """Raises Invalid with a sentence for what no phone of ours writes."""
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        raise Invalid("This is not what a phone hands in.") from None
    if not isinstance(given, dict):
        raise Invalid("This is not what a phone hands in.")
    on = _day(given.get("on"), now)
    people = tuple(
        _text(each, "person", LONGEST_NAME)
        for each in _list(given.get("people"), "people", MOST_PEOPLE)
    )
    return Slip(
        key=_text(given.get("key"), "key", 60),
        pursuit=_text(given.get("pursuit"), "pursuit", 64) or None,
        begin=_begun(given.get("begin"), on),
        meeting=Meeting(
            id=_text(given.get("meeting"), "meeting", 64),
            on=on,
            medium=_medium(given.get("medium")),
            people=tuple(filter(None, people)),
            notes=_text(given.get("notes"), "notes", LONGEST_TEXT),
            guess=_guess(given.get("guess")),
        ),
        heard=tuple(
            _heard(each, on, now)
            for each in _list(given.get("heard"), "heard", MOST_HEARD)
        ),
    )


def begun(side: object, organisation: object, on: date) -> Pursuit:
    """A pursuit that began on the phone; its id comes with its key."""
    name = _text(organisation, "organisation", LONGEST_NAME)
    if not name:
        raise Invalid("A pursuit needs the name of the organisation.")
    if side not in tuple(Side):
        raise Invalid(f'"{side}" is not a side; it is deal or application.')
    return Pursuit(id="", side=Side(str(side)), organisation=name, opened_on=on)


def _begun(given: object, on: date) -> Pursuit | None:
    if given is None:
        return None
    if not isinstance(given, dict):
        raise Invalid("What begins is an organisation and a side.")
    return begun(given.get("side"), given.get("organisation"), on)


def _heard(given: object, on: date, now: datetime) -> Evidence:
    if not isinstance(given, dict) or not isinstance(given.get("value"), dict):
        raise Invalid("Each thing heard has a kind and what was said.")
    try:
        kind, source = Kind(str(given.get("kind"))), Source(str(given.get("source")))
    except ValueError as problem:
        raise Invalid(f"{problem}.") from None
    value = {
        _text(name, "field", 40): each
        if isinstance(each, bool)
        else _text(each, "field", LONGEST_TEXT)
        for name, each in cast("Mapping[str, Any]", given["value"]).items()
    }
    return Evidence(
        id="",
        statement=statement_of(kind, cast("Mapping[str, Word | None]", value)),
        happened_on=on,
        recorded_at=now,
        source=source,
        person=_text(given.get("person"), "person", LONGEST_NAME) or None,
        quote=_text(given.get("quote"), "quote", LONGEST_TEXT),
    )


def _text(given: object, what: str, most: int) -> str:
    if given is None:
        return ""
    if not isinstance(given, str) or len(given) > most:
        raise Invalid(f"The {what} is a text of at most {most} signs.")
    return given.strip()


def _list(given: object, what: str, most: int) -> list[object]:
    if given is None:
        return []
    if not isinstance(given, list) or len(given) > most:
        raise Invalid(f"There are at most {most} of {what}.")
    return given


def _day(given: object, now: datetime) -> date:
    try:
        return date.fromisoformat(str(given)) if given else now.date()
    except ValueError:
        raise Invalid(f'"{given}" is not a date.') from None


def _medium(given: object) -> Medium:
    return Medium(str(given)) if given in tuple(Medium) else Medium.CALL


def _guess(given: object) -> int | None:
    if given is None or given == "":
        return None
    if not isinstance(given, int) or isinstance(given, bool) or not 0 <= given <= 10:
        raise Invalid("A guess is a number from 0 to 10.")
    return given
