"""Two scripted players: one who asks, listens and closes, one who does not."""

import tomllib
from enum import StrEnum
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from heardback.core.counterpart import State
from heardback.core.turned import inside, turned

# A player who has said this much goes home, whatever happens.
MOST_LINES = 30
BAD_LINES = 12
# With this part of the time left, the good one comes to the close.
CLOSE_AT = 0.2


class Player(StrEnum):
    GOOD = "good"
    BAD = "bad"


def next_line(state: State, player: Player) -> str | None:
    """What a player says next to what they can see of the talk; None to say no more.

    >>> from datetime import date
    >>> from heardback.core.casting import start
    >>> from heardback.core.pursuit import Pursuit, Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> "?" in next_line(start(deal, seed=3), Player.GOOD)
    True
    """
    lines = len(state.exchanges)
    if state.ended or lines >= MOST_LINES:
        return None
    if player is Player.BAD:
        return _bad(state) if lines < BAD_LINES else None
    return _good(state)


def _good(state: State) -> str:
    if not state.exchanges:
        return _line(state, "good", "agenda")
    short_of_time = state.minutes_left < CLOSE_AT * state.minutes
    doubt = state.doubts[state.topic] if state.topic is not None else None
    if doubt is not None and not doubt.settled and not short_of_time:
        if not doubt.revealed:
            again = bool(state.exchanges[-1].reply.raised is None)
            return _line(state, "good", "curious_again" if again else "curious")
        if not doubt.helped:
            reflected = _line(state, "good", "reflect", cause=turned(doubt.cause))
            return f"{reflected} {_line(state, 'good', 'help')}"
        return _line(state, "good", "settle", help=turned(doubt.help))
    if short_of_time:
        return _close(state)
    if state.pending is not None:
        return _line(state, "good", "answer")
    open_needs = [
        each
        for each in state.wanted
        if not each.covered and _tried(state, each.words) < 1
    ]
    if open_needs:
        return _line(state, "good", "cover", need=turned(open_needs[0].words))
    if any(not each.raised for each in state.doubts):
        return _line(state, "good", "invite")
    return _close(state)


def _close(state: State) -> str:
    replies = [exchange.reply for exchange in state.exchanges]
    if all(reply.support is None for reply in replies):
        return _line(state, "good", "support")
    if not state.agreed and _asked_step(state) < 2:
        return _line(state, "good", "step")
    return _line(state, "good", "bye")


def _bad(state: State) -> str:
    lines = len(state.exchanges)
    if lines == 0:
        return _line(state, "bad", "open")
    doubt = state.doubts[state.topic] if state.topic is not None else None
    if doubt is not None and not doubt.settled:
        return _line(state, "bad", ("argue", "argue", "ignore")[lines % 3])
    return _line(state, "bad", ("boast", "push", "open")[lines % 3])


def _tried(state: State, words: str) -> int:
    said = inside(turned(words)).casefold()
    return sum(said in exchange.said.text.casefold() for exchange in state.exchanges)


def _asked_step(state: State) -> int:
    return sum(
        move.act == "step"
        for exchange in state.exchanges
        for move in exchange.said.moves
    )


def _line(state: State, player: str, key: str, **fill: str) -> str:
    table = _table()[player]
    ways = table[state.side].get(key) or table["both"][key]
    mixed = f"{state.seed} {len(state.exchanges)} {player} {key}".encode()
    first = sha256(mixed).digest()[0] % len(ways)
    filled = {name: inside(words) for name, words in fill.items()}
    lines: list[str] = [way.format(**filled) for way in (*ways[first:], *ways[:first])]
    said = " ".join(exchange.said.text for exchange in state.exchanges)
    unsaid = [line for line in lines if line not in said]
    return unsaid[0] if unsaid else lines[0]


@cache
def _table() -> dict[str, Any]:
    text = files("heardback.core").joinpath("players.toml").read_text("utf-8")
    return tomllib.loads(text)
