"""Practice sessions, what was said in them, and who marked what; one's own."""

from django.db import models

from heardback.journal.models.meeting import Meeting
from heardback.journal.models.pursuit import Person, Pursuit
from heardback.journal.models.workspace import User


class Rehearsal(models.Model):
    """One attempt. `start` is the counterpart as it began: turns replay from it.

    `changes` counts whatever a second screen would want to know.
    """

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="rehearsals")
    owner = models.ForeignKey(User, models.CASCADE, related_name="rehearsals")
    public_id = models.CharField(max_length=64, unique=True)
    attempt = models.PositiveIntegerField()
    after = models.ForeignKey("self", models.SET_NULL, null=True, blank=True)
    meeting = models.ForeignKey(Meeting, models.SET_NULL, null=True, blank=True)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True)
    # A coach or mentor plays the other side; nothing is typed.
    live = models.BooleanField(default=False)
    # A language model words what the counterpart says.
    reworded = models.BooleanField(default=False)
    start = models.JSONField(default=dict)
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    # The shared timer: since when it runs, and what it showed when it last stopped.
    timer_from = models.DateTimeField(null=True, blank=True)
    timer_seconds = models.FloatField(default=0)
    # Which of its questions really came, by the key of each; afterwards.
    came = models.JSONField(default=dict)
    changes = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["pursuit", "owner"], name="rehearsals_of_one"),
        ]

    def __str__(self) -> str:
        return f"rehearsal {self.public_id}, attempt {self.attempt}"


class RehearsalTurn(models.Model):
    """One line as it was read, and the reply as it was shown."""

    rehearsal = models.ForeignKey(Rehearsal, models.CASCADE, related_name="turns")
    number = models.PositiveIntegerField()
    said = models.JSONField(default=dict)
    reply = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rehearsal", "number"], name="turn_once")
        ]

    def __str__(self) -> str:
        return f"turn {self.number} of {self.rehearsal_id}"


class RehearsalMark(models.Model):
    """What somebody who was there made of one check: its owner, or a coach."""

    rehearsal = models.ForeignKey(Rehearsal, models.CASCADE, related_name="marks")
    by = models.CharField(max_length=10)
    check_key = models.CharField(max_length=100)
    earned = models.BooleanField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["rehearsal", "by", "check_key"], name="marked_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.check_key}: {self.earned}"


class RehearsalNote(models.Model):
    """A note at a moment: seconds on the shared timer, and the turn if there is one."""

    rehearsal = models.ForeignKey(Rehearsal, models.CASCADE, related_name="notes")
    by = models.CharField(max_length=10)
    text = models.TextField()
    seconds = models.FloatField(default=0)
    turn = models.PositiveIntegerField(null=True, blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"note at {self.seconds:.0f} s"


class CoachLink(models.Model):
    """Lets one browser in without an account; token and browser are kept as hashes."""

    rehearsal = models.ForeignKey(Rehearsal, models.CASCADE, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    browser_hash = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"coach link for {self.rehearsal_id}"
