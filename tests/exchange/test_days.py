from datetime import date

import pytest

from heardback.exchange.days import Order, day_in, day_lately, day_of, order_of

THE_18TH = date(2026, 9, 18)


@pytest.mark.parametrize(
    "raw",
    [
        "18/09/2026",
        "18.09.26",
        "18-9-2026",
        "2026-09-18",
        "2026/9/18",
        "18 September 2026",
        "18th Sept 2026",
        "Sep 18, 2026",
        "September 18th 2026",
    ],
)
def test_a_day_is_read_in_every_way_programs_write_it(raw: str) -> None:
    assert day_of(raw) == THE_18TH


@pytest.mark.parametrize("raw", ["31/02/2026", "9/18/26", "Monday", "9/18", "0/0/0000"])
def test_what_names_no_day_in_full_is_none(raw: str) -> None:
    assert day_of(raw) is None


@pytest.mark.parametrize(
    ("raw", "halves", "order", "guessed"),
    [
        (["18/09/26", "1/2/26"], True, Order.DAY_FIRST, False),
        (["9/18/26", "1/2/26"], False, Order.MONTH_FIRST, False),
        (["1/9/26", "2/9/26", "1/10/26"], True, Order.DAY_FIRST, False),
        (["9/1/26", "9/2/26", "10/1/26"], False, Order.MONTH_FIRST, False),
        (["1/2/26"], True, Order.MONTH_FIRST, True),
        (["1/2/26"], False, Order.DAY_FIRST, True),
        (["1.2.26"], True, Order.DAY_FIRST, False),
        (["2/2/26"], False, Order.DAY_FIRST, False),
    ],
)
def test_all_days_of_a_file_decide_which_number_is_the_month(
    raw: list[str],
    halves: bool,
    order: Order,
    guessed: bool,
) -> None:
    assert order_of(raw, halves=halves) == (order, guessed)


@pytest.mark.parametrize(
    "line",
    ["Call (2026/09/18 15:51 GMT)", "18 September 2026, 03:35am", "Fri, Sep 18, 2026"],
)
def test_a_day_is_found_in_a_heading(line: str) -> None:
    assert day_in(["Northgate", line]) == THE_18TH


def test_a_number_that_two_people_read_differently_is_no_day_of_a_heading() -> None:
    assert day_in(["1/2/2026", "call 12026-09-181"]) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Interview, video call Thu 19 Nov with Sarah", date(2026, 11, 19)),
        ("19th Nov, Sarah", date(2026, 11, 19)),
        ("November 19: Sarah", date(2026, 11, 19)),
        ("They decide on 4 December", None),
        ("Founded on 1 March", None),
        ("Fri 19 Nov with Sarah", None),
        ("19/20 Nov with Sarah", None),
        ("about 19 novels", None),
        ("31 Sep", None),
    ],
)
def test_a_day_without_a_year_is_taken_where_it_was_lately(
    line: str, day: date | None
) -> None:
    assert day_lately(line, by=date(2026, 11, 23)) == day


def test_a_day_of_last_december_is_last_december() -> None:
    assert day_lately("Call 30 Dec", by=date(2027, 1, 4)) == date(2026, 12, 30)
