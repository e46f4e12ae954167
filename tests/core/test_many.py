"""Many pursuits at once give the same numbers as each on its own."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.answers import Answer
from heardback.core.belief import GRID, run
from heardback.core.instrument import default_instrument
from heardback.core.lift import NO_LIFT, Lift
from heardback.core.many import Heard, filtered, queue

TABLE = default_instrument()
DAY = date(2026, 3, 2)
UNTIL = DAY + timedelta(days=300)

answer = st.builds(
    lambda grade, days, person, topic: Answer(
        item="support",
        grade=grade,
        on=DAY + timedelta(days=days),
        weight=0.8,
        person=person,
        topic=topic,
    ),
    st.integers(0, 4),
    st.integers(0, 200),
    st.sampled_from(["Tom", "Mara", ""]),
    st.sampled_from(["", "price"]),
)
lifts = st.sampled_from([NO_LIFT, Lift(shift=0.7, doubt=0.4)])
heard = st.builds(
    Heard,
    answers=st.lists(answer, max_size=6).map(tuple),
    mu=st.sampled_from([-1.2, -0.4]),
    until=st.just(UNTIL),
    lift=lifts,
)


@given(st.lists(heard, max_size=5))
def test_each_row_is_what_the_filter_says_of_that_pursuit(many: list[Heard]) -> None:
    rows = filtered(queue(many), TABLE)

    for row, each in zip(rows, many, strict=True):
        alone = run(
            [each.answers],
            mu=each.mu,
            until=each.until,
            instrument=TABLE,
            lift=each.lift,
        )

        assert row == pytest.approx(alone[0], abs=1e-12)


def test_no_pursuits_are_no_rows() -> None:
    assert filtered(queue([]), TABLE).shape == (0, GRID.size)


def test_one_without_answers_keeps_its_prior() -> None:
    row = filtered(queue([Heard(answers=(), mu=-1.0, until=UNTIL)]), TABLE)[0]

    assert float(row @ GRID) == pytest.approx(-1.0, abs=1e-6)
    assert np.isclose(row.sum(), 1)
