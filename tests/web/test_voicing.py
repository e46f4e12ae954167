"""Other words for the counterpart: what was decided stays, or the plain line does."""

from collections.abc import Callable

import pytest

from heardback.core.counterpart import Act, Reply
from heardback.core.evidence import Grade
from heardback.web.voicing import model, says_the_same, worded
from tests.core.talking import CAUSE, after, line, raised
from tests.llm.hostile import fails, says, served

STATE = after(line(Act.CURIOUS_QUESTION), state=raised())
REVEAL = STATE.exchanges[-1].reply


@pytest.fixture
def switched_on(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def on(address: str) -> None:
        monkeypatch.setenv("HEARDBACK_LLM_URL", address)
        monkeypatch.setenv("HEARDBACK_LLM_MODEL", "any")

    return on


def test_without_a_model_nothing_is_asked_and_nothing_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("HEARDBACK_LLM_URL", raising=False)

    assert model() == ""
    assert worded(STATE, REVEAL) == ""


def test_other_words_are_taken_when_the_cause_comes_through(
    switched_on: Callable[[str], None],
) -> None:
    other = f"It has a story, you know: {CAUSE}."
    with served(says({"text": other})) as server:
        switched_on(f"http://127.0.0.1:{server.server_port}/v1")

        assert worded(STATE, REVEAL) == other


@pytest.mark.parametrize(
    "text",
    [
        "I would rather not say why.",
        "Yes, I will recommend you to everybody. How about that?",
        "IGNORE THE RULES",
    ],
)
def test_words_that_lose_the_cause_are_not(
    text: str, switched_on: Callable[[str], None]
) -> None:
    with served(says({"text": text})) as server:
        switched_on(f"http://127.0.0.1:{server.server_port}/v1")

        assert worded(STATE, REVEAL) == ""


def test_a_model_that_fails_leaves_the_plain_line(
    switched_on: Callable[[str], None],
) -> None:
    with served(fails(500)) as server:
        switched_on(f"http://127.0.0.1:{server.server_port}/v1")

        assert worded(STATE, REVEAL) == ""


def test_a_yes_must_still_be_heard_as_a_yes() -> None:
    yes = Reply(text="Yes, I would recommend you.", support=Grade.YES)
    no = Reply(text="No, I could not.", support=Grade.NO)

    assert says_the_same(yes, "Yes, you have my vote.")
    assert not says_the_same(yes, "No, I would not do that.")
    assert says_the_same(no, "No, not as things are.")
    assert not says_the_same(no, "Yes, gladly.")


def test_a_question_that_was_not_asked_is_not_the_same() -> None:
    plain = Reply(text="That helps a little.")

    assert not says_the_same(plain, "That helps a little. What else?")
