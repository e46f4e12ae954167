"""`heardback rehearse`: a talk in the terminal, from lines that somebody types."""

import io
import sys

import pytest

from tests.cli.shell import EXAMPLES, Shell

BRACKWATER = EXAMPLES / "brackwater-transit-application"
TALK = ("rehearse", "brackwater", "--notebook", BRACKWATER, "--seed", "5")


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{x}\n" for x in lines)))


def test_lines_are_answered_and_marked(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "What makes you hesitate about me?", "What happened?", "")

    said = shell(*TALK)

    assert said.code == 0
    assert "They leave" in said.out
    assert "(invented for practice:" in said.out
    assert "checks earned" in said.out
    assert "One thing to do differently" in said.out


def test_the_same_seed_and_lines_give_the_same_talk(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    for _ in range(2):
        typed(monkeypatch, "What worries you about me?")
        told.append(shell(*TALK, "--json").json)

    assert told[0] == told[1]


@pytest.mark.parametrize("player", ["good", "bad"])
def test_an_example_plays_itself(shell: Shell, player: str) -> None:
    said = shell(*TALK, "--example", player)

    assert said.code == 0
    assert "You:" in said.out


def test_nothing_said_is_said_so(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch)

    assert "Nothing was said." in shell(*TALK).out


def test_whose_part_must_be_known(shell: Shell) -> None:
    said = shell(*TALK, "--person", "Nobody")

    assert said.code == 1
    assert "nobody called 'Nobody'" in said.err


def test_what_a_terminal_would_obey_is_shown_instead(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "\x1b[31mWe always deliver, what do you say?\x1b[0m")

    assert "\x1b" not in shell(*TALK).out
