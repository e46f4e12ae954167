"""The counterpart: made of the record, marked where it is not."""

import pytest

from heardback.core.casting import start
from heardback.core.counterpart import Difficulty
from heardback.core.errors import Invalid
from heardback.core.evidence import About, Hesitation, Need, Process, State, Status
from heardback.core.phrasing import table
from heardback.core.pursuit import Part, Side
from tests.core.talking import record, said


def test_it_holds_the_open_doubts_in_their_words() -> None:
    state = start(
        record(
            said("a", Hesitation(about=About.PRICE), "high next to ChatGPT"),
            said("b", Hesitation(about=About.TRUST, state=State.RESOLVED), "risky"),
            said("c", Hesitation(about=About.FIT, state=State.LIMIT), "too small"),
        ),
        seed=1,
    )

    assert [doubt.words for doubt in state.doubts] == ["high next to ChatGPT"]


def test_a_note_of_ours_is_said_from_their_side() -> None:
    doubt = Hesitation(about=About.FIT, text="They wonder whether we are too small")

    (held,) = start(record(said("a", doubt)), seed=1).doubts

    assert held.words == "We wonder whether you are too small"


def test_a_known_cause_is_theirs_and_an_unknown_one_is_marked() -> None:
    known = Hesitation(about=About.PRICE, cause="the board was burnt before")
    one, other = start(
        record(said("a", known, "too dear"), said("b", Hesitation(), "hm")), seed=1
    ).doubts

    assert (one.cause, one.cause_invented) == ("the board was burnt before", False)
    assert other.cause_invented


def test_two_doubts_of_a_kind_are_one_and_the_newer_is_kept() -> None:
    price = Hesitation(about=About.PRICE)
    state = start(
        record(said("a", price, "too dear"), said("b", price, "still dear")), seed=1
    )

    assert [doubt.key for doubt in state.doubts] == ["b"]


def test_whose_part_it_plays_says_i_and_others_are_colleagues() -> None:
    state = start(
        record(
            said("a", Hesitation(about=About.PRICE), "too dear", person="Tom"),
            said("b", Hesitation(about=About.TRUST), "risky", person="Mara Lind"),
            said("c", Process(text="in October Mara signs")),
        ),
        seed=1,
        person="Mara Lind",
    )

    assert [(doubt.key, doubt.theirs) for doubt in state.doubts] == [
        ("b", False),
        ("a", True),
    ]
    assert state.process == ("in October I sign",)


def test_no_name_of_the_one_it_plays_is_ever_said() -> None:
    state = start(record(), seed=1, person="Mara Lind")

    assert "Mara" not in repr(state)


@pytest.mark.parametrize("side", Side)
def test_without_a_doubt_on_record_it_begins_with_an_invented_one(side: Side) -> None:
    need = said("n", Need(text="no slip", status=Status.CONFIRMED))

    (doubt,) = start(record(need, side=side), seed=4).doubts

    assert (doubt.entry, doubt.cause_invented) == (None, True)


def test_needs_come_from_the_record_with_whether_they_confirmed_them() -> None:
    state = start(record(), seed=1)

    assert [(want.words, want.confirmed) for want in state.wanted] == [
        ("no launch may slip", True)
    ]


def test_difficulty_and_standing_set_the_hidden_inclination() -> None:
    soft, real, hard = (
        start(record(), seed=1, difficulty=each, chance=0.5) for each in Difficulty
    )

    assert soft.inclination > real.inclination > hard.inclination
    assert start(record(), seed=1, chance=0.9).inclination > real.inclination


@pytest.mark.parametrize(("minutes", "chance"), [(0, 0.5), (241, 0.5), (20, 1.5)])
def test_impossible_settings_are_refused(minutes: float, chance: float) -> None:
    with pytest.raises(Invalid, match="minutes"):
        start(record(), seed=1, minutes=minutes, chance=chance)


def test_the_greeting_says_how_long_there_is() -> None:
    assert "15 minutes" in start(record(), seed=3, minutes=15).greeting


def test_it_plays_the_part_of_the_person_named() -> None:
    assert start(record(), seed=1, person="Tom").part is Part.RECOMMENDS


def test_every_kind_of_doubt_has_causes_and_a_help_on_both_sides() -> None:
    for side in Side:
        assert set(table()["invented"][side]["causes"]) == set(About)
        assert set(table()["invented"][side]["helps"]) == set(About)
