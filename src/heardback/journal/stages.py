"""How far a pursuit has come, told by whom we met and not by hope."""

from enum import StrEnum

from heardback.core.pursuit import Part, Pursuit


class Stage(StrEnum):
    NEW = "new"
    TALKING = "talking"
    WITH_DECIDER = "with_decider"
    DECIDED = "decided"


TITLES = {
    Stage.NEW: "Not met yet",
    Stage.TALKING: "In conversation",
    Stage.WITH_DECIDER: "Met who decides",
    Stage.DECIDED: "Decided",
}


def stage_of(pursuit: Pursuit) -> Stage:
    if pursuit.decision is not None:
        return Stage.DECIDED
    held = [meeting for meeting in pursuit.meetings if meeting.held]
    if not held:
        return Stage.NEW
    deciders = {who.name for who in pursuit.people if who.part is Part.DECIDES}
    met = {name for meeting in held for name in meeting.people}
    return Stage.WITH_DECIDER if deciders & met else Stage.TALKING
