"""Years in words."""

from datetime import date

import pytest

from heardback.reading.due import find, resolve
from heardback.reading.plain import plain
from heardback.reading.spelled_years import with_years
from tests.reading.lines import FRIDAY


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("in twenty twenty-seven", 2027),
        ("in twenty thirty", 2030),
        ("by two thousand and twenty-eight", 2028),
        ("in two thousand nineteen", 2019),
    ],
)
def test_a_year_can_be_spelled(said: str, year: int) -> None:
    assert with_years(said).endswith(str(year))
    assert len(with_years(said)) == len(said)


def test_a_spelled_year_belongs_to_its_day() -> None:
    found = resolve("the third of May twenty twenty-eight", on=FRIDAY)

    assert found is not None
    assert found.start == date(2028, 5, 3)


def test_the_whole_of_a_spelled_year_is_found() -> None:
    words = plain("We open in twenty twenty-seven, I think.")

    start, end = find(words) or (0, 0)

    assert words[start:end] == "in twenty twenty-seven"


@pytest.mark.parametrize(
    "said",
    ["we have twenty twenty-minute slots", "twenty twenty vision", "in twenty minutes"],
)
def test_other_twenties_are_no_year(said: str) -> None:
    assert find(plain(said)) is None
