"""A reminder comes once a day, in the hours one gave, and says no more than it may."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.errors import Invalid
from heardback.core.reminding import Wish, digest, due, weekdays
from heardback.core.today import Item, Today, ToDo

FRIDAY = date(2026, 9, 18)
NAMED = Item(
    kind=ToDo.CLOSE_OUT, key="a", words="Close out.", because="", name="Northgate Foods"
)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 9, 18, hour, minute, tzinfo=UTC)


def test_it_comes_in_the_hours_one_gave() -> None:
    wish = Wish(begins=time(8), ends=time(20))

    assert [due(wish, now=at(hour), last_on=None) for hour in (7, 8, 19, 20)] == [
        False,
        True,
        True,
        False,
    ]


@given(st.integers(0, 23), st.integers(0, 59))
def test_never_twice_on_a_day(hour: int, minute: int) -> None:
    assert not due(Wish(), now=at(hour, minute), last_on=FRIDAY)


def test_not_on_a_day_off() -> None:
    assert not due(Wish(days_off=frozenset({4})), now=at(9), last_on=None)


def test_a_clock_set_back_reminds_nobody_again() -> None:
    assert not due(Wish(), now=at(9), last_on=date(2026, 9, 25))


@pytest.mark.parametrize("ends", [time(8), time(7)])
def test_hours_that_end_before_they_begin_are_refused(ends: time) -> None:
    with pytest.raises(Invalid, match="end later"):
        Wish(begins=time(8), ends=ends)


@pytest.mark.parametrize("written", [["7"], ["x"]])
def test_a_day_that_is_none_is_refused(written: list[str]) -> None:
    with pytest.raises(Invalid, match="weekday"):
        Wish(days_off=weekdays(written))


def test_nothing_to_do_is_nothing_to_say() -> None:
    assert digest(Today(items=()), names=True) is None


def test_without_leave_it_names_nobody() -> None:
    said = digest(Today(items=(NAMED,)), names=False)

    assert said is not None
    assert said.text == "One thing for today\n"


def test_with_leave_it_says_whom_each_is_about() -> None:
    said = digest(Today(items=(NAMED,)), names=True)

    assert said is not None
    assert said.lines == ("Northgate Foods: Close out.",)


def test_a_long_day_is_cut_and_counted() -> None:
    said = digest(Today(items=(NAMED,) * 9), names=True)

    assert said is not None
    assert (said.title, said.lines[-1]) == ("9 things for today", "and 4 more")
