"""The tables, one file for each noun; each row gives its core value in one line."""

from heardback.journal.models.activity import Activity, Rhythm
from heardback.journal.models.belief_cache import BeliefCache, ItemCache
from heardback.journal.models.debrief import Debrief, DebriefAnswer, DebriefLink
from heardback.journal.models.decision import Decision
from heardback.journal.models.desk import Handled, Move, SavedView
from heardback.journal.models.document import Document, RawBytes, Reviewed
from heardback.journal.models.entry import Entry
from heardback.journal.models.erasure import Erasure
from heardback.journal.models.event import Event, Receipt, Verb
from heardback.journal.models.findable import Findable
from heardback.journal.models.instrument import FitCache, OwnInstrument
from heardback.journal.models.meeting import Attendance, Forecast, Meeting, Recap
from heardback.journal.models.nudge import Nudge
from heardback.journal.models.offer import Offer
from heardback.journal.models.pitch import ConditionsPlan, Pitch
from heardback.journal.models.prepared import PreparedQuestion
from heardback.journal.models.pursuit import Person, Pursuit
from heardback.journal.models.reading import Reading
from heardback.journal.models.rehearsal import (
    CoachLink,
    Rehearsal,
    RehearsalMark,
    RehearsalNote,
    RehearsalTurn,
)
from heardback.journal.models.reminder import PushPlace, Reminder
from heardback.journal.models.removed import Removed
from heardback.journal.models.token import Token
from heardback.journal.models.workspace import (
    Membership,
    Role,
    SignInLink,
    User,
    Workspace,
)

__all__ = [
    "Activity",
    "Attendance",
    "BeliefCache",
    "CoachLink",
    "ConditionsPlan",
    "Debrief",
    "DebriefAnswer",
    "DebriefLink",
    "Decision",
    "Document",
    "Entry",
    "Erasure",
    "Event",
    "Findable",
    "FitCache",
    "Forecast",
    "Handled",
    "ItemCache",
    "Meeting",
    "Membership",
    "Move",
    "Nudge",
    "Offer",
    "OwnInstrument",
    "Person",
    "Pitch",
    "PreparedQuestion",
    "Pursuit",
    "PushPlace",
    "RawBytes",
    "Reading",
    "Recap",
    "Receipt",
    "Rehearsal",
    "RehearsalMark",
    "RehearsalNote",
    "RehearsalTurn",
    "Reminder",
    "Removed",
    "Reviewed",
    "Rhythm",
    "Role",
    "SavedView",
    "SignInLink",
    "Token",
    "User",
    "Verb",
    "Workspace",
]
