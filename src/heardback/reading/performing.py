"""A scripted player and the counterpart in one talk, read the way a page reads it."""

from heardback.core.counterpart import Said, State
from heardback.core.players import Player, next_line
from heardback.core.rehearsal import play
from heardback.core.targets import targets
from heardback.reading.acts import read_line
from heardback.reading.spoken import Context


def heard(state: State, line: str, *, seconds: float | None = None) -> Said:
    """A line read in this talk: after what was said, against what it can speak to."""
    return read_line(
        line, context=before(state), targets=targets(state), seconds=seconds
    )


def before(state: State) -> Context:
    """The last exchange; at the beginning, the greeting."""
    if not state.exchanges:
        return (("them", state.greeting),)
    last = state.exchanges[-1]
    return (("us", last.said.text), ("them", last.reply.text))


def perform(state: State, player: Player) -> State:
    """Play until the player has nothing more to say, or the meeting is over."""
    while (line := next_line(state, player)) is not None:
        state, _ = play(state, heard(state, line))
    return state
