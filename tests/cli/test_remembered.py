"""Who is us is asked once, and known to the shell too."""

from pathlib import Path

import pytest

from heardback.journal import actions, queries
from heardback.server import first_run
from tests.cli.shell import Shell

TALK = "Ana: Will you recommend us?\nTom: Yes, I will recommend you to Mara.\n"


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    file = tmp_path / "call.txt"
    file.write_text(TALK)
    return file


@pytest.fixture
def record(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database in use, in which Ana is us."""
    monkeypatch.setenv("HEARDBACK_DB", "the one that the tests run on")
    actions.name_us(queries.actor_for(first_run.make_owner()), ["Ana"])


def test_a_talk_in_which_we_speak_is_read_by_our_names(
    shell: Shell, talk: Path, record: None
) -> None:
    assert "counts as them" not in shell("read", talk).err


def test_names_that_are_given_go_before_those_that_are_remembered(
    shell: Shell, talk: Path, record: None
) -> None:
    said = shell("read", talk, "--us", "Tom")

    assert "Yes, I will recommend" not in said.out


def test_where_there_is_no_database_none_is_made(
    shell: Shell, talk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEARDBACK_HOME", str(tmp_path / "home"))

    assert "counts as them" in shell("read", talk).err
    assert not (tmp_path / "home").exists()
