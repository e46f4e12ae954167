"""Which question a sentence of theirs answers."""

from heardback.core.evidence import Kind
from tests.reading.lines import found, only

ASK = "Ana: Will you be recommending us?"


def test_fillers_keep_the_question_open() -> None:
    said = only(Kind.SUPPORT, ASK, "Tom: Hmm, good question.", "Tom: We'll see.")

    assert (said.value["grade"], said.quote) == ("vague", "We'll see.")


def test_an_interruption_keeps_the_question_open() -> None:
    said = only(Kind.SUPPORT, ASK, "Tom: Well...", "Ana: No hurry.", "Tom: We'll see.")

    assert said.question == "Will you be recommending us?"


def test_a_question_about_our_question_keeps_it_open() -> None:
    lines = ASK, "Tom: Sorry, what do you mean?", "Ana: To Mara.", "Tom: Of course."

    assert only(Kind.SUPPORT, *lines).value["grade"] == "enthusiastic"


def test_another_question_of_theirs_closes_ours() -> None:
    lines = ASK, "Tom: What would it cost in all?", "Ana: Twelve.", "Tom: Great."

    assert found(Kind.SUPPORT, *lines) == []


def test_a_later_question_of_ours_takes_its_place() -> None:
    lines = ASK, "Ana: Or shall I send it Friday?", "Tom: We'll see."

    assert found(Kind.SUPPORT, *lines) == []


def test_an_answer_is_taken_once() -> None:
    lines = ASK, "Tom: Yes, I will.", "Ana: Great.", "Tom: Sure, it was nice today."

    assert only(Kind.SUPPORT, *lines).quote == "Yes, I will."


def test_a_question_is_forgotten_after_a_while() -> None:
    small_talk = [f"Ana: Number {number}." for number in range(7)]

    assert found(Kind.SUPPORT, ASK, *small_talk, "Tom: Yes.") == []
