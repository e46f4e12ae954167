import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.reading.parts import parts_in


@pytest.mark.parametrize(
    ("said", "who", "part"),
    [
        ("I'd have to run it past our CFO.", "our CFO", "decides"),
        ("I need to check with my boss first.", "my boss", "decides"),
        ("Our procurement team has to sign it.", "Our procurement team", "decides"),
        ("I'll need sign-off from the board.", "the board", "decides"),
        (
            "It's not my call, the head of engineering decides.",
            "the head of engineering",
            "decides",
        ),
        ("My co-founder has the last word on that.", "My co-founder", "decides"),
        ("Ultimately Helen decides.", "Helen", "decides"),
        ("It's up to my wife, really.", "my wife", "decides"),
        ("The hiring committee makes the final decision.", None, "decides"),
        ("That's Mara's call.", "Mara", "decides"),
        ("Legal would want to look at it.", "Legal", "screens"),
        ("HR does the first screening.", "HR", "screens"),
    ],
)
def test_a_part_is_told_in_passing(said: str, who: str | None, part: str) -> None:
    (told,) = parts_in(said)

    assert told.who == (who or "The hiring committee")
    assert told.part == part
    assert said[told.start : told.end] == told.who


@pytest.mark.parametrize(
    "said",
    [
        "The price decides.",
        "We decide together.",
        "I'll run it past you first.",
        "I will check with the calendar.",
        "Nobody has to sign anything.",
        "It signs you out after an hour.",
        "Then we go through the terms.",
    ],
)
def test_who_is_nobody_or_already_here_has_no_new_part(said: str) -> None:
    assert parts_in(said) == ()


@given(st.text(alphabet="iI runitpastourCFO checksdecidesMara.,' ", max_size=80))
def test_a_part_stands_in_the_text(said: str) -> None:
    for told in parts_in(said):
        assert said[told.start : told.end] == told.who
