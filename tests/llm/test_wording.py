"""A draft in other words keeps its facts, or stays as it was."""

import pytest

from heardback.core.errors import Invalid
from heardback.llm import Rewording
from tests.llm.hostile import Answer, fails, says, served

DRAFT = (
    "Dear Mara, thank you for the call on 18 September. Tom said \"we can't have "
    'another slip". I will send the offer for 48,000 EUR by Friday. Is that not right?'
)
GOOD = (
    "Hello Mara, many thanks for the call on 18 September. \"we can't have another "
    'slip", Tom said. By Friday I will send the offer for 48,000 EUR. Not right?'
)


def test_other_words_with_the_same_facts_are_taken() -> None:
    with served(says({"text": GOOD})) as server:
        found = Rewording(server.settings()).reword(DRAFT, wish="Warmer, please.")

    assert (found.text, found.reworded, found.why) == (GOOD, True, "")
    assert "Warmer, please. " in server.bodies[0]["messages"][0]["content"]
    assert len(found.sent) == 1


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("48,000", "45,000", "A number"),
        ("48,000 EUR", "48,000 EUR with 10 % off", "A number"),
        ("Friday", "Thursday", "A date"),
        ("18 September", "18 October", "A date"),
        ("Tom said", "you said", "A name"),
        ("Mara", "Maria", "A name"),
        ("I will", "I and Ben will", "A name"),
        ("another slip", "a slip", "A quotation"),
        ("Not right?", "Right?", "A yes or no"),
        ("Not right?", "Not right.", "A question"),
        ("the call", "the call (see www.pay.example)", "An address"),
        ("the call", "the call " * 60, "It came back"),
        ("the call", "the \u202ecall", "It came back"),
    ],
)
def test_a_fact_that_changed_lets_the_draft_stand(
    old: str, new: str, what: str
) -> None:
    with served(says({"text": GOOD.replace(old, new)})) as server:
        found = Rewording(server.settings()).reword(DRAFT)

    assert found.text == DRAFT
    assert not found.reworded
    assert found.why.startswith(what)


def test_a_name_that_is_told_must_survive_wherever_it_stands() -> None:
    draft = "We met will on 3 May."
    with served(says({"text": "On 3 May we met."})) as server:
        found = Rewording(server.settings()).reword(draft, names=["will"])

    assert found.text == draft


@pytest.mark.parametrize("answer", [says("no JSON"), says({"text": ""}), fails(500)])
def test_trouble_lets_the_draft_stand_and_says_why(answer: Answer) -> None:
    with served(answer) as server:
        found = Rewording(server.settings()).reword(DRAFT)

    assert found.text == DRAFT
    assert found.why


def test_an_empty_draft_is_not_sent() -> None:
    with served(says({"text": "Hello"})) as server:
        assert Rewording(server.settings()).reword(" ").text == " "

    assert server.bodies == []


def test_a_book_is_not_a_draft() -> None:
    with (
        served(says({"text": "Hello"})) as server,
        pytest.raises(Invalid, match="8,000"),
    ):
        Rewording(server.settings()).reword("word " * 4000)
