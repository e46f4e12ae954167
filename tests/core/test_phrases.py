"""Phrases: what could be said to anybody, and what names a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.phrases import generic, names, stock


@pytest.mark.parametrize(
    "phrase",
    [
        "a better fit",
        "We found a better fit.",
        "another candidate",
        "We have decided to move forward with another candidate.",
        "went in a different direction",
        "Thank you for your time. We decided to go in a different direction.",
        "Unfortunately we have decided not to proceed at this time.",
        "we're going with ChatGPT",
        "It was a very strong field and a hard decision.",
        "a good fit",
        "",
    ],
)
def test_stock_phrases_are_generic(phrase: str) -> None:
    assert generic(phrase) > 0.7


@pytest.mark.parametrize(
    "phrase",
    [
        "The CFO froze the budget until April because sales fell 12 %.",
        "We chose an agency that already works with three food retailers.",
        "Your quote was 48k and ChatGPT plus an intern costs us 6k a year.",
        "Nobody on the panel could see you leading a team of twelve engineers.",
    ],
)
def test_statements_with_detail_are_not(phrase: str) -> None:
    assert generic(phrase) < 0.35


def test_a_detail_makes_a_stock_phrase_less_generic() -> None:
    bare = "We went with another candidate"
    told = f"{bare} who has run clinical trials in Poland"

    assert generic(told) < generic(bare) / 2


@given(st.text(max_size=300))
def test_the_score_is_always_between_nought_and_one(phrase: str) -> None:
    assert 0 <= generic(phrase) <= 1


@pytest.mark.parametrize(
    ("phrase", "named"),
    [
        ("too expensive for us", ("price",)),
        ("the timing was off", ("timing",)),
        ("our board did not approve it", ("authority",)),
        ("it is not a priority", ("need",)),
        ("we wanted more experience with retail", ("fit",)),
        ("we were not convinced it would work", ("trust",)),
        ("we'll do it with ChatGPT", ("alternative",)),
        ("there is a hiring freeze", ("circumstance",)),
        ("you never got back to us", ("contact",)),
        ("we thought you only did press work", ("understanding",)),
        ("they are still undecided", ("indecision",)),
        ("all the best", ()),
    ],
)
def test_a_reason_is_named_by_its_words(phrase: str, named: tuple[str, ...]) -> None:
    assert names(phrase) == named


@pytest.mark.parametrize("phrase", ["they said no again", "a stable of horses"])
def test_words_inside_words_name_nothing(phrase: str) -> None:
    assert names(phrase) == ()


def test_stock_phrases_are_shown_as_they_were_said() -> None:
    said = "Sorry, it was a Tough Decision; we went with another agency."

    assert stock(said) == ("it was a Tough Decision", "went with another")


def test_a_novel_is_read_only_so_far() -> None:
    assert 0 <= generic("we went with a better fit, " * 20_000) <= 1
