"""The counterpart's hidden state while a line is heard, and how one moves it."""

from dataclasses import dataclass, field, replace

from heardback.core.counterpart import Doubt, Reply, State
from heardback.core.evidence import Grade
from heardback.core.phrasing import Phrase, say
from heardback.core.turned import is_sentence

LEAST, MOST = -4.0, 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What became of a line so far: the state, what to react to, what to answer.

    `holds`: it says no more of its own this time. `ending`: how the meeting ends.
    """

    state: State
    reaction: Phrase | None = None
    answer: Phrase | None = None
    reply: Reply = field(default_factory=lambda: Reply(text=""))
    holds: bool = False
    ending: str = ""
    only_polite: bool = False


def answered(
    heard: Heard, state: State, phrase: Phrase, reply: Reply | None = None
) -> Heard:
    raised = phrase.key.removeprefix("raise:") if ":" in phrase.key else None
    said = reply or heard.reply
    if raised and said.raised is None:
        said = replace(said, raised=raised)
    return replace(heard, state=state, answer=phrase, reply=said)


def say_cause(state: State, doubt: Doubt) -> Phrase:
    invented = doubt.cause if doubt.cause_invented else ""
    key = "reveal" if is_sentence(doubt.cause) else "reveal_short"
    return say(state, key, cause=doubt.cause, invented=invented)


def raise_next(state: State) -> tuple[State, Phrase] | None:
    """The next doubt that nobody has heard yet, put on the table."""
    waiting = [n for n, doubt in enumerate(state.doubts) if not doubt.raised]
    if not waiting:
        return None
    at = waiting[0]
    doubt = replace(state.doubts[at], raised=True)
    state = replace(with_doubt(state, at, doubt), topic=at)
    key = "raise" if is_sentence(doubt.words) else "raise_short"
    if doubt.theirs:
        key = "raise_colleague"
    invented = doubt.words if doubt.entry is None else ""
    phrase = say(state, key, words=doubt.words, invented=invented)
    return state, replace(phrase, key=f"raise:{doubt.key}")


def leaning(state: State) -> float:
    """Inclination less what is still open between us."""
    still = sum(
        0.5 if doubt.raised else 0.25 for doubt in state.doubts if not doubt.settled
    )
    return state.inclination - still


def grade_of(state: State) -> Grade:
    lean = leaning(state)
    if lean >= 1.5:
        return Grade.ENTHUSIASTIC
    if lean >= 0.5:
        return Grade.YES
    if lean >= -0.5:
        return Grade.QUALIFIED
    return Grade.VAGUE if lean >= -1.5 else Grade.NO


def open_topic(state: State) -> Doubt | None:
    if state.topic is None:
        return None
    doubt = state.doubts[state.topic]
    return None if doubt.settled else doubt


def leaned(state: State, by: float) -> State:
    return replace(state, inclination=min(MOST, max(LEAST, state.inclination + by)))


def with_doubt(state: State, at: int, doubt: Doubt) -> State:
    return replace(state, doubts=swapped(state.doubts, at, doubt))


def swapped[T](values: tuple[T, ...], at: int, value: T) -> tuple[T, ...]:
    return (*values[:at], value, *values[at + 1 :])
