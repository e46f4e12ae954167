"""Requests to learn why, what was answered, and the links that let people answer."""

from typing import Any, Self

from django.db import models

from heardback.core import debrief as core
from heardback.journal.models.pursuit import Person, Pursuit
from heardback.journal.models.workspace import User


class Debrief(models.Model):
    """`helper_user` is set where who asks for me has an account here: they may read
    the request and note the answer.
    """

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="debriefs")
    public_id = models.CharField(max_length=64)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="debriefs"
    )
    wording = models.CharField(max_length=20)
    through = models.CharField(max_length=20)
    helper = models.TextField(blank=True)
    helper_user = models.ForeignKey(User, models.SET_NULL, null=True, blank=True)
    language = models.CharField(max_length=10)
    text = models.TextField(blank=True)
    drafted_at = models.DateTimeField()
    sent_on = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pursuit", "public_id"], name="debrief_id_once"
            )
        ]

    def __str__(self) -> str:
        return f"debrief {self.public_id}"

    @classmethod
    def of(
        cls, value: core.Debrief, *, pursuit: Pursuit, person: Person | None
    ) -> Self:
        return cls(
            pursuit=pursuit,
            public_id=value.id,
            person=person,
            drafted_at=value.drafted_at,
            **cls.columns(value),
        )

    @staticmethod
    def columns(value: core.Debrief) -> dict[str, Any]:
        """What may change as long as nothing came back."""
        return {
            "wording": value.wording.value,
            "through": value.through.value,
            "helper": value.helper,
            "language": value.language,
            "text": value.text,
            "sent_on": value.sent_on,
            "reminded_on": value.reminded_on,
            "ended_on": value.ended_on,
        }

    def as_debrief(self) -> core.Debrief:
        """Costs no query where the person and the answers were fetched along."""
        return core.Debrief(
            id=self.public_id,
            drafted_at=self.drafted_at,
            person=self.person.name if self.person else None,
            wording=core.Wording(self.wording),
            through=core.Through(self.through),
            helper=self.helper,
            language=self.language,
            text=self.text,
            sent_on=self.sent_on,
            reminded_on=self.reminded_on,
            ended_on=self.ended_on,
            answers=tuple(answer.as_answer() for answer in self.answers.all()),
        )


class DebriefAnswer(models.Model):
    """`public_id` is unique within its request, so that a replay changes nothing."""

    debrief = models.ForeignKey(Debrief, models.CASCADE, related_name="answers")
    public_id = models.CharField(max_length=64)
    on = models.DateField()
    recorded_at = models.DateTimeField()
    reply = models.CharField(max_length=20)
    words = models.TextField(blank=True)
    weighed = models.CharField(max_length=20, blank=True)
    again = models.TextField(blank=True)
    by_link = models.BooleanField(default=False)
    entries = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["debrief", "public_id"], name="debrief_answer_once"
            )
        ]

    def __str__(self) -> str:
        return f"answer {self.public_id}"

    @classmethod
    def of(cls, value: core.Answer, *, debrief: Debrief) -> Self:
        return cls(
            debrief=debrief,
            public_id=value.id,
            on=value.on,
            recorded_at=value.recorded_at,
            reply=value.reply.value,
            words=value.words,
            weighed=value.weighed,
            again=value.again,
            by_link=value.by_link,
            entries=list(value.entries),
        )

    def as_answer(self) -> core.Answer:
        return core.Answer(
            id=self.public_id,
            on=self.on,
            recorded_at=self.recorded_at,
            reply=core.Reply(self.reply),
            words=self.words,
            weighed=self.weighed,
            again=self.again,
            by_link=self.by_link,
            entries=tuple(self.entries),
        )


class DebriefLink(models.Model):
    """Lets one person answer one request; of the token only a hash is kept.

    `asker` is how the owner signs the page, `coach` and `coach_reach` are who may be
    told instead. It stays out of exports: a link is a key to this installation.
    """

    debrief = models.ForeignKey(Debrief, models.CASCADE, related_name="links")
    digest = models.CharField(max_length=64, unique=True)
    asker = models.TextField()
    coach = models.TextField(blank=True)
    coach_reach = models.TextField(blank=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"link to {self.debrief_id}"
