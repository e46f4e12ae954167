"""Questions prepared for a meeting, and which of them were asked."""

from typing import Self

from django.db import models

from heardback.core import pursuit as core
from heardback.journal.models.meeting import Meeting
from heardback.journal.models.pursuit import Person, Pursuit


class PreparedQuestion(models.Model):
    """As it was worded then. Only erasure touches a row again, and only its words."""

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="prepared")
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="prepared")
    person = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    item = models.TextField()
    text = models.TextField()
    asked = models.BooleanField()
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.item} in {self.meeting_id}"

    @classmethod
    def of(
        cls,
        value: core.Prepared,
        *,
        pursuit: Pursuit,
        meeting: Meeting,
        person: Person | None,
    ) -> Self:
        return cls(
            pursuit=pursuit,
            meeting=meeting,
            person=person,
            item=value.item,
            text=value.text,
            asked=value.asked,
            recorded_at=value.recorded_at,
        )

    def as_prepared(self) -> core.Prepared:
        """Costs no query where meeting and person were fetched along."""
        return core.Prepared(
            meeting=self.meeting.public_id,
            item=self.item,
            text=self.text,
            asked=self.asked,
            recorded_at=self.recorded_at,
            person=self.person.name if self.person else None,
        )
