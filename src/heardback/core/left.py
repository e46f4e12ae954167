"""What a merge left as it was here, in sentences: the newer, and what is in doubt."""

from collections.abc import Sequence
from datetime import date, time
from enum import StrEnum

from heardback.core.past import Newer, differing
from heardback.core.pursuit import DecideBy, Meeting, Money, Person, Pursuit

_LABELS = {
    "side": "deal or application",
    "organisation": "the organisation",
    "title": "the title",
    "opened_on": "the day it was opened",
    "lead": "the source of the lead",
    "value": "the value",
    "decide_by": "when they decide",
    "look_again": "when to look again",
    "on": "the day",
    "at": "the hour",
    "medium": "how",
    "people": "who was there",
    "held": "whether it was held",
    "part": "the part",
    "role": "the role",
    "email": "the address",
    "active": "whether they are still there",
    "notes": "the notes",
}
_LONGEST = 80


def left[Thing: (Pursuit, Meeting, Person)](
    about: str, kept: Thing, came: Thing, which: Newer
) -> tuple[str, ...]:
    """None where the two say the same, or where what came was taken.

    Notes in doubt are joined, so nothing of them is left out.
    """
    names = differing(kept, came)
    if which is Newer.KEPT and names:
        said = _listed([_LABELS[each] for each in names])
        stay = "stay as they are" if len(names) > 1 else "stays as it is"
        return (f"{about}: {said} {stay}: what is here is newer.",)
    if which is Newer.NEITHER:
        return tuple(
            f"{about}: {_LABELS[each]} was changed here and elsewhere. Here stays "
            f"{_words(getattr(kept, each))}; the other says "
            f"{_words(getattr(came, each))}."
            for each in names
            if each != "notes"
        )
    return ()


def _listed(words: Sequence[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _words(said: object) -> str:
    match said:
        case None | "" | ():
            return "nothing"
        case bool():
            return "yes" if said else "no"
        case Money():
            per = f" a {said.per}" if said.per else ""
            return f"{said.amount} {said.currency}{per}"
        case DecideBy():
            return said.on.isoformat()
        case tuple():
            return ", ".join(str(each) for each in said)
        case StrEnum() | date() | time():
            return str(said).replace("_", " ")
    text = str(said)
    return f"“{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}”"
