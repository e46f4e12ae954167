"""What people type about a process is found under what it tells."""

import pytest

from heardback.core.aspects import aspects_of
from heardback.core.evidence import Aspect, Process


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
