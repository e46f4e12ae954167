"""The record: evidence that is only ever added to."""

from typing import Self

from django.db import models

from heardback.core.codebook import Word, statement_of, value_of
from heardback.core.evidence import (
    Evidence,
    Kind,
    Retraction,
    Source,
    Span,
    Statement,
)
from heardback.journal.models.meeting import Meeting
from heardback.journal.models.pursuit import Person, Pursuit

RETRACTION = "retraction"


class Entry(models.Model):
    """One line of the record. Only erasure touches a row again, and only its words.

    `supersedes` and `document` are ids as the values spell them and not foreign keys:
    what was written down elsewhere may name what is not here (yet), and stays true.
    """

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="entries")
    public_id = models.CharField(max_length=64)
    kind = models.CharField(max_length=20)
    value = models.JSONField(default=dict)
    happened_on = models.DateField()
    recorded_at = models.DateTimeField()
    source = models.CharField(max_length=20)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="entries"
    )
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="entries"
    )
    quote = models.TextField(blank=True)
    document = models.CharField(max_length=64, blank=True)
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    supersedes = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name_plural = "entries"
        constraints = [
            models.UniqueConstraint(
                fields=["pursuit", "public_id"], name="entry_id_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"

    @classmethod
    def of(
        cls,
        evidence: Evidence,
        *,
        pursuit: Pursuit,
        person: Person | None,
        meeting: Meeting | None,
    ) -> Self:
        kind, value = spelled(evidence.statement)
        span = evidence.span
        return cls(
            pursuit=pursuit,
            public_id=evidence.id,
            kind=kind,
            value=value,
            happened_on=evidence.happened_on,
            recorded_at=evidence.recorded_at,
            source=evidence.source.value,
            person=person,
            meeting=meeting,
            quote=evidence.quote,
            document=span.document if span else "",
            start=span.start if span else 0,
            end=span.end if span else 0,
            supersedes=evidence.supersedes or "",
        )

    def as_evidence(self) -> Evidence:
        """Costs no query where person and meeting were fetched along."""
        return Evidence(
            id=self.public_id,
            statement=self.statement(),
            happened_on=self.happened_on,
            recorded_at=self.recorded_at,
            source=Source(self.source),
            person=self.person.name if self.person else None,
            meeting=self.meeting.public_id if self.meeting else None,
            quote=self.quote,
            span=self.span(),
            supersedes=self.supersedes or None,
        )

    def statement(self) -> Statement | Retraction:
        if self.kind == RETRACTION:
            return Retraction(**self.value)
        return statement_of(Kind(self.kind), self.value)

    def span(self) -> Span | None:
        if not self.document:
            return None
        return Span(document=self.document, start=self.start, end=self.end)


def spelled(statement: Statement | Retraction) -> tuple[str, dict[str, Word]]:
    """Kind and value as columns; the inverse of `Entry.statement`."""
    if isinstance(statement, Retraction):
        return RETRACTION, {"why": statement.why} if statement.why else {}
    return statement.kind.value, value_of(statement)
