"""The questions: complete, short, askable, and never a rebuttal."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.evidence import About, Aspect, NextStep, State
from heardback.core.pursuit import Part, Person, Side
from heardback.core.wording import (
    alternative_ask,
    aspect_label,
    curious,
    need_ask,
    process_ask,
    shortened,
    step_ask,
    support_ask,
)

REBUTTAL = re.compile(
    r"\b(but|actually|however|surely|honestly|don't you|wouldn't you|trust me)\b", re.I
)
PRESSURE = re.compile(r"\b(today only|last chance|have to decide|must decide)\b", re.I)


def every_question() -> list[str]:
    asked = [
        curious(about, side, quote, state=state, cause=cause)
        for about in About
        for side in Side
        for quote in ("", "that is a lot of money")
        for state in State
        for cause in ("", "the board was let down before")
    ]
    for side in Side:
        asked += [process_ask(aspect, side) for aspect in Aspect]
        asked += [need_ask(side), need_ask(side, "no launch may slip")]
        asked += [step_ask(side), step_ask(side, NextStep(text="a call"))]
        asked += [alternative_ask(side), support_ask(None, side).text]
        asked += [support_ask(Person(name="Tom", part=p), side).text for p in Part]
        asked += [support_ask(None, side).follow_up]
    return sorted(set(asked))


@pytest.mark.parametrize("question", every_question())
def test_every_question_asks_and_neither_rebuts_nor_presses(question: str) -> None:
    assert question.endswith("?")
    assert not REBUTTAL.search(question)
    assert not PRESSURE.search(question)
    assert len(question) <= 240
    assert "{" not in question


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("about", About)
def test_a_doubt_is_asked_otherwise_the_second_time(side: Side, about: About) -> None:
    assert curious(about, side) != curious(about, side, state=State.ASKED)


def test_their_words_are_quoted_only_when_given() -> None:
    assert "“" not in curious(About.PRICE, Side.DEAL)
    assert "“too dear”" in curious(About.PRICE, Side.DEAL, "too dear")


def test_a_quote_with_braces_is_only_text() -> None:
    assert "“{cost} of 5”" in curious(About.PRICE, Side.DEAL, "{cost} of 5")


def test_an_understood_doubt_reads_the_cause_back() -> None:
    asked = curious(
        About.TRUST,
        Side.DEAL,
        state=State.UNDERSTOOD,
        cause="An agency missed two launches.",
    )

    assert asked.startswith("As I understood it: An agency missed two launches. What")


def test_the_support_ask_names_who_decides() -> None:
    tom = Person(name="Tom", part=Part.RECOMMENDS)

    assert support_ask(tom, Side.DEAL, to="Mara").text.endswith("to Mara?")
    assert support_ask(tom, Side.DEAL).text.endswith("to those who decide?")


def test_a_step_with_a_day_is_confirmed_with_its_day() -> None:
    step = NextStep(text="the proposal", due_on=date(2026, 9, 5))

    expected = "Are we agreed on the next step: the proposal, by 5 September?"
    assert step_ask(Side.DEAL, step) == expected


def test_a_due_already_in_the_text_is_not_said_twice() -> None:
    step = NextStep(text="the proposal by Fri 25 Sep", due="by Fri 25 Sep")

    assert step_ask(Side.DEAL, step).count("25 Sep") == 1


def test_every_aspect_has_a_name() -> None:
    assert all(aspect_label(aspect) for aspect in Aspect)


@given(st.text(max_size=400))
def test_shortened_words_fit_on_one_line(words: str) -> None:
    short = shortened(words)

    assert len(short) <= 140
    assert "\n" not in short
