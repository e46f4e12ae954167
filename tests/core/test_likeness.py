"""A speaker's name means one person one knows, or nobody for sure."""

import pytest

from heardback.core.likeness import likely_person
from heardback.core.pursuit import Person

PEOPLE = [
    Person(name="Tom Becker", email="t.becker@northgate.example"),
    Person(name="Mara Lind"),
    Person(name="William Hart"),
]


@pytest.mark.parametrize(
    "said",
    [
        "Tom",
        "tom becker",
        "Becker, Tom",
        "T. Becker",
        "Tom B.",
        "Thomas Becker",
        "Tom Becker (Northgate)",
        "Tom Bekker",
        "tom.becker@northgate.example",
        "t.becker@northgate.example",
        "Becker",
    ],
)
def test_a_name_as_programs_and_colleagues_write_it(said: str) -> None:
    assert likely_person(said, PEOPLE) == "Tom Becker"


def test_a_short_form_is_known() -> None:
    assert likely_person("Bill", PEOPLE) == "William Hart"


@pytest.mark.parametrize("said", ["Ines", "Tom Waits", "Mario", "Speaker 1", "", "@"])
def test_whoever_is_somebody_else_is_nobody_here(said: str) -> None:
    assert likely_person(said, PEOPLE) is None


def test_of_two_namesakes_neither_is_meant_for_sure() -> None:
    two = [*PEOPLE, Person(name="Tom Baker")]

    assert likely_person("Tom", two) is None
    assert likely_person("Tom Baker", two) == "Tom Baker"
