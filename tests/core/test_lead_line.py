"""A new lead in one line."""

from datetime import date

import pytest

from heardback.core.errors import Invalid
from heardback.core.lead_line import lead_of
from heardback.core.pursuit import Lead, Side

DAY = date(2026, 9, 18)


@pytest.mark.parametrize(
    ("line", "name", "title", "lead"),
    [
        ("Halden", "Halden", "", Lead.UNKNOWN),
        ("Halden: spring campaign", "Halden", "spring campaign", Lead.UNKNOWN),
        ("Halden, film, via Lena", "Halden", "film", Lead.REFERRAL),
        ("Halden - met at the fair", "Halden", "", Lead.EVENT),
        ("O'Neill & Co.: rebrand", "O'Neill & Co.", "rebrand", Lead.UNKNOWN),
    ],
)
def test_a_line_says_whom_and_what_and_how(
    line: str, name: str, title: str, lead: Lead
) -> None:
    one = lead_of(line, opened_on=DAY)

    assert (one.organisation, one.title, one.lead) == (name, title, lead)


def test_a_job_is_an_application() -> None:
    one = lead_of("applied to Halden: product lead", opened_on=DAY)

    assert (one.side, one.organisation) == (Side.APPLICATION, "Halden")


def test_a_line_that_does_not_say_is_of_the_usual_side() -> None:
    line = "Harlow Museums: visitor manager"

    assert lead_of(line, opened_on=DAY).side is Side.DEAL
    assert lead_of(line, opened_on=DAY, usual=Side.APPLICATION).side == "application"


def test_nothing_is_lost_of_the_line() -> None:
    line = "Halden: film, via Lena"

    assert lead_of(line, opened_on=DAY).notes == line


def test_an_empty_line_is_asked_again() -> None:
    with pytest.raises(Invalid, match="One line is enough"):
        lead_of("  ", opened_on=DAY)
