"""Meetings from memory: the day stands anywhere in the line, or is only about right."""

from datetime import UTC, date, datetime

import pytest

from heardback.core.pursuit import Pursuit
from heardback.web.recalling import recalled_pursuit, without_a_day

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def given(meetings: str) -> dict[str, object]:
    return {
        "side": "deal",
        "organisation": "Varde Energy",
        "outcome": "lost",
        "decided_on": date(2026, 11, 23),
        "their_words": "we're going with ChatGPT instead",
        "instead": "ai",
        "ally": "Per Dahl, brand manager",
        "ally_mail": "",
        "told_by": "Ingrid Moe",
        "told_mail": "",
        "others": "",
        "price": "",
        "timing": "",
        "alternative": "",
        "meetings": meetings,
    }


def remembered(meetings: str) -> Pursuit:
    return recalled_pursuit(given(meetings), (), now=NOW)


@pytest.mark.parametrize(
    "line",
    [
        "about 20 September lunch with Per",
        "Lunch with Per on 20 Sep",
        "lunch with Per, around the 20th of September",
        "- ca. 20 Sep lunch with Per",
    ],
)
def test_a_day_is_found_where_people_say_it(line: str) -> None:
    (met,) = remembered(line).meetings

    assert (met.on, met.people) == (date(2026, 9, 20), ("Per Dahl",))


def test_a_day_about_right_keeps_the_line_as_it_was_typed() -> None:
    one = remembered("3 Sep call with Ingrid\nabout 20 September lunch with Per")

    assert one.notes == "about 20 September lunch with Per"


def test_lines_without_a_day_are_named() -> None:
    lines = "3 Sep call with Ingrid\nOctober pitch with Ingrid and Per\n\n"

    assert without_a_day(given(lines)) == ("October pitch with Ingrid and Per",)


def test_what_spoke_for_us_is_of_the_last_day_remembered() -> None:
    one = remembered("3 Sep call with Ingrid\nlunch with Per, about 20 September")

    assert {each.happened_on for each in one.evidence} == {date(2026, 9, 20)}
