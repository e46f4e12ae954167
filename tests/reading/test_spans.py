"""From one day to another."""

from datetime import date

import pytest

from heardback.reading.due import resolve
from tests.reading.lines import FRIDAY


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("from 1 September to 30 September", "2026-09-01", "2026-09-30"),
        ("1 to 30 September", "2026-09-01", "2026-09-30"),
        ("from August to October", "2026-08-01", "2026-10-31"),
        ("from 10 September until 5 January", "2026-09-10", "2027-01-05"),
    ],
)
def test_a_stretch_that_has_begun_is_this_year_s(
    said: str, first: str, last: str
) -> None:
    found = resolve(said, on=FRIDAY)

    assert found is not None
    assert (str(found.start), str(found.end)) == (first, last)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("from the 28th to the 3rd", "2026-09-28", "2026-10-03"),
        ("the 28th to the 3rd of November", "2026-10-28", "2026-11-03"),
        ("from the thirtieth to the second of December", "2026-11-30", "2026-12-02"),
        ("3/4 November", "2026-11-03", "2026-11-04"),
        ("November to February", "2026-11-01", "2027-02-28"),
        ("November/December", "2026-11-01", "2026-12-31"),
        ("Monday, Tuesday or Thursday", "2026-09-21", "2026-09-24"),
        ("5 October, 7 October, or 9 October", "2026-10-05", "2026-10-09"),
        ("2027-2029", "2027-01-01", "2029-12-31"),
    ],
)
def test_what_is_said_once_counts_for_both_ends(
    said: str, first: str, last: str
) -> None:
    found = resolve(said, on=FRIDAY)

    assert found is not None
    assert (str(found.start), str(found.end), found.certain) == (first, last, True)


def test_february_said_in_january_is_the_end_of_a_winter_that_goes_on() -> None:
    found = resolve("November to February", on=date(2027, 1, 13))

    assert found is not None
    assert (found.start, found.end) == (date(2026, 11, 1), date(2027, 2, 28))


def test_two_numbers_on_both_sides_are_read_in_one_order() -> None:
    found = resolve("from 10/21 to 11/2", on=FRIDAY)

    assert found is not None
    assert (found.start, found.end) == (date(2026, 10, 21), date(2026, 11, 2))
    assert found.certain


def test_where_either_order_can_be_the_shorter_stretch_is_guessed() -> None:
    found = resolve("from 11/2 to 11/5", on=FRIDAY)

    assert found is not None
    assert (found.start, found.end) == (date(2026, 11, 2), date(2026, 11, 5))
    assert not found.certain


def test_a_year_that_runs_into_the_next_may_begin_in_any_month() -> None:
    found = resolve("in 2027/28", on=FRIDAY)

    assert found is not None
    assert (found.start, found.end) == (date(2027, 1, 1), date(2028, 12, 31))
    assert not found.certain


@pytest.mark.parametrize("said", ["it may/may not help", "2014-2018", "2027/55"])
def test_what_only_looks_like_a_stretch_is_none(said: str) -> None:
    assert resolve(said, on=FRIDAY) is None
