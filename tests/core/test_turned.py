"""What we wrote about them, from the other chair."""

import pytest

from heardback.core.turned import as_i, in_own_name, inside, is_sentence, turned


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("They're afraid that I'm too junior", "We're afraid that you're too junior"),
        ("our price is above their budget", "your price is above our budget"),
        ("I was late, and it cost them a day", "You were late, and it cost us a day"),
        ("Tom thinks it works", "Tom thinks it works"),
    ],
)
def test_ours_and_theirs_change_places(ours: str, theirs: str) -> None:
    assert turned(ours) == theirs


def test_the_one_who_speaks_is_not_named() -> None:
    assert in_own_name("Mara's budget", ["Mara Lind"]) == "my budget"
    assert in_own_name("a call with Mara Lind", ["Mara Lind"]) == "a call with me"


def test_a_name_keeps_its_capital_inside_a_sentence() -> None:
    assert inside("Tom would rather wait.") == "Tom would rather wait"
    assert inside("The board waits.") == "the board waits"


def test_a_note_without_a_subject_gets_one() -> None:
    assert as_i("worries about June") == "I worry about June"
    assert as_i("the board worries") == "the board worries"


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("too dear", False),
        ("an agency that went quiet", False),
        ("we were let down", True),
        ("It is too dear.", True),
    ],
)
def test_what_can_stand_by_itself(words: str, *, whole: bool) -> None:
    assert is_sentence(words) is whole
