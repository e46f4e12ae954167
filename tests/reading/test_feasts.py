"""Feasts: years and days from the calendars of those years."""

from datetime import date

import pytest

from heardback.reading.feasts import FEASTS, easter


@pytest.mark.parametrize(
    "sunday",
    [
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2026-04-05",
        "2038-04-25",
    ],
)
def test_easter_falls_where_the_calendar_has_it(sunday: str) -> None:
    assert str(easter(int(sunday[:4]))) == sunday


@pytest.mark.parametrize(
    ("feast", "year", "day"),
    [
        ("thanksgiving", 2026, "2026-11-26"),
        ("black friday", 2026, "2026-11-27"),
        ("labor day", 2026, "2026-09-07"),
        ("memorial day", 2026, "2026-05-25"),
        ("martin luther king day", 2027, "2027-01-18"),
        ("good friday", 2027, "2027-03-26"),
        ("whit monday", 2027, "2027-05-17"),
    ],
)
def test_a_moving_feast_falls_on_its_day(feast: str, year: int, day: str) -> None:
    assert FEASTS[feast](year)[0] == date.fromisoformat(day)


@pytest.mark.parametrize("feast", FEASTS)
def test_a_feast_ends_no_earlier_than_it_begins(feast: str) -> None:
    for year in range(1990, 2090):
        first, last = FEASTS[feast](year)
        assert first <= last
