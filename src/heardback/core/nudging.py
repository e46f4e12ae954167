"""The words of a nudge: it asks one thing, and a no is welcome."""

from dataclasses import dataclass
from datetime import date

from heardback.core.evidence import Evidence, NextStep, Party, Source
from heardback.core.nudges import MOST
from heardback.core.pursuit import Pursuit
from heardback.core.wording import nudge_words, shortened


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A mail to be read and changed before it is sent; `to` may be empty."""

    to: str
    person: str
    subject: str
    text: str


def draft_nudge(pursuit: Pursuit, *, as_of: date, sent: int = 0) -> Draft:
    """Ask whoever was met last one thing; the second nudge says that it is the last.

    It quotes nobody, names no doubt, and holds nothing that one only sensed.

    >>> from heardback.core.pursuit import Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> draft_nudge(deal, as_of=date(2026, 9, 30)).text.splitlines()[2]
    'Is this still something you want to do?'
    """
    words = nudge_words(pursuit.side)
    name = _whom(pursuit, as_of)
    who = pursuit.person(name)
    what = pursuit.title or words["what"]
    parts = [
        words["greeting"]
        .format(name=name.split()[0] if name else "")
        .replace(" ,", ","),
        _one_thing(pursuit, as_of, words),
        words["last"] if sent >= MOST - 1 else words["easy"],
        words["close"],
    ]
    return Draft(
        to=who.email if who else "",
        person=name,
        subject=words["subject"].format(what=shortened(what)),
        text="\n\n".join(parts) + "\n",
    )


def _whom(pursuit: Pursuit, as_of: date) -> str:
    met = [
        meeting
        for meeting in pursuit.meetings
        if meeting.held and meeting.people and meeting.on <= as_of
    ]
    if met:
        return max(met, key=lambda each: each.on).people[0]
    there = [who.name for who in pursuit.people if who.active]
    return there[0] if there else ""


def _one_thing(pursuit: Pursuit, as_of: date, words: dict[str, str]) -> str:
    steps = [each for each in pursuit.current if _open(each, as_of)]
    theirs = [each for each in steps if _owed(each, as_of)]
    if theirs:
        return words["promised"].format(step=_text(theirs[-1]))
    agreed = [each for each in steps if _agreed(each)]
    if agreed:
        return words["step"].format(step=_text(agreed[-1]))
    return words["open"]


def _open(entry: Evidence, as_of: date) -> bool:
    step = entry.statement
    return (
        isinstance(step, NextStep)
        and bool(step.text.strip())
        and step.done_on is None
        and entry.happened_on <= as_of
        and entry.source is not Source.SENSED
    )


def _owed(entry: Evidence, as_of: date) -> bool:
    """Theirs to do, and its day, if they named one, is over."""
    step = entry.statement
    return (
        isinstance(step, NextStep)
        and step.owner is Party.THEM
        and (step.due_on is None or step.due_on < as_of)
    )


def _agreed(entry: Evidence) -> bool:
    return isinstance(entry.statement, NextStep) and entry.statement.agreed


def _text(entry: Evidence) -> str:
    return (
        shortened(entry.statement.text) if isinstance(entry.statement, NextStep) else ""
    )
