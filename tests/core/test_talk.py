"""Who speaks in a source, and who of them is us."""

import pytest

from heardback.core.evidence import Party
from heardback.core.talk import Form, Talk, Turn, party_of

TALK = Talk(
    form=Form.TRANSCRIPT,
    text="Shall we?\nLet us.\nGood.",
    turns=(
        Turn(start=0, end=9, speaker="Ana"),
        Turn(start=10, end=17, speaker="Tom"),
        Turn(start=18, end=23, speaker="Ana"),
    ),
)


def test_speakers_are_named_once_in_the_order_of_their_first_word() -> None:
    assert TALK.speakers == ("Ana", "Tom")


def test_a_turn_is_exactly_what_was_said() -> None:
    assert TALK.words(TALK.turns[1]) == "Let us."


@pytest.mark.parametrize("name", ["Ana", " ana ", "ANA"])
def test_our_name_is_ours_however_it_is_written(name: str) -> None:
    assert party_of(name, us=["Ana"]) is Party.US


def test_somebody_unnamed_is_not_us() -> None:
    assert party_of(None, us=["Ana"]) is Party.THEM
