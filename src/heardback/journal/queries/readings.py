"""How far a document was read and by whom, and what a reader needs to read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from heardback.core.errors import Conflict
from heardback.core.evidence import FoundBy
from heardback.core.reading import Reading as Read
from heardback.core.reading import State
from heardback.core.talk import Voice
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Document, RawBytes, Reading
from heardback.journal.queries.documents import document_row
from heardback.journal.reading_on import people_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ToRead:
    """A document as a reader takes it."""

    name: str
    data: bytes
    us: tuple[str, ...]
    voice: Voice
    on: date
    people: tuple[str, ...]
    names: Mapping[str, str]


def readings_for(
    actor: Actor, document_id: str, pursuit_id: str | None = None
) -> dict[FoundBy, Read]:
    """The newest reading by each reader; none of what came from elsewhere."""
    document = document_row(actor, document_id, pursuit_id)
    rows = Reading.objects.filter(document=document)
    return {FoundBy(row.by): _as_read(row) for row in rows}


def to_read(actor: Actor, document_id: str, pursuit_id: str | None = None) -> ToRead:
    """Raises Conflict where words are gone: somebody in it was erased."""
    document = document_row(actor, document_id, pursuit_id)
    raw = RawBytes.objects.filter(document=document).first()
    if document.redacted:
        raise Conflict("The words of this text are gone: it cannot be read again.")
    reading = Reading.objects.filter(document=document, by=FoundBy.FIRST.value).first()
    return ToRead(
        name=document.name,
        # Where only the text was kept, it is all there is to read.
        data=bytes(raw.data) if raw else document.text.encode(),
        us=tuple(document.us),
        voice=Voice(reading.voice) if reading else Voice.NOTES,
        on=reading.on if reading else _day(document),
        people=people_of(document.pursuit),
        names=reading.names if reading else {},
    )


def names_told(actor: Actor, pursuit_id: str) -> dict[str, str]:
    """Whom the speakers of this pursuit's texts were said to be, the newest last."""
    pursuit = access.pursuit_row(actor, pursuit_id)
    names: dict[str, str] = {}
    for row in Reading.objects.filter(document__pursuit=pursuit).order_by("asked_at"):
        names |= row.names
    known = set(people_of(pursuit))
    return {
        speaker: person
        for speaker, person in names.items()
        # One's own name says that it is nobody else; an erased one says nothing.
        if person in known or person == speaker
    }


def _as_read(row: Reading) -> Read:
    return Read(
        by=FoundBy(row.by),
        state=State(row.state),
        turns=row.turns,
        turns_of=row.turns_of,
        asked_at=row.asked_at,
        on=row.on,
        trouble=row.trouble,
        sent=sum(each["characters"] for each in row.sent),
        sent_to=row.sent[-1]["address"] if row.sent else "",
        dropped=sum(row.dropped.values()),
    )


def _day(document: Document) -> date:
    if document.meeting is not None:
        return document.meeting.on
    return timezone.localdate(document.added_at)
