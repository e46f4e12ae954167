"""Every change: one transaction, one event, the actor first."""

from heardback.journal.actions.activities import (
    note_activity,
    put_off_touch,
    remove_activity,
    set_rhythm,
)
from heardback.journal.actions.asides import put_back, take_up
from heardback.journal.actions.asked import note_asked
from heardback.journal.actions.bringing_back import Back, bring_back
from heardback.journal.actions.coaching import (
    coach_marks,
    coach_notes,
    coach_times,
    link_coach,
    open_coach_link,
    unlink_coach,
)
from heardback.journal.actions.debriefs import (
    answer_debrief,
    draft_debrief,
    drop_debrief,
    end_debrief,
    remind_debrief,
    reopen_debrief,
    send_debrief,
)
from heardback.journal.actions.decisions import decide
from heardback.journal.actions.desk import handle_item, unhandle_item
from heardback.journal.actions.documents import keep_document
from heardback.journal.actions.erasure import erase_again, erase_person
from heardback.journal.actions.evidence import correct, record, restore_entry, retract
from heardback.journal.actions.handing_in import HandedIn, begin_once, hand_in
from heardback.journal.actions.instruments import drop_instrument, load_instrument
from heardback.journal.actions.links import answer_by_link, open_link, withdraw_link
from heardback.journal.actions.meetings import amend_meeting, close_out, plan_meeting
from heardback.journal.actions.members import add_member
from heardback.journal.actions.moving import Change, move_pursuits, take_back_move
from heardback.journal.actions.notes import TakenNote, take_note
from heardback.journal.actions.nudging import look_again, note_nudge
from heardback.journal.actions.offers import answer_offer, note_offer
from heardback.journal.actions.people import add_person, amend_person
from heardback.journal.actions.pitches import keep_pitch, plan_conditions
from heardback.journal.actions.pursuits import amend_pursuit, open_pursuit
from heardback.journal.actions.readings import (
    Placed,
    Sent,
    ask_second_reader,
    go_on_reading,
    keep_second_reading,
    note_sent,
    stop_reading,
    take_up_second_reading,
)
from heardback.journal.actions.recaps import answer_recap, draft_recap
from heardback.journal.actions.recordings import (
    drop_recording,
    keep_recording,
)
from heardback.journal.actions.rehearsals import (
    begin_rehearsal,
    delete_rehearsal,
    end_rehearsal,
    say_line,
    try_again,
)
from heardback.journal.actions.reminders import (
    Ways,
    add_push_place,
    drop_push_place,
    note_reminded,
    set_reminder,
)
from heardback.journal.actions.reviewing import (
    accept,
    reject,
    reject_rest,
    undo,
)
from heardback.journal.actions.scoring import (
    mark_check,
    note_moment,
    run_timer,
    say_what_came,
)
from heardback.journal.actions.taking_in import TakenIn, take_in
from heardback.journal.actions.tokens import make_token, withdraw_token
from heardback.journal.actions.views import remove_view, save_view
from heardback.journal.actions.workspaces import allow_second_reader, name_us
from heardback.journal.ids import long_id, short_id
from heardback.journal.removing import What

__all__ = [
    "Back",
    "Change",
    "HandedIn",
    "Placed",
    "Sent",
    "TakenIn",
    "TakenNote",
    "Ways",
    "What",
    "accept",
    "add_member",
    "add_person",
    "add_push_place",
    "allow_second_reader",
    "amend_meeting",
    "amend_person",
    "amend_pursuit",
    "answer_by_link",
    "answer_debrief",
    "answer_offer",
    "answer_recap",
    "ask_second_reader",
    "begin_once",
    "begin_rehearsal",
    "bring_back",
    "close_out",
    "coach_marks",
    "coach_notes",
    "coach_times",
    "correct",
    "decide",
    "delete_rehearsal",
    "draft_debrief",
    "draft_recap",
    "drop_debrief",
    "drop_instrument",
    "drop_push_place",
    "drop_recording",
    "end_debrief",
    "end_rehearsal",
    "erase_again",
    "erase_person",
    "go_on_reading",
    "hand_in",
    "handle_item",
    "keep_document",
    "keep_pitch",
    "keep_recording",
    "keep_second_reading",
    "link_coach",
    "load_instrument",
    "long_id",
    "look_again",
    "make_token",
    "mark_check",
    "move_pursuits",
    "name_us",
    "note_activity",
    "note_asked",
    "note_moment",
    "note_nudge",
    "note_offer",
    "note_reminded",
    "note_sent",
    "open_coach_link",
    "open_link",
    "open_pursuit",
    "plan_conditions",
    "plan_meeting",
    "put_back",
    "put_off_touch",
    "record",
    "reject",
    "reject_rest",
    "remind_debrief",
    "remove_activity",
    "remove_view",
    "reopen_debrief",
    "restore_entry",
    "retract",
    "run_timer",
    "save_view",
    "say_line",
    "say_what_came",
    "send_debrief",
    "set_reminder",
    "set_rhythm",
    "short_id",
    "stop_reading",
    "take_back_move",
    "take_in",
    "take_note",
    "take_up",
    "take_up_second_reading",
    "try_again",
    "undo",
    "unhandle_item",
    "unlink_coach",
    "withdraw_link",
    "withdraw_token",
]
