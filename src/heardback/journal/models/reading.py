"""How far a document has been read, by which reader, and what it was read with."""

from django.db import models

from heardback.core.evidence import FoundBy
from heardback.core.reading import State
from heardback.journal.models.document import Document
from heardback.journal.models.workspace import User


class Reading(models.Model):
    """The newest reading of a document by one reader; a reading again begins it anew.

    `turns` of `turns_of` are read; `part` is that of the reading, counted, so that a
    job for a reading that was begun anew since ends by itself. `names` says which of
    the pursuit's people a speaker is. `sent` is what left for a language model: sizes,
    never words.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="readings")
    by = models.CharField(max_length=10, default=FoundBy.FIRST.value)
    state = models.CharField(max_length=10, default=State.WAITING.value)
    part = models.PositiveIntegerField(default=1)
    turns = models.PositiveIntegerField(default=0)
    turns_of = models.PositiveIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    trouble = models.TextField(blank=True)
    voice = models.CharField(max_length=10)
    us = models.JSONField(default=list)
    names = models.JSONField(default=dict)
    on = models.DateField()
    asked_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    sent = models.JSONField(default=list)
    dropped = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "by"], name="read_once_by_each")
        ]

    def __str__(self) -> str:
        return f"{self.by} of {self.document_id}: {self.state}"
