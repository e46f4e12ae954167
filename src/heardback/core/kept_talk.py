"""A rehearsal as plain words and numbers, to be kept and found again."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from enum import StrEnum
from typing import Any

from heardback.core.counterpart import (
    Act,
    Ask,
    Difficulty,
    Doubt,
    Move,
    Reply,
    Said,
    State,
    Wanted,
)
from heardback.core.evidence import About, Grade
from heardback.core.pursuit import Part, Side

type Kept = Mapping[str, Any]


def state_value(state: State) -> dict[str, Any]:
    """How a talk begins; what was said in it is kept line by line.

    >>> from datetime import date
    >>> from heardback.core.casting import start
    >>> from heardback.core.pursuit import Pursuit
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> state = start(deal, seed=1)
    >>> state_of(state_value(state)) == state
    True
    """
    value: dict[str, Any] = _plain(asdict(replace(state, exchanges=())))
    return value


def state_of(kept: Kept) -> State:
    return State(
        **{
            **kept,
            "side": Side(kept["side"]),
            "part": Part(kept["part"]),
            "difficulty": Difficulty(kept["difficulty"]),
            "doubts": tuple(
                Doubt(**{**each, "about": About(each["about"])})
                for each in kept["doubts"]
            ),
            "wanted": tuple(Wanted(**each) for each in kept["wanted"]),
            "process": tuple(kept["process"]),
            "asks": tuple(Ask(**each) for each in kept["asks"]),
            "backed": tuple(kept["backed"]),
            "exchanges": (),
        }
    )


def said_value(said: Said) -> dict[str, Any]:
    value: dict[str, Any] = _plain(asdict(said))
    return value


def said_of(kept: Kept) -> Said:
    moves = tuple(
        Move(**{**each, "act": Act(each["act"]), "touches": tuple(each["touches"])})
        for each in kept["moves"]
    )
    return Said(**{**kept, "moves": moves})


def reply_value(reply: Reply) -> dict[str, Any]:
    value: dict[str, Any] = _plain(asdict(reply))
    return value


def reply_of(kept: Kept) -> Reply:
    return Reply(
        **{
            **kept,
            "parts": tuple(kept["parts"]),
            "invented": tuple(kept["invented"]),
            "covered": tuple(kept["covered"]),
            "support": Grade(kept["support"]) if kept["support"] else None,
        }
    )


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
