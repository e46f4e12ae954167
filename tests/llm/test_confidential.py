"""A text that says it is not for others is not sent without a word."""

import pytest

from heardback.llm import confidential_words


@pytest.mark.parametrize(
    "text",
    [
        "STRICTLY CONFIDENTIAL",
        "I'll tell you, but that stays between us.",
        "We are under an NDA with them.",
        "This is off the record.",
        "Please do not forward this mail.",
        "For internal use only.",
        "Commercial in confidence: in confidence, the board is split.",
        "This message may be legally privileged.",
    ],
)
def test_it_is_noticed(text: str) -> None:
    assert confidential_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "I am confident that they will sign.",
        "We have confidence in your team.",
        "The difference between the two offers is small.",
        "Share it with Mara, please.",
        "",
    ],
)
def test_ordinary_talk_is_none(text: str) -> None:
    assert confidential_words(text) == ()


def test_a_long_text_is_no_long_list() -> None:
    text = (
        " ".join(f"do not{' ' * n}share" for n in range(1, 4)) + " off the record" * 50
    )

    assert confidential_words(text) == ("do not share", "off the record")
