"""The conditions of a rehearsal, and how like the real thing it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from heardback.core.pursuit import Medium, Meeting

# Within a fifth of the length, and within two hours of the day: our judgement.
LENGTH_SLACK = 0.2
HOUR_SLACK = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """How one speaks: None or "" where it is not known.

    `minutes` is the time given, `audience` how many listen, `material` what is shown
    ("slides", "none"), `standing` whether one stands.
    """

    medium: Medium | None = None
    room: str = ""
    minutes: float | None = None
    audience: int | None = None
    hour: time | None = None
    material: str = ""
    standing: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How like the real conditions a plan is: the mean over those that are known.

    `share` runs from 0 to 1 and is None while nothing is known; `differs` names what
    is unlike, `unknown` what is not known of the real thing; `words` says what to book.
    """

    share: float | None
    differs: tuple[str, ...]
    unknown: tuple[str, ...]
    words: str


def likeness(plan: Conditions, real: Conditions) -> Likeness:
    """Compare a planned rehearsal with the real thing.

    Every condition known of the real thing counts the same; one that the plan leaves
    open counts as unlike. Length counts by its ratio, the hour by its distance.

    Examples
    --------
    >>> real = Conditions(medium=Medium.IN_PERSON, audience=1, minutes=20)
    >>> plan = Conditions(medium=Medium.VIDEO, audience=1, minutes=20)
    >>> found = likeness(plan, real)
    >>> round(found.share, 2), found.words
    (0.67, 'To come closer: in person.')
    """
    alike = dict(_compared(plan, real))
    names = ("medium", "room", "minutes", "audience", "hour", "material", "standing")
    differs = tuple(name for name in names if alike.get(name, 1.0) < 1.0)
    return Likeness(
        share=sum(alike.values()) / len(alike) if alike else None,
        differs=differs,
        unknown=tuple(name for name in names if name not in alike),
        words=_words(real, differs) if alike else "Find out first how it will be.",
    )


def real_conditions(meeting: Meeting, *, minutes: float | None = None) -> Conditions:
    """What the calendar already tells about the real thing."""
    return Conditions(
        medium=meeting.medium,
        minutes=minutes,
        audience=len(meeting.people) or None,
        hour=meeting.at,
    )


def _compared(plan: Conditions, real: Conditions) -> Iterable[tuple[str, float]]:
    if real.medium is not None:
        yield "medium", float(plan.medium is real.medium)
    if real.room:
        yield "room", float(_same(plan.room, real.room))
    if real.minutes:
        yield "minutes", _ratio(plan.minutes or 0.0, real.minutes)
    if real.audience is not None:
        yield "audience", float(plan.audience == real.audience)
    if real.hour is not None:
        yield "hour", _near(plan.hour, real.hour)
    if real.material:
        yield "material", float(_same(plan.material, real.material))
    if real.standing is not None:
        yield "standing", float(plan.standing is real.standing)


def _ratio(one: float, other: float) -> float:
    ratio = min(one, other) / max(one, other)
    return 1.0 if ratio >= 1 - LENGTH_SLACK else ratio


def _near(one: time | None, other: time) -> float:
    if one is None:
        return 0.0
    apart = abs(one.hour + one.minute / 60 - other.hour - other.minute / 60)
    apart = min(apart, 24 - apart)
    return 1.0 if apart <= HOUR_SLACK else max(0.0, 1 - apart / 12)


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _words(real: Conditions, differs: tuple[str, ...]) -> str:
    if not differs:
        return "As like the real thing as we can tell."
    wanted = [each for name in differs if (each := _want(real, name))]
    return f"To come closer: {', '.join(wanted)}."


def _want(real: Conditions, name: str) -> str:
    people = "one person" if real.audience == 1 else f"{real.audience} people"
    return {
        "medium": (real.medium or Medium.OTHER).replace("_", " "),
        "room": real.room,
        "minutes": f"{real.minutes or 0:g} minutes",
        "audience": f"with {people} listening",
        "hour": f"at about {real.hour:%H:%M}" if real.hour else "",
        "material": f"material: {real.material}",
        "standing": "standing" if real.standing else "seated",
    }[name]
