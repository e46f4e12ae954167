"""Taking one person's words and name out of what was practised about them."""

from collections.abc import Callable, Iterable
from typing import Any

from heardback.core import pursuit as core
from heardback.core.turned import inside, sentence
from heardback.journal.models import (
    ConditionsPlan,
    Pitch,
    Pursuit,
    Rehearsal,
    RehearsalNote,
    RehearsalTurn,
)
from heardback.journal.redaction import ERASED, person_to_forget

type Mask = Callable[[str], str]


def forget_in_practice(
    row: Pursuit, value: core.Pursuit, name: str, label: str
) -> None:
    """`value` is the pursuit as it was before anything of it was redacted."""
    theirs = {entry.id for entry in value.evidence if entry.person == name}
    masked = person_to_forget(value, name, label).masked
    for pitch in Pitch.objects.filter(pursuit=row):
        _keep(pitch, claims=_through(pitch.claims, masked))
    for plan in ConditionsPlan.objects.filter(pursuit=row):
        _keep(plan, real=_through(plan.real, masked), plan=_through(plan.plan, masked))
    for rehearsal in Rehearsal.objects.filter(pursuit=row):
        mask = _also(masked, _said_by(rehearsal.start, theirs))
        _keep(rehearsal, start=_through(rehearsal.start, mask))
        for turn in RehearsalTurn.objects.filter(rehearsal=rehearsal):
            _keep(
                turn, said=_through(turn.said, mask), reply=_through(turn.reply, mask)
            )
        for note in RehearsalNote.objects.filter(rehearsal=rehearsal):
            _keep(note, text=mask(note.text))


def _said_by(start: dict[str, Any], theirs: set[str]) -> list[str]:
    """What the counterpart had of this person, in every way that it could say it."""
    known = [
        each[field]
        for each in (*start.get("doubts", ()), *start.get("wanted", ()))
        if each.get("key") in theirs
        for field in ("words", "cause")
        if each.get(field)
    ]
    ways = {way for words in known for way in (words, sentence(words), inside(words))}
    return sorted(ways, key=len, reverse=True)


def _also(masked: Mask, words: Iterable[str]) -> Mask:
    words = list(words)

    def mask(text: str) -> str:
        for each in words:
            text = text.replace(each, ERASED)
        return masked(text)

    return mask


def _through(value: Any, mask: Mask) -> Any:
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, dict):
        return {
            name: each if name in _NO_WORDS else _through(each, mask)
            for name, each in value.items()
        }
    if isinstance(value, list):
        return [_through(each, mask) for each in value]
    return value


# Ids and closed words: a mask must not eat them, whatever somebody is called.
_NO_WORDS = frozenset(
    """key entry about act touches raised revealed settled covered asked support ended
    side part difficulty pending needs answers medium hour""".split()
)


def _keep(
    row: Pitch | ConditionsPlan | Rehearsal | RehearsalTurn | RehearsalNote,
    **words: Any,
) -> None:
    type(row).objects.filter(pk=row.pk).update(**words)
