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
from heardback.journal.queries.lists import Order, Page, PursuitRow, rows
from heardback.journal.queries.live import Live, live
from heardback.journal.queries.owed import OwedRow, owed
from heardback.journal.queries.pursuits import (
    all_pursuits,
    overview_for,
    pursuit_for,
    version_of,
)
from heardback.journal.queries.tokens import TokenRow, actor_for_token, tokens
from heardback.journal.stages import Stage

__all__ = [
    "Actor",
    "AskedRow",
    "Column",
    "Decided",
    "HelperRow",
    "LinkRow",
    "Live",
    "Opened",
    "Order",
    "OwedRow",
    "Page",
    "PursuitRow",
    "Role",
    "Stage",
    "TokenRow",
    "actor_for",
    "actor_for_token",
    "all_pursuits",
    "board",
    "debriefs",
    "decided",
    "document_for",
    "helpers",
    "link_of",
    "live",
    "opened",
    "overview_for",
    "owed",
    "owner",
    "pursuit_for",
    "raw_for",
    "reviewed_for",
    "rows",
    "tokens",
    "version_of",
]
