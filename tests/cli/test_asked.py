"""Which of the prepared questions were asked: in a folder and in the database."""

from pathlib import Path

import pytest

from tests.cli.shell import EXAMPLES, Shell

HELD = "2026-11-19"


def test_the_questions_of_the_last_meeting_are_listed_by_number(
    shell: Shell, brackwater: Path
) -> None:
    said = shell("asked", "brackwater", "--notebook", brackwater)

    assert said.code == 0
    assert HELD in said.out
    assert "  1. Lena Vogt: " in said.out


def test_what_was_asked_is_kept_and_the_newer_word_counts(
    shell: Shell, brackwater: Path
) -> None:
    here = ("--notebook", brackwater)
    noted = shell("asked", "brackwater", "2", *here)
    first = marks(shell, *here)
    shell("asked", "brackwater", "--none", *here)

    assert "1 of 2 asked" in noted.out
    assert first == [False, True]
    assert marks(shell, *here) == [False, False]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("9",), "There is no question 9; they are 1 to 2."),
        (("1", "--none"), "Say which you asked, or --none."),
        (("--meeting", "2026-01-01"), "had no meeting on 2026-01-01."),
    ],
)
def test_what_makes_no_sense_gets_a_sentence(
    shell: Shell, brackwater: Path, words: tuple[str, ...], sentence: str
) -> None:
    said = shell("asked", "brackwater", *words, "--notebook", brackwater)

    assert said.code in (1, 2)
    assert sentence in said.err


@pytest.mark.django_db
def test_the_database_keeps_them_too(shell: Shell) -> None:
    shell("import", EXAMPLES / "brackwater-transit-application")
    noted = shell("asked", "brackwater", "1")

    assert noted.code == 0
    assert marks(shell)[0]


def marks(shell: Shell, *here: str | Path) -> list[bool]:
    found = shell("asked", "brackwater", "--json", *here).json
    assert isinstance(found, list)
    return [each["asked"] for each in found]
