"""What I wrote back after a meeting, and what they answered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Conflict, NotFound
from heardback.core.evidence import (
    Evidence,
    Need,
    NextStep,
    Process,
    Retraction,
    Source,
    Statement,
    Status,
)
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.actions.evidence import standing_entry, write_down
from heardback.journal.changing import check_past, known_meeting, leave_event
from heardback.journal.ids import short_id
from heardback.journal.models import Meeting, Pursuit, Recap, Verb
from heardback.journal.storable import check_storable


def draft_recap(
    actor: Actor,
    pursuit_id: str,
    meeting_id: str,
    text: str,
    *,
    now: datetime | None = None,
) -> None:
    """Keeps a draft; a newer draft takes its place until they have answered."""
    now = now or timezone.now()
    check_storable(text)
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        meeting = known_meeting(pursuit, meeting_id)
        last = _last(pursuit, meeting)
        if last and not last.answered_on:
            Recap.objects.filter(pk=last.pk).update(text=text, drafted_at=now)
        else:
            Recap.objects.create(
                pursuit=pursuit, meeting=meeting, text=text, drafted_at=now
            )
        leave_event(actor, pursuit, Verb.RECAP_DRAFTED, now, meeting=meeting_id)


def answer_recap(
    actor: Actor,
    pursuit_id: str,
    meeting_id: str,
    answer: str,
    confirmed: Sequence[str],
    on: date,
    *,
    now: datetime | None = None,
) -> None:
    """Their answer, and the entries that it turns from assumed into confirmed."""
    now = now or timezone.now()
    check_storable(answer)
    check_past(on, now=now, what="Answered on")
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        meeting = known_meeting(pursuit, meeting_id)
        recap = _last(pursuit, meeting)
        if recap is None:
            raise NotFound("There is no recap of this meeting yet: draft one first.")
        if recap.answered_on:
            raise Conflict(
                f"Their answer of {recap.answered_on.isoformat()} is on record already."
            )
        Recap.objects.filter(pk=recap.pk).update(answer=answer, answered_on=on)
        entries = [_confirm(pursuit, each, on, now) for each in confirmed]
        leave_event(
            actor,
            pursuit,
            Verb.RECAP_ANSWERED,
            now,
            meeting=meeting_id,
            entries=entries,
        )


def _last(pursuit: Pursuit, meeting: Meeting) -> Recap | None:
    return Recap.objects.filter(pursuit=pursuit, meeting=meeting).order_by("pk").last()


def _confirm(pursuit: Pursuit, entry_id: str, on: date, now: datetime) -> str:
    """A correction that says: they confirmed it. Their clock moves to their answer."""
    old = standing_entry(pursuit, entry_id).as_evidence()
    new = write_down(
        pursuit,
        replace(
            old,
            id=short_id(),
            statement=_confirmed(old),
            happened_on=on,
            recorded_at=now,
            source=Source.REPORTED if old.source is Source.SENSED else old.source,
            supersedes=old.id,
        ),
        now,
    )
    return new.id


def _confirmed(entry: Evidence) -> Statement | Retraction:
    match entry.statement:
        case NextStep() as step:
            return replace(step, agreed=True)
        case Process() as process:
            return replace(process, confirmed=True)
        case Need() as need:
            return replace(need, status=Status.CONFIRMED)
        case other:
            return other
