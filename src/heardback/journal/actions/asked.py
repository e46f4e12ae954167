"""Which of the questions prepared for a meeting were asked there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Invalid
from heardback.core.pursuit import Prepared
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import known_meeting, leave_event, named_person
from heardback.journal.models import PreparedQuestion, Verb
from heardback.journal.storable import check_storable

MOST = 12
LONGEST = 2_000


def note_asked(
    actor: Actor,
    pursuit_id: str,
    meeting_id: str,
    prepared: Sequence[Prepared],
    *,
    now: datetime | None = None,
) -> None:
    """Keeps the questions of one meeting; said again, the newer word counts."""
    now = now or timezone.now()
    if len(prepared) > MOST or any(len(each.text) > LONGEST for each in prepared):
        raise Invalid("These are more questions than anybody asks in one meeting.")
    for each in prepared:
        check_storable(each)
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        meeting = known_meeting(pursuit, meeting_id)
        PreparedQuestion.objects.filter(meeting=meeting).delete()
        PreparedQuestion.objects.bulk_create(
            PreparedQuestion.of(
                replace(each, meeting=meeting_id, recorded_at=now),
                pursuit=pursuit,
                meeting=meeting,
                person=named_person(pursuit, each.person),
            )
            for each in prepared
        )
        leave_event(
            actor,
            pursuit,
            Verb.QUESTIONS_NOTED,
            now,
            meeting=meeting_id,
            asked=sum(each.asked for each in prepared),
        )
