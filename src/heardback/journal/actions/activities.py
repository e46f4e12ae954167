"""What is done without a pursuit: noted, changed, removed; and a week's goals."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from heardback.core import effort as core
from heardback.core.errors import Invalid, NotFound
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import check_day
from heardback.journal.ids import long_id
from heardback.journal.models import Activity, Event, Rhythm, Verb
from heardback.journal.removing import What, remove
from heardback.journal.storable import check_storable

MOST_A_WEEK = 100
LONGEST = {"whom": 200, "text": 2_000}


def note_activity(
    actor: Actor, activity: core.Activity, *, now: datetime | None = None
) -> str:
    access.require_write(actor)
    now = now or timezone.now()
    activity = replace(activity, id=activity.id or long_id())
    check_activity(activity, now)
    with transaction.atomic():
        row = Activity.of(activity, workspace_id=actor.workspace_id)
        row.by_id = int(actor.user_id)
        row.save(force_insert=True)
        _leave_event(actor, activity.id, Verb.ACTIVITY_NOTED, now)
    return activity.id


def put_off_touch(
    actor: Actor,
    activity_id: str,
    again_on: date | None,
    *,
    now: datetime | None = None,
) -> None:
    """When to be in touch again; None for not any more."""
    now = now or timezone.now()
    check_day(again_on, now=now, what="In touch again on")
    with transaction.atomic():
        row = _row(actor, activity_id)
        Activity.objects.filter(pk=row.pk).update(again_on=again_on)
        _leave_event(actor, activity_id, Verb.ACTIVITY_NOTED, now)


def remove_activity(
    actor: Actor, activity_id: str, *, now: datetime | None = None
) -> str:
    """Gives the key that brings it back for a day; then nothing of it is kept."""
    now = now or timezone.now()
    with transaction.atomic():
        row = _row(actor, activity_id)
        key = remove(actor, [row], What.ACTIVITY, name=activity_id, now=now)
        _leave_event(actor, activity_id, Verb.ACTIVITY_REMOVED, now)
    return key


def set_rhythm(actor: Actor, rhythm: core.Rhythm) -> None:
    """One's own goals for a week, and one's own days off; a helper's are theirs."""
    for effort, goal in rhythm.goals.items():
        if not 0 <= goal <= MOST_A_WEEK:
            raise Invalid(f"A goal for {effort} is from 0 to {MOST_A_WEEK} a week.")
    if not rhythm.off <= set(range(7)):
        raise Invalid("A week has seven days.")
    Rhythm.objects.update_or_create(
        membership=access.membership_of(actor),
        defaults={"goals": _plain(rhythm.goals), "off": sorted(rhythm.off)},
    )


def _plain(goals: Mapping[core.Effort, int]) -> dict[str, int]:
    return {effort.value: goal for effort, goal in goals.items() if goal}


def _row(actor: Actor, activity_id: str) -> Activity:
    access.require_write(actor)
    rows = Activity.objects.filter(workspace_id=int(actor.workspace_id))
    row = rows.select_for_update().filter(public_id=activity_id).first()
    if row is None:
        raise NotFound("There is no such activity here.")
    return row


def check_activity(activity: core.Activity, now: datetime) -> None:
    check_storable(activity)
    check_day(activity.on, now=now, what="On")
    check_day(activity.until, now=now, what="Until")
    check_day(activity.again_on, now=now, what="In touch again on")
    if activity.until and activity.until < activity.on:
        raise Invalid("It ends before it begins: check the two days.")
    for name, most in LONGEST.items():
        if len(getattr(activity, name)) > most:
            raise Invalid(f"That is too long: keep it under {most:,} characters.")


def _leave_event(actor: Actor, activity_id: str, verb: Verb, now: datetime) -> None:
    Event.objects.create(
        workspace_id=int(actor.workspace_id),
        actor_id=int(actor.user_id),
        verb=verb.value,
        particulars={"activity": activity_id},
        at=now,
    )
