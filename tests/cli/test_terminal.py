"""What reaches the terminal is harmless and fits."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.cli import terminal


@pytest.mark.parametrize(
    "attack",
    [
        "\x1b]0;renamed\x07",
        "\x1b[2J",
        "\x9b31m",
        "over\rwritten",
        "back\x08space",
        "\u202egnorw",
    ],
)
def test_what_a_terminal_would_obey_is_made_visible(attack: str) -> None:
    safe = terminal.safe(attack)

    assert not any(unicodedata.category(each) == "Cc" for each in safe)
    assert "\u202e" not in safe


@given(st.text())
def test_nothing_but_tabs_and_line_ends_controls_the_terminal(text: str) -> None:
    controls = {
        each for each in terminal.safe(text) if unicodedata.category(each) == "Cc"
    }

    assert controls <= {"\n", "\t"}


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cf"])))
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert terminal.safe(text) == text


@given(st.text(), st.integers(min_value=10, max_value=200))
def test_a_paragraph_without_long_words_fits_the_width(text: str, wide: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(wide))
        words = " ".join(word[:20] for word in text.split() if word.isascii())

        lines = terminal.paragraph(words, indent="  ").split("\n")

        assert all(len(line) <= terminal.width() for line in lines)


def test_columns_line_up_whatever_the_script(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    lines = terminal.table([("東京", "a"), ("Rio", "b"), ("São Paulo", "c")])

    ends = [terminal.columns(line[:-1]) for line in lines]
    assert len(set(ends)) == 1


def test_the_last_column_is_folded_under_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "40")

    lines = terminal.table([("price", "word " * 12)])

    assert len(lines) > 1
    assert all(line.startswith("       word") for line in lines[1:])


def test_json_is_plain_ascii_and_holds_the_same_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    terminal.say_json({"quote": "We’ll see \x1b[31m 東京"})

    printed = capsys.readouterr().out
    assert printed.isascii()
    assert "\x1b" not in printed
    assert json.loads(printed) == {"quote": "We’ll see \x1b[31m 東京"}
