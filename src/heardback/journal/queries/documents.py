"""Kept sources with their bytes, and the proposals found in them."""

from dataclasses import dataclass

from heardback.core.errors import Conflict, NotFound
from heardback.core.pursuit import Document as Kept
from heardback.core.pursuit import Reviewed as Found
from heardback.core.pursuit import Verdict
from heardback.core.reading import RECORDING
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Document, RawBytes, Reviewed, Role


def document_for(
    actor: Actor, document_id: str, pursuit_id: str | None = None
) -> tuple[Kept, bytes]:
    """A document and its bytes as they came; empty where only the text was kept."""
    row = document_row(actor, document_id, pursuit_id)
    raw = RawBytes.objects.filter(document=row).first()
    return row.as_document(), bytes(raw.data) if raw else b""


def raw_for(actor: Actor, document_id: str) -> bytes | None:
    """The bytes alone; the same ones whichever pursuits keep them."""
    found = RawBytes.objects.filter(
        document__pursuit__in=access.pursuits_of(actor), document__sha=document_id
    ).first()
    return bytes(found.data) if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Of a recording the text it became, of a text the recording, where they are."""

    text: str = ""
    recording: str = ""


def beside(actor: Actor, document_id: str, pursuit_id: str | None = None) -> Beside:
    document = document_row(actor, document_id, pursuit_id)
    heard_in = document.heard_in
    return Beside(
        text=document.written_down.values_list("sha", flat=True).first() or "",
        recording=heard_in.sha if heard_in else "",
    )


def recordings_waiting(actor: Actor, pursuit_id: str) -> tuple[tuple[str, str], ...]:
    """Id and name of each that is not written down yet; its page says why."""
    rows = Document.objects.filter(
        pursuit=access.pursuit_row(actor, pursuit_id),
        kind=RECORDING,
        redacted=False,
        written_down=None,
    )
    return tuple(rows.order_by("pk").values_list("sha", "name"))


def reviewed_for(
    actor: Actor, document_id: str, pursuit_id: str | None = None
) -> tuple[Found, ...]:
    """In the order of the text."""
    document = document_row(actor, document_id, pursuit_id)
    found = Reviewed.objects.filter(document=document).select_related("document")
    if actor.role is Role.HELPER:
        found = found.exclude(verdict=Verdict.REJECTED.value)
    return tuple(
        row.as_reviewed()
        for row in found.defer("document__text").order_by("start", "pk")
    )


def document_row(actor: Actor, document_id: str, pursuit_id: str | None) -> Document:
    rows = Document.objects.filter(
        pursuit__in=access.pursuits_of(actor), sha=document_id
    )
    if pursuit_id is not None:
        rows = rows.filter(pursuit__public_id=pursuit_id)
    found = list(rows.select_related("meeting")[:2])
    if not found:
        raise NotFound("There is no such document here.")
    if len(found) > 1:
        raise Conflict("This file is kept in two pursuits: open it from one of them.")
    return found[0]
