"""Stopping a reading, going on with it, and a second reader's reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.evidence import FoundBy, Proposal
from heardback.core.reading import State
from heardback.core.talk import Talk, Voice
from heardback.journal import access, tasks
from heardback.journal.access import Actor
from heardback.journal.changing import leave_event
from heardback.journal.models import (
    Document,
    Pursuit,
    RawBytes,
    Reading,
    Reviewed,
    Verb,
    Workspace,
)
from heardback.journal.reading_on import (
    finish,
    forget_unjudged,
    how_to_read,
    lay_beside,
)

HALF_SENT = (
    "The program was stopped while the language model read, so nothing of it was kept. "
    "Ask again if you want it sent again."
)
_GOING_ON = (State.WAITING.value, State.RUNNING.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One request to a language model: how much went where, and never what."""

    address: str
    model: str
    characters: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A second reader's proposal, and the one of the first that says the same."""

    proposal: Proposal
    beside: str = ""


def stop_reading(
    actor: Actor,
    pursuit_id: str,
    document_id: str,
    by: FoundBy = FoundBy.FIRST,
    *,
    now: datetime | None = None,
) -> None:
    """Ends a reading where it is; what it found stays."""
    now = now or timezone.now()
    with transaction.atomic():
        pursuit, document = _document(actor, pursuit_id, document_id)
        reading = Reading.objects.filter(
            document=document, by=by.value, state__in=_GOING_ON
        ).first()
        if reading is None:
            return
        finish(reading, State.STOPPED, now=now)
        leave_event(actor, pursuit, Verb.READING_STOPPED, now, document=document_id)


def go_on_reading(
    actor: Actor, pursuit_id: str, document_id: str, *, now: datetime | None = None
) -> None:
    """Takes our own reader up where it was stopped or failed."""
    now = now or timezone.now()
    with transaction.atomic():
        pursuit, document = _document(actor, pursuit_id, document_id)
        reading = Reading.objects.filter(
            document=document, by=FoundBy.FIRST.value
        ).first()
        if reading is None or reading.state in (*_GOING_ON, State.DONE.value):
            return
        if document.redacted or not RawBytes.objects.filter(document=document).exists():
            raise Conflict(
                "Somebody in this text was erased, so it is not read any further."
            )
        reading.state, reading.trouble, reading.attempts = State.WAITING.value, "", 0
        reading.part, reading.ended_at = reading.part + 1, None
        reading.save()
        tasks.begin(reading)
        leave_event(actor, pursuit, Verb.READ_AGAIN, now, document=document_id)


def ask_second_reader(
    actor: Actor,
    pursuit_id: str,
    document_id: str,
    *,
    calls: int,
    now: datetime | None = None,
) -> int:
    """Notes that a language model is to read this document; gives the part's number.

    Only where the workspace allows it, and nothing is sent here: whoever calls does.
    """
    now = now or timezone.now()
    with transaction.atomic():
        pursuit, document = _document(actor, pursuit_id, document_id)
        if not Workspace.objects.get(pk=int(actor.workspace_id)).second_reader:
            raise Invalid("The second reader is switched off: Settings switches it on.")
        readings = Reading.objects.filter(document=document)
        first = readings.filter(by=FoundBy.FIRST.value).first()
        before = readings.filter(by=FoundBy.SECOND.value).first()
        if before is not None and before.state in _GOING_ON:
            return before.part
        part = before.part + 1 if before else 1
        Reading.objects.update_or_create(
            document=document,
            by=FoundBy.SECOND.value,
            defaults={
                "state": State.WAITING.value,
                "part": part,
                "turns": 0,
                "turns_of": calls,
                "attempts": 0,
                "trouble": "",
                "voice": first.voice if first else Voice.NOTES.value,
                "us": list(document.us),
                "names": first.names if first else {},
                "on": first.on if first else _day_of(document),
                "asked_by_id": int(actor.user_id),
                "asked_at": now,
                "ended_at": None,
                "sent": [],
                "dropped": {},
            },
        )
        leave_event(actor, pursuit, Verb.SECOND_READER_ASKED, now, document=document_id)
    return part


def take_up_second_reading(
    actor: Actor, pursuit_id: str, document_id: str, part: int
) -> bool:
    """Whether it is still wanted and nobody began it: what is sent is sent once."""
    with transaction.atomic():
        reading = _second(actor, pursuit_id, document_id, part)
        if reading is None:
            return False
        if reading.state == State.RUNNING.value:
            finish(reading, State.FAILED, trouble=HALF_SENT, now=timezone.now())
            return False
        reading.state = State.RUNNING.value
        reading.save(update_fields=["state"])
        _leave_event(actor, reading, Verb.SECOND_READER_BEGAN, timezone.now())
    return True


def note_sent(
    actor: Actor, pursuit_id: str, document_id: str, part: int, sent: Sent
) -> bool:
    """Writes a request down before it leaves; False where it is not wanted any more."""
    with transaction.atomic():
        reading = _second(actor, pursuit_id, document_id, part)
        if reading is None:
            return False
        line = {
            "address": sent.address,
            "model": sent.model,
            "characters": sent.characters,
            "at": sent.at.isoformat(),
        }
        reading.sent = [*reading.sent, line]
        reading.turns = min(len(reading.sent), reading.turns_of)
        reading.save(update_fields=["sent", "turns"])
        _leave_event(actor, reading, Verb.SENT_TO_MODEL, sent.at)
    return True


def keep_second_reading(
    actor: Actor,
    pursuit_id: str,
    document_id: str,
    part: int,
    found: Sequence[Placed],
    *,
    talk: Talk,
    dropped: Mapping[str, int],
    trouble: str = "",
    now: datetime | None = None,
) -> None:
    """Lays a second reader's proposals beside those of the first."""
    now = now or timezone.now()
    with transaction.atomic():
        reading = _second(actor, pursuit_id, document_id, part)
        if reading is None:
            return
        document, how = reading.document, how_to_read(reading)
        forget_unjudged(document, FoundBy.SECOND)
        for each in found:
            if each.beside:
                _agree(document, each)
        alone = [each.proposal for each in found if not each.beside]
        lay_beside(document, alone, talk, how)
        reading.dropped = dict(dropped)
        reading.save(update_fields=["dropped"])
        state = State.FAILED if trouble else State.DONE
        finish(reading, state, trouble=trouble, now=now)
        _leave_event(actor, reading, Verb.SECOND_READER_ENDED, now)


def _agree(document: Document, each: Placed) -> None:
    """Both found it; what somebody has judged already stays as it was judged."""
    found = each.proposal
    Reviewed.objects.filter(
        document=document, public_id=each.beside, verdict="open"
    ).update(
        by=found.by.value,
        maybe=found.maybe,
        confidence=found.confidence,
        value=dict(found.value),
    )


def _document(
    actor: Actor, pursuit_id: str, document_id: str
) -> tuple[Pursuit, Document]:
    pursuit = access.locked(actor, pursuit_id)
    document = Document.objects.filter(pursuit=pursuit, sha=document_id).first()
    if document is None:
        raise NotFound("There is no such document here.")
    return pursuit, document


def _second(
    actor: Actor, pursuit_id: str, document_id: str, part: int
) -> Reading | None:
    _, document = _document(actor, pursuit_id, document_id)
    if document.redacted:
        return None
    return (
        Reading.objects.filter(
            document=document,
            by=FoundBy.SECOND.value,
            part=part,
            state__in=_GOING_ON,
        )
        .select_related("document__pursuit")
        .first()
    )


def _leave_event(actor: Actor, reading: Reading, verb: Verb, now: datetime) -> None:
    document = reading.document
    leave_event(actor, document.pursuit, verb, now, document=document.sha)


def _day_of(document: Document) -> date:
    if document.meeting is not None:
        return document.meeting.on
    return timezone.localdate(document.added_at)
