"""Meetings, who was there, what was forecast after them, and the recaps."""

from typing import Any, Self

from django.db import models

from heardback.core import pursuit as core
from heardback.journal.models.pursuit import Person, Pursuit
from heardback.journal.models.workspace import User


class Meeting(models.Model):
    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="meetings")
    public_id = models.CharField(max_length=64)
    on = models.DateField()
    at = models.TimeField(null=True, blank=True)
    medium = models.CharField(max_length=20)
    title = models.TextField(blank=True)
    held = models.BooleanField(default=True)
    notes = models.TextField(blank=True)
    guess = models.SmallIntegerField(null=True, blank=True)
    guess_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)
    past = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pursuit", "public_id"], name="meeting_id_once"
            )
        ]
        # Few are ahead or owed; a day must not look through all that were held.
        indexes = [
            models.Index(
                fields=["on"], condition=models.Q(held=False), name="meeting_not_held"
            )
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.medium} ({self.public_id})"

    @classmethod
    def of(cls, value: core.Meeting, *, pursuit: Pursuit) -> Self:
        return cls(
            pursuit=pursuit,
            public_id=value.id,
            past=list(value.past),
            **cls.columns(value),
        )

    @staticmethod
    def columns(value: core.Meeting) -> dict[str, Any]:
        """What a person may edit, save who was there."""
        return {
            "on": value.on,
            "at": value.at,
            "medium": value.medium.value,
            "title": value.title,
            "held": value.held,
            "notes": value.notes,
            "guess": value.guess,
        }

    def as_meeting(self) -> core.Meeting:
        """Costs no query where attendances and their people were prefetched."""
        return core.Meeting(
            id=self.public_id,
            on=self.on,
            at=self.at,
            medium=core.Medium(self.medium),
            title=self.title,
            people=tuple(each.person.name for each in self.attendances.all()),
            held=self.held,
            notes=self.notes,
            guess=self.guess,
            past=tuple(self.past),
        )


class Attendance(models.Model):
    """In the order in which people were named."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendances")
    person = models.ForeignKey(Person, models.CASCADE, related_name="attendances")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="there_once")
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.meeting_id}"


class Forecast(models.Model):
    """What was shown at a close-out: written once, never changed.

    A guess is seen by whoever made it, and by nobody else.
    """

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="forecasts")
    meeting = models.ForeignKey(Meeting, models.CASCADE, null=True, blank=True)
    recorded_at = models.DateTimeField()
    chance = models.FloatField()
    low = models.FloatField()
    high = models.FloatField()
    instrument = models.TextField()
    guess = models.SmallIntegerField(null=True, blank=True)
    guess_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.chance:.2f} at {self.recorded_at}"

    @classmethod
    def of(
        cls, value: core.Forecast, *, pursuit: Pursuit, meeting: Meeting | None
    ) -> Self:
        return cls(
            pursuit=pursuit,
            meeting=meeting,
            recorded_at=value.recorded_at,
            chance=value.chance,
            low=value.low,
            high=value.high,
            instrument=value.instrument,
            guess=value.guess,
        )

    def as_forecast(self) -> core.Forecast:
        return core.Forecast(
            recorded_at=self.recorded_at,
            chance=self.chance,
            low=self.low,
            high=self.high,
            instrument=self.instrument,
            guess=self.guess,
            meeting=self.meeting.public_id if self.meeting else None,
        )


class Recap(models.Model):
    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="recaps")
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="recaps")
    text = models.TextField(blank=True)
    drafted_at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"recap of {self.meeting_id}"

    @classmethod
    def of(cls, value: core.Recap, *, pursuit: Pursuit, meeting: Meeting) -> Self:
        return cls(
            pursuit=pursuit,
            meeting=meeting,
            text=value.text,
            drafted_at=value.drafted_at,
            answer=value.answer,
            answered_on=value.answered_on,
        )

    def as_recap(self) -> core.Recap:
        return core.Recap(
            meeting=self.meeting.public_id,
            text=self.text,
            drafted_at=self.drafted_at,
            answer=self.answer,
            answered_on=self.answered_on,
        )
