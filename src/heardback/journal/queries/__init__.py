"""Every read, access decided here; frozen typed values go out, never a model."""

from heardback.core.desk import View
from heardback.journal.access import Actor, actor_for, actor_in, owner
from heardback.journal.asides import Aside, asides_in
from heardback.journal.models.workspace import Role
from heardback.journal.practising import By, Note, Practice, Timer
from heardback.journal.queries.board import Column, board
from heardback.journal.queries.debriefs import (
    AskedRow,
    HelperRow,
    LinkRow,
    Opened,
    debriefs,
    helpers,
    link_of,
    opened,
)
from heardback.journal.queries.decided import Decided, decided
from heardback.journal.queries.desk import (
    activities,
    desk_for,
    effort,
    rhythm_of,
    views,
)
from heardback.journal.queries.documents import (
    Beside,
    beside,
    document_for,
    raw_for,
    recordings_waiting,
    reviewed_for,
)
from heardback.journal.queries.ended import ended, walks
from heardback.journal.queries.erasures import ErasedRow, erased_lately
from heardback.journal.queries.good import went_well
from heardback.journal.queries.honesty import honesty_for
from heardback.journal.queries.in_play import in_play
from heardback.journal.queries.instruments import InUse, fit_for, instrument_for
from heardback.journal.queries.lists import Order, Page, PursuitRow, names, rows
from heardback.journal.queries.live import Live, live
from heardback.journal.queries.momentum import momentum_for
from heardback.journal.queries.noes import No, noes
from heardback.journal.queries.offers import OfferRow, offers
from heardback.journal.queries.owed import OwedRow, owed
from heardback.journal.queries.pitches import (
    PitchVersion,
    Planned,
    conditions_for,
    pitches,
)
from heardback.journal.queries.pocket import PocketMeeting, PocketPursuit, pocket
from heardback.journal.queries.pursuits import (
    all_pursuits,
    only_side,
    overview_for,
    pursuit_for,
    side_of_newest,
    version_of,
)
from heardback.journal.queries.readings import (
    ToRead,
    names_told,
    readings_for,
    to_read,
)
from heardback.journal.queries.rehearsals import (
    Attempt,
    Link,
    Practised,
    Unrehearsed,
    attempts,
    coach_link,
    coached,
    practised,
    rehearsal_for,
    rehearsed,
    unrehearsed,
)
from heardback.journal.queries.reminders import (
    PushRow,
    ReminderRow,
    reminder_for,
    to_remind,
)
from heardback.journal.queries.silences import SilenceRow, silences
from heardback.journal.queries.today import today_for
from heardback.journal.queries.tokens import TokenRow, actor_for_token, tokens
from heardback.journal.queries.workspaces import (
    WorkspaceRow,
    colleagues,
    second_reader_allowed,
    us_of,
    workspaces_of,
)
from heardback.journal.stages import TITLES, Stage

__all__ = [
    "TITLES",
    "Actor",
    "Aside",
    "AskedRow",
    "Attempt",
    "Beside",
    "By",
    "Column",
    "Decided",
    "ErasedRow",
    "HelperRow",
    "InUse",
    "Link",
    "LinkRow",
    "Live",
    "No",
    "Note",
    "OfferRow",
    "Opened",
    "Order",
    "OwedRow",
    "Page",
    "PitchVersion",
    "Planned",
    "PocketMeeting",
    "PocketPursuit",
    "Practice",
    "Practised",
    "PursuitRow",
    "PushRow",
    "ReminderRow",
    "Role",
    "SilenceRow",
    "Stage",
    "Timer",
    "ToRead",
    "TokenRow",
    "Unrehearsed",
    "View",
    "WorkspaceRow",
    "activities",
    "actor_for",
    "actor_for_token",
    "actor_in",
    "all_pursuits",
    "asides_in",
    "attempts",
    "beside",
    "board",
    "coach_link",
    "coached",
    "colleagues",
    "conditions_for",
    "debriefs",
    "decided",
    "desk_for",
    "document_for",
    "effort",
    "ended",
    "erased_lately",
    "fit_for",
    "helpers",
    "honesty_for",
    "in_play",
    "instrument_for",
    "link_of",
    "live",
    "momentum_for",
    "names",
    "names_told",
    "noes",
    "offers",
    "only_side",
    "opened",
    "overview_for",
    "owed",
    "owner",
    "pitches",
    "pocket",
    "practised",
    "pursuit_for",
    "raw_for",
    "readings_for",
    "recordings_waiting",
    "rehearsal_for",
    "rehearsed",
    "reminder_for",
    "reviewed_for",
    "rhythm_of",
    "rows",
    "second_reader_allowed",
    "side_of_newest",
    "silences",
    "to_read",
    "to_remind",
    "today_for",
    "tokens",
    "unrehearsed",
    "us_of",
    "version_of",
    "views",
    "walks",
    "went_well",
    "workspaces_of",
]
