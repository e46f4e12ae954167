"""The tables, one file for each noun; each row gives its core value in one line."""

from heardback.journal.models.belief_cache import BeliefCache
from heardback.journal.models.debrief import Debrief, DebriefAnswer, DebriefLink
from heardback.journal.models.decision import Decision
from heardback.journal.models.document import Document, RawBytes, Reviewed
from heardback.journal.models.entry import Entry
from heardback.journal.models.erasure import Erasure
from heardback.journal.models.event import Event, Receipt, Verb
from heardback.journal.models.instrument import FitCache, OwnInstrument
from heardback.journal.models.meeting import Attendance, Forecast, Meeting, Recap
from heardback.journal.models.nudge import Nudge
from heardback.journal.models.pitch import ConditionsPlan, Pitch
from heardback.journal.models.prepared import PreparedQuestion
from heardback.journal.models.pursuit import Person, Pursuit
from heardback.journal.models.rehearsal import (
    CoachLink,
    Rehearsal,
    RehearsalMark,
    RehearsalNote,
    RehearsalTurn,
)
from heardback.journal.models.token import Token
from heardback.journal.models.workspace import (
    Membership,
    Role,
    SignInLink,
    User,
    Workspace,
)

__all__ = [
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
    "FitCache",
    "Forecast",
    "Meeting",
    "Membership",
    "Nudge",
    "OwnInstrument",
    "Person",
    "Pitch",
    "PreparedQuestion",
    "Pursuit",
    "RawBytes",
    "Recap",
    "Receipt",
    "Rehearsal",
    "RehearsalMark",
    "RehearsalNote",
    "RehearsalTurn",
    "Reviewed",
    "Role",
    "SignInLink",
    "Token",
    "User",
    "Verb",
    "Workspace",
]
