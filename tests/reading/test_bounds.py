"""What the words around a stretch of days make of it."""

import pytest

from heardback.reading.due import resolve
from tests.reading.lines import FRIDAY


@pytest.mark.parametrize(
    ("said", "first", "last", "sure"),
    [
        ("on or before 2 October", "2026-09-18", "2026-10-02", True),
        ("no later than Tuesday", "2026-09-18", "2026-09-22", True),
        ("Tuesday at the latest", "2026-09-18", "2026-09-22", True),
        ("Tuesday latest", "2026-09-18", "2026-09-22", True),
        ("in December at the very latest", "2026-09-18", "2026-12-31", False),
        ("prior to 2 October", "2026-09-18", "2026-10-01", True),
        ("ahead of Christmas", "2026-09-18", "2026-12-24", True),
        ("later than October", "2026-11-01", "2026-11-14", False),
    ],
)
def test_a_limit_is_kept(said: str, first: str, last: str, sure: bool) -> None:
    found = resolve(said, on=FRIDAY)

    assert found is not None
    assert (str(found.start), str(found.end), found.certain) == (first, last, sure)


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("not before December", "2026-12-01"),
        ("not until Tuesday", "2026-09-22"),
        ("not any time before Q2", "2027-04-01"),
        ("no earlier than 5 October", "2026-10-05"),
        ("no sooner than next week", "2026-09-21"),
        ("December at the earliest", "2026-12-01"),
        ("on or after 5 October", "2026-10-05"),
    ],
)
def test_what_is_not_before_a_day_begins_with_it(said: str, first: str) -> None:
    found = resolve(said, on=FRIDAY)

    assert found is not None
    assert str(found.start) == first
    assert not found.certain


def test_the_end_of_a_day_belongs_to_the_day_before_it() -> None:
    tuesday = resolve("by Tuesday, close of business", on=FRIDAY)

    assert tuesday == resolve("by Tuesday", on=FRIDAY)


@pytest.mark.parametrize("said", ["since late August", "since Tuesday", "since May"])
def test_since_names_no_day_to_come(said: str) -> None:
    assert resolve(said, on=FRIDAY) is None
