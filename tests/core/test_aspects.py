"""What people type about a process is found under what it tells."""

import pytest

from heardback.core.aspects import aspects_of, aspects_told, unknown_aspects
from heardback.core.evidence import Aspect, Process
from tests.core.noted import noted


@pytest.mark.parametrize(
    ("words", "aspects"),
    [
        ("Mara signs", {Aspect.PEOPLE}),
        ("an answer by Friday", {Aspect.DATES}),
        ("two more rounds", {Aspect.STEPS}),
        ("it comes down to price", {Aspect.CRITERIA}),
        ("they want references", {Aspect.INFORMATION}),
        (
            "board meets mid-October, Mara signs",
            {Aspect.STEPS, Aspect.PEOPLE, Aspect.DATES},
        ),
    ],
)
def test_words_count_for_every_aspect_they_touch(
    words: str, aspects: set[Aspect]
) -> None:
    assert set(aspects_of(Process(text=words))) == aspects


def test_an_aspect_that_was_named_is_the_only_one() -> None:
    named = Process(text="Mara signs in October", aspect=Aspect.STEPS)

    assert aspects_of(named) == (Aspect.STEPS,)


def test_words_that_touch_nothing_known_tell_of_the_steps() -> None:
    assert aspects_of(Process(text="all very slow there")) == (Aspect.STEPS,)


def test_no_words_tell_nothing() -> None:
    assert aspects_of(Process()) == ()


def told(line: str) -> set[Aspect]:
    """What one line of a note tells of how they decide."""
    (entry,) = noted(
        f"# Northgate Foods: deal\n\n## 2026-09-18 call: Tom\n- {line}"
    ).current
    return set(aspects_told(entry))


def test_their_words_tell_without_any_of_mine() -> None:
    assert told('process Tom: "Mara is off from the 11th"; open; dates') == {
        Aspect.DATES
    }
    assert told('process Tom: "the board signs it"; open') == {Aspect.PEOPLE}


def test_their_words_that_touch_nothing_known_tell_nothing() -> None:
    assert told('process Tom: "I am glad you ask"; open') == set()


def test_a_refusal_to_say_tells_nothing() -> None:
    assert told('process Tom: "I cannot tell you when"; declined; dates') == set()


def test_what_their_words_told_is_not_asked_again() -> None:
    pursuit = noted("""
        # Northgate Foods: deal

        ## 2026-09-18 call: Tom
        - process Tom: "Mara is off from the 11th"; open; dates
    """)

    assert Aspect.DATES not in unknown_aspects(pursuit.current)
    assert Aspect.CRITERIA in unknown_aspects(pursuit.current)
