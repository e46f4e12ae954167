"""What lists show of a pursuit, worked out beforehand; deleting it loses only time."""

from django.db import models

from heardback.journal.models.pursuit import Pursuit


class BeliefCache(models.Model):
    """Fits the record while `changes` and `instrument` are still the same.

    Holds beliefs as of the last entry; passing time is applied when it is read.
    """

    pursuit = models.OneToOneField(
        Pursuit, models.CASCADE, primary_key=True, related_name="cache"
    )
    changes = models.PositiveIntegerField()
    instrument = models.TextField()
    believed_on = models.DateField()
    weights = models.BinaryField()
    mu = models.FloatField()
    stage = models.CharField(max_length=20)
    outcome = models.CharField(max_length=20, blank=True)
    # Agreed steps not yet done, soonest first: text, their phrase for when, the day.
    steps = models.JSONField(default=list)
    next_due = models.DateField(null=True, blank=True)
    no_agreed_step = models.BooleanField()
    last_contact = models.DateField(null=True, blank=True)
    open_doubts = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["stage"], name="cache_by_stage")]

    def __str__(self) -> str:
        return f"cache of {self.pursuit_id}"
