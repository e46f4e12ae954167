"""Nudges that were sent while an answer was owed: at most two in one silence."""

from typing import Self

from django.db import models

from heardback.core import pursuit as core
from heardback.journal.models.pursuit import Pursuit


class Nudge(models.Model):
    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="nudges")
    sent_on = models.DateField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pursuit", "sent_on"], name="one_nudge_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"nudge of {self.sent_on}"

    @classmethod
    def of(cls, value: core.Nudged, *, pursuit: Pursuit) -> Self:
        return cls(
            pursuit=pursuit, sent_on=value.sent_on, recorded_at=value.recorded_at
        )

    def as_nudged(self) -> core.Nudged:
        return core.Nudged(sent_on=self.sent_on, recorded_at=self.recorded_at)
