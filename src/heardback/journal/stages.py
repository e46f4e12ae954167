"""How far a pursuit has come, told by whom we met and not by hope."""

from enum import StrEnum

from heardback.core.evidence import Source
from heardback.core.pursuit import Part, Pursuit
from heardback.journal.models import Pursuit as Row


class Stage(StrEnum):
    NEW = "new"
    TALKING = "talking"
    WITH_DECIDER = "with_decider"
    DECIDED = "decided"


class Shelf(StrEnum):
    """Where a list keeps it: in play, decided, or put away by hand."""

    OPEN = "open"
    CLOSED = "closed"
    AWAY = "away"


TITLES = {
    Stage.NEW: "Not met yet",
    Stage.TALKING: "In conversation",
    Stage.WITH_DECIDER: "Met who decides",
    Stage.DECIDED: "Decided",
}


def stage_of(pursuit: Pursuit, placed: str = "") -> Stage:
    """As the record says, or where it was moved by hand; a decision outranks both."""
    if pursuit.decision is not None:
        return Stage.DECIDED
    return Stage(placed) if placed else reached(pursuit)


def reached(pursuit: Pursuit) -> Stage:
    """How far it came, whatever was decided."""
    held = [meeting for meeting in pursuit.meetings if meeting.held]
    if not held:
        # They spoke with us, be it by mail: that is a conversation.
        spoke = any(each.source is Source.QUOTED for each in pursuit.current)
        return Stage.TALKING if spoke else Stage.NEW
    deciders = {who.name for who in pursuit.people if who.part is Part.DECIDES}
    met = {name for meeting in held for name in meeting.people}
    return Stage.WITH_DECIDER if deciders & met else Stage.TALKING


def shelf_of(row: Row, pursuit: Pursuit) -> Shelf:
    if row.away:
        return Shelf.AWAY
    return Shelf.OPEN if pursuit.decision is None else Shelf.CLOSED
