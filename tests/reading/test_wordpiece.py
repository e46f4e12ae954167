"""Word pieces: the numbers here are those of the tokenizers library, written down."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.reading.encoder import MODEL
from heardback.reading.wordpiece import Wordpieces

VOCABULARY = MODEL / "vocabulary.txt"
CUT = Wordpieces(VOCABULARY)
PIECES = VOCABULARY.read_text("utf-8").split("\n")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("We'll see.", [2057, 1005, 2222, 2156, 1012]),
        (
            "Unbelievably overqualified!",
            [4895, 8671, 2666, 3567, 6321, 2058, 26426, 7810, 999],
        ),
        (
            "Zoë’s café costs €48,000",
            [11199, 1521, 1055, 7668, 5366, 1574, 18139, 1010, 2199],
        ),
        ("naïve\tİstanbul\r\nΌΣ", [15743, 9960, 1169, 29733]),
        ("東京 board", [1879, 1755, 2604]),
        ("can\u200bnot", [3685]),
        ("…ok?!", [1529, 7929, 1029, 999]),
        ("don_t", [2123, 1035, 1056]),
        ("☃ 🙂", [100, 100]),
        ("  ", []),
    ],
)
def test_words_are_cut_as_the_network_learnt_them(text: str, ids: list[int]) -> None:
    assert CUT.ids(text) == ids


def test_a_word_beyond_a_hundred_letters_is_unknown() -> None:
    assert CUT.ids("x" * 101) == [100]
    assert CUT.ids("x" * 100) != [100]


def test_marks_of_the_network_written_in_a_text_are_mere_words() -> None:
    marks = {0, 1, 2, 3, 100, 101, 102, 103}

    assert not marks & set(CUT.ids("[CLS] [SEP] [PAD] [unused0] [MASK]"))


@given(st.text(max_size=60))
def test_the_pieces_of_any_text_are_its_letters_or_unknown(text: str) -> None:
    pieces = [PIECES[number] for number in CUT.ids(text)]
    letters = "".join(piece.removeprefix("##") for piece in pieces if piece != "[UNK]")

    plain = unicodedata.normalize("NFD", text).lower()
    assert not set(letters) - set(plain) - set(unicodedata.normalize("NFD", plain))


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_text_is_cut_word_by_word(one: str, other: str) -> None:
    assert CUT.ids(f"{one} {other}") == CUT.ids(one) + CUT.ids(other)
