"""The scorecard holds what the program marks, under the same keys."""

from heardback.core.counterpart import Act
from heardback.core.marks import marks
from heardback.core.scorecard import scorecard
from tests.core.talking import after, line, raised


def test_every_mark_has_its_row() -> None:
    state = after(line(Act.CLAIM), state=raised())

    rows = {check.key for check in scorecard(state)}

    assert {mark.key for mark in marks(state)} <= rows


def test_each_doubt_and_each_confirmed_need_is_told_apart() -> None:
    about = [check.about for check in scorecard(raised()) if check.about]

    assert len(about) == 3
