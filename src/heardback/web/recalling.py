"""A pursuit from memory: people, meetings and words, all of it after the decision."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from heardback.core.decision import Decision
from heardback.core.evidence import (
    About,
    Evidence,
    Grade,
    Hesitation,
    Mode,
    Source,
    Support,
)
from heardback.core.pursuit import Medium, Meeting, Person, Pursuit
from heardback.exchange.calendar import Appointment
from heardback.journal.actions import short_id
from heardback.notebook import due
from heardback.notebook import meeting as spelled
from heardback.web.remembered import is_name, meant, person_of

TOLD = {
    "price": About.PRICE,
    "timing": About.TIMING,
    "alternative": About.ALTERNATIVE,
}
_ROUGHLY = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|approx|circa|ca|maybe|perhaps)\b\.?|~)"
    r"\s*(?:the\s*)?$",
    re.IGNORECASE,
)
_LEADING_IN = re.compile(r"[\s,;:(]*(?:\bon\s*)?(?:\bthe\s*)?$", re.IGNORECASE)


def recalled_pursuit(
    given: Mapping[str, Any], appointments: Iterable[Appointment], *, now: datetime
) -> Pursuit:
    """What was remembered, ended already; a line without a sure day is a note too."""
    on: date = given["decided_on"]
    people = _people(given)
    read = [(line, _meeting(line, on)) for line in _lines(given)]
    met = [_attended(each, people) for _, each in read if each]
    met += _from_calendar(appointments, given["organisation"], people)
    notes = "\n".join(line for line, each in read if each is None or _roughly(line, on))
    met.sort(key=lambda each: each.on)
    decision = Decision(
        outcome=given["outcome"],
        decided_on=on,
        recorded_at=now,
        instead=given["instead"],
        their_words=given["their_words"],
        said_by=_named(given["told_by"], people),
    )
    return Pursuit(
        id="",
        side=given["side"],
        organisation=given["organisation"],
        opened_on=min([on, *(each.on for each in met)]),
        people=tuple(people.values()),
        meetings=tuple(met),
        evidence=tuple(_evidence(given, met, _named(given["ally"], people), now)),
        decisions=(decision,),
        notes=notes,
    )


def without_a_day(given: Mapping[str, Any]) -> tuple[str, ...]:
    """The lines about meetings that became notes only, for the person to hear of."""
    on: date = given["decided_on"]
    return tuple(line for line in _lines(given) if _meeting(line, on) is None)


def _lines(given: Mapping[str, Any]) -> list[str]:
    return [each for each in given["meetings"].splitlines() if each.strip()]


def _people(given: Mapping[str, Any]) -> dict[str, Person]:
    """By their names; one who is named twice is one person, with the address."""
    people: dict[str, Person] = {}
    named = [
        (given["ally"], given["ally_mail"]),
        (given["told_by"], given["told_mail"]),
        *((line, "") for line in given["others"].splitlines()),
    ]
    for typed, mail in named:
        who = person_of(typed, mail)
        if who is None:
            continue
        old = people.get(meant(who.name, people) or who.name, who)
        people[old.name] = replace(
            old, email=old.email or who.email, role=old.role or who.role
        )
    return people


def _named(typed: str, people: Mapping[str, Person]) -> str | None:
    """The name that somebody goes by in this pursuit."""
    who = person_of(typed)
    return None if who is None else meant(who.name, people) or who.name


def _attended(met: Meeting, people: dict[str, Person]) -> Meeting:
    """With those it names among the people; other words say what it was about."""
    there, about = [], [met.title]
    for typed in met.people:
        name = meant(typed, people) or (typed if is_name(typed) else None)
        if name is None:
            about.append(typed)
            continue
        people.setdefault(name, Person(name=name))
        there.append(name)
    title = ", ".join(filter(None, about))
    return replace(met, people=tuple(dict.fromkeys(there)), title=title)


def _meeting(line: str, near: date) -> Meeting | None:
    when = spelled.read(_day_first(line.strip().lstrip("-*• "), near), near=near)
    if when is None:
        return None
    met = spelled.of(when, id=short_id())
    # Remembered ones are over, whatever year the line left out.
    return met if met.on <= near else None


def _day_first(line: str, near: date) -> str:
    """From memory the day comes anywhere: "lunch with Per, about 20 Sep"."""
    found = due.somewhere(line, on=near)
    if found is None or not found[0]:
        return line
    start, end, _ = found
    before = _LEADING_IN.sub("", _ROUGHLY.sub("", line[:start]))
    return " ".join(filter(None, (line[start:end], before, line[end:].strip())))


def _roughly(line: str, near: date) -> bool:
    """Whether the day was no more than about right, as their own words say."""
    found = due.somewhere(line, on=near)
    return found is not None and _ROUGHLY.search(line[: found[0]]) is not None


def _from_calendar(
    appointments: Iterable[Appointment],
    organisation: str,
    people: Mapping[str, Person],
) -> list[Meeting]:
    """Those that name the organisation or somebody of it; a calendar holds a life."""
    wanted = [
        *(word.casefold() for word in organisation.split() if len(word) > 3),
        *(name.casefold() for name in people),
    ]
    addresses = {who.email.casefold() for who in people.values() if who.email}
    found = []
    for each in appointments:
        said = " ".join((each.title, *(name for name, _ in each.people))).casefold()
        mails = {mail.casefold() for _, mail in each.people}
        if any(word in said for word in wanted) or mails & addresses:
            known = tuple(name for name, _ in each.people if name in people)
            found.append(
                Meeting(
                    id=short_id(),
                    on=each.on,
                    at=each.at,
                    medium=Medium.OTHER,
                    title=each.title,
                    people=known,
                )
            )
    return found


def _evidence(
    given: Mapping[str, Any], met: list[Meeting], ally: str | None, now: datetime
) -> Iterator[Evidence]:
    on: date = given["decided_on"]
    day = max((each.on for each in met if each.on <= on), default=on)
    if ally:
        yield Evidence(
            id=short_id(),
            statement=Support(grade=Grade.YES),
            happened_on=day,
            recorded_at=now,
            source=Source.REPORTED,
            person=ally,
        )
    for name, about in TOLD.items():
        if words := given[name].strip():
            yield Evidence(
                id=short_id(),
                statement=Hesitation(text=words, about=about, mode=Mode.OUTRIGHT),
                happened_on=day,
                recorded_at=now,
                source=Source.REPORTED,
            )
