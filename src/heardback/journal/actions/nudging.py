"""What I did about their silence: a nudge sent, or a day to look at it again."""

from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Conflict, Invalid
from heardback.core.past import after
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import check_day, check_past, leave_event
from heardback.journal.models import Nudge, Pursuit, Verb


def note_nudge(
    actor: Actor, pursuit_id: str, on: date, *, now: datetime | None = None
) -> None:
    """Keeps the day on which a nudge was sent; the same day twice is one nudge."""
    now = now or timezone.now()
    check_past(on, now=now, what="Sent on")
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        if pursuit.decisions.exists():
            raise Conflict("They have decided: there is nothing left to nudge about.")
        _, new = Nudge.objects.get_or_create(
            pursuit=pursuit, sent_on=on, defaults={"recorded_at": now}
        )
        if new:
            leave_event(actor, pursuit, Verb.NUDGED, now, on=on.isoformat())


def look_again(
    actor: Actor, pursuit_id: str, on: date | None, *, now: datetime | None = None
) -> None:
    """Keeps the day on which to look at a silence anew; None takes it away."""
    now = now or timezone.now()
    check_day(on, now=now, what="Look again on")
    if on is not None and on <= timezone.localdate(now):
        raise Invalid("Choose a day that is still to come.")
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        old = pursuit.as_head()
        Pursuit.objects.filter(pk=pursuit.pk).update(
            look_again=on, past=after(old, replace(old, look_again=on))
        )
        leave_event(
            actor,
            pursuit,
            Verb.LOOK_AGAIN,
            now,
            on=on.isoformat() if on else "",
        )
