"""What a rehearsal showed: yes or no checks, each with the line that decided it."""

from collections.abc import Iterable
from dataclasses import dataclass

from heardback.core.counterpart import Act, Doubt, Exchange, State

ANSWERING = (Act.ARGUMENT, Act.CLAIM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One check. `line` is the line that earned or missed it, `turn` its number from 1;
    both empty where no line came near it. `about` tells one doubt or need from another.
    """

    check: str
    earned: bool
    line: str = ""
    turn: int | None = None
    about: str = ""


def marks(state: State) -> tuple[Mark, ...]:
    """Check a rehearsal so far.

    Asked before answering each doubt; asked openly; reflected; did not argue; covered
    each need; asked for support; agreed a next step; kept the time.

    Examples
    --------
    >>> from datetime import date
    >>> from heardback.core.counterpart import start
    >>> from heardback.core.pursuit import Pursuit, Side
    >>> from heardback.core.rehearsal import play
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> state, _ = play(start(deal, seed=1), Act.SUPPORT_ASK, "Will you back us?")
    >>> [mark.line for mark in marks(state) if mark.check == "asked for support"]
    ['Will you back us?']
    """
    return (
        *(_asked_first(state, doubt) for doubt in state.doubts if doubt.raised),
        _first(state, "asked openly", {Act.CURIOUS_QUESTION}),
        _first(state, "reflected their words", {Act.REFLECTION}),
        _none(state, "did not argue", Act.ARGUMENT),
        *(_covered(state, want.entry, want.words) for want in state.wanted),
        _first(state, "asked for support", {Act.SUPPORT_ASK}),
        _agreed(state),
        _kept_time(state),
    )


def _asked_first(state: State, doubt: Doubt) -> Mark:
    """The first line after the doubt that asked or answered decides."""
    check = "asked before answering"
    key = doubt.entry or "invented"
    on_table = False
    for turn, exchange in _turns(state):
        if on_table and exchange.act is Act.CURIOUS_QUESTION:
            return _mark(check, exchange, turn, earned=True, about=doubt.words)
        if on_table and exchange.act in ANSWERING:
            return _mark(check, exchange, turn, earned=False, about=doubt.words)
        on_table = on_table or exchange.reply.raised == key
    return Mark(check=check, earned=False, about=doubt.words)


def _first(state: State, check: str, acts: set[Act]) -> Mark:
    for turn, exchange in _turns(state):
        if exchange.act in acts:
            return _mark(check, exchange, turn, earned=True)
    return Mark(check=check, earned=False)


def _none(state: State, check: str, act: Act) -> Mark:
    for turn, exchange in _turns(state):
        if exchange.act is act:
            return _mark(check, exchange, turn, earned=False)
    return Mark(check=check, earned=True)


def _covered(state: State, entry: str, words: str) -> Mark:
    check = "covered a need"
    for turn, exchange in _turns(state):
        if exchange.reply.covered == entry:
            return _mark(check, exchange, turn, earned=True, about=words)
    return Mark(check=check, earned=False, about=words)


def _agreed(state: State) -> Mark:
    check = "agreed a next step with a day"
    tried = None
    for turn, exchange in _turns(state):
        if exchange.reply.agreed:
            return _mark(check, exchange, turn, earned=True)
        if exchange.act is Act.PROCESS_ASK:
            tried = tried or _mark(check, exchange, turn, earned=False)
    return tried or Mark(check=check, earned=False)


def _kept_time(state: State) -> Mark:
    check = "kept the time"
    if not state.ended:
        return Mark(check=check, earned=True)
    last = state.exchanges[-1]
    return _mark(check, last, len(state.exchanges), earned=False)


def _mark(
    check: str, exchange: Exchange, turn: int, *, earned: bool, about: str = ""
) -> Mark:
    return Mark(check=check, earned=earned, line=exchange.line, turn=turn, about=about)


def _turns(state: State) -> Iterable[tuple[int, Exchange]]:
    return enumerate(state.exchanges, start=1)
