"""What one did on the way to a decision, as it stood after each meeting."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from heardback.core.evidence import (
    Asked,
    Evidence,
    Hesitation,
    Need,
    NextStep,
    State,
    Status,
    Support,
    current,
)
from heardback.core.pursuit import Part, Pursuit, recalled


class Habit(StrEnum):
    """Things that are up to us, each of which some pursuits have and others lack."""

    ASKED_SUPPORT = "asked_support"
    AGREED_STEP = "agreed_step"
    ASKED_BEHIND = "asked_behind"
    CLEARED_DOUBTS = "cleared_doubts"
    MET_DECIDER = "met_decider"
    CONFIRMED_NEED = "confirmed_need"
    REHEARSED = "rehearsed"


LABELS = {
    Habit.ASKED_SUPPORT: "asked somebody whether they would back you",
    Habit.AGREED_STEP: "agreed the next step with them",
    Habit.ASKED_BEHIND: "asked what was behind each doubt",
    Habit.CLEARED_DOUBTS: "left no doubt open",
    Habit.MET_DECIDER: "met whoever decides",
    Habit.CONFIRMED_NEED: "had a need confirmed by them",
    Habit.REHEARSED: "rehearsed",
}

LACKS = {
    Habit.ASKED_SUPPORT: "nobody had been asked whether they would back you",
    Habit.AGREED_STEP: "no next step was agreed with them",
    Habit.ASKED_BEHIND: "a doubt stood that nobody had asked about",
    Habit.CLEARED_DOUBTS: "a doubt was still open",
    Habit.MET_DECIDER: "whoever decides had not been met",
    Habit.CONFIRMED_NEED: "none of their needs was confirmed by them",
    Habit.REHEARSED: "the close was not rehearsed",
}


def kept(pursuit: Pursuit, *, by: date | None = None) -> dict[Habit, bool]:
    """Which habits stood by the end of a day; those that could not stand are left out.

    A doubt cannot be cleared where none was heard, and whoever decides cannot be met
    where nobody knows who that is. What was written down after the decision does not
    count, and without a meeting there is nothing to tell.

    Examples
    --------
    >>> from heardback.core.pursuit import Meeting, Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1),
    ...                meetings=(Meeting(id="m", on=date(2026, 9, 4)),))
    >>> kept(deal)[Habit.AGREED_STEP]
    False
    """
    day = by or date.max
    met = [each for each in pursuit.meetings if each.held and each.on <= day]
    if not met:
        return {}
    entries = told_before(pursuit, by=day)
    statements = [entry.statement for entry in entries]
    doubts = [each for each in statements if isinstance(each, Hesitation)]
    found = {
        Habit.ASKED_SUPPORT: any(
            isinstance(each, Support) and each.asked is not Asked.NOT_ASKED
            for each in statements
        ),
        Habit.AGREED_STEP: any(
            isinstance(each, NextStep) and each.agreed for each in statements
        ),
        Habit.CONFIRMED_NEED: any(
            isinstance(each, Need) and each.status is Status.CONFIRMED
            for each in statements
        ),
    }
    if doubts:
        found[Habit.ASKED_BEHIND] = all(one.state is not State.HEARD for one in doubts)
        found[Habit.CLEARED_DOUBTS] = not any(one.open for one in doubts)
    deciders = {who.name for who in pursuit.people if who.part is Part.DECIDES}
    if deciders:
        seen = {name for meeting in met for name in meeting.people}
        found[Habit.MET_DECIDER] = bool(deciders & seen)
    return found


def told_before(pursuit: Pursuit, *, by: date) -> tuple[Evidence, ...]:
    """What stood on a day, of what was written down before the decision was known."""
    early: Iterable[Evidence] = (
        entry
        for entry in pursuit.evidence
        if entry.happened_on <= by and not recalled(entry, pursuit.decision)
    )
    return current(tuple(early))
