"""What somebody removed, kept for a day so that they can have it back."""

from django.db import models

from heardback.journal.models.pursuit import Pursuit
from heardback.journal.models.workspace import Membership


class Removed(models.Model):
    """`rows` are the rows as they were, `name` is what the thing was known by.

    Its words are nowhere else: erasing anybody empties this table for the workspace,
    and nothing exports it.
    """

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="removed")
    pursuit = models.ForeignKey(Pursuit, models.CASCADE, null=True, blank=True)
    what = models.CharField(max_length=20)
    name = models.CharField(max_length=100)
    rows = models.JSONField(default=list)
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "removed"
        indexes = [models.Index(fields=["at"], name="removed_by_time")]

    def __str__(self) -> str:
        return f"{self.what} removed {self.at}"
