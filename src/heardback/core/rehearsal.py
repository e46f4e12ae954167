"""A rehearsal, line by line: how the counterpart answers each kind of line."""

from dataclasses import replace

from heardback.core.counterpart import (
    Act,
    Doubt,
    Exchange,
    Reply,
    State,
    say,
)
from heardback.core.evidence import Grade
from heardback.core.pitch import WORDS_A_MINUTE, alike

LONGEST_LINE = 4_000
# How the state moves: our judgement, tuned so that one or two curious questions open a
# doubt and none opens while it is argued with. Openness from 0 to 1; the cause comes
# out from OPEN_ENOUGH on; each curious question adds ASKED, each reflection HEARD.
OPEN_ENOUGH, ASKED, HEARD = 0.5, 0.35, 0.15
# What arguing costs: openness, inclination (log-odds) and patience.
ARGUED = (0.30, 0.25, 0.15)
TOUCHES = 0.2


def play(state: State, act: Act, line: str) -> tuple[State, Reply]:
    """Answer one line.

    The act alone decides what happens; the line's words are only measured (length) and
    compared with needs and causes. A curious question opens a doubt until its cause
    comes out; an argument hardens it; a claim made before the cause is known misses
    it. Time and patience run out.

    Returns
    -------
    State, Reply
        The state after the exchange, and what it says. Once over, it stays over.
    """
    if state.ended:
        reply = Reply(text="The meeting is over.", ended=True)
        return state, reply
    line = line[:LONGEST_LINE]
    state = _spend(state, line)
    if state.minutes_left <= 0:
        return _end(state, act, line, "time_up")
    state, reply = _ANSWERS[act](state, line)
    state = _spend(state, reply.text)
    if state.patience <= 0:
        return _end(state, act, line, "enough")
    return _remember(state, act, line, reply), reply


def _curious(state: State, line: str) -> tuple[State, Reply]:  # noqa: ARG001
    at = state.topic
    if at is None or state.doubts[at].revealed:
        return _tell(state)
    doubt = state.doubts[at]
    doubt = replace(doubt, openness=min(1.0, doubt.openness + ASKED))
    if doubt.openness < OPEN_ENOUGH:
        return _with(state, at, doubt), Reply(text=say(state, "not_yet"))
    state = _with(state, at, replace(doubt, revealed=True))
    text = say(state, "reveal", cause=doubt.cause)
    invented = (doubt.cause,) if doubt.cause_invented else ()
    return state, Reply(text=text, invented=invented, revealed=_key(doubt))


def _closed(state: State, line: str) -> tuple[State, Reply]:  # noqa: ARG001
    return state, Reply(text=say(state, "short"))


def _reflection(state: State, line: str) -> tuple[State, Reply]:  # noqa: ARG001
    state = replace(state, inclination=state.inclination + 0.1)
    if state.topic is not None:
        doubt = state.doubts[state.topic]
        opener = replace(doubt, openness=min(1.0, doubt.openness + HEARD))
        state = _with(state, state.topic, opener)
    return state, Reply(text=say(state, "reflected"))


def _argument(state: State, line: str) -> tuple[State, Reply]:  # noqa: ARG001
    openness, inclination, patience = ARGUED
    state = replace(
        state,
        inclination=state.inclination - inclination,
        patience=state.patience - patience,
    )
    if state.topic is None or state.doubts[state.topic].settled:
        return state, Reply(text=say(state, "perhaps"))
    doubt = state.doubts[state.topic]
    harder = replace(doubt, openness=max(0.0, doubt.openness - openness))
    state = _with(state, state.topic, harder)
    return state, Reply(text=say(state, "hardened"))


def _claim(state: State, line: str) -> tuple[State, Reply]:
    at = state.topic
    if at is not None and not state.doubts[at].settled:
        return _answer_doubt(state, at, line)
    likeness = [(alike(line, want.words), n) for n, want in enumerate(state.wanted)]
    best = max(likeness, default=(0.0, 0))
    if best[0] < TOUCHES:
        raised = _raise(state)
        return raised or (state, Reply(text=say(state, "unbacked")))
    want = replace(state.wanted[best[1]], covered=True)
    wanted = _swap(state.wanted, best[1], want)
    state = replace(state, wanted=wanted, inclination=state.inclination + 0.3)
    return state, Reply(text=say(state, "covered"), covered=want.entry)


def _answer_doubt(state: State, at: int, line: str) -> tuple[State, Reply]:
    """A claim while a doubt is on the table: it counts once the cause is known."""
    doubt = state.doubts[at]
    if not doubt.revealed:
        harder = replace(doubt, openness=max(0.0, doubt.openness - 0.1))
        return _with(state, at, harder), Reply(text=say(state, "beside"))
    if alike(line, f"{doubt.cause} {doubt.words}") < TOUCHES:
        return state, Reply(text=say(state, "helps_a_little"))
    state = _with(state, at, replace(doubt, settled=True))
    state = replace(state, inclination=state.inclination + 0.5)
    return state, Reply(text=say(state, "settled"), settled=_key(doubt))


def _support(state: State, line: str) -> tuple[State, Reply]:  # noqa: ARG001
    grade = _grade(state)
    left = [n for n, doubt in enumerate(state.doubts) if not doubt.settled]
    if grade is not Grade.QUALIFIED or not left:
        said = Grade.YES if grade is Grade.QUALIFIED else grade
        return state, Reply(text=say(state, said), support=said)
    doubt = state.doubts[left[0]]
    state = replace(_with(state, left[0], replace(doubt, raised=True)), topic=left[0])
    text = say(state, grade, words=doubt.words)
    return state, Reply(
        text=text,
        support=grade,
        raised=None if doubt.raised else _key(doubt),
        invented=_invented(doubt),
    )


def _process(state: State, line: str) -> tuple[State, Reply]:  # noqa: ARG001
    agrees = _leaning(state) >= 0
    step = say(state, "step_yes" if agrees else "step_no")
    invented = (step,) if agrees else ()
    if state.process:
        known, *rest = state.process
        state = replace(state, process=tuple(rest))
        step = f"{say(state, 'process', words=known)} {step}"
    state = replace(state, agreed=state.agreed or agrees)
    return state, Reply(text=step, invented=invented, agreed=agrees)


def _other(state: State, line: str) -> tuple[State, Reply]:  # noqa: ARG001
    busy = state.topic is not None and not state.doubts[state.topic].settled
    raised = None if busy else _raise(state)
    return raised or (state, Reply(text=say(state, "filler")))


_ANSWERS = {
    Act.CURIOUS_QUESTION: _curious,
    Act.CLOSED_QUESTION: _closed,
    Act.REFLECTION: _reflection,
    Act.ARGUMENT: _argument,
    Act.CLAIM: _claim,
    Act.SUPPORT_ASK: _support,
    Act.PROCESS_ASK: _process,
    Act.OTHER: _other,
}


def _tell(state: State) -> tuple[State, Reply]:
    """An open question with no doubt waiting: a need, else the next doubt."""
    untold = [n for n, want in enumerate(state.wanted) if not want.told]
    if not untold:
        return _raise(state) or (state, Reply(text=say(state, "nothing_more")))
    want = state.wanted[untold[0]]
    told = _swap(state.wanted, untold[0], replace(want, told=True))
    state = replace(state, wanted=told)
    return state, Reply(text=say(state, "need", words=want.words))


def _raise(state: State) -> tuple[State, Reply] | None:
    waiting = [n for n, doubt in enumerate(state.doubts) if not doubt.raised]
    if not waiting:
        return None
    at = waiting[0]
    doubt = replace(state.doubts[at], raised=True)
    state = replace(_with(state, at, doubt), topic=at)
    text = say(state, "raise", words=doubt.words)
    return state, Reply(text=text, raised=_key(doubt), invented=_invented(doubt))


def _leaning(state: State) -> float:
    """Inclination less what is still open between us."""
    still = sum(
        0.5 if doubt.raised else 0.25 for doubt in state.doubts if not doubt.settled
    )
    return state.inclination - still


def _grade(state: State) -> Grade:
    leaning = _leaning(state)
    if leaning >= 1.5:
        return Grade.ENTHUSIASTIC
    if leaning >= 0.5:
        return Grade.YES
    if leaning >= -0.5:
        return Grade.QUALIFIED
    return Grade.VAGUE if leaning >= -1.5 else Grade.NO


def _spend(state: State, words: str) -> State:
    spent = max(len(words.split()), 5) / WORDS_A_MINUTE
    return replace(state, minutes_left=max(0.0, state.minutes_left - spent))


def _end(state: State, act: Act, line: str, how: str) -> tuple[State, Reply]:
    reply = Reply(text=say(state, how), ended=True)
    return replace(_remember(state, act, line, reply), ended=True), reply


def _remember(state: State, act: Act, line: str, reply: Reply) -> State:
    exchange = Exchange(act=act, line=line, reply=reply)
    return replace(state, exchanges=(*state.exchanges, exchange))


def _with(state: State, at: int, doubt: Doubt) -> State:
    return replace(state, doubts=_swap(state.doubts, at, doubt))


def _swap[T](values: tuple[T, ...], at: int, value: T) -> tuple[T, ...]:
    return (*values[:at], value, *values[at + 1 :])


def _key(doubt: Doubt) -> str:
    return doubt.entry or "invented"


def _invented(doubt: Doubt) -> tuple[str, ...]:
    return (doubt.words,) if doubt.entry is None else ()
