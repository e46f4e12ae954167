"""Kept sources, their raw bytes apart, and the proposals found in them."""

from datetime import date
from typing import Self

from django.db import models

from heardback.core import pursuit as core
from heardback.core.evidence import FoundBy, Kind, Party, Proposal
from heardback.journal.models.meeting import Meeting
from heardback.journal.models.pursuit import Pursuit


class Document(models.Model):
    """`sha` is the SHA-256 of the raw bytes: the same file is kept once a pursuit."""

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="documents")
    sha = models.CharField(max_length=64)
    name = models.TextField(blank=True)
    kind = models.CharField(max_length=20, blank=True)
    text = models.TextField(blank=True)
    added_at = models.DateTimeField()
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="documents"
    )
    us = models.JSONField(default=list)
    agreed = models.BooleanField(null=True, blank=True)
    # Somebody's words were taken out: the bytes went, and must not come back.
    redacted = models.BooleanField(default=False)
    # Where it was written down from a recording: that one, while it is kept.
    heard_in = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="written_down"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pursuit", "sha"], name="document_once")
        ]

    def __str__(self) -> str:
        return self.name or self.sha[:12]

    @classmethod
    def of(
        cls, value: core.Document, *, pursuit: Pursuit, meeting: Meeting | None
    ) -> Self:
        return cls(
            pursuit=pursuit,
            sha=value.id,
            name=value.name,
            kind=value.kind,
            text=value.text,
            added_at=value.added_at,
            meeting=meeting,
            us=list(value.us),
            agreed=value.agreed,
        )

    def as_document(self) -> core.Document:
        return core.Document(
            id=self.sha,
            name=self.name,
            kind=self.kind,
            text=self.text,
            added_at=self.added_at,
            meeting=self.meeting.public_id if self.meeting else None,
            us=tuple(self.us),
            agreed=self.agreed,
        )


class RawBytes(models.Model):
    """A document byte for byte, in a table of its own so that no list loads it."""

    document = models.OneToOneField(
        Document, models.CASCADE, primary_key=True, related_name="raw"
    )
    data = models.BinaryField()

    class Meta:
        verbose_name_plural = "raw bytes"

    def __str__(self) -> str:
        return f"bytes of {self.document_id}"


class Reviewed(models.Model):
    """A proposal and what became of it.

    `source` and `happened_on` are what evidence made of it will say, known when the
    text was read (who spoke, and on which day); empty for what came from elsewhere.
    """

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="reviewed")
    document = models.ForeignKey(Document, models.CASCADE, related_name="reviewed")
    public_id = models.CharField(max_length=64)
    kind = models.CharField(max_length=20)
    value = models.JSONField(default=dict)
    quote = models.TextField(blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    confidence = models.FloatField()
    person = models.TextField(blank=True)
    side = models.CharField(max_length=10)
    question = models.TextField(null=True, blank=True)  # noqa: DJ001  "" is not None
    by = models.CharField(max_length=10, default=FoundBy.FIRST.value)
    maybe = models.BooleanField(default=False)
    verdict = models.CharField(max_length=20, default=core.Verdict.OPEN.value)
    entry = models.CharField(max_length=64, blank=True)
    source = models.CharField(max_length=20, blank=True)
    happened_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "reviewed"
        constraints = [
            models.UniqueConstraint(
                fields=["pursuit", "public_id"], name="reviewed_id_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}, {self.verdict}"

    @classmethod
    def of(
        cls,
        value: core.Reviewed,
        *,
        document: Document,
        source: str = "",
        happened_on: date | None = None,
    ) -> Self:
        found = value.proposal
        return cls(
            pursuit_id=document.pursuit_id,
            document=document,
            public_id=value.id,
            kind=found.kind.value,
            value=dict(found.value),
            quote=found.quote,
            start=found.start,
            end=found.end,
            confidence=found.confidence,
            person=found.person or "",
            side=found.side.value,
            question=found.question,
            by=found.by.value,
            maybe=found.maybe,
            verdict=value.verdict.value,
            entry=value.entry or "",
            source=source,
            happened_on=happened_on,
        )

    def as_reviewed(self) -> core.Reviewed:
        """Costs no query where the document was fetched along."""
        return core.Reviewed(
            id=self.public_id,
            document=self.document.sha,
            proposal=self.proposal(),
            verdict=core.Verdict(self.verdict),
            entry=self.entry or None,
        )

    def proposal(self) -> Proposal:
        return Proposal(
            kind=Kind(self.kind),
            quote=self.quote,
            start=self.start,
            end=self.end,
            confidence=self.confidence,
            value=self.value,
            person=self.person or None,
            side=Party(self.side),
            question=self.question,
            by=FoundBy(self.by),
            maybe=self.maybe,
        )
