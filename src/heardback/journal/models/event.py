"""What was done, by whom and when: ids, never words."""

from enum import StrEnum

from django.db import models

from heardback.journal.models.pursuit import Pursuit
from heardback.journal.models.workspace import User, Workspace


class Verb(StrEnum):
    OPENED = "opened"
    AMENDED = "amended"
    PERSON_ADDED = "person_added"
    PERSON_AMENDED = "person_amended"
    PERSON_REMOVED = "person_removed"
    PERSON_ERASED = "person_erased"
    MEETING_PLANNED = "meeting_planned"
    MEETING_AMENDED = "meeting_amended"
    CLOSED_OUT = "closed_out"
    RECORDED = "recorded"
    CORRECTED = "corrected"
    RETRACTED = "retracted"
    DOCUMENT_KEPT = "document_kept"
    READ_AGAIN = "read_again"
    RECORDING_DROPPED = "recording_dropped"
    READING_STOPPED = "reading_stopped"
    SECOND_READER_ASKED = "second_reader_asked"
    SECOND_READER_BEGAN = "second_reader_began"
    SECOND_READER_ENDED = "second_reader_ended"
    SENT_TO_MODEL = "sent_to_model"
    SECOND_READER_SET = "second_reader_set"
    US_NAMED = "us_named"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNDONE = "undone"
    DECIDED = "decided"
    RECAP_DRAFTED = "recap_drafted"
    RECAP_ANSWERED = "recap_answered"
    DEBRIEF_DRAFTED = "debrief_drafted"
    DEBRIEF_SENT = "debrief_sent"
    DEBRIEF_REMINDED = "debrief_reminded"
    DEBRIEF_ENDED = "debrief_ended"
    DEBRIEF_ANSWERED = "debrief_answered"
    DEBRIEF_LINKED = "debrief_linked"
    DEBRIEF_UNLINKED = "debrief_unlinked"
    PITCH_KEPT = "pitch_kept"
    CONDITIONS_PLANNED = "conditions_planned"
    REHEARSAL_BEGUN = "rehearsal_begun"
    REHEARSAL_ENDED = "rehearsal_ended"
    REHEARSAL_DELETED = "rehearsal_deleted"
    COACH_LINKED = "coach_linked"
    COACH_UNLINKED = "coach_unlinked"
    TAKEN_IN = "taken_in"
    NUDGED = "nudged"
    LOOK_AGAIN = "look_again"
    QUESTIONS_NOTED = "questions_noted"
    INSTRUMENT_CHANGED = "instrument_changed"
    ACTIVITY_NOTED = "activity_noted"
    ACTIVITY_REMOVED = "activity_removed"
    OFFER_NOTED = "offer_noted"
    OFFER_ANSWERED = "offer_answered"
    MOVED = "moved"
    MEMBER_ADDED = "member_added"
    TOKEN_MADE = "token_made"  # noqa: S105
    TOKEN_WITHDRAWN = "token_withdrawn"  # noqa: S105


class Event(models.Model):
    """`particulars` holds ids and numbers, so that erasing a person need not look."""

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="events")
    pursuit = models.ForeignKey(
        Pursuit, models.CASCADE, null=True, blank=True, related_name="events"
    )
    actor = models.ForeignKey(User, models.SET_NULL, null=True, blank=True)
    verb = models.CharField(max_length=30)
    particulars = models.JSONField(default=dict)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.verb} {self.particulars}"


class Receipt(models.Model):
    """Says that a request with this key was done, and what it gave: once is enough.

    `digest` is that of what was asked: the same key with other content is no repeat.
    """

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="receipts")
    key = models.CharField(max_length=100)
    answer = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pursuit", "key"], name="done_once")
        ]

    def __str__(self) -> str:
        return self.key
