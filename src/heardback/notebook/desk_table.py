"""The tables of `desk.toml` as values, with a sentence for each that makes no sense."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from heardback.core.desk import Desk, View
from heardback.core.effort import Activity, Doing, Effort, Rhythm
from heardback.core.errors import Invalid
from heardback.core.today import DAYS

_LONGEST_ID = 64
_MOST_A_WEEK = 100
_ACTIVITY = {"id", "doing", "on", "until", "again", "whom", "text"}
_VIEW = {"name", "search"}
_KNOWN = {"week", "activity", "view"}


def read(given: Mapping[str, Any]) -> tuple[Desk, list[str]]:
    troubles = [f'"{each}" is not known here.' for each in given if each not in _KNOWN]
    activities = _each("activity", given.get("activity", []), activity, troubles)
    views = _each("view", given.get("view", []), view, troubles)
    rhythm = None
    if "week" in given:
        found = _each("week", [given["week"]], week, troubles)
        rhythm = found[0] if found else None
    return (
        Desk(
            activities=tuple({each.id: each for each in activities}.values()),
            rhythm=rhythm,
            views=tuple({each.name: each for each in views}.values()),
        ),
        troubles,
    )


def activity(given: Mapping[str, Any]) -> Activity:
    _expect(given, _ACTIVITY)
    doing = given.get("doing")
    if doing not in list(Doing):
        raise Invalid(f"doing is one of {', '.join(Doing)}.")
    on = _day(given, "on")
    if on is None:
        raise Invalid("on is missing: write its day, like on = 2026-09-18.")
    one = Activity(
        id=_text(given, "id"),
        doing=Doing(doing),
        on=on,
        until=_day(given, "until"),
        whom=_text(given, "whom"),
        text=_text(given, "text"),
        again_on=_day(given, "again"),
    )
    if len(one.id) > _LONGEST_ID:
        raise Invalid(f"an id has at most {_LONGEST_ID} characters.")
    # The same lines again are the same activity.
    words = "\0".join(
        str(each) for each in (one.doing, one.on, one.until, one.whom, one.text)
    )
    typed = f"typed-{sha256(words.encode()).hexdigest()[:20]}"
    return replace(one, id=one.id or typed)


def view(given: Mapping[str, Any]) -> View:
    _expect(given, _VIEW)
    name = _text(given, "name")
    if not name:
        raise Invalid("name is missing.")
    return View(name=name, address=_text(given, "search"))


def week(given: Mapping[str, Any]) -> Rhythm:
    _expect(given, {"off", *Effort})
    off = given.get("off", [])
    if not isinstance(off, list) or any(each not in DAYS for each in off):
        raise Invalid('off is a list of days, like ["Sat", "Sun"].')
    goals = {Effort(name): each for name, each in given.items() if name != "off"}
    for name, goal in goals.items():
        if type(goal) is not int or not 0 <= goal <= _MOST_A_WEEK:
            raise Invalid(f"{name.value} is from 0 to {_MOST_A_WEEK} a week.")
    return Rhythm(
        goals=MappingProxyType({name: goal for name, goal in goals.items() if goal}),
        off=frozenset(DAYS.index(each) for each in off),
    )


def _each[Value](
    noun: str,
    given: Any,
    one: Callable[[Mapping[str, Any]], Value],
    troubles: list[str],
) -> list[Value]:
    if not isinstance(given, list):
        troubles.append(f"Begin each {noun} with [[{noun}]].")
        return []
    found = []
    for number, each in enumerate(given, start=1):
        try:
            found.append(one(each))
        except Invalid as invalid:
            troubles.append(f"{noun.capitalize()} {number} was left out: {invalid}")
    return found


def _expect(given: object, known: set[str]) -> None:
    if not isinstance(given, dict):
        raise Invalid("it is no table.")
    if unknown := sorted(set(given) - known):
        raise Invalid(f'"{unknown[0]}" is not known here.')


def _day(given: Mapping[str, Any], name: str) -> date | None:
    day = given.get(name)
    if day is None or (isinstance(day, date) and not isinstance(day, datetime)):
        return day
    raise Invalid(f"{name} is a day without quotes, like {name} = 2026-09-18.")


def _text(given: Mapping[str, Any], name: str) -> str:
    words = given.get(name, "")
    if not isinstance(words, str):
        raise Invalid(f'{name} is text in quotes, like {name} = "Ines".')
    return words
