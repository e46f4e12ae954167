"""Every read, access decided here; frozen typed values go out, never a model."""

from heardback.journal.access import Actor, actor_for, owner
from heardback.journal.models.workspace import Role
from heardback.journal.queries.board import Column, board
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
    "Column",
    "Decided",
    "Live",
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
    "decided",
    "document_for",
    "live",
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
