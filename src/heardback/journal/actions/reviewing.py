"""What the user makes of a proposal: accept it, change it, reject it, undo."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.codebook import Word, statement_of
from heardback.core.errors import Conflict, NotFound
from heardback.core.evidence import Evidence, Kind, Source, Span
from heardback.core.pursuit import Verdict
from heardback.core.talk import Form
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.actions.evidence import take_back, write_down
from heardback.journal.changing import leave_event
from heardback.journal.ids import short_id
from heardback.journal.models import Document, Entry, Pursuit, Reviewed, Verb


def accept(
    actor: Actor,
    reviewed_id: str,
    value: Mapping[str, Word | None] | None = None,
    person: str | None = None,
    *,
    on: date | None = None,
    pursuit_id: str | None = None,
    now: datetime | None = None,
) -> Evidence:
    """Makes evidence of a proposal, with `value` and `person` as the user changed them.

    `on` is the day it happened, where that is not the day of its source.
    """
    now = now or timezone.now()
    with transaction.atomic():
        pursuit, row = _open(actor, reviewed_id, pursuit_id)
        _refuse(row, Verdict.ACCEPTED)
        entry = write_down(pursuit, _evidence(row, value, person, on, now), now)
        _judge(row, Verdict.ACCEPTED, entry.id)
        leave_event(
            actor, pursuit, Verb.ACCEPTED, now, reviewed=reviewed_id, entry=entry.id
        )
    return entry


def reject(
    actor: Actor,
    reviewed_id: str,
    *,
    pursuit_id: str | None = None,
    now: datetime | None = None,
) -> None:
    now = now or timezone.now()
    with transaction.atomic():
        pursuit, row = _open(actor, reviewed_id, pursuit_id)
        _refuse(row, Verdict.REJECTED)
        _judge(row, Verdict.REJECTED, "")
        leave_event(actor, pursuit, Verb.REJECTED, now, reviewed=reviewed_id)


def reject_rest(
    actor: Actor,
    pursuit_id: str,
    document_id: str,
    *,
    now: datetime | None = None,
) -> int:
    """Rejects all that is still open in a document; each can be undone. How many.

    What is only a maybe was not shown, and stays as it is.
    """
    now = now or timezone.now()
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        documents = Document.objects.filter(pursuit=pursuit, sha=document_id)
        if not documents.exists():
            raise NotFound("There is no such document here.")
        left = Reviewed.objects.filter(
            document__in=documents, verdict=Verdict.OPEN.value, maybe=False
        ).update(verdict=Verdict.REJECTED.value)
        leave_event(actor, pursuit, Verb.REJECTED, now, document=document_id, many=left)
    return left


def undo(
    actor: Actor,
    reviewed_id: str,
    *,
    pursuit_id: str | None = None,
    now: datetime | None = None,
) -> None:
    """Opens a proposal again; the evidence it became is taken back."""
    now = now or timezone.now()
    with transaction.atomic():
        pursuit, row = _open(actor, reviewed_id, pursuit_id)
        if row.verdict == Verdict.OPEN:
            return
        if row.entry and not _superseded(pursuit, row.entry):
            take_back(pursuit, row.entry, "", now)
        _judge(row, Verdict.OPEN, "")
        leave_event(actor, pursuit, Verb.UNDONE, now, reviewed=reviewed_id)


def _open(
    actor: Actor, reviewed_id: str, pursuit_id: str | None
) -> tuple[Pursuit, Reviewed]:
    """The proposal in its locked pursuit, as it is now that others wait."""
    rows = Reviewed.objects.filter(
        pursuit__in=access.pursuits_of(actor), public_id=reviewed_id
    )
    if pursuit_id is not None:
        rows = rows.filter(pursuit__public_id=pursuit_id)
    found = list(rows.values_list("pk", "pursuit__public_id")[:2])
    if not found:
        raise NotFound("There is no such proposal here.")
    if len(found) > 1:
        raise Conflict("Two pursuits hold this proposal: review it in one of them.")
    (pk, where) = found[0]
    pursuit = access.locked(actor, where)
    row = Reviewed.objects.select_related("document__meeting").get(pk=pk)
    return pursuit, row


def _refuse(row: Reviewed, verdict: Verdict) -> None:
    if row.verdict != Verdict.OPEN:
        raise Conflict(
            f"This proposal is {row.verdict} already: undo that first."
            if row.verdict != verdict
            else f"This proposal is {row.verdict} already."
        )


def _judge(row: Reviewed, verdict: Verdict, entry: str) -> None:
    Reviewed.objects.filter(pk=row.pk).update(verdict=verdict.value, entry=entry)


def _superseded(pursuit: Pursuit, entry_id: str) -> bool:
    return Entry.objects.filter(pursuit=pursuit, supersedes=entry_id).exists()


def _evidence(
    row: Reviewed,
    value: Mapping[str, Word | None] | None,
    person: str | None,
    on: date | None,
    now: datetime,
) -> Evidence:
    meeting = row.document.meeting
    return Evidence(
        id=short_id(),
        statement=statement_of(Kind(row.kind), row.value if value is None else value),
        happened_on=on or row.happened_on or _day(row),
        recorded_at=now,
        source=Source(row.source) if row.source else _source(row),
        person=person or row.person or None,
        meeting=meeting.public_id if meeting else None,
        quote=row.quote,
        span=Span(document=row.document.sha, start=row.start, end=row.end),
    )


def _day(row: Reviewed) -> date:
    meeting = row.document.meeting
    return meeting.on if meeting else timezone.localdate(row.document.added_at)


def _source(row: Reviewed) -> Source:
    return Source.REPORTED if row.document.kind == Form.NOTES else Source.QUOTED
