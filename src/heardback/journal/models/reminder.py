"""How somebody wants to be reminded, and the phones that may be knocked at."""

from django.db import models

from heardback.core.reminding import Wish
from heardback.journal.models.workspace import Membership


class Reminder(models.Model):
    """One's own; empty addresses are ways that are not wanted."""

    membership = models.OneToOneField(
        Membership, models.CASCADE, related_name="reminder"
    )
    mail = models.EmailField(blank=True)
    ntfy = models.URLField(blank=True, max_length=500)
    webhook = models.URLField(blank=True, max_length=500)
    begins = models.TimeField()
    ends = models.TimeField()
    days_off = models.JSONField(default=list)
    names = models.BooleanField(default=False)
    last_on = models.DateField(null=True, blank=True)
    # What went wrong last, in a sentence; empty when all went well.
    trouble = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"reminder of {self.membership_id}"

    def as_wish(self) -> Wish:
        return Wish(
            begins=self.begins,
            ends=self.ends,
            days_off=frozenset(self.days_off),
            names=self.names,
        )


class PushPlace(models.Model):
    """A browser that asked to be knocked at; the keys encrypt what is sent there."""

    membership = models.ForeignKey(
        Membership, models.CASCADE, related_name="push_places"
    )
    endpoint = models.URLField(max_length=1000)
    p256dh = models.CharField(max_length=200)
    auth = models.CharField(max_length=100)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["membership", "endpoint"], name="push_place_once"
            )
        ]

    def __str__(self) -> str:
        return f"push place {self.pk} of {self.membership_id}"
