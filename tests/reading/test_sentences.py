import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.reading.sentences import split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No. We can't.", ["No.", "We can't."]),
        ("ok. thanks", ["ok.", "thanks"]),
        ("I think... maybe. Yes!", ["I think... maybe.", "Yes!"]),
        ("Dr. Ng and e.g. Tom came.", ["Dr. Ng and e.g. Tom came."]),
        ("It costs 3.5 million. Wow.", ["It costs 3.5 million.", "Wow."]),
        ('She said "no." Then left.', ['She said "no."', "Then left."]),
        ("Good 🙂 How are you?", ["Good 🙂", "How are you?"]),
    ],
)
def test_text_is_split_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_wrapped_line_goes_on() -> None:
    text = "We would like to see a second proposal that\nleaves out the training."

    assert sentences(text) == [text]


def test_list_lines_and_short_lines_stand_alone() -> None:
    assert sentences("- price high\n- Tom keen\nBoard in May\nMara signs") == [
        "- price high",
        "- Tom keen",
        "Board in May",
        "Mara signs",
    ]


def test_no_sentence_is_longer_than_a_screen() -> None:
    assert all(len(each) <= 400 for each in sentences("word " * 5000))


@given(st.text(max_size=300))
def test_sentences_are_in_order_and_lose_only_blanks(text: str) -> None:
    places = list(split(text))

    assert "".join("".join(text[a:b] for a, b in places).split()) == "".join(
        text.split()
    )
    assert places == sorted(places)
