"""One thing to do differently, and where to try it again."""

from dataclasses import dataclass

from heardback.core.counterpart import State
from heardback.core.evidence import State as Life
from heardback.core.marks import (
    AGENDA,
    ASKED_FIRST,
    BACKED,
    COVERED,
    NO_ARGUMENT,
    OPEN,
    REFLECTED,
    SHORT,
    STEP,
    SUPPORT,
    TIME,
    Mark,
)
from heardback.core.pursuit import Side
from heardback.core.wording import curious

# What moves a talk most comes first: our judgement.
ORDER = (
    ASKED_FIRST,
    NO_ARGUMENT,
    SHORT,
    SUPPORT,
    STEP,
    COVERED,
    BACKED,
    OPEN,
    REFLECTED,
    AGENDA,
    TIME,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """`text` says what to do, `try_saying` a line for it; `turn` is where to try it.

    Trying again from `turn` plays everything before it once more.
    """

    mark: Mark
    text: str
    try_saying: str = ""
    turn: int | None = None


def advice(state: State, found: tuple[Mark, ...]) -> Advice | None:
    """The one missed check that matters most; None where every one was earned."""
    missed = [mark for mark in found if not mark.earned]
    if not missed:
        return None
    mark = min(missed, key=lambda each: (ORDER.index(each.check), each.turn or 0))
    text, line = _worded(state, mark)
    return Advice(mark=mark, text=text, try_saying=line, turn=_where(state, mark))


def _where(state: State, mark: Mark) -> int | None:
    if mark.turn is not None:
        return mark.turn
    if mark.check == ASKED_FIRST:
        for turn, exchange in enumerate(state.exchanges, start=1):
            if exchange.reply.raised == mark.topic and turn < len(state.exchanges):
                return turn + 1
    return None


def _worded(state: State, mark: Mark) -> tuple[str, str]:
    deal = state.side is Side.DEAL
    if mark.check == ASKED_FIRST:
        return (
            "Ask what is behind a doubt before you answer it. They raised one, and "
            + ("an answer came first." if mark.line else "nobody asked about it."),
            _question(state, mark),
        )
    return {
        NO_ARGUMENT: (
            "Do not argue. Say back what they said; ask what makes them see it so.",
            "It sounds as if that has cost you something before. What happened?",
        ),
        SHORT: (
            "Stop after three sentences, and ask what they make of it.",
            "What do you think of that so far?",
        ),
        SUPPORT: (
            "Ask for their support in plain words. Most people never do.",
            "Will you be recommending us?" if deal else "Will you recommend me?",
        ),
        STEP: (
            "Propose what happens next, with a day, before you go.",
            "Shall we meet again on Tuesday at ten, with those who need to agree?",
        ),
        COVERED: (f"Say how you meet this: {mark.about}.", ""),
        BACKED: (
            "Say only what you can show. Give one case or one figure in its place.",
            "The last time we did this was … and it came to …",
        ),
        OPEN: (
            "Ask questions that cannot be answered with yes or no.",
            "What would have to be true for this to be a good choice for you?",
        ),
        REFLECTED: (
            "Say back what you heard before you go on.",
            "So what matters to you is … Did I get that right?",
        ),
        AGENDA: (
            "Begin by agreeing how you both use the time.",
            "First I would like to hear what has changed. What would you add?",
        ),
        TIME: (
            "End it yourself, before they have to.",
            "We have two minutes left. Thank you for your time.",
        ),
    }[mark.check]


def _question(state: State, mark: Mark) -> str:
    doubt = next((each for each in state.doubts if each.key == mark.topic), None)
    if doubt is None:
        return "What is behind that for you?"
    asked = curious(doubt.about, state.side, doubt.words, state=Life.HEARD)
    return asked.rsplit("”. ", 1)[-1]
