from dataclasses import replace

import pytest

from heardback.core.evidence import Party
from heardback.core.talk import Form, Talk, Turn, Voice
from heardback.reading.sides import known_as, sides_of
from tests.reading.lines import talk_of

TALK = talk_of("Ana Ruiz: Hi.", "Tom: Hello.", "us: Hi.", "Speaker 2: Hi.")


def side(us: list[str], number: int) -> Party | None:
    sides = sides_of(TALK, us=us, voice=Voice.NOTES, people=())
    return sides.side_of(TALK.turns[number])


@pytest.mark.parametrize("name", ["Ana Ruiz", "ana ruiz", "Ana", "Ruiz, Ana"])
def test_we_are_known_by_any_of_our_names(name: str) -> None:
    assert (side([name], 0), side([name], 1)) == (Party.US, Party.THEM)


def test_a_first_name_that_two_share_is_nobody() -> None:
    talk = talk_of("Ana Ruiz: Hi.", "Ana Lind: Hi.")
    sides = sides_of(talk, us=["Ana"], voice=Voice.NOTES, people=())

    assert {sides.side_of(turn) for turn in talk.turns} == {Party.THEM}


def test_whoever_is_called_us_is_us() -> None:
    assert side([], 2) is Party.US


def test_a_mail_address_or_its_domain_tells_our_side() -> None:
    turn = Turn(start=0, end=3, speaker="A. R.", address="ana@studio.example")
    talk = Talk(form=Form.MAIL, text="Hi.", turns=(turn,))

    for ours in ("ana@studio.example", "@studio.example"):
        sides = sides_of(talk, us=[ours], voice=Voice.NOTES, people=())
        assert sides.side_of(turn) is Party.US


def test_captions_without_names_are_nobodys_until_told() -> None:
    turn = Turn(start=0, end=3)
    talk = Talk(form=Form.TRANSCRIPT, text="Hi.", turns=(turn,))

    def side_as(voice: Voice) -> Party | None:
        return sides_of(talk, us=(), voice=voice, people=()).side_of(turn)

    assert side_as(Voice.NOTES) is None
    assert (side_as(Voice.THEM), side_as(Voice.US)) == (Party.THEM, Party.US)


@pytest.mark.parametrize(
    ("name", "person"),
    [("Tom", "Tom Baker"), ("tom baker", "Tom Baker"), ("Mara", None), ("Jo", None)],
)
def test_a_person_is_known_by_first_name_if_only_one_can_be_meant(
    name: str, person: str | None
) -> None:
    assert known_as(name, ["Tom Baker", "Mara Lind", "Mara Voss"]) == person


def test_a_generic_speaker_is_no_person() -> None:
    sides = sides_of(TALK, us=(), voice=Voice.NOTES, people=())

    assert sides.person_of(TALK.turns[3]) is None
    assert sides.person_of(replace(TALK.turns[3], speaker="Tom")) == "Tom"
