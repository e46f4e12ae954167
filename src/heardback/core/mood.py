"""How freely a person spoke with us last, so that a question can be put gently."""

from enum import StrEnum

from heardback.core.evidence import (
    Evidence,
    Grade,
    Hesitation,
    Mode,
    Openness,
    Process,
    Support,
)
from heardback.core.pursuit import Pursuit


class Mood(StrEnum):
    """Of what they said to us; nothing about how anybody feels."""

    OPEN = "open"
    PLAIN = "plain"
    GUARDED = "guarded"


def mood_of(pursuit: Pursuit, person: str | None) -> Mood:
    """From the newest thing they said that shows it.

    A clear yes or open talk of how they decide is open; a no, a vague answer, a doubt
    said outright, or what they would not say is guarded.
    """
    said = [
        (entry.happened_on, mood)
        for entry in pursuit.current
        if entry.person == person and (mood := _shown(entry)) is not None
    ]
    return max(said, key=lambda each: each[0])[1] if said else Mood.PLAIN


def _shown(entry: Evidence) -> Mood | None:
    match entry.statement:
        case Support(grade=Grade.YES | Grade.ENTHUSIASTIC):
            return Mood.OPEN
        case Support(grade=Grade.NO | Grade.VAGUE):
            return Mood.GUARDED
        case Process(openness=Openness.OPEN):
            return Mood.OPEN
        case Process(openness=Openness.GUARDED | Openness.DECLINED):
            return Mood.GUARDED
        case Hesitation(mode=Mode.OUTRIGHT) as doubt if doubt.open:
            return Mood.GUARDED
    return None
