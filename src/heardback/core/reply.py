"""What an answer to a debrief says: reasons it names, evidence it becomes."""

from heardback.core.debrief import Answer, Reply
from heardback.core.decision import Outcome
from heardback.core.evidence import (
    About,
    Hesitation,
    Mode,
    Need,
    Sort,
    Statement,
    Status,
)
from heardback.core.phrases import names

MOST = 3
"""Of one answer; what names more than three reasons names none."""


def named(answer: Answer) -> tuple[str, ...]:
    """The reasons it names: the one chosen from the list, else those in its words.

    >>> from datetime import UTC, date, datetime
    >>> on, at = date(2026, 11, 2), datetime(2026, 11, 2, tzinfo=UTC)
    >>> named(Answer(id="a", on=on, recorded_at=at, words="Too expensive for us."))
    ('price',)
    """
    if answer.reply is not Reply.WORDS:
        return ()
    if answer.weighed:
        return (answer.weighed,)
    found = names(answer.words)
    return found if len(found) <= MOST else ()


def statements(answer: Answer, outcome: Outcome) -> tuple[Statement, ...]:
    """The evidence that it becomes: doubts after a no, what they wanted after a yes."""
    if answer.reply is not Reply.WORDS or not (answer.words.strip() or answer.weighed):
        return ()
    if outcome is Outcome.WON:
        return (Need(sort=Sort.CRITERION, status=Status.STATED, text=_text(answer)),)
    about = [each for each in named(answer) if each in About] or [About.OTHER]
    return tuple(
        Hesitation(about=About(each), mode=Mode.OUTRIGHT, text=_text(answer))
        for each in about
    )


def _text(answer: Answer) -> str:
    """Their words are the quote; a bare choice from a list needs some of ours."""
    return "" if answer.words.strip() else f"they chose: {answer.weighed}"
