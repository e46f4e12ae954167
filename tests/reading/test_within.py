"""Places in a longer stretch."""

from datetime import date

import pytest

from heardback.reading.due import resolve
from tests.reading.lines import FRIDAY


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("the last working day of the month", "2026-09-30", "2026-09-30"),
        ("the last working day of October", "2026-10-30", "2026-10-30"),
        ("the first working day of November", "2026-11-02", "2026-11-02"),
        ("the first day of the month", "2026-10-01", "2026-10-01"),
        ("the last day of next quarter", "2026-12-31", "2026-12-31"),
        ("the first Tuesday of next quarter", "2026-10-06", "2026-10-06"),
        ("the third month of next year", "2027-03-01", "2027-03-31"),
        ("the 9th month of 2027", "2027-09-01", "2027-09-30"),
        ("the last four months of 2027", "2027-09-01", "2027-12-31"),
        ("the first half of 2027", "2027-01-01", "2027-06-30"),
        ("the second half of 2027", "2027-07-01", "2027-12-31"),
        ("KW 45", "2026-11-02", "2026-11-08"),
    ],
)
def test_a_place_in_a_stretch_is_found(said: str, first: str, last: str) -> None:
    found = resolve(said, on=FRIDAY)

    assert found is not None
    assert (str(found.start), str(found.end), found.certain) == (first, last, True)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("in the third week of next month", "2026-10-12", "2026-10-18"),
        ("mid-month", "2026-09-11", "2026-09-20"),
        ("midweek", "2026-09-23", "2026-09-24"),
        ("mid-year", "2027-05-02", "2027-08-31"),
        ("later in November", "2026-11-15", "2026-11-30"),
        ("later this year", "2026-09-18", "2026-12-31"),
        ("the last week of 2027", "2027-12-27", "2028-01-02"),
        ("in week 45", "2026-11-02", "2026-11-08"),
    ],
)
def test_a_vague_place_is_a_guess(said: str, first: str, last: str) -> None:
    found = resolve(said, on=FRIDAY)

    assert found is not None
    assert (str(found.start), str(found.end), found.certain) == (first, last, False)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("the Thanksgiving weekend", "2026-11-26", "2026-11-29"),
        ("Labor Day weekend", "2027-09-04", "2027-09-06"),
        ("the weekend of Halloween", "2026-10-31", "2026-11-01"),
    ],
)
def test_a_feast_makes_its_weekend_longer(said: str, first: str, last: str) -> None:
    found = resolve(said, on=FRIDAY)

    assert found is not None
    assert (str(found.start), str(found.end)) == (first, last)


def test_the_ninth_month_is_no_ninth_day() -> None:
    found = resolve("the 9th month of next year", on=date(2026, 9, 2))

    assert found is not None
    assert found.start == date(2027, 9, 1)


@pytest.mark.parametrize(
    "said",
    [
        "on the 3rd call",
        "the 2nd week was hard",
        "week 12 of the project",
        "the mid-year review",
    ],
)
def test_the_third_call_is_no_day(said: str) -> None:
    assert resolve(said, on=FRIDAY) is None
