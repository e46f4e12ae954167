"""What each kind of sentence does to the counterpart's hidden state."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from heardback.core.counterpart import Act, Doubt, Move, State
from heardback.core.evidence import Grade
from heardback.core.mind import (
    Heard,
    answered,
    grade_of,
    leaned,
    leaning,
    open_topic,
    raise_next,
    say_cause,
    swapped,
    with_doubt,
)
from heardback.core.phrasing import say
from heardback.core.turned import is_sentence

# How the state moves: our judgement, tuned so that one or two curious questions open a
# doubt and none opens while it is argued with. Openness from 0 to 1; the cause comes
# out from OPEN_ENOUGH on; each curious question adds ASKED, each reflection REFLECTED.
OPEN_ENOUGH, ASKED, REFLECTED, CLOSED, BESIDE = 0.5, 0.35, 0.15, 0.05, 0.1
# What arguing costs: openness, inclination (log-odds) and patience.
ARGUED = (0.30, 0.25, 0.15)
COVERED, SETTLED, LISTENED = 0.3, 0.6, 0.1
BEGINNING = 3
AGREED = ("agenda_ok", "step_agreed", "step_when", "step_no", "step_again")
TOLD = ("reveal", "reveal_short", "would_help", "more", "need", "not_yet")
FIRM = ("hardened", "perhaps", "interrupts")


def silence(heard: Heard, costs: float) -> Heard:
    state = heard.state
    state = replace(state, patience=state.patience - costs)
    return replace(heard, state=state, reaction=say(state, "missed"), holds=True)


def abuse(heard: Heard, costs: float) -> Heard:
    state = heard.state
    if state.warned:
        return replace(heard, ending="leaves")
    state = replace(
        state,
        warned=True,
        patience=state.patience - costs,
    )
    state = leaned(state, -1)
    return replace(heard, state=state, reaction=say(state, "civil"), holds=True)


def novel(heard: Heard, costs: float) -> Heard:
    """Too much at once: what was said counts, and it says that it lost the thread."""
    state = heard.state
    state = replace(state, patience=state.patience - costs)
    return replace(heard, state=state, reaction=say(state, "interrupts"), holds=True)


def _curious(heard: Heard, move: Move) -> Heard:
    state = heard.state
    if heard.answer is not None and heard.answer.key in (*TOLD, *AGREED):
        # A second question in one breath is not answered as well.
        return heard
    at = state.topic
    if at is None or state.doubts[at].settled:
        return _invites(heard, move)
    doubt = state.doubts[at]
    if doubt.revealed:
        return _helps(heard, at, doubt, move)
    doubt = replace(doubt, openness=min(1.0, doubt.openness + ASKED))
    if doubt.openness < OPEN_ENOUGH:
        state = with_doubt(state, at, doubt)
        return answered(heard, state, say(state, "not_yet"))
    state = with_doubt(state, at, replace(doubt, revealed=True))
    return answered(
        heard,
        state,
        say_cause(state, doubt),
        replace(heard.reply, revealed=doubt.key),
    )


def _helps(heard: Heard, at: int, doubt: Doubt, move: Move) -> Heard:
    state = heard.state
    if not (move.asks_help or doubt.told_more or doubt.helped):
        state = with_doubt(state, at, replace(doubt, told_more=True))
        more = say(state, "more")
        return answered(heard, state, replace(more, invented=more.text))
    if doubt.helped:
        return answered(heard, state, say(state, "helped_already"))
    state = with_doubt(state, at, replace(doubt, helped=True))
    phrase = say(state, "would_help", help=doubt.help, invented=doubt.help)
    return answered(heard, state, phrase)


def _invites(heard: Heard, move: Move) -> Heard:
    """An open question with no doubt on the table: a need, or the next doubt."""
    state = heard.state
    if move.asks_doubts:
        raised = raise_next(state)
        if raised:
            return answered(heard, *raised)
    untold = [n for n, want in enumerate(state.wanted) if not want.told]
    meant = [n for n in untold if state.wanted[n].key in move.touches]
    if not untold:
        raised = raise_next(state)
        if raised:
            return answered(heard, *raised)
        return answered(heard, state, say(state, "nothing_more"))
    at = (meant or untold)[0]
    want = state.wanted[at]
    wanted = swapped(state.wanted, at, replace(want, told=True))
    state = replace(state, wanted=wanted)
    key = "need_quote" if is_sentence(want.words) else "need"
    return answered(heard, state, say(state, key, words=want.words))


def _closed(heard: Heard, move: Move) -> Heard:
    """A short and true answer: yes where the record knows of it, else no promise."""
    state = heard.state
    if heard.answer is not None and heard.answer.key in AGREED:
        # "Is that all right with you?" was answered with what it belongs to.
        return heard
    if move.asks_doubts and state.topic is None:
        return _invites(heard, move)
    doubt = open_topic(state)
    if doubt is not None and state.topic is not None:
        opener = replace(
            doubt, openness=min(OPEN_ENOUGH - 0.01, doubt.openness + CLOSED)
        )
        state = with_doubt(state, state.topic, opener if not doubt.revealed else doubt)
    true = {want.key for want in state.wanted}
    true |= {each.key for each in state.doubts if not each.settled}
    key = "short_yes" if true & set(move.touches) else "short"
    if move.asks_fact:
        key = "short_fact"
    return answered(heard, state, say(state, key))


def _reflection(heard: Heard, move: Move) -> Heard:
    state = heard.state
    state = leaned(state, LISTENED)
    doubt = open_topic(state)
    if doubt is not None and state.topic is not None:
        opener = replace(doubt, openness=min(1.0, doubt.openness + REFLECTED))
        state = with_doubt(state, state.topic, opener)
    before = any(
        move.act is Act.REFLECTION
        for exchange in state.exchanges[-2:]
        for move in exchange.said.moves
    )
    meant = doubt is None or doubt.key in move.touches
    key = "reflected" if meant else "roughly"
    if before and doubt is not None and doubt.helped:
        # Said back twice, it waits for an answer.
        key = "helped_already"
    elif before or heard.reaction:
        key = "small_reflected"
    reaction = heard.reaction or say(state, key)
    # It goes on from there by itself only when nothing waits for an answer.
    return replace(heard, state=state, reaction=reaction, holds=doubt is not None)


def _argument(heard: Heard, move: Move) -> Heard:  # noqa: ARG001
    openness, inclination, patience = ARGUED
    state = heard.state
    state = leaned(state, -inclination)
    state = replace(state, patience=state.patience - patience)
    doubt = open_topic(state)
    if doubt is None or state.topic is None:
        # Argued with twice over nothing, it says what is on its mind.
        again = _last(state, lambda each: each.act is Act.ARGUMENT)
        return replace(
            heard, state=state, reaction=say(state, "perhaps"), holds=not again
        )
    harder = replace(doubt, openness=max(0.0, doubt.openness - openness))
    state = with_doubt(state, state.topic, harder)
    return replace(heard, state=state, reaction=say(state, "hardened"), holds=True)


def _claim(heard: Heard, move: Move) -> Heard:
    state, newly = _cover(heard.state, move)
    reply = replace(heard.reply, covered=(*heard.reply.covered, *newly))
    heard = replace(heard, state=state, reply=reply)
    doubt = open_topic(state)
    if heard.reaction is not None and heard.reaction.key in FIRM:
        # Whoever argued first is not thanked for what came after it.
        return heard
    if doubt is not None and state.topic is not None:
        return _answers_doubt(heard, state.topic, doubt, move)
    if state.wants_day and move.dated:
        return _agree(heard, dated=True)
    settled = heard.reaction is not None and heard.reaction.key == "settled"
    if newly and not settled:
        return replace(heard, reaction=say(state, "covered"))
    if move.boasts and not move.backed:
        # It asks what that rests on; of the next one it makes nothing.
        asked = _last(state, lambda each: each.boasts and not each.backed)
        reaction = None if asked else say(state, "unbacked")
        return replace(heard, reaction=reaction or heard.reaction, holds=not asked)
    if state.pending is not None:
        state = replace(state, pending=None)
        reaction = heard.reaction or say(state, "answered")
        return replace(heard, state=state, reaction=reaction)
    return heard


def _last(state: State, holds: Callable[[Move], bool]) -> bool:
    last = state.exchanges[-1:]
    return any(holds(move) for exchange in last for move in exchange.said.moves)


def _cover(state: State, move: Move) -> tuple[State, tuple[str, ...]]:
    empty = move.boasts and not move.backed
    newly = tuple(
        want.key
        for want in state.wanted
        if want.key in move.touches and not want.covered and not empty
    )
    if not newly:
        return state, ()
    wanted = tuple(
        replace(want, covered=True) if want.key in newly else want
        for want in state.wanted
    )
    return leaned(replace(state, wanted=wanted), COVERED), newly


def _answers_doubt(heard: Heard, at: int, doubt: Doubt, move: Move) -> Heard:
    """A claim while a doubt is on the table: it counts once the cause is known."""
    state = heard.state
    if not doubt.revealed:
        harder = replace(doubt, openness=max(0.0, doubt.openness - BESIDE))
        state = with_doubt(state, at, harder)
        return replace(heard, state=state, reaction=say(state, "beside"), holds=True)
    near = doubt.helped and doubt.tried and move.backed
    if doubt.key not in move.touches and not near:
        state = with_doubt(state, at, replace(doubt, tried=True))
        reaction = heard.reaction or say(state, "helps_a_little")
        return replace(heard, state=state, reaction=reaction, holds=True)
    state = leaned(with_doubt(state, at, replace(doubt, settled=True)), SETTLED)
    reply = replace(heard.reply, settled=doubt.key)
    return replace(
        heard, state=state, reaction=say(state, "settled"), reply=reply, holds=False
    )


def _support(heard: Heard, move: Move) -> Heard:  # noqa: ARG001
    state = heard.state
    grade = grade_of(state)
    left = [n for n, doubt in enumerate(state.doubts) if not doubt.settled]
    if grade is not Grade.QUALIFIED or not left:
        said = Grade.YES if grade is Grade.QUALIFIED else grade
        reply = replace(heard.reply, support=said)
        return answered(heard, state, say(state, said), reply)
    at = next((n for n in left if state.doubts[n].raised), left[0])
    doubt = state.doubts[at]
    state = replace(with_doubt(state, at, replace(doubt, raised=True)), topic=at)
    reply = replace(
        heard.reply, support=grade, raised=None if doubt.raised else doubt.key
    )
    invented = doubt.words if doubt.entry is None else ""
    phrase = say(state, grade, words=doubt.words, invented=invented)
    return answered(heard, state, phrase, reply)


def _process(heard: Heard, move: Move) -> Heard:  # noqa: ARG001
    state = heard.state
    if state.process:
        known, *rest = state.process
        state = replace(state, process=tuple(rest))
        heard = replace(heard, state=state, reaction=say(state, "process", words=known))
    if state.agreed:
        return answered(heard, state, say(state, "step_again"))
    if leaning(state) < 0:
        return answered(heard, state, say(state, "step_no"))
    step = say(state, "step_yes")
    state = replace(state, agreed=True, wants_day=False)
    reply = replace(heard.reply, agreed=True, dated=True)
    return answered(heard, state, replace(step, invented=step.text), reply)


def _step(heard: Heard, move: Move) -> Heard:
    state = heard.state
    if state.agreed:
        return answered(heard, state, say(state, "step_again"))
    if leaning(state) < -0.5:
        return answered(heard, state, say(state, "step_no"))
    if not move.dated:
        state = replace(state, wants_day=True)
        return answered(heard, state, say(state, "step_when"))
    return _agree(heard, dated=True)


def _agree(heard: Heard, *, dated: bool) -> Heard:
    state = replace(heard.state, agreed=True, wants_day=False)
    reply = replace(heard.reply, agreed=True, dated=dated)
    return answered(heard, state, say(state, "step_agreed"), reply)


def _agenda(heard: Heard, move: Move) -> Heard:
    state = heard.state
    if len(state.exchanges) > BEGINNING:
        # Later on, what one will do first and then is an offer.
        return _claim(heard, move)
    return replace(heard, answer=say(state, "agenda_ok"), holds=True)


def _farewell(heard: Heard, move: Move) -> Heard:  # noqa: ARG001
    if not heard.state.exchanges:
        # "Thank you for having me" is how one begins.
        return heard
    return replace(heard, ending="farewell")


def _order(heard: Heard, move: Move) -> Heard:  # noqa: ARG001
    """Whatever it is told to be, it stays who it is."""
    return answered(heard, heard.state, say(heard.state, "puzzled"))


def _other(heard: Heard, move: Move) -> Heard:
    if heard.state.wants_day and move.dated:
        return _agree(heard, dated=True)
    return heard


HEARD: Mapping[Act, Callable[[Heard, Move], Heard]] = {
    Act.CURIOUS_QUESTION: _curious,
    Act.CLOSED_QUESTION: _closed,
    Act.REFLECTION: _reflection,
    Act.ARGUMENT: _argument,
    Act.CLAIM: _claim,
    Act.SUPPORT_ASK: _support,
    Act.PROCESS_ASK: _process,
    Act.STEP: _step,
    Act.AGENDA: _agenda,
    Act.FAREWELL: _farewell,
    Act.ORDER: _order,
    Act.ABUSE: _other,
    Act.OTHER: _other,
}
