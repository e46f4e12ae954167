"""Conditions: how like the real thing, and what to book."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.conditions import Conditions, likeness, real_conditions
from heardback.core.pursuit import Medium, Meeting

REAL = Conditions(
    medium=Medium.IN_PERSON,
    room="their board room",
    minutes=20,
    audience=3,
    hour=time(14, 0),
    material="slides",
    standing=True,
)
some = st.builds(
    Conditions,
    medium=st.none() | st.sampled_from(Medium),
    room=st.sampled_from(["", "board room", "Board  Room", "kitchen"]),
    minutes=st.none() | st.floats(1, 120),
    audience=st.none() | st.integers(1, 12),
    hour=st.none() | st.times(),
    material=st.sampled_from(["", "slides", "none"]),
    standing=st.none() | st.booleans(),
)


def test_the_same_conditions_are_wholly_alike() -> None:
    found = likeness(REAL, REAL)

    assert (found.share, found.differs) == (1.0, ())


@given(some, some)
def test_likeness_is_a_share_or_unknown(plan: Conditions, real: Conditions) -> None:
    found = likeness(plan, real)

    assert found.share is None or 0 <= found.share <= 1
    assert found.words.endswith(".")


@given(some)
def test_rehearsing_as_it_will_be_is_never_marked_down(real: Conditions) -> None:
    assert likeness(real, real).differs == ()


def test_a_plan_that_says_nothing_is_unlike() -> None:
    assert likeness(Conditions(), REAL).share == 0


def test_what_to_book_is_said_in_words() -> None:
    plan = Conditions(medium=Medium.VIDEO, minutes=20, hour=time(15))

    assert likeness(plan, REAL).words == (
        "To come closer: in person, their board room, with 3 people listening, "
        "material: slides, standing."
    )


def test_a_length_counts_by_its_ratio_beyond_a_fifth() -> None:
    real = Conditions(minutes=20)

    assert likeness(Conditions(minutes=17), real).share == 1
    assert likeness(Conditions(minutes=10), real).share == 0.5


@pytest.mark.parametrize(("hour", "share"), [(12, 1.0), (18, 2 / 3), (2, 0.0)])
def test_an_hour_counts_by_its_distance(hour: int, share: float) -> None:
    found = likeness(Conditions(hour=time(hour)), Conditions(hour=time(14)))

    assert found.share == pytest.approx(share)


def test_where_nothing_is_known_the_advice_is_to_find_out() -> None:
    found = likeness(REAL, Conditions())

    assert found.share is None
    assert found.words == "Find out first how it will be."


def test_the_calendar_tells_medium_hour_and_audience() -> None:
    meeting = Meeting(
        id="m",
        on=date(2026, 9, 25),
        at=time(14),
        medium=Medium.VIDEO,
        people=("Tom", "Mara"),
    )

    expected = Conditions(medium=Medium.VIDEO, audience=2, hour=time(14), minutes=30)
    assert real_conditions(meeting, minutes=30) == expected
