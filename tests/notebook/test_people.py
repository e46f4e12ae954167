"""The line of people."""

from hypothesis import given

from heardback.core.pursuit import Part, Person
from heardback.notebook import people
from tests.strategies import people_lists


@given(everyone=people_lists)
def test_all_people_come_back(everyone: list[Person]) -> None:
    assert people.read(people.spell(everyone)) == tuple(everyone)


def test_people_are_spelled_as_one_would_type_them() -> None:
    everyone = (
        Person(name="Mara", part=Part.DECIDES),
        Person(
            name="Tom",
            part=Part.RECOMMENDS,
            role="Head of Brand",
            email="tom@northgate.example",
            active=False,
        ),
    )

    assert people.spell(everyone) == (
        "Mara (decides), Tom (recommends; Head of Brand; tom@northgate.example; gone)"
    )


def test_commas_between_the_parts_of_a_person_will_do() -> None:
    assert people.read("Tom (recommends, Head of Brand, tom@x.example)") == (
        Person(
            name="Tom",
            part=Part.RECOMMENDS,
            role="Head of Brand",
            email="tom@x.example",
        ),
    )


def test_an_open_bracket_harms_nobody() -> None:
    assert people.read("Tom (decides, Mara") == (
        Person(name="Tom", part=Part.DECIDES, role="Mara"),
    )


def test_a_name_that_comes_twice_is_one_person() -> None:
    assert [who.name for who in people.read("Tom, Tom")] == ["Tom"]
