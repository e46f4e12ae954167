"""What they offered, its terms, and until when they want our answer."""

from typing import Any, Self

from django.db import models

from heardback.core import offer as core
from heardback.journal.models.pursuit import Pursuit


class Offer(models.Model):
    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="offers")
    public_id = models.CharField(max_length=64)
    made_on = models.DateField()
    terms = models.TextField(blank=True)
    answer_by = models.DateField(null=True, blank=True)
    answer = models.CharField(max_length=20, blank=True)
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pursuit", "public_id"], name="offer_id_once"
            )
        ]

    def __str__(self) -> str:
        return f"offer of {self.made_on}"

    @classmethod
    def of(cls, value: core.Offer, *, pursuit: Pursuit) -> Self:
        return cls(pursuit=pursuit, public_id=value.id, **cls.columns(value))

    @staticmethod
    def columns(value: core.Offer) -> dict[str, Any]:
        return {
            "made_on": value.made_on,
            "terms": value.terms,
            "answer_by": value.answer_by,
            "answer": value.answer.value if value.answer else "",
            "answered_on": value.answered_on,
        }

    def as_offer(self) -> core.Offer:
        return core.Offer(
            id=self.public_id,
            made_on=self.made_on,
            terms=self.terms,
            answer_by=self.answer_by,
            answer=core.Answer(self.answer) if self.answer else None,
            answered_on=self.answered_on,
        )
