"""A pursuit begins at the shell, in either store."""

import json
from pathlib import Path

import pytest

from tests.cli.shell import Shell

PEOPLE = "Mara (decides), Tom (recommends)"


def begun(shell: Shell, folder: Path, *more: str) -> dict[str, object]:
    shell("new", "deal", "Northgate Foods", *more, "--notebook", folder)
    shown = shell("show", "northgate", "--json", "--notebook", folder).out
    found: dict[str, object] = json.loads(shown)
    return found


def test_the_organisation_is_enough(shell: Shell, tmp_path: Path) -> None:
    pursuit = begun(shell, tmp_path / "new")

    assert (pursuit["organisation"], pursuit["side"]) == ("Northgate Foods", "deal")


def test_people_and_value_are_written_as_in_a_notebook(
    shell: Shell, tmp_path: Path
) -> None:
    pursuit = begun(shell, tmp_path, "--people", PEOPLE, "--value", "48000 EUR a year")

    assert [each["name"] for each in pursuit["people"]] == ["Mara", "Tom"]  # type: ignore[attr-defined]
    assert "48000" in json.dumps(pursuit["value"])


def test_two_of_one_name_are_two(shell: Shell, tmp_path: Path) -> None:
    begun(shell, tmp_path)
    shell("new", "application", "Northgate Foods", "--notebook", tmp_path)

    assert len(json.loads(shell("list", "--json", "--notebook", tmp_path).out)) == 2


@pytest.mark.parametrize(
    "wrong", [["--value", "a lot"], ["--decide-by", "soon"], ["--on", "today"]]
)
def test_what_cannot_be_read_begins_nothing(
    shell: Shell, tmp_path: Path, wrong: list[str]
) -> None:
    said = shell("new", "deal", "Northgate Foods", *wrong, "--notebook", tmp_path)

    assert said.code == 2
    assert said.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_name_of_blanks_is_no_name(shell: Shell, tmp_path: Path) -> None:
    said = shell("new", "deal", "  ", "--notebook", tmp_path)

    assert (said.code, said.out) == (2, "")


def test_a_line_break_in_a_value_cannot_add_a_line(
    shell: Shell, tmp_path: Path
) -> None:
    people = "Mara\n## 2026-09-18 call: Tom"
    shell("new", "deal", "Northgate", "--people", people, "--notebook", tmp_path)
    file = "".join(each.read_text() for each in tmp_path.glob("*.md"))

    assert "\n## " not in file


def test_a_note_about_nobody_known_says_how_to_begin(
    shell: Shell, tmp_path: Path
) -> None:
    said = shell("note", "--text", "Nobody, call, Tom\nnext: x", "--notebook", tmp_path)

    assert said.code == 1
    assert "heardback new" in said.err
