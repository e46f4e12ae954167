"""Keeping a source: its bytes, its text, and the proposals found in it."""

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Invalid
from heardback.core.evidence import Party, Proposal, Source
from heardback.core.pursuit import Document as Kept
from heardback.core.pursuit import Reviewed as Found
from heardback.core.talk import Form, Talk, Voice
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import leave_event, meeting_if_any
from heardback.journal.ids import long_id
from heardback.journal.models import (
    Document,
    Meeting,
    Person,
    RawBytes,
    Reviewed,
    Verb,
)
from heardback.journal.storable import check_storable

LARGEST = 25 * 1024 * 1024
"""Bytes. A day of talk as a transcript is under one megabyte."""


def keep_document(
    actor: Actor,
    pursuit_id: str,
    *,
    name: str,
    data: bytes,
    us: Sequence[str] = (),
    voice: Voice = Voice.NOTES,
    meeting: str | None = None,
    agreed: bool | None = None,
    on: date | None = None,
    now: datetime | None = None,
) -> str:
    """Keeps a file and what was found in it; the same file again changes nothing.

    `on` is the day it speaks of, where neither the meeting nor the file says so.
    """
    from heardback.exchange.files import open_file
    from heardback.reading import read

    now = now or timezone.now()
    if len(data) > LARGEST:
        raise Invalid(
            f"This file has {len(data) // 2**20} megabytes, more than the "
            f"{LARGEST // 2**20} that are kept: cut it, or paste the part that matters."
        )
    pursuit = access.pursuit_row(actor, pursuit_id)
    sha = sha256(data).hexdigest()
    if Document.objects.filter(pursuit=pursuit, sha=sha).exists():
        return sha
    talk = open_file(data, name=name)
    check_storable(name, tuple(us), talk.text)
    day = _day(talk, meeting_if_any(pursuit, meeting), on, now)
    people = Person.objects.filter(pursuit=pursuit).values_list("name", flat=True)
    found = read(talk, us=tuple(us), voice=voice, on=day, people=tuple(people))
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        if Document.objects.filter(pursuit=pursuit, sha=sha).exists():
            return sha
        document = Document.of(
            Kept(
                id=sha,
                name=name[-300:],
                kind=talk.form.value,
                text=talk.text,
                added_at=now,
                us=tuple(us),
                agreed=agreed,
            ),
            pursuit=pursuit,
            meeting=meeting_if_any(pursuit, meeting),
        )
        document.save(force_insert=True)
        RawBytes.objects.create(document=document, data=data)
        Reviewed.objects.bulk_create(
            Reviewed.of(
                Found(id=long_id(), document=sha, proposal=proposal),
                document=document,
                source=_source(proposal, talk.form, voice).value,
                happened_on=_said_on(proposal, talk) or day,
            )
            for proposal in found
        )
        leave_event(
            actor, pursuit, Verb.DOCUMENT_KEPT, now, document=sha, found=len(found)
        )
    return sha


def _day(talk: Talk, meeting: Meeting | None, on: date | None, now: datetime) -> date:
    if on is not None:
        return on
    if meeting is not None:
        return meeting.on
    return talk.on or timezone.localdate(now)


def _said_on(proposal: Proposal, talk: Talk) -> date | None:
    """In a thread of mails every turn has a day of its own."""
    for turn in talk.turns:
        if turn.start <= proposal.start < turn.end:
            return turn.on
    return None


def _source(proposal: Proposal, form: Form, voice: Voice) -> Source:
    """Their own words are quoted; notes report them."""
    if proposal.side is not Party.THEM:
        return Source.REPORTED
    if form is Form.NOTES and voice is Voice.NOTES:
        return Source.REPORTED
    return Source.QUOTED
