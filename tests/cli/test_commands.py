"""The list of commands."""

import inspect

import pytest
from typer.main import get_command

from heardback.cli.commands import COMMANDS
from heardback.cli.main import listing, program, status
from tests.cli.shell import Shell


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_of_a_command_what_it_says_of_itself(name: str) -> None:
    (command,) = get_command(program(name)).commands.values()  # type: ignore[attr-defined]

    described = inspect.cleandoc(command.help).split("\n\n", maxsplit=1)[0]

    assert COMMANDS[name].says == " ".join(described.split())


def test_the_list_is_of_all_commands() -> None:
    listed = get_command(listing()).commands  # type: ignore[attr-defined]
    there = get_command(program()).commands  # type: ignore[attr-defined]

    assert list(listed) == list(there)


def test_a_word_that_is_no_command_is_answered_with_one_that_is(shell: Shell) -> None:
    said = shell("raed", "notes.txt")

    assert said.code == 2
    assert "'read'" in said.err


def test_a_shell_that_completes_a_line_learns_a_command_s_options(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_HEARDBACK_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "heardback read --")
    monkeypatch.setenv("COMP_CWORD", "2")

    with pytest.raises(SystemExit):
        status([])

    assert "--us" in capsys.readouterr().out
