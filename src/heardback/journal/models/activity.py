"""What is done for work to come without a pursuit, and days that are off."""

from typing import Any, Self

from django.db import models

from heardback.core import effort as core
from heardback.journal.ids import long_id
from heardback.journal.models.workspace import Membership, User, Workspace


class Activity(models.Model):
    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="activities")
    public_id = models.CharField(max_length=64)
    doing = models.CharField(max_length=20)
    on = models.DateField()
    until = models.DateField(null=True, blank=True)
    whom = models.TextField(blank=True)
    text = models.TextField(blank=True)
    again_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True)

    class Meta:
        verbose_name_plural = "activities"
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "public_id"], name="activity_id_once"
            )
        ]
        indexes = [models.Index(fields=["workspace", "on"], name="activity_by_day")]

    def __str__(self) -> str:
        return f"{self.doing} on {self.on}"

    @classmethod
    def of(cls, value: core.Activity, *, workspace_id: str) -> Self:
        return cls(
            workspace_id=int(workspace_id),
            public_id=value.id or long_id(),
            **cls.columns(value),
        )

    @staticmethod
    def columns(value: core.Activity) -> dict[str, Any]:
        return {
            "doing": value.doing.value,
            "on": value.on,
            "until": value.until,
            "whom": value.whom,
            "text": value.text,
            "again_on": value.again_on,
        }

    def as_activity(self) -> core.Activity:
        return core.Activity(
            id=self.public_id,
            doing=core.Doing(self.doing),
            on=self.on,
            until=self.until,
            whom=self.whom,
            text=self.text,
            again_on=self.again_on,
        )


class Rhythm(models.Model):
    """What somebody means to do in a week, and the days of it that are off.

    Numbers alone: goals by kind of effort, and days of the week (Monday is 0).
    """

    membership = models.OneToOneField(
        Membership, models.CASCADE, primary_key=True, related_name="rhythm"
    )
    goals = models.JSONField(default=dict)
    off = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"rhythm of {self.membership_id}"
