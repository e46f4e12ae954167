"""The words of the pages."""

from dataclasses import replace
from enum import StrEnum

import pytest

from heardback.core.evidence import (
    About,
    Grade,
    Hesitation,
    NextStep,
    Openness,
    Party,
    Support,
)
from heardback.core.pursuit import Side
from heardback.web.templatetags.words import inside, percent
from heardback.web.words import LABELS, aside, label, says, spoke, told, unlisted
from tests.web.sample import northgate


@pytest.mark.parametrize("words", LABELS)
def test_every_word_of_the_codebook_can_be_said(words: type[StrEnum]) -> None:
    assert all(label(word) for word in words)
    assert set(LABELS[words]) == {word.value for word in words}


def test_no_word_of_the_pages_puts_anybody_down() -> None:
    said = " ".join(text for words in LABELS.values() for text in words.values())

    assert not {"gatekeeper", "brush-off", "objection", "target"} & set(said.split())


def test_every_entry_says_something() -> None:
    assert all(says(entry.statement) for entry in northgate().evidence)


@pytest.mark.parametrize("statement", [NextStep(), Support(), Hesitation()])
def test_even_an_empty_statement_says_something(statement: object) -> None:
    assert says(statement)  # type: ignore[arg-type]


def test_a_condition_says_if_once() -> None:
    heard = Support(grade=Grade.QUALIFIED, condition="if the panel goes well")
    typed = Support(grade=Grade.QUALIFIED, condition="the panel goes well")

    assert says(heard) == says(typed) == "Backs us, if the panel goes well"
    assert aside(heard) == aside(replace(heard, text=heard.condition)) == ""
    assert aside(replace(typed, text="Yes")) == "if the panel goes well"


def test_what_the_gist_says_is_not_said_twice() -> None:
    doubt = Hesitation(about=About.PRICE)

    assert says(doubt) == "About price and terms"
    assert "price" not in aside(doubt)
    assert "price" in aside(Hesitation(about=About.PRICE, text="too high for us"))


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("- Mara signs.", "Mara signs."),
        ("2) They want references.", "They want references."),
        ("-50 % would help", "-50 % would help"),
        ("2. Dezember reicht uns", "2. Dezember reicht uns"),
        ("- ", "- "),
    ],
)
def test_words_are_shown_without_the_sign_of_their_list(quote: str, shown: str) -> None:
    assert unlisted(quote) == shown


def test_an_entry_without_words_of_mine_is_told_in_theirs() -> None:
    step = next(e for e in northgate().current if isinstance(e.statement, NextStep))
    bare = replace(step, statement=NextStep(agreed=True), quote="Friday's fine.")

    assert told(bare) == "“Friday's fine.”"
    assert told(step) == says(step.statement)


@pytest.mark.parametrize("openness", Openness)
def test_how_freely_they_spoke_is_a_sentence(openness: Openness) -> None:
    assert "spoke they" not in spoke(openness)


def test_a_next_step_says_whose_it_is_and_when() -> None:
    step = NextStep(text="Send the proposal", owner=Party.US, due="by Friday")

    assert says(step) == "Send the proposal, ours, by Friday"


@pytest.mark.parametrize(
    ("chance", "said"), [(0.0, "1%"), (0.424, "42%"), (1.0, "99%")]
)
def test_nothing_is_quite_sure(chance: float, said: str) -> None:
    assert percent(chance) == said


def test_ai_keeps_its_capitals_inside_a_sentence() -> None:
    assert inside("An AI tool") == "an AI tool"
    assert inside("AI") == "AI"


def test_somebody_who_applies_is_me_and_not_us() -> None:
    backs = Support(grade=Grade.YES)
    step = NextStep(text="send my papers", owner=Party.US)

    assert says(backs, Side.APPLICATION) == "Backs me"
    assert says(step, Side.APPLICATION) == "send my papers, mine"
    assert says(backs) == "Backs us"
    assert says(Support(text="tells us", grade=Grade.YES), Side.APPLICATION) == (
        "tells us"
    )
