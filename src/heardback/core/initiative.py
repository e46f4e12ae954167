"""What the counterpart brings up by itself when nothing was asked of it."""

from dataclasses import replace

from heardback.core.counterpart import State
from heardback.core.mind import Heard, raise_next
from heardback.core.phrasing import Phrase, say


def take(state: State, heard: Heard, *, reacted: bool) -> tuple[State, list[Phrase]]:
    """A doubt, a question of its own, or a nod, as the talk stands."""
    if state.topic is not None and not state.doubts[state.topic].settled:
        return state, [] if reacted else [say(state, "waiting")]
    if state.wants_day:
        return state, [] if reacted else [say(state, "step_when")]
    if state.pending is not None and not heard.reply.covered:
        # Its question was not answered; it lets go of it once.
        state = replace(state, pending=None)
        return state, [] if reacted else [say(state, "filler")]
    doubt_first = (len(state.exchanges) + state.seed) % 2 == 1
    for step in (raise_next, _question) if doubt_first else (_question, raise_next):
        if (found := step(state)) is not None:
            return found[0], [found[1]]
    if reacted:
        return state, []
    if state.closing or not all(doubt.settled for doubt in state.doubts):
        return state, [say(state, "filler")]
    return replace(state, closing=True), [say(state, "closing")]


def _question(state: State) -> tuple[State, Phrase] | None:
    asked = {exchange.reply.asked for exchange in state.exchanges}
    left = [ask for ask in state.asks if ask.key not in asked]
    if not left:
        return None
    phrase = Phrase(key=f"ask:{left[0].key}", text=left[0].text)
    return replace(state, pending=left[0].key), phrase
