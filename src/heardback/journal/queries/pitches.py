"""The versions of a pitch, and how its rehearsal is planned."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from heardback.core.conditions import Conditions
from heardback.core.pitch import Claim, Pitch
from heardback.core.pursuit import Medium
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import ConditionsPlan
from heardback.journal.models import Pitch as Row


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchVersion:
    """`number` counts the versions for one person, or for all of them together."""

    id: str
    number: int
    person: str | None
    made_at: datetime
    pitch: Pitch


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """How the real thing will be, as far as known, and how it is practised."""

    real: Conditions
    plan: Conditions
    meeting: str | None = None
    booked_on: date | None = None


def pitches(actor: Actor, pursuit_id: str) -> tuple[PitchVersion, ...]:
    """The newest first."""
    pursuit = access.pursuit_row(actor, pursuit_id)
    rows = Row.objects.filter(pursuit=pursuit).select_related("person")
    return tuple(_version(row) for row in rows.order_by("-pk"))


def conditions_for(actor: Actor, pursuit_id: str) -> Planned:
    pursuit = access.pursuit_row(actor, pursuit_id)
    row = (
        ConditionsPlan.objects.filter(pursuit=pursuit).select_related("meeting").first()
    )
    if row is None:
        return Planned(real=Conditions(), plan=Conditions())
    return Planned(
        real=_conditions(row.real),
        plan=_conditions(row.plan),
        meeting=row.meeting.public_id if row.meeting else None,
        booked_on=row.booked_on,
    )


def _version(row: Row) -> PitchVersion:
    claims = [
        Claim(
            text=each["text"],
            needs=tuple(each["needs"]),
            answers=tuple(each["answers"]),
            backing=each["backing"],
        )
        for each in row.claims
    ]
    return PitchVersion(
        id=row.public_id,
        number=row.number,
        person=row.person.name if row.person else None,
        made_at=row.made_at,
        pitch=Pitch(claims=tuple(claims), minutes_given=row.minutes),
    )


def _conditions(kept: dict[str, Any]) -> Conditions:
    medium, hour = kept.get("medium"), kept.get("hour")
    return Conditions(
        medium=Medium(medium) if medium else None,
        room=kept.get("room") or "",
        minutes=kept.get("minutes"),
        audience=kept.get("audience"),
        hour=time.fromisoformat(hour) if hour else None,
        material=kept.get("material") or "",
        standing=kept.get("standing"),
    )
