"""Nudges and asked questions in a notebook folder: the rules of the database."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from heardback.core.errors import Conflict, Invalid
from heardback.core.pursuit import Nudged, Prepared, Pursuit


def nudged(pursuit: Pursuit, *, on: date, now: datetime) -> Pursuit:
    """With one more nudge; the same day twice is one."""
    if on > now.date():
        raise Invalid(f"Sent on: {on} has not come yet; check the date.")
    if pursuit.decision is not None:
        raise Conflict("They have decided: there is nothing left to nudge about.")
    if any(each.sent_on == on for each in pursuit.nudges):
        return pursuit
    one = Nudged(sent_on=on, recorded_at=now)
    return replace(pursuit, nudges=(*pursuit.nudges, one))


def looked_again(pursuit: Pursuit, *, on: date | None, now: datetime) -> Pursuit:
    """With the day on which to look at a silence anew; None takes it away."""
    if on is not None and on <= now.date():
        raise Invalid("Choose a day that is still to come.")
    return replace(pursuit, look_again=on)


def noted(pursuit: Pursuit, meeting: str, prepared: Sequence[Prepared]) -> Pursuit:
    """With the questions of one meeting; said again, the newer word counts."""
    others = (each for each in pursuit.prepared if each.meeting != meeting)
    return replace(pursuit, prepared=(*others, *prepared))
