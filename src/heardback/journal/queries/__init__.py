"""Every read, access decided here; frozen typed values go out, never a model."""

from heardback.journal.access import Actor, actor_for, owner
from heardback.journal.models.workspace import Role
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
from heardback.journal.queries.documents import document_for, raw_for, reviewed_for
from heardback.journal.queries.honesty import honesty_for
from heardback.journal.queries.instruments import InUse, fit_for, instrument_for
from heardback.journal.queries.lists import Order, Page, PursuitRow, rows
from heardback.journal.queries.live import Live, live
from heardback.journal.queries.owed import OwedRow, owed
from heardback.journal.queries.pocket import PocketMeeting, PocketPursuit, pocket
from heardback.journal.queries.pursuits import (
    all_pursuits,
    overview_for,
    pursuit_for,
    version_of,
)
from heardback.journal.queries.readings import ToRead, readings_for, to_read
from heardback.journal.queries.silences import SilenceRow, silences
from heardback.journal.queries.tokens import TokenRow, actor_for_token, tokens
from heardback.journal.queries.workspaces import (
    colleagues,
    second_reader_allowed,
    us_of,
)
from heardback.journal.stages import Stage

__all__ = [
    "Actor",
    "AskedRow",
    "Column",
    "Decided",
    "HelperRow",
    "InUse",
    "LinkRow",
    "Live",
    "Opened",
    "Order",
    "OwedRow",
    "Page",
    "PocketMeeting",
    "PocketPursuit",
    "PursuitRow",
    "Role",
    "SilenceRow",
    "Stage",
    "ToRead",
    "TokenRow",
    "actor_for",
    "actor_for_token",
    "all_pursuits",
    "board",
    "colleagues",
    "debriefs",
    "decided",
    "document_for",
    "fit_for",
    "helpers",
    "honesty_for",
    "instrument_for",
    "link_of",
    "live",
    "opened",
    "overview_for",
    "owed",
    "owner",
    "pocket",
    "pursuit_for",
    "raw_for",
    "readings_for",
    "reviewed_for",
    "rows",
    "second_reader_allowed",
    "silences",
    "to_read",
    "tokens",
    "us_of",
    "version_of",
]
