"""A rehearsal, line by line: what each line does to the counterpart, and its answer."""

from dataclasses import replace

from heardback.core import hearing, initiative
from heardback.core.counterpart import Act, Exchange, Reply, Said, State
from heardback.core.mind import Heard, leaning
from heardback.core.phrasing import Phrase, say
from heardback.core.pitch import WORDS_A_MINUTE

LONGEST_LINE = 4_000
WEAK = ("beside", "helps_a_little", "answered", "unbacked")
# A typed line takes as long as it would take to say, and a breath. Our convention.
BREATH = 0.1
NOVEL = 250
NOVEL_COSTS, SILENCE_COSTS, ABUSE_COSTS = 0.2, 0.12, 0.55
# It says so once when this share of the time is left.
SOON = 0.2


def play(state: State, said: Said) -> tuple[State, Reply]:
    """Answer one line.

    What was read in the line decides what happens. A curious question opens a doubt
    until its cause comes out; an argument hardens it; a claim made before the cause is
    known misses it. Time and patience run out.

    Returns
    -------
    State, Reply
        The state after the exchange, and what it says. Once over, it stays over.
    """
    if state.ended:
        return state, Reply(text="The meeting is over.", ended=state.ended)
    state = _spend(state, said.words, said.seconds)
    if state.minutes_left <= 0:
        return _end(state, said, Heard(state=state), "time_up")
    heard = _hear(state, said)
    state = heard.state
    if heard.ending or state.patience <= 0:
        return _end(state, said, heard, heard.ending or "enough")
    state, phrases = _speak(state, heard)
    after = _spend(state, sum(len(each.text.split()) for each in phrases))
    if after.minutes_left <= 0:
        return _end(after, said, heard, "time_up")
    after, phrases = _tell_time(after, phrases)
    reply = _reply(heard, phrases)
    return _remember(after, said, reply), reply


def replay(state: State, saids: list[Said]) -> State:
    """The state after these lines, from the start they were said to."""
    for said in saids:
        state, _ = play(state, said)
    return state


def _hear(state: State, said: Said) -> Heard:
    """Sentence by sentence; the last question is the one that is answered."""
    heard = Heard(state=state)
    if not said.moves:
        return hearing.silence(heard, SILENCE_COSTS)
    if any(move.act is Act.ABUSE for move in said.moves):
        return hearing.abuse(heard, ABUSE_COSTS)
    if said.words > NOVEL:
        heard = hearing.novel(heard, NOVEL_COSTS)
    for move in said.moves:
        heard = hearing.HEARD[move.act](heard, move)
    polite = all(move.act in (Act.OTHER, Act.FAREWELL) for move in said.moves)
    return replace(heard, only_polite=polite)


def _speak(state: State, heard: Heard) -> tuple[State, list[Phrase]]:
    """A reaction, then the answer; where nothing was asked, a thing of its own."""
    reaction = heard.reaction
    if reaction and heard.answer and reaction.key in WEAK:
        # Asked in the same breath, it answers and lets the rest go.
        reaction = None
    phrases = [each for each in (reaction, heard.answer) if each]
    if heard.answer is not None or heard.holds:
        return state, phrases
    if not state.exchanges and not reaction and heard.only_polite:
        return state, [say(state, "begin")]
    state, own = initiative.take(state, heard, reacted=bool(phrases))
    return state, [*phrases, *own]


def _tell_time(state: State, phrases: list[Phrase]) -> tuple[State, list[Phrase]]:
    if state.time_told or state.minutes_left > max(SOON * state.minutes, 0.5):
        return state, phrases
    left = max(1, round(state.minutes_left))
    words = "a minute" if left == 1 else f"{left} minutes"
    return replace(state, time_told=True), [
        *phrases,
        say(state, "time_soon", left=words),
    ]


def _reply(heard: Heard, phrases: list[Phrase], ended: str = "") -> Reply:
    known = replace(heard.reply, ended=ended)
    raised = [each.key for each in phrases if each.key.startswith("raise:")]
    asked = [each.key for each in phrases if each.key.startswith("ask:")]
    return replace(
        known,
        text=" ".join(each.text for each in phrases),
        parts=tuple(each.text for each in phrases),
        invented=tuple(each.invented for each in phrases if each.invented),
        raised=raised[0].removeprefix("raise:") if raised else known.raised,
        asked=asked[0].removeprefix("ask:") if asked else None,
    )


def _spend(state: State, words: int, seconds: float | None = None) -> State:
    spent = seconds / 60 if seconds else words / WORDS_A_MINUTE
    left = max(0.0, state.minutes_left - spent - BREATH)
    return replace(state, minutes_left=left)


def _end(state: State, said: Said, heard: Heard, how: str) -> tuple[State, Reply]:
    key = how
    if how == "farewell":
        key = "farewell_warm" if leaning(state) >= 0 else "farewell_cool"
        key = "farewell_agreed" if state.agreed else key
    last = [heard.answer] if heard.answer and how == "farewell" else []
    reply = _reply(heard, [*last, say(state, key)], ended=how)
    return replace(_remember(state, said, reply), ended=how), reply


def _remember(state: State, said: Said, reply: Reply) -> State:
    exchange = Exchange(said=said, reply=reply)
    return replace(state, exchanges=(*state.exchanges, exchange))
