"""One thing to do differently, and where."""

from heardback.core.advice import ORDER, advice
from heardback.core.counterpart import Act
from heardback.core.marks import ASKED_FIRST, CHECKS, marks
from tests.core.talking import after, fresh, line, raised


def test_answering_a_doubt_before_asking_comes_first() -> None:
    state = after(line(Act.CLAIM), state=raised())

    found = advice(state, marks(state))

    assert found is not None
    assert found.mark.check == ASKED_FIRST
    assert found.try_saying == "What are you comparing it with?"
    assert found.turn == 2


def test_there_is_advice_for_every_check() -> None:
    assert set(ORDER) == set(CHECKS)
    state = after(line(Act.CLAIM), state=fresh())
    for mark in marks(state):
        if not mark.earned:
            assert advice(state, (mark,)) is not None


def test_whoever_earned_everything_is_left_alone() -> None:
    assert advice(fresh(), ()) is None
