"""A link for a coach or mentor: one browser, no account, for a while."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.journal import access
from heardback.journal.access import Actor, digest_of
from heardback.journal.actions import scoring
from heardback.journal.changing import leave_event
from heardback.journal.models import CoachLink, Rehearsal, Verb
from heardback.journal.practising import (
    GONE,
    By,
    coached_row,
    open_coach_links,
    own_row,
)

# 128 bits: nobody guesses it, however long they try.
BYTES = 16
MOST_HOURS = 14 * 24


def link_coach(
    actor: Actor,
    rehearsal_id: str,
    *,
    hours: int = 48,
    now: datetime | None = None,
) -> str:
    """A new link, said this once; the ones before it close."""
    now = now or timezone.now()
    access.require_write(actor)
    if not 0 < hours <= MOST_HOURS:
        raise Invalid("A link for a coach works for up to fourteen days.")
    token = secrets.token_urlsafe(BYTES)
    with transaction.atomic():
        row = own_row(actor, rehearsal_id)
        _close(row, now)
        CoachLink.objects.create(
            rehearsal=row,
            token_hash=digest_of(token),
            made_at=now,
            expires_at=now + timedelta(hours=hours),
        )
        leave_event(actor, row.pursuit, Verb.COACH_LINKED, now, rehearsal=row.public_id)
    return token


def unlink_coach(
    actor: Actor, rehearsal_id: str, *, now: datetime | None = None
) -> None:
    now = now or timezone.now()
    access.require_write(actor)
    with transaction.atomic():
        row = own_row(actor, rehearsal_id)
        _close(row, now)
        leave_event(
            actor, row.pursuit, Verb.COACH_UNLINKED, now, rehearsal=row.public_id
        )


def open_coach_link(token: str, *, now: datetime | None = None) -> str:
    """Ties the link to this browser, whose secret comes back; a second one is late."""
    now = now or timezone.now()
    secret = secrets.token_urlsafe(BYTES)
    with transaction.atomic():
        link = open_coach_links(token, now).select_for_update().first()
        if link is None:
            raise NotFound(GONE)
        if link.opened_at is not None:
            raise Conflict(
                "This link was opened in another browser already. "
                "Ask for a new one if that was not you."
            )
        CoachLink.objects.filter(pk=link.pk).update(
            opened_at=now, browser_hash=digest_of(secret)
        )
    return secret


def coach_marks(
    token: str,
    secret: str,
    check: str,
    *,
    earned: bool | None,
    now: datetime | None = None,
) -> None:
    scoring.mark(
        coached_row(token, secret, now=now), By.COACH, check, earned=earned, now=now
    )


def coach_notes(
    token: str, secret: str, text: str, *, now: datetime | None = None
) -> None:
    scoring.note(coached_row(token, secret, now=now), By.COACH, text, now=now)


def coach_times(
    token: str, secret: str, *, running: bool, now: datetime | None = None
) -> None:
    scoring.time(coached_row(token, secret, now=now), running=running, now=now)


def _close(row: Rehearsal, now: datetime) -> None:
    row.links.filter(revoked_at=None).update(revoked_at=now)
