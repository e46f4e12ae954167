"""Names in a line: plain where that is clear, in quotes where not."""

from hypothesis import given

from heardback.core.pursuit import Person
from heardback.notebook import names
from tests.signs import names as any_name


@given(name=any_name)
def test_every_name_before_a_colon_comes_back(name: str) -> None:
    assert names.take(f"{names.spell(name)}: yes") == (name, " yes")


@given(first=any_name, second=any_name)
def test_names_in_a_row_come_back(first: str, second: str) -> None:
    row = f"{names.spell(first)}, {names.spell(second)}"

    assert names.several(row) == (first, second)


def test_a_row_of_names_may_be_typed_as_one_says_it() -> None:
    assert names.several("Tom, Mara and Dr. Okafor") == ("Tom", "Mara", "Dr. Okafor")


def test_a_name_may_come_with_from() -> None:
    assert names.take(" from Tom: yes") == ("Tom", " yes")


def test_a_sentence_before_a_colon_is_no_name() -> None:
    assert names.take(" to call before Friday: ASAP") is None
    assert names.take(" we talked about prices again: too dear") is None


def test_a_known_name_is_found_in_any_case_and_by_the_first_name() -> None:
    people = [Person(name="Tom Fisher"), Person(name="Mara")]

    assert names.known("mara", people) == "Mara"
    assert names.known("Tom", people) == "Tom Fisher"


def test_a_first_name_that_two_share_is_nobody_s() -> None:
    people = [Person(name="Tom Fisher"), Person(name="Tom Arnold")]

    assert names.known("Tom", people) is None
