"""People's words stay readable in a line, and come back exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.notebook.escape import decode, encode, spell_untypable, unspell

ANY = st.text(st.characters())


@given(text=ANY, guard=st.sampled_from(("", '"', ";,:^")))
def test_every_text_comes_back(text: str, guard: str) -> None:
    assert decode(encode(text, guard=guard)) == text


@given(text=ANY)
def test_every_text_becomes_one_line_that_a_file_can_hold(text: str) -> None:
    line = encode(text)

    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    assert line.encode().decode() == line


@given(line=st.text(st.characters(exclude_characters="\n")))
def test_every_line_of_notes_comes_back(line: str) -> None:
    assert unspell(spell_untypable(line)) == line


@pytest.mark.parametrize(
    "words",
    [
        "we can't have another launch slip",
        "C:\\new",
        "Größe 日本 👩‍💻",
        "a & b",
        "50 %",
    ],
)
def test_what_people_write_stays_as_it_is(words: str) -> None:
    assert encode(words) == words


def test_signs_that_turn_text_around_are_made_visible() -> None:
    assert encode("a\u202eb") == "a⟦202E⟧b"
