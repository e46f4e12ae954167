import pytest

from heardback.core.evidence import Party
from heardback.reading import read_conduct
from heardback.reading.conduct import SIGNS, conducts, signs
from heardback.reading.encoder import Utterance


@pytest.mark.parametrize(
    "line",
    [
        "What makes you hesitate?",
        "and then what do you make of it",
        "Okay. So um tell me a bit more about that.",
        "I wonder what you'd need to see from us.",
        "Could you describe what a good month looks like?",
    ],
)
def test_a_question_that_lets_them_talk_is_open(line: str) -> None:
    found = read_conduct(line)
    assert found["question"] > 0.5
    assert found["open_question"] > 0.5


@pytest.mark.parametrize(
    "line",
    [
        "Is it mostly the price?",
        "How many people would use it?",
        "did you talk to your boss",
        "So can I send you the offer on Monday?",
        "On a scale from one to ten, how sure are you?",
    ],
)
def test_a_question_that_a_word_answers_is_closed(line: str) -> None:
    found = read_conduct(line)
    assert found["question"] > 0.5
    assert found["open_question"] < 0.5


@pytest.mark.parametrize(
    ("theirs", "line"),
    [
        ("We tried that and it failed.", "So you've been let down before."),
        ("I get four hours a night.", "Four hours."),
        (
            "The team likes it, legal doesn't.",
            "It sounds like it's legal you worry about.",
        ),
    ],
)
def test_saying_back_what_they_said_is_a_reflection(theirs: str, line: str) -> None:
    found = read_conduct(line, context=[("them", theirs)])
    assert found["reflection"] > 0.5
    assert found["argument"] < 0.5


@pytest.mark.parametrize(
    "line",
    [
        "But that's not true, our price is below the market.",
        "You really need to understand that quality costs money.",
        "Come on, it's only fifty a month.",
    ],
)
def test_pushing_back_is_an_argument(line: str) -> None:
    assert read_conduct(line, context=[("them", "It's too dear.")])["argument"] > 0.5


@pytest.mark.parametrize(
    "line", ["Okay.", "Mm-hmm.", "Our office is in Leeds.", "Thanks for your time."]
)
def test_small_words_and_facts_are_none_of_them(line: str) -> None:
    assert max(read_conduct(line).values()) < 0.5


def test_an_open_question_is_at_least_as_surely_a_question() -> None:
    for line in ("What else?", "Why?", "Tell me more.", "Say more about Anna."):
        found = read_conduct(line)
        assert found["question"] >= found["open_question"]


def test_an_echo_counts_their_words_and_not_ours() -> None:
    at = SIGNS.index("echoes")
    said = "Twelve branches."
    theirs = signs(said, [(Party.THEM, "We have twelve branches.")])
    ours = signs(said, [(Party.US, "We have twelve branches.")])
    assert (theirs[at], ours[at]) == (1.0, 0.0)


def test_a_stammer_written_with_dashes_is_read_through() -> None:
    at = SIGNS.index("opens")
    assert signs("So-so wha-what what-what do you think?")[at] == 1.0


@pytest.mark.parametrize("line", ["", "???", "\u200f\u202e", "x" * 50_000, "你好吗？"])
def test_odd_lines_are_read_without_a_stumble(line: str) -> None:
    found = read_conduct(line)
    assert set(found) == {"question", "open_question", "reflection", "argument"}
    assert all(0 <= chance <= 1 for chance in found.values())


def test_many_turns_are_read_in_their_order() -> None:
    lines = ["What do you think?", "Okay.", "How come?"]
    found = conducts([Utterance(text=line, side=Party.US) for line in lines])
    assert [each["open_question"] > 0.5 for each in found] == [True, False, True]
