"""What lists show of a pursuit, worked out beforehand; deleting it loses only time."""

from django.db import models

from heardback.journal.models.pursuit import Pursuit


class BeliefCache(models.Model):
    """Fits the record while `changes` and `instrument` are still the same.

    Holds what was answered by the last entry, so that a chance under any fit is one
    pass of the filter; passing time is applied when it is read.
    """

    pursuit = models.OneToOneField(
        Pursuit, models.CASCADE, primary_key=True, related_name="cache"
    )
    changes = models.PositiveIntegerField()
    instrument = models.TextField()
    believed_on = models.DateField()
    # What was answered by then: item, grade, day, weight, person, topic of each.
    answers = models.JSONField(default=list)
    stage = models.CharField(max_length=20)
    outcome = models.CharField(max_length=20, blank=True)
    # What the decision teaches: null where nobody chose.
    taught = models.BooleanField(null=True, blank=True)
    # Agreed steps not yet done, soonest first: text, their phrase for when, the day.
    steps = models.JSONField(default=list)
    next_due = models.DateField(null=True, blank=True)
    no_agreed_step = models.BooleanField()
    last_contact = models.DateField(null=True, blank=True)
    open_doubts = models.PositiveIntegerField()
    # Waits that are over: days, and whether an answer ended them.
    waits = models.JSONField(default=list)
    # From when silence runs, and until when it is none yet; see core.waiting.
    silent_since = models.DateField(null=True, blank=True)
    expected_until = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["stage"], name="cache_by_stage")]

    def __str__(self) -> str:
        return f"cache of {self.pursuit_id}"
