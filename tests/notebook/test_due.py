"""Dates as one types them on the way to the car."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.notebook import due

FRIDAY = date(2026, 9, 18)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("25 Sep", date(2026, 9, 25)),
        ("Fri 25 Sep", date(2026, 9, 25)),
        ("Friday, 25th of September", date(2026, 9, 25)),
        ("Sept 25th", date(2026, 9, 25)),
        ("2026-09-25", date(2026, 9, 25)),
        ("25.9.", date(2026, 9, 25)),
        ("10 Jan", date(2027, 1, 10)),
        ("25 Sep 2028", date(2028, 9, 25)),
        ("Friday", date(2026, 9, 25)),
        ("tomorrow", date(2026, 9, 19)),
    ],
)
def test_a_plain_date_is_read_looking_forward(phrase: str, day: date) -> None:
    assert due.read(phrase, on=FRIDAY) == day


@pytest.mark.parametrize(
    "phrase", ["Thu 25 Sep", "31 Feb", "soon", "next Friday", "early Q1", "", "99"]
)
def test_what_is_not_one_certain_day_is_none(phrase: str) -> None:
    assert due.read(phrase, on=FRIDAY) is None


def test_a_meeting_s_date_looks_back() -> None:
    assert due.leading("10 Dec call", on=FRIDAY) == (date(2025, 12, 10), " call")


def test_a_planned_meeting_s_date_looks_forward() -> None:
    found = due.leading("10 Dec call", on=FRIDAY, ahead=True)

    assert found == (date(2026, 12, 10), " call")


@pytest.mark.parametrize("phrase", ["Friday", "end of May", "the 18th", "mid-October"])
def test_by_a_time_is_a_due_date(phrase: str) -> None:
    assert due.sounds_like_a_time(phrase)


@pytest.mark.parametrize("phrase", ["Mara", "Midge", "mail", "Mark", "their lawyers"])
def test_by_somebody_is_not(phrase: str) -> None:
    assert not due.sounds_like_a_time(phrase)


@given(phrase=st.text(), on=st.dates())
def test_no_phrase_breaks_it_on_any_day(phrase: str, on: date) -> None:
    due.read(phrase, on=on)
    due.leading(phrase, on=on)
    due.somewhere(phrase, on=on)


@given(
    phrase=st.sampled_from(("29 Feb", "Mon 1 Jan", "today", "tomorrow", "Sunday")),
    on=st.sampled_from((date.min, date.max)),
)
def test_the_edges_of_the_calendar_hold(phrase: str, on: date) -> None:
    due.read(phrase, on=on)
    due.leading(phrase, on=on, ahead=True)
