"""Reading back, asking why, lessons and reports in the shell, on both stores."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.shell import EXAMPLES, Shell


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Northgate Foods, which chose ChatGPT on 30 October."""
    return shutil.copytree(EXAMPLES / "northgate-foods", tmp_path / "notes")


def test_why_reads_it_back(shell: Shell, folder: Path) -> None:
    said = shell("why", "northgate", "--notebook", folder)

    assert said.code == 0
    out = " ".join(said.out.split())
    assert "We're going with ChatGPT instead." in out
    assert "Specific: it names the price" in out
    assert "whether Mara Lindqvist would back you" in out
    assert "Your rate went from" in out


def test_why_as_json_adds_up(shell: Shell, folder: Path) -> None:
    told = json.loads(shell("why", "northgate", "--notebook", folder, "--json").out)

    assert sum(told["reasons"].values()) == pytest.approx(1, abs=1e-2)
    assert told["moved"]["before"] > told["moved"]["after"]
    assert any(each["recalled"] for each in told["pointed"])


def test_every_reason_is_said_on_demand(shell: Shell, folder: Path) -> None:
    short = shell("why", "northgate", "--notebook", folder).out
    exact = shell("why", "northgate", "--exact", "--notebook", folder).out

    assert len(exact.splitlines()) == len(short.splitlines()) + 12


def test_debrief_says_whom_and_in_which_words(shell: Shell, folder: Path) -> None:
    said = shell("debrief", "northgate", "--notebook", folder, "--on", "2026-11-14")

    assert said.out.index("1. Tom Achterberg") < said.out.index("3. Mara Lindqvist")
    assert "Dear Tom Achterberg," in said.out
    assert "Now is the best time" in said.out


def test_a_request_an_answer_and_what_it_moved(shell: Shell, folder: Path) -> None:
    here = ("--notebook", folder)
    before = json.loads(shell("why", "northgate", *here, "--json").out)["reasons"]

    sent = shell("debrief", "northgate", "--sent", "--on", "2026-11-14", *here)
    again = shell("debrief", "northgate", "--to", "Tom", "--sent", *here)
    answered = shell(
        *("debrief", "northgate", "--to", "Tom", "--on", "2026-11-16"),
        *("--answer", "Nobody could show a reference; too risky.", *here),
    )

    assert "asked Tom Achterberg, 2026-11-14" in sent.out
    assert (again.code, "had a request already" in again.err) == (2, True)
    assert "1 entry" in answered.out
    after = json.loads(shell("why", "northgate", *here, "--json").out)["reasons"]
    assert after["trust"] > before["trust"]
    assert "Nobody could show a reference" in shell("show", "northgate", *here).out


def test_there_is_one_reminder(shell: Shell, folder: Path) -> None:
    here = ("--notebook", folder)
    shell("debrief", "northgate", "--sent", "--on", "2026-11-14", *here)

    early = shell("debrief", "northgate", "--to", "Tom", "--on", "2026-11-16", *here)
    due = shell("debrief", "northgate", "--to", "Tom", "--on", "2026-11-24", *here)
    once = shell(
        "debrief", "northgate", "--to", "Tom", "--reminded", "--on", "2026-11-24", *here
    )
    twice = shell("debrief", "northgate", "--to", "Tom", "--reminded", *here)
    rest = shell("debrief", "northgate", "--to", "Tom", "--rest", *here)

    assert "No reminder before 2026-11-24" in early.out
    assert "a short note on my question" in due.out
    assert once.code == 0
    assert (twice.code, "one is enough" in twice.err) == (2, True)
    assert "let rest" in rest.out


@pytest.mark.parametrize(
    "words",
    [
        ("debrief", "northgate", "--weighed", "weather"),
        ("debrief", "northgate", "--language", "xx"),
        ("debrief", "northgate", "--to", "Tom", "--reminded"),
        ("why", "nobody-at-all"),
        ("report",),
        ("report", "northgate", "--quarter", "2026-4"),
        ("report", "--quarter", "soon"),
    ],
)
def test_misuse_ends_in_a_sentence(
    shell: Shell, folder: Path, words: tuple[str, ...]
) -> None:
    said = shell(*words, "--notebook", folder)

    assert said.code in (1, 2)
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


def test_before_a_decision_nothing_is_read_back(shell: Shell, brackwater: Path) -> None:
    assert "no decision yet" in shell("why", "brack", "--notebook", brackwater).err
    assert "no decision yet" in shell("debrief", "brack", "--notebook", brackwater).err


def test_a_helper_gets_the_question(shell: Shell, folder: Path) -> None:
    said = shell("debrief", "northgate", "--helper", "Joost", "--notebook", folder)

    assert "Dear Joost," in said.out
    assert "Tom Achterberg (Northgate Foods)" in said.out


def test_lessons_say_that_one_is_few(shell: Shell, folder: Path) -> None:
    said = shell("lessons", "--notebook", folder)

    assert "from 1 decision of your own" in " ".join(said.out.split())
    assert json.loads(shell("lessons", "--notebook", folder, "--json").out)["few"]


def test_a_report_without_names(shell: Shell, folder: Path) -> None:
    named = shell("report", "northgate", "--notebook", folder).out
    hidden = shell("report", "northgate", "--hide-names", "--notebook", folder).out

    assert "Tom Achterberg" in named
    assert "Achterberg" not in hidden
    assert "I never asked what came out" not in named


def test_a_quarter_on_a_sheet(shell: Shell, folder: Path) -> None:
    said = shell("report", "--quarter", "2026-4", "--notebook", folder)

    assert said.out.startswith("# 2026 Q4: what was decided")


@pytest.mark.django_db
def test_in_the_database_it_is_the_same_story(shell: Shell) -> None:
    shell("import", EXAMPLES / "northgate-foods")

    sent = shell("debrief", "northgate", "--sent", "--on", "2026-11-14")
    shell("debrief", "northgate", "--answer", "Too risky.", "--on", "2026-11-16")
    told = json.loads(shell("why", "northgate", "--json").out)

    assert sent.out == "Northgate Foods: asked Tom Achterberg, 2026-11-14\n"
    assert "Too risky." in shell("report", "northgate").out
    assert told["reasons"]["trust"] > 0.1
    assert json.loads(shell("lessons", "--json").out)["asking"]["answered"] == 1
