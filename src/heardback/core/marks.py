"""What a rehearsal showed: yes or no checks, each with the line that decided it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from heardback.core.counterpart import Act, Doubt, Exchange, Move, State, Wanted

ANSWERING = (Act.ARGUMENT, Act.CLAIM)
ASKING = (Act.CURIOUS_QUESTION,)
QUESTIONS = (Act.CURIOUS_QUESTION, Act.CLOSED_QUESTION)
# An agenda is agreed at the beginning or not at all.
AT_THE_START = 3
# A minute without a pause: our convention.
MONOLOGUE = 150
OPEN_ONES = 2

AGENDA = "agreed the agenda"
ASKED_FIRST = "asked before answering"
OPEN = "asked open questions"
REFLECTED = "reflected their words"
NO_ARGUMENT = "did not argue"
COVERED = "covered a need"
BACKED = "claimed nothing unbacked"
SHORT = "left them room to speak"
SUPPORT = "asked for support by name"
STEP = "agreed a next step with a date"
TIME = "kept the time"
# What whoever was there can mark without having read a line.
CHECKS = (
    AGENDA,
    ASKED_FIRST,
    OPEN,
    REFLECTED,
    NO_ARGUMENT,
    COVERED,
    BACKED,
    SHORT,
    SUPPORT,
    STEP,
    TIME,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One check. `line` is the line that earned or missed it, `turn` its number from 1;
    both empty where no line came near it. `about` tells one doubt or need from another,
    `topic` is its key.
    """

    check: str
    earned: bool
    line: str = ""
    turn: int | None = None
    about: str = ""
    topic: str = ""

    @property
    def key(self) -> str:
        return f"{self.check}:{self.topic}" if self.topic else self.check


type Step = tuple[int, Exchange, Move]


def marks(state: State) -> tuple[Mark, ...]:
    """Check a rehearsal so far.

    Agreed the agenda; asked before answering each doubt; asked openly; reflected; did
    not argue; covered each confirmed need (each need, while none is confirmed);
    claimed nothing unbacked; left room; asked for support by name; agreed a next step
    with a date; kept the time.

    Examples
    --------
    >>> from datetime import date
    >>> from heardback.core.casting import start
    >>> from heardback.core.counterpart import Said
    >>> from heardback.core.pursuit import Pursuit, Side
    >>> from heardback.core.rehearsal import play
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> ask = Move(act=Act.SUPPORT_ASK, text="Will you back us?")
    >>> state, _ = play(start(deal, seed=1), Said(text=ask.text, moves=(ask,), words=4))
    >>> [mark.line for mark in marks(state) if mark.check == SUPPORT]
    ['Will you back us?']
    """
    confirmed = [want for want in state.wanted if want.confirmed]
    return (
        _agenda(state),
        *(_asked_first(state, doubt) for doubt in state.doubts if doubt.raised),
        _openly(state),
        _first(state, REFLECTED, Act.REFLECTION),
        _none(state, NO_ARGUMENT, lambda move: move.act is Act.ARGUMENT),
        *(_covered(state, want) for want in confirmed or state.wanted),
        _none(state, BACKED, _unbacked),
        _short(state),
        _first(state, SUPPORT, Act.SUPPORT_ASK),
        _agreed(state),
        _kept_time(state),
    )


def share_earned(found: Iterable[Mark]) -> float | None:
    """The part of the checks that were earned; None without any."""
    earned = [mark.earned for mark in found]
    return sum(earned) / len(earned) if earned else None


def _agenda(state: State) -> Mark:
    for turn, _, move in _moves(state):
        if turn <= AT_THE_START and move.act is Act.AGENDA:
            return _mark(AGENDA, turn, move, earned=True)
    return Mark(check=AGENDA, earned=False)


def _asked_first(state: State, doubt: Doubt) -> Mark:
    """The first sentence after the doubt that asked or answered decides."""
    on_table = False
    for turn, exchange in _turns(state):
        for move in exchange.said.moves if on_table else ():
            if move.act in (*ASKING, *ANSWERING):
                return _mark(
                    ASKED_FIRST,
                    turn,
                    move,
                    earned=move.act in ASKING,
                    about=doubt.words,
                    topic=doubt.key,
                )
        on_table = on_table or exchange.reply.raised == doubt.key
    return Mark(check=ASKED_FIRST, earned=False, about=doubt.words, topic=doubt.key)


def _openly(state: State) -> Mark:
    """Two open questions, and not more closed ones than open ones."""
    asked = [each for each in _moves(state) if each[2].act in QUESTIONS]
    opened = [each for each in asked if each[2].act in ASKING]
    closed = [each for each in asked if each[2].act not in ASKING]
    earned = len(opened) >= OPEN_ONES and len(opened) >= len(closed)
    shown = opened if earned else closed or opened
    if not shown:
        return Mark(check=OPEN, earned=False)
    turn, _, move = shown[0]
    return _mark(OPEN, turn, move, earned=earned)


def _unbacked(move: Move) -> bool:
    return move.act in ANSWERING and move.boasts and not move.backed


def _short(state: State) -> Mark:
    for turn, exchange in _turns(state):
        if exchange.said.words > MONOLOGUE:
            return Mark(check=SHORT, earned=False, line=exchange.said.text, turn=turn)
    return Mark(check=SHORT, earned=bool(state.exchanges))


def _first(state: State, check: str, act: Act) -> Mark:
    for turn, _, move in _moves(state):
        if move.act is act:
            return _mark(check, turn, move, earned=True)
    return Mark(check=check, earned=False)


def _none(state: State, check: str, wrong: Callable[[Move], bool]) -> Mark:
    for turn, _, move in _moves(state):
        if wrong(move):
            return _mark(check, turn, move, earned=False)
    return Mark(check=check, earned=bool(state.exchanges))


def _covered(state: State, want: Wanted) -> Mark:
    for turn, exchange in _turns(state):
        if want.key not in exchange.reply.covered:
            continue
        said = (each for each in exchange.said.moves if want.key in each.touches)
        move = next(said, Move(act=Act.CLAIM, text=exchange.said.text))
        return _mark(COVERED, turn, move, earned=True, about=want.words, topic=want.key)
    return Mark(check=COVERED, earned=False, about=want.words, topic=want.key)


def _agreed(state: State) -> Mark:
    tried = None
    for turn, exchange in _turns(state):
        moves = [
            each
            for each in exchange.said.moves
            if each.act in (Act.PROCESS_ASK, Act.STEP)
        ]
        move = moves[0] if moves else Move(act=Act.OTHER, text=exchange.said.text)
        if exchange.reply.agreed and exchange.reply.dated:
            return _mark(STEP, turn, move, earned=True)
        if moves:
            tried = tried or _mark(STEP, turn, move, earned=False)
    return tried or Mark(check=STEP, earned=False)


def _kept_time(state: State) -> Mark:
    """Missed where they had to end it; earned once we did, or while there is time."""
    if state.ended in ("", "farewell") or not state.exchanges:
        return Mark(check=TIME, earned=bool(state.exchanges))
    turn, last = len(state.exchanges), state.exchanges[-1]
    return Mark(check=TIME, earned=False, line=last.said.text, turn=turn)


def _mark(
    check: str, turn: int, move: Move, *, earned: bool, about: str = "", topic: str = ""
) -> Mark:
    return Mark(
        check=check, earned=earned, line=move.text, turn=turn, about=about, topic=topic
    )


def _moves(state: State) -> Iterable[Step]:
    for turn, exchange in _turns(state):
        for move in exchange.said.moves:
            yield turn, exchange, move


def _turns(state: State) -> Iterable[tuple[int, Exchange]]:
    return enumerate(state.exchanges, start=1)
