"""How a pursuit ended; a later decision supersedes the earlier."""

from typing import Self

from django.db import models

from heardback.core import decision as core
from heardback.journal.models.pursuit import Pursuit


class Decision(models.Model):
    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="decisions")
    outcome = models.CharField(max_length=20)
    decided_on = models.DateField()
    recorded_at = models.DateTimeField()
    instead = models.CharField(max_length=20, blank=True)
    instead_who = models.TextField(blank=True)
    their_words = models.TextField(blank=True)
    said_by = models.TextField(blank=True)
    my_belief = models.TextField(blank=True)
    sure = models.SmallIntegerField(null=True, blank=True)
    come_back_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.outcome} on {self.decided_on}"

    @classmethod
    def of(cls, value: core.Decision, *, pursuit: Pursuit) -> Self:
        return cls(
            pursuit=pursuit,
            outcome=value.outcome.value,
            decided_on=value.decided_on,
            recorded_at=value.recorded_at,
            instead=value.instead.value if value.instead else "",
            instead_who=value.instead_who,
            their_words=value.their_words,
            said_by=value.said_by or "",
            my_belief=value.my_belief,
            sure=value.sure,
            come_back_on=value.come_back_on,
        )

    def as_decision(self) -> core.Decision:
        return core.Decision(
            outcome=core.Outcome(self.outcome),
            decided_on=self.decided_on,
            recorded_at=self.recorded_at,
            instead=core.Instead(self.instead) if self.instead else None,
            instead_who=self.instead_who,
            their_words=self.their_words,
            said_by=self.said_by or None,
            my_belief=self.my_belief,
            sure=self.sure,
            come_back_on=self.come_back_on,
        )
