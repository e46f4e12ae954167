"""What went well, from the record: allies won, doubts resolved, yeses, steps kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from heardback.core.decision import Outcome
from heardback.core.evidence import Grade, Hesitation, NextStep, Party, State, Support
from heardback.core.pursuit import Pursuit


class Well(StrEnum):
    ALLY = "ally"
    RESOLVED = "resolved"
    KEPT = "kept"
    WON = "won"


@dataclass(frozen=True, slots=True, kw_only=True)
class Good:
    """One thing that went well: when, with whom, and their words if there are any."""

    kind: Well
    on: date
    pursuit: str
    organisation: str
    words: str
    quote: str = ""


def good(pursuit: Pursuit) -> tuple[Good, ...]:
    """Newest first. A lost pursuit has them too: what was won stays won.

    >>> from heardback.core.pursuit import Side
    >>> good(Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...              opened_on=date(2026, 9, 1)))
    ()
    """
    return tuple(sorted(_good(pursuit), key=lambda each: each.on, reverse=True))


def _good(pursuit: Pursuit) -> Iterator[Good]:
    for entry in pursuit.current:
        told = _told(entry.statement, entry.person or "They")
        if told is None:
            continue
        kind, words = told
        yield Good(
            kind=kind,
            on=entry.happened_on,
            pursuit=pursuit.id,
            organisation=pursuit.organisation,
            words=words,
            quote=entry.quote,
        )
    end = pursuit.decision
    if end is not None and end.outcome is Outcome.WON:
        yield Good(
            kind=Well.WON,
            on=end.decided_on,
            pursuit=pursuit.id,
            organisation=pursuit.organisation,
            words="They said yes.",
            quote=end.their_words,
        )


def _told(statement: object, who: str) -> tuple[Well, str] | None:
    if isinstance(statement, Support):
        if statement.grade in (Grade.ENTHUSIASTIC, Grade.YES):
            return Well.ALLY, f"{who} backs you."
    elif isinstance(statement, Hesitation):
        if statement.state is State.RESOLVED:
            about = statement.text or statement.about.value
            return Well.RESOLVED, f"A doubt was resolved: {_ended(about)}"
    elif (
        isinstance(statement, NextStep)
        and statement.done_on
        and statement.owner is Party.THEM
    ):
        return Well.KEPT, f"{who} did what was promised: {_ended(statement.text)}"
    return None


def _ended(words: str) -> str:
    return words if words.endswith((".", "?", "!", "…")) else f"{words}."
