"""The mail after a meeting: what I took away, easy to correct."""

from collections.abc import Sequence

from heardback.core.aspects import unknown_aspects
from heardback.core.cards import doubt_ask
from heardback.core.evidence import (
    Evidence,
    Hesitation,
    Need,
    NextStep,
    Party,
    Sort,
    Source,
    State,
)
from heardback.core.pursuit import Meeting, Pursuit
from heardback.core.wording import (
    day_words,
    process_ask,
    recap_words,
    shortened,
    step_ask,
)

MOST_NEEDS = 5


def draft_recap(pursuit: Pursuit, meeting: Meeting) -> str:
    """Draft the mail that asks them to confirm what a meeting came to.

    It holds the next step with owner and date, the needs heard in the meeting, "please
    correct me", and the one thing left unprobed: a doubt nobody asked about yet, else
    something unknown about how they decide. Nobody is quoted to others, and what I
    only sensed is left out.

    Returns
    -------
    str
        Plain text with `\\n` line ends, to be read and changed before it is sent.

    Examples
    --------
    >>> from datetime import date
    >>> from heardback.core.pursuit import Side
    >>> call = Meeting(id="m", on=date(2026, 9, 18), people=("Tom",))
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1), meetings=(call,))
    >>> print(draft_recap(deal, call).splitlines()[2][:47])
    Thank you for the conversation on 18 September.
    """
    words = recap_words(pursuit.side)
    heard = [
        entry
        for entry in pursuit.current
        if entry.meeting == meeting.id
        or (entry.meeting is None and entry.happened_on == meeting.on)
    ]
    parts = [
        _greeting(meeting),
        words["thanks"].format(day=day_words(meeting.on)),
        _step(pursuit, heard, words),
        _needs(meeting, heard, words),
        words["correct"],
        _question(pursuit, meeting, heard, words),
        words["close"],
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def unprobed(pursuit: Pursuit, meeting: Meeting, heard: Sequence[Evidence]) -> str:
    """The one question left: an unasked doubt of this meeting, then of earlier ones,
    then the first thing unknown about how they decide; empty if nothing is left."""
    earlier = [each for each in pursuit.current if each.happened_on <= meeting.on]
    for entry in (*heard, *earlier):
        doubt = entry.statement
        if isinstance(doubt, Hesitation) and doubt.state is State.HEARD:
            return doubt_ask(entry, pursuit.side, meeting.people)
    aspects = unknown_aspects(earlier)
    return process_ask(aspects[0], pursuit.side) if aspects else ""


def _greeting(meeting: Meeting) -> str:
    if not meeting.people:
        return "Hello,"
    *others, last = (shortened(name) for name in meeting.people)
    return f"Dear {', '.join(others)} and {last}," if others else f"Dear {last},"


def _step(pursuit: Pursuit, heard: Sequence[Evidence], words: dict[str, str]) -> str:
    told = [
        entry.statement
        for entry in heard
        if isinstance(entry.statement, NextStep) and entry.statement.done_on is None
    ]
    steps = [each for each in told if each.text]
    if not steps:
        # One tap says that they agreed to something, and nobody typed to what.
        agreed = any(each.agreed for each in told)
        line = "step_unnamed" if agreed else "step_unsure" if told else "step_open"
        return words[line].format(ask=step_ask(pursuit.side))
    step = next((each for each in steps if each.agreed), steps[-1])
    said = shortened(step.text)
    due = step.due or (f"by {day_words(step.due_on)}" if step.due_on else "")
    if due.casefold() in said.casefold():
        due = ""
    how = ", ".join(filter(None, [_owner(step.owner, words), due]))
    line = words["step" if step.agreed else "step_assumed"]
    return line.format(step=said, how=f" ({how})" if how else "")


def _owner(owner: Party | None, words: dict[str, str]) -> str:
    return words[owner] if owner is not None else ""


def _needs(meeting: Meeting, heard: Sequence[Evidence], words: dict[str, str]) -> str:
    lines = [
        f"- {shortened(entry.statement.text)}"
        for entry in heard
        if isinstance(entry.statement, Need)
        and entry.statement.text
        and _may_be_written(entry, meeting)
    ]
    if not lines:
        return ""
    return "\n".join([words["needs"], *lines[:MOST_NEEDS]])


def _may_be_written(entry: Evidence, meeting: Meeting) -> bool:
    """What I sensed stays mine; a worry goes back only to the one who voiced it."""
    if entry.source is Source.SENSED:
        return False
    need = entry.statement
    worry = isinstance(need, Need) and need.sort is Sort.CONCERN
    return not worry or list(meeting.people) == [entry.person]


def _question(
    pursuit: Pursuit,
    meeting: Meeting,
    heard: Sequence[Evidence],
    words: dict[str, str],
) -> str:
    left = unprobed(pursuit, meeting, heard)
    return words["question"].format(ask=left) if left else ""
