import pytest

from heardback.reading.answers import agrees, answer_of, is_filler, sums_up, takes


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("absolutely, i'd love to.", "enthusiastic"),
        ("yes, i will.", "yes"),
        ("yeah, i think so.", "yes"),
        ("if the price is right, yes.", "qualified"),
        ("yes, but only for the pilot.", "qualified"),
        ("we'll see.", "vague"),
        ("i could maybe do that.", "vague"),
        ("it depends.", "vague"),
        ("i don't think so.", "no"),
        ("not at that price, no.", "no"),
    ],
)
def test_an_answer_has_a_grade(words: str, grade: str) -> None:
    answer = answer_of(words)

    assert answer is not None
    assert answer.grade == grade


@pytest.mark.parametrize("words", ["what time is it?", "the weather is nice.", "tom."])
def test_some_words_answer_nothing(words: str) -> None:
    assert answer_of(words) is None


@pytest.mark.parametrize("words", ["no problem.", "no doubt.", "can't wait."])
def test_a_no_may_be_a_yes(words: str) -> None:
    answer = answer_of(words)

    assert answer is None or answer.grade != "no"


@pytest.mark.parametrize("words", ["hmm.", "well...", "good question.", "sorry?"])
def test_some_words_only_fill_the_air(words: str) -> None:
    assert is_filler(words)


@pytest.mark.parametrize("words", ["deal.", "sounds good.", "ok, that works for me."])
def test_terms_can_be_taken(words: str) -> None:
    assert takes(words)
    assert agrees(words)


@pytest.mark.parametrize(
    "words", ["ok, but for 80?", "i am good, thanks.", "it's sad."]
)
def test_terms_are_not_taken_by_every_nicety(words: str) -> None:
    assert takes(words) is None


@pytest.mark.parametrize(
    "words", ["great, so we've agreed.", "ok, we can work with that.", "correct?"]
)
def test_some_words_say_back_what_is_settled(words: str) -> None:
    assert sums_up(words)


@pytest.mark.parametrize("words", ["ok, but two more.", "we could do four."])
def test_asking_for_more_settles_nothing(words: str) -> None:
    assert not sums_up(words)


def test_an_unmarked_question_agrees_to_nothing() -> None:
    assert not agrees("ok what can i bring")
