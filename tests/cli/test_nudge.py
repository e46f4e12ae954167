"""Whether to nudge, in which words, and that one did: in a folder, in the database."""

from pathlib import Path

import pytest
import time_machine

from tests.cli.shell import EXAMPLES, Shell

SILENT = "2027-01-20"


@pytest.fixture(autouse=True)
def weeks_later() -> object:
    with time_machine.travel(f"{SILENT}T12:00:00+00:00", tick=False):
        yield


@pytest.fixture
def silent(shell: Shell, brackwater: Path) -> tuple[str, Path]:
    """Nothing was heard since the end of November."""
    return "--notebook", brackwater


def test_a_silence_says_what_it_means_and_a_draft_asks_one_thing(
    shell: Shell, silent: tuple[str, Path]
) -> None:
    said = shell("nudge", "brackwater", *silent)

    assert said.code == 0
    assert "A nudge is" in said.out
    assert "Subject: One question about" in said.out


def test_a_nudge_that_went_out_is_kept_and_another_would_be_early(
    shell: Shell, silent: tuple[str, Path]
) -> None:
    noted = shell("nudge", "brackwater", "--sent", *silent)
    after = shell("nudge", "brackwater", "--json", *silent).json

    assert f"nudged, {SILENT}" in noted.out
    assert isinstance(after, dict)
    assert (after["sent"], after["timing"]) == (1, "early")


def test_the_same_day_twice_is_one_nudge(
    shell: Shell, silent: tuple[str, Path]
) -> None:
    for _ in range(2):
        shell("nudge", "brackwater", "--sent", *silent)

    found = shell("nudge", "brackwater", "--json", *silent).json
    assert isinstance(found, dict)
    assert found["sent"] == 1


def test_a_day_to_look_again_is_kept_and_taken_away(
    shell: Shell, silent: tuple[str, Path]
) -> None:
    kept = shell("nudge", "brackwater", "--again", "2027-03-01", "--json", *silent).json
    gone = shell("nudge", "brackwater", "--not-again", "--json", *silent).json

    assert isinstance(kept, dict)
    assert isinstance(gone, dict)
    assert (kept["look_again"], gone["look_again"]) == ("2027-03-01", None)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--again", "2026-01-01"), "Choose a day that is still to come."),
        (("--sent", "--on", "2027-02-01"), "has not come yet"),
        (("--again", "2027-03-01", "--not-again"), "Say --again with a day"),
    ],
)
def test_what_makes_no_sense_gets_a_sentence(
    shell: Shell, silent: tuple[str, Path], words: tuple[str, ...], sentence: str
) -> None:
    said = shell("nudge", "brackwater", *words, *silent)

    assert said.code == 2
    assert sentence in said.err


def test_after_a_decision_there_is_nothing_to_nudge_about(
    shell: Shell, northgate: Path
) -> None:
    shell("decide", "northgate", "lost", "--replace", "--notebook", northgate)

    said = shell("nudge", "northgate", "--sent", "--notebook", northgate)

    assert said.code == 2
    assert "They have decided" in said.err


@pytest.mark.django_db
def test_the_database_keeps_them_too(shell: Shell) -> None:
    shell("import", EXAMPLES / "brackwater-transit-application")
    noted = shell("nudge", "brackwater", "--sent", "--again", "2027-03-01")
    found = shell("nudge", "brackwater", "--json").json

    assert noted.code == 0
    assert isinstance(found, dict)
    assert (found["sent"], found["look_again"]) == (1, "2027-03-01")
