"""Keeping a version of the pitch, and how the rehearsal is booked."""

from dataclasses import asdict
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.conditions import Conditions
from heardback.core.errors import Invalid
from heardback.core.pitch import Pitch as Value
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import check_day, known_meeting, leave_event
from heardback.journal.ids import short_id
from heardback.journal.models import ConditionsPlan, Pitch, Verb
from heardback.journal.storable import check_storable

MOST_CLAIMS = 30
MOST_MINUTES = 600


def keep_pitch(
    actor: Actor,
    pursuit_id: str,
    pitch: Value,
    *,
    person: str | None = None,
    now: datetime | None = None,
) -> str:
    """A new version, for somebody in particular or for all; the same again is not."""
    now = now or timezone.now()
    check_storable(pitch)
    if not 0 < len(pitch.claims) <= MOST_CLAIMS:
        raise Invalid(f"A pitch has 1 to {MOST_CLAIMS} claims.")
    claims = [
        {**asdict(claim), "needs": list(claim.needs), "answers": list(claim.answers)}
        for claim in pitch.claims
    ]
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        who = access.person_row(pursuit, person) if person else None
        last = Pitch.objects.filter(pursuit=pursuit, person=who).order_by("pk").last()
        same = last and last.claims == claims and last.minutes == pitch.minutes_given
        if last and same:
            return last.public_id
        row = Pitch.objects.create(
            pursuit=pursuit,
            person=who,
            public_id=short_id(),
            number=last.number + 1 if last else 1,
            claims=claims,
            minutes=pitch.minutes_given,
            made_by_id=int(actor.user_id),
            made_at=now,
        )
        leave_event(actor, pursuit, Verb.PITCH_KEPT, now, pitch=row.public_id)
    return row.public_id


def plan_conditions(
    actor: Actor,
    pursuit_id: str,
    *,
    plan: Conditions,
    real: Conditions,
    meeting: str | None = None,
    booked_on: date | None = None,
    now: datetime | None = None,
) -> None:
    """How the real thing will be and how it is practised; the newest plan stands."""
    now = now or timezone.now()
    check_storable(plan, real)
    check_day(booked_on, now=now, what="The rehearsal")
    for each in (plan, real):
        if each.minutes is not None and not 0 < each.minutes <= MOST_MINUTES:
            raise Invalid(f"A meeting takes up to {MOST_MINUTES} minutes.")
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = known_meeting(pursuit, meeting) if meeting else None
        ConditionsPlan.objects.update_or_create(
            pursuit=pursuit,
            defaults={
                "meeting": row,
                "real": _spelled(real),
                "plan": _spelled(plan),
                "booked_on": booked_on,
                "changed_at": now,
            },
        )
        leave_event(actor, pursuit, Verb.CONDITIONS_PLANNED, now)


def _spelled(conditions: Conditions) -> dict[str, object]:
    value = asdict(conditions)
    medium, hour = conditions.medium, conditions.hour
    value["medium"] = medium.value if medium else None
    value["hour"] = hour.isoformat("minutes") if hour else None
    return value
