"""A talk kept as words and numbers comes back as it was."""

import json

from heardback.core.counterpart import Act, Difficulty, Move
from heardback.core.kept_talk import (
    reply_of,
    reply_value,
    said_of,
    said_value,
    state_of,
    state_value,
)
from heardback.core.pursuit import Side
from heardback.core.rehearsal import play
from tests.core.talking import fresh, line


def test_every_beginning_comes_back() -> None:
    for side in Side:
        for difficulty in Difficulty:
            state = fresh(side=side, difficulty=difficulty)
            kept = json.loads(json.dumps(state_value(state)))
            assert state_of(kept) == state


def test_every_line_and_every_reply_comes_back() -> None:
    state = fresh(chance=0.9)
    for act in Act:
        said = line(Move(act=act, text="x", touches=("slip", "price"), dated=True))
        state, reply = play(state, said)
        assert said_of(json.loads(json.dumps(said_value(said)))) == said
        assert reply_of(json.loads(json.dumps(reply_value(reply)))) == reply
