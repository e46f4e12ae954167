"""Links that let one person answer one request without an account."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from heardback.core import debrief as core
from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.journal import access
from heardback.journal.access import Actor, digest_of
from heardback.journal.actions.answers import take_answer
from heardback.journal.actions.debriefs import check_answer, known_debrief
from heardback.journal.changing import leave_event
from heardback.journal.models import (
    DebriefAnswer,
    DebriefLink,
    Pursuit,
    Verb,
)
from heardback.journal.storable import check_storable

LASTS = timedelta(days=60)
MOST_ANSWERS = 5
"""By one link: enough for second thoughts, too few to fill a disk."""


def open_link(
    actor: Actor,
    pursuit_id: str,
    debrief_id: str,
    *,
    asker: str,
    coach: str = "",
    coach_reach: str = "",
    now: datetime | None = None,
) -> str:
    """A new token, said this once; an older link to the same request stops working."""
    now = now or timezone.now()
    check_storable(asker, coach, coach_reach)
    if not asker.strip() or max(len(asker), len(coach), len(coach_reach)) > 200:
        raise Invalid("Say in at most 200 characters who asks.")
    token = secrets.token_urlsafe(16)
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = known_debrief(pursuit, debrief_id)
        if row.ended_on:
            raise Conflict("You let this one rest: no link is made for it any more.")
        _withdraw(row.pk, now)
        DebriefLink.objects.create(
            debrief=row,
            digest=digest_of(token),
            asker=asker.strip(),
            coach=coach.strip(),
            coach_reach=coach_reach.strip(),
            made_at=now,
            expires_at=now + LASTS,
        )
        leave_event(actor, pursuit, Verb.DEBRIEF_LINKED, now, debrief=debrief_id)
    return token


def withdraw_link(
    actor: Actor, pursuit_id: str, debrief_id: str, *, now: datetime | None = None
) -> None:
    now = now or timezone.now()
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = known_debrief(pursuit, debrief_id)
        if not _withdraw(row.pk, now):
            raise NotFound("There is no open link to this request.")
        leave_event(actor, pursuit, Verb.DEBRIEF_UNLINKED, now, debrief=debrief_id)


def answer_by_link(
    token: str, answer: core.Answer, *, now: datetime | None = None
) -> None:
    """What somebody without an account answers; a replay changes nothing.

    Raises NotFound alike for a token that never was, that ran out or was withdrawn.
    """
    now = now or timezone.now()
    check_answer(answer)
    with transaction.atomic():
        link = access.open_link_row(token, now)
        # Two answers at once: one waits here for the other, and both are kept.
        pursuit = Pursuit.objects.select_for_update().get(pk=link.debrief.pursuit_id)
        # It may have been closed, or its person erased, while this one waited.
        link = access.open_link_row(token, now)
        kept = DebriefAnswer.objects.filter(debrief=link.debrief, by_link=True)
        known = kept.filter(public_id=answer.id).exists()
        if not known and kept.count() >= MOST_ANSWERS:
            raise Conflict("There are several answers already. Thank you.")
        entries = take_answer(link.debrief, answer, now)
        if entries is None:
            return
        leave_event(
            None,
            pursuit,
            Verb.DEBRIEF_ANSWERED,
            now,
            debrief=link.debrief.public_id,
            entries=list(entries),
        )


def _withdraw(debrief: int, now: datetime) -> int:
    rows = DebriefLink.objects.filter(debrief=debrief, withdrawn_at=None)
    return rows.update(withdrawn_at=now)
