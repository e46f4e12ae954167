"""Where every error ends."""

import pytest

from heardback.cli import main
from tests.cli.shell import Shell


def test_without_a_word_the_program_says_what_there_is(shell: Shell) -> None:
    said = shell()

    assert said.code == 0
    assert "Commands:" in said.out


@pytest.mark.parametrize("words", [["--help"], ["read", "-h"], ["token", "--help"]])
def test_help_is_plain(shell: Shell, words: list[str]) -> None:
    said = shell(*words)

    assert said.code == 0
    assert "Usage: heardback" in said.out
    assert "\x1b" not in said.out


def test_the_version_is_that_of_the_changelog(shell: Shell) -> None:
    assert shell("--version").out.startswith("heardback 0.")


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (PermissionError(13, "Permission denied", "/tmp/x"), 2),
        (OSError(28, "No space left on device"), 2),
        (ZeroDivisionError("division by zero"), 3),
        (RecursionError("too deep"), 3),
    ],
)
def test_whatever_happens_inside_ends_in_a_sentence(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, trouble: Exception, code: int
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise trouble

    monkeypatch.delenv("HEARDBACK_DEBUG", raising=False)
    monkeypatch.setattr("heardback.notebook.template", fails)
    said = shell("template")

    assert (said.code, said.out) == (code, "")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


def test_a_developer_can_see_where_it_happened(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setenv("HEARDBACK_DEBUG", "1")
    monkeypatch.setattr("heardback.notebook.template", fails)

    with pytest.raises(ZeroDivisionError):
        shell("template")


def test_the_codes_are_those_of_the_help(shell: Shell) -> None:
    said = " ".join(shell("--help").out.split())

    for code in (main.OK, main.NOTHING_FOUND, main.BAD_INPUT, main.OUR_FAULT):
        assert f"{code} " in said.split("Exit codes:")[1]
