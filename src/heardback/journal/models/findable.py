"""What a search looks through, in pieces; kept in step by what changes a record."""

from django.db import models

from heardback.journal.models.document import Document
from heardback.journal.models.pursuit import Pursuit
from heardback.journal.models.workspace import Workspace


class Findable(models.Model):
    """Words of a pursuit, or of one of its documents. An index follows by triggers.

    `id` is the pursuit's times 2^20 and a number: a search names the pursuit at once.
    """

    id = models.BigIntegerField(primary_key=True)
    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="findable")
    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="+")
    document = models.ForeignKey(
        Document, models.CASCADE, null=True, blank=True, related_name="findable"
    )
    text = models.TextField()

    class Meta:
        verbose_name_plural = "findable"

    def __str__(self) -> str:
        return f"words of {self.pursuit_id}"
