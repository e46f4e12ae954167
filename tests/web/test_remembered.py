"""People named from memory: titles, first names and roles do not make a second one."""

import pytest

from heardback.core.pursuit import Person
from heardback.web.remembered import is_name, meant, person_of


@pytest.mark.parametrize("typed", ["Anja", "Brenner", "Frau Brenner", "anja brenner"])
def test_a_part_of_a_name_means_the_one_person_it_fits(typed: str) -> None:
    assert meant(typed, ["Dr. Anja Brenner", "Tobias Keck"]) == "Dr. Anja Brenner"


def test_a_first_name_that_two_have_means_nobody() -> None:
    assert meant("Anja", ["Anja Brenner", "Anja Keck"]) is None


def test_a_title_alone_means_nobody() -> None:
    assert meant("Dr.", ["Dr. Anja Brenner"]) is None


@pytest.mark.parametrize("typed", ["Tobias Keck, HR", "Tobias Keck (HR)"])
def test_what_stands_after_a_name_is_a_role(typed: str) -> None:
    assert person_of(typed) == Person(name="Tobias Keck", role="HR")


@pytest.mark.parametrize("typed", ["Mara Lind", "Ludwig van Beethoven", "Dr. O'Hara"])
def test_names_are_names(typed: str) -> None:
    assert is_name(typed)


@pytest.mark.parametrize("typed", ["two others", "case study", "", "the board"])
def test_other_words_are_none(typed: str) -> None:
    assert not is_name(typed)
