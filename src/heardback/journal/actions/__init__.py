"""Every change: one transaction, one event, the actor first."""

from heardback.journal.actions.debriefs import (
    answer_debrief,
    draft_debrief,
    drop_debrief,
    end_debrief,
    remind_debrief,
    send_debrief,
)
from heardback.journal.actions.decisions import decide
from heardback.journal.actions.documents import keep_document
from heardback.journal.actions.erasure import erase_again, erase_person
from heardback.journal.actions.evidence import correct, record, retract
from heardback.journal.actions.links import answer_by_link, open_link, withdraw_link
from heardback.journal.actions.meetings import amend_meeting, close_out, plan_meeting
from heardback.journal.actions.members import add_member
from heardback.journal.actions.notes import TakenNote, take_note
from heardback.journal.actions.people import add_person, amend_person
from heardback.journal.actions.pursuits import amend_pursuit, open_pursuit
from heardback.journal.actions.recaps import answer_recap, draft_recap
from heardback.journal.actions.reviewing import (
    accept,
    reject,
    reject_rest,
    undo,
)
from heardback.journal.actions.taking_in import TakenIn, take_in
from heardback.journal.actions.tokens import make_token, withdraw_token
from heardback.journal.ids import long_id, short_id

__all__ = [
    "TakenIn",
    "TakenNote",
    "accept",
    "add_member",
    "add_person",
    "amend_meeting",
    "amend_person",
    "amend_pursuit",
    "answer_by_link",
    "answer_debrief",
    "answer_recap",
    "close_out",
    "correct",
    "decide",
    "draft_debrief",
    "draft_recap",
    "drop_debrief",
    "end_debrief",
    "erase_again",
    "erase_person",
    "keep_document",
    "long_id",
    "make_token",
    "open_link",
    "open_pursuit",
    "plan_meeting",
    "record",
    "reject",
    "reject_rest",
    "remind_debrief",
    "retract",
    "send_debrief",
    "short_id",
    "take_in",
    "take_note",
    "undo",
    "withdraw_link",
    "withdraw_token",
]
