"""Keeping a recording, which is written down and read in the background."""

from datetime import date, datetime
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Invalid, NotFound
from heardback.core.pursuit import Document as Kept
from heardback.core.reading import NOT_AGREED, RECORDING
from heardback.core.talk import Voice
from heardback.journal import access, tasks
from heardback.journal.access import Actor
from heardback.journal.actions.documents import LARGEST
from heardback.journal.changing import leave_event, meeting_if_any
from heardback.journal.models import Document, Pursuit, RawBytes, Reading, Verb
from heardback.journal.storable import check_storable


def keep_recording(
    actor: Actor,
    pursuit_id: str,
    *,
    name: str,
    data: bytes,
    alone: bool,
    agreed: bool = False,
    meeting: str | None = None,
    on: date | None = None,
    now: datetime | None = None,
) -> str:
    """Keeps a recording and has it written down; the same one again changes nothing.

    `alone` says that it holds nothing but one's own voice; others must have agreed, all
    of them. Nobody tells the voices apart, and none is remembered.
    """
    from heardback.exchange.recordings import is_recording

    access.require_write(actor)
    if not is_recording(data):
        raise Invalid("This is not a recording.")
    if not alone and not agreed:
        raise Invalid(NOT_AGREED)
    if len(data) > LARGEST:
        raise Invalid(
            f"This recording has {len(data) // 2**20} megabytes, more than the "
            f"{LARGEST // 2**20} that are kept: cut it, or save it as .m4a or .ogg."
        )
    check_storable(name, (), {}, "")
    now = now or timezone.now()
    sha = sha256(data).hexdigest()
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        if Document.objects.filter(pursuit=pursuit, sha=sha).exists():
            return sha
        held = meeting_if_any(pursuit, meeting)
        kept = Kept(
            id=sha,
            name=name[-300:],
            kind=RECORDING,
            text="",
            added_at=now,
            agreed=None if alone else True,
        )
        document = Document.of(kept, pursuit=pursuit, meeting=held)
        document.save(force_insert=True)
        RawBytes.objects.create(document=document, data=data)
        reading = Reading.objects.create(
            document=document,
            voice=(Voice.NOTES if alone else Voice.THEM).value,
            on=on or (held.on if held else timezone.localdate(now)),
            asked_by_id=int(actor.user_id),
            asked_at=now,
        )
        leave_event(actor, pursuit, Verb.DOCUMENT_KEPT, now, document=sha)
        tasks.begin(reading)
    return sha


def drop_recording(
    actor: Actor,
    pursuit_id: str,
    document_id: str,
    *,
    now: datetime | None = None,
) -> None:
    """Throws the sound away; the words that were written down from it stay."""
    now = now or timezone.now()
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        document = _recording(pursuit, document_id)
        document.delete()
        leave_event(actor, pursuit, Verb.RECORDING_DROPPED, now, document=document_id)


def _recording(pursuit: Pursuit, document_id: str) -> Document:
    found = Document.objects.filter(pursuit=pursuit, sha=document_id, kind=RECORDING)
    document = found.first()
    if document is None:
        raise NotFound("There is no such recording here.")
    return document
