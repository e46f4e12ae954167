"""Who asked to be forgotten: ids and a keyed hash, enough to do it again."""

from django.db import models

from heardback.journal.models.pursuit import Pursuit


class Erasure(models.Model):
    """`person` is the person's id, `name_hash` a keyed hash that no one can read back.

    After a restore the id finds the row again; after an import the hash finds the name.
    """

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="erasures")
    person = models.CharField(max_length=64)
    name_hash = models.CharField(max_length=64)
    label = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pursuit", "person"], name="erased_once")
        ]

    def __str__(self) -> str:
        return self.label
