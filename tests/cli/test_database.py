"""The commands on the database of one's own workspace."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

from heardback import notebook
from tests.cli.shell import EXAMPLES, Shell

pytestmark = pytest.mark.django_db

NORTHGATE = EXAMPLES / "northgate-foods"
BRACKWATER = EXAMPLES / "brackwater-transit-application"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NOTE = "Brackwater Transit, 2026-11-21 call, Lena\n- need Lena: criterion, speed\n"


def test_the_first_command_makes_a_workspace(shell: Shell) -> None:
    said = shell("list")

    assert said.code == 0
    assert "No pursuits yet" in said.out


def test_a_pursuit_begins_and_takes_a_note(shell: Shell) -> None:
    begun = shell("new", "application", "Brackwater Transit", "--people", "Lena")
    noted = shell("note", "--text", NOTE)

    assert begun.code == 0
    assert begun.out.startswith("Brackwater Transit begins.")
    assert "heardback template" in begun.out
    assert "1 entry" in noted.out


def test_a_notebook_comes_in_and_goes_out_the_same(
    shell: Shell, tmp_path: Path
) -> None:
    came = shell("import", NORTHGATE)
    went = shell("export", tmp_path / "out")

    assert (came.code, went.code) == (0, 0)
    assert "1 pursuit, 35 entries" in went.out
    assert "1 pursuit" in came.out
    assert words_in(tmp_path / "out") == words_in(NORTHGATE)
    original = notebook.load(NORTHGATE, recorded_at=NOW)
    written = notebook.load(tmp_path / "out", recorded_at=NOW)
    assert (written.pursuits, written.problems) == (original.pursuits, ())


DESK = '[[activity]]\ndoing = "contact"\non = 2026-09-18\nwhom = "Ines"\n'


def test_what_is_kept_beside_the_pursuits_goes_along(
    shell: Shell, tmp_path: Path
) -> None:
    source = tmp_path / "in"
    source.mkdir()
    (source / "desk.toml").write_text(DESK, "utf-8")

    came = shell("import", source)
    again = shell("import", source)
    shell("export", tmp_path / "out")
    beside = shell("import", tmp_path / "out", "--notebook", tmp_path / "other")

    assert "1 beside them" in came.out
    assert "beside" not in again.out
    assert "1 beside them" in beside.out
    (one,) = notebook.desk_in(tmp_path / "other")[0].activities
    assert one.whom == "Ines"


def test_importing_twice_changes_nothing(shell: Shell) -> None:
    shell("import", NORTHGATE)
    said = shell("import", NORTHGATE, "--json")

    assert said.code == 0
    assert json.loads(said.out)["entries"] == 0


def test_both_stores_show_the_same(shell: Shell) -> None:
    shell("import", BRACKWATER)
    on = ("--as-of", "2026-11-22")

    here = json.loads(shell("show", "brack", "--json", *on).out)
    there = json.loads(
        shell("show", "brack", "--json", "--notebook", BRACKWATER, *on).out
    )
    assert here == there


def test_both_stores_list_the_same(shell: Shell) -> None:
    shell("import", BRACKWATER)
    on = ("--as-of", "2026-11-22")

    here = shell("list", *on)
    there = shell("list", "--notebook", BRACKWATER, *on)
    assert here.out == there.out


def test_ask_and_show_find_a_pursuit_by_a_part_of_its_name(shell: Shell) -> None:
    shell("import", NORTHGATE)
    shell("import", BRACKWATER)

    assert shell("ask", "planner").code == 0
    assert shell("show", "launch texts").code == 0
    assert shell("show", "nobody").code == 1


def test_a_note_goes_in_once(shell: Shell) -> None:
    shell("import", BRACKWATER)
    first = shell("note", "--text", NOTE)
    shell("note", "--text", NOTE)
    shown = json.loads(shell("show", "brack", "--json").out)

    assert first.code == 0
    needs = [each["text"] for each in shown["needs"]]
    assert needs.count("speed") == 1
    assert "Lena" not in {each["name"] for each in shown["people"]}


def test_a_decision_is_replaced_only_when_told_to(shell: Shell) -> None:
    shell("import", BRACKWATER)
    on = ("--on", "2026-11-20")

    said = shell("decide", "brack", "lost", *on)

    assert (said.code, said.out) == (0, "Brackwater Transit: lost, 2026-11-20\n")
    assert shell("decide", "brack", "won", *on).code == 2
    assert shell("decide", "brack", "won", "--replace", *on).code == 0


def test_a_token_that_was_made_here_opens_the_api(shell: Shell) -> None:
    shell("import", NORTHGATE)
    key = shell("token", "make", "sheet").out.strip()
    program = Client(headers={"Authorization": f"Bearer {key}"})

    assert program.get("/api/pursuits").json()["total"] == 1
    assert "sheet" in shell("token", "list").out
    assert json.loads(shell("token", "list", "--json").out)[0]["name"] == "sheet"
    assert shell("token", "withdraw", "sheet").code == 0
    assert program.get("/api/pursuits").status_code == 401
    assert shell("token", "withdraw", "sheet").code == 1


def test_manage_passes_every_word_on(shell: Shell) -> None:
    said = shell("manage", "check", "--database", "default")

    assert said.code == 0
    assert "no issues" in said.out


def words_in(folder: Path) -> dict[str, str]:
    """The files that people write; the histories beside them are for the program."""
    return {
        each.name: each.read_text()
        for each in folder.glob("*.md")
        if not each.name.endswith(".history.md")
    }
