from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.reading.days import business_days_after, coming, month_of, third_of


@pytest.mark.parametrize(
    ("count", "day"), [(1, "2026-09-21"), (5, "2026-09-25"), (10, "2026-10-02")]
)
def test_business_days_skip_the_weekend(count: int, day: str) -> None:
    assert str(business_days_after(date(2026, 9, 18), count)) == day


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 200))
def test_a_business_day_is_never_on_a_weekend(on: date, count: int) -> None:
    assert business_days_after(on, count).weekday() < 5


def test_the_thirteenth_month_is_next_january() -> None:
    assert month_of(2026, 13) == (date(2027, 1, 1), date(2027, 1, 31))


def test_thirds_cover_the_whole() -> None:
    whole = month_of(2026, 10)
    early, mid, late = (third_of(whole, part) for part in ("early", "mid", "late"))

    assert (early[0], late[1]) == whole
    assert early[1] < mid[0] < mid[1] < late[0]


def test_the_29th_of_february_waits_for_the_next_leap_year() -> None:
    assert coming(date(2026, 9, 18), 2, 29) == date(2028, 2, 29)
    assert coming(date(2097, 1, 1), 2, 29) == date(2104, 2, 29)


def test_no_year_has_a_31st_of_february() -> None:
    assert coming(date(2026, 9, 18), 2, 31) is None
