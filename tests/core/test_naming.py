"""Naming a pursuit on the command line or to an assistant."""

from datetime import date

import pytest

from heardback.core.errors import Invalid, NotFound
from heardback.core.naming import named
from heardback.core.pursuit import Pursuit, Side


def pursuit(id: str, organisation: str, title: str = "") -> Pursuit:
    return Pursuit(
        id=id,
        side=Side.DEAL,
        organisation=organisation,
        title=title,
        opened_on=date(2026, 9, 1),
    )


NORTHGATE = pursuit("k3f9q2m7x4wz", "Northgate Foods", "launch texts")
NORTHWIND = pursuit("p8d2a6t1c5vr", "Northwind Rail")
AGAIN = pursuit("p8d2zzzzzzzz", "Northgate Foods", "annual report")


@pytest.mark.parametrize(
    "wanted",
    ["k3f9q2m7x4wz", "northgate foods", "Northgate", "foods", "launch", "k3f9"],
)
def test_an_id_a_name_and_a_part_of_either_all_find_the_pursuit(wanted: str) -> None:
    assert named([NORTHGATE, NORTHWIND], wanted) is NORTHGATE


def test_a_part_of_two_names_says_which_two() -> None:
    with pytest.raises(Invalid, match=r"Northgate Foods \(k3f9.*Northwind Rail"):
        named([NORTHGATE, NORTHWIND], "north")


def test_two_pursuits_of_one_organisation_are_told_apart_by_their_titles() -> None:
    assert named([NORTHGATE, AGAIN], "Northgate Foods annual report") is AGAIN


def test_an_unknown_name_says_what_is_near_it() -> None:
    with pytest.raises(NotFound, match=r"Did you mean Northgate Foods\?"):
        named([NORTHGATE, NORTHWIND], "Northgat Food")


def test_an_empty_record_says_that_there_are_none_yet() -> None:
    with pytest.raises(NotFound, match="none yet"):
        named([], "Northgate")


def test_no_name_at_all_is_asked_for() -> None:
    with pytest.raises(Invalid, match="Say which pursuit"):
        named([NORTHGATE], "  ")
