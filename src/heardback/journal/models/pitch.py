"""What will be said at the close, version after version, and how it is practised."""

from django.db import models

from heardback.journal.models.meeting import Meeting
from heardback.journal.models.pursuit import Person, Pursuit
from heardback.journal.models.workspace import User


class Pitch(models.Model):
    """One version, never changed; `person` is whom it was tailored for, if anybody."""

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="pitches")
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True)
    public_id = models.CharField(max_length=64)
    number = models.PositiveIntegerField()
    # Each claim as the core has it: text, needs, answers, backing.
    claims = models.JSONField(default=list)
    minutes = models.FloatField(null=True, blank=True)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True)
    made_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "pitches"
        constraints = [
            models.UniqueConstraint(
                fields=["pursuit", "public_id"], name="pitch_id_once"
            )
        ]

    def __str__(self) -> str:
        return f"pitch {self.public_id}, version {self.number}"


class ConditionsPlan(models.Model):
    """How the real thing will be, and how the rehearsal is booked; one a pursuit."""

    pursuit = models.OneToOneField(Pursuit, models.CASCADE, related_name="conditions")
    meeting = models.ForeignKey(Meeting, models.SET_NULL, null=True, blank=True)
    # Conditions as the core has them; both hold plain words and numbers.
    real = models.JSONField(default=dict)
    plan = models.JSONField(default=dict)
    booked_on = models.DateField(null=True, blank=True)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"conditions of {self.pursuit_id}"
