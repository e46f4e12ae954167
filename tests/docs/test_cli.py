"""docs/cli.md says what the program does, and every example in it runs."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
import typer
from typer.core import TyperCommand

from heardback.cli.main import program, status

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "cli.md").read_text("utf-8")
# Said once at the top, or by every command alike.
EVERYWHERE = {"--help", "-h"}


def commands() -> Iterator[tuple[str, TyperCommand]]:
    group = typer.main.get_command(program())
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        if hasattr(command, "commands"):
            for below, each in command.commands.items():
                yield f"{name} {below}", each
        else:
            yield name, command


def section(command: str) -> str:
    """From the command's heading to the next one."""
    title = command.split(maxsplit=1)[0]
    found = re.search(rf"^## {title}$(.*?)(?=^## |\Z)", PAGE, re.M | re.S)
    assert found, f"docs/cli.md has no section for {title}"
    return found[1]


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_every_command_has_its_section(name: str) -> None:
    assert f"heardback {name}" in section(name)


@pytest.mark.parametrize(
    ("name", "option"),
    [
        (name, option)
        for name, command in commands()
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("-") and option not in EVERYWHERE
    ],
)
def test_every_option_is_explained_where_its_command_is(name: str, option: str) -> None:
    assert option in section(name)


@pytest.mark.parametrize("option", ["--version", "--install-completion"])
def test_the_program_s_own_options_are_named(option: str) -> None:
    assert option in PAGE


def test_no_section_is_about_a_command_that_is_gone() -> None:
    known = {name.split()[0] for name, _ in commands()}
    named = set(re.findall(r"`heardback ([a-z]+)", PAGE)) - {"mcp"}

    assert named <= known


def examples() -> list[tuple[str, str]]:
    """Commands in `console` blocks, each with the output that the page shows."""
    blocks = re.findall(r"^```console\n(.*?)^```", PAGE, re.M | re.S)
    pairs = (re.findall(r"^\$ (.*?)\n((?:(?!\$ ).*\n)*)", b, re.M) for b in blocks)
    return [pair for block in pairs for pair in block]


@pytest.mark.parametrize(("command", "shown"), examples())
def test_an_example_prints_what_the_page_shows(
    command: str,
    shown: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    # As on a fresh machine: no database that remembers who is us.
    monkeypatch.delenv("HEARDBACK_DB", raising=False)
    monkeypatch.chdir(ROOT)
    program, *words = shlex.split(command.replace("/tmp", str(tmp_path)))
    assert program == "heardback"

    with time_machine.travel("2026-11-22T12:00:00Z", tick=False):
        status(words)

    printed = capsys.readouterr().out.replace(str(tmp_path), "/tmp")
    assert matches(printed, shown), "run scripts/fill-docs and look at the change"


def matches(printed: str, shown: str) -> bool:
    """Word for word; a line of `…` stands for any number of lines."""
    parts = [re.escape(part) for part in re.split(r"^…\n", shown, flags=re.M)]
    return re.fullmatch("(?:.*\n)*?".join(parts), printed) is not None


def test_the_matching_of_examples_can_fail() -> None:
    assert matches("a\nb\nc\n", "a\n…\nc\n")
    assert not matches("a\nb\n", "a\n")
    assert not matches("a\nb\n", "a\nc\n")
