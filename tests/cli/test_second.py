"""`heardback read --second`: first what would be sent where, then a yes, then it is."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.shell import Shell
from tests.llm.hostile import Hostile, fails, finds, served

TALK = (
    "Ana: Will you recommend us to Mara?\n"
    "Tom: Yes, I will recommend you to Mara.\n"
    "Ana: What happens next?\n"
    "Tom: A committee of four looks at it in May.\n"
)
CLAIMS: list[dict[str, object]] = [
    {
        "kind": "support",
        "line": 2,
        "quote": "Yes, I will recommend you to Mara.",
        "grade": "yes",
    },
    {"kind": "support", "line": 2, "quote": "I never said this.", "grade": "no"},
]


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    file = tmp_path / "call.txt"
    file.write_text(TALK)
    return file


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hostile]:
    with served(finds(*CLAIMS)) as server:
        monkeypatch.setenv("HEARDBACK_LLM_URL", server.settings().address)
        monkeypatch.setenv("HEARDBACK_LLM_MODEL", "small")
        yield server


def test_without_a_model_it_says_how_to_name_one(shell: Shell, talk: Path) -> None:
    said = shell("read", talk, "--us", "Ana", "--second", "--yes")

    assert said.code == 2
    assert "HEARDBACK_LLM_URL" in said.err


def test_what_is_sent_where_is_said_before_it_leaves(
    shell: Shell, talk: Path, model: Hostile
) -> None:
    said = shell("read", talk, "--us", "Ana", "--second", "--yes")

    assert said.code == 0
    assert "To send: about" in said.err
    assert "tokens) in 1 call" in said.err
    assert "127.0.0.1" in said.err
    assert len(model.bodies) == 1


def test_a_script_that_said_no_yes_sends_nothing(
    shell: Shell, talk: Path, model: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))

    said = shell("read", talk, "--us", "Ana", "--second")

    assert said.code == 2
    assert "--yes" in said.err
    assert not model.bodies


def test_what_both_found_says_so(shell: Shell, talk: Path, model: Hostile) -> None:
    said = shell("read", talk, "--us", "Ana", "--second", "--yes")

    assert "found by both readers" in " ".join(said.out.split())
    assert "1 of its claims did not hold" in said.out
    assert "I never said this" not in said.out


def test_the_json_keeps_its_shape_and_says_who_found_what(
    shell: Shell, talk: Path, model: Hostile
) -> None:
    read = json.loads(
        shell("read", talk, "--us", "Ana", "--second", "--yes", "--json").out
    )

    assert len(read["readers"]) == len(read["proposals"])
    assert "both" in read["readers"]
    assert read["sent"]["characters"] > 0


def test_a_text_that_says_it_is_confidential_is_not_sent_without_a_word(
    shell: Shell, talk: Path, model: Hostile
) -> None:
    talk.write_text(TALK + "Tom: That stays between us.\n")

    assert "“between us”" in shell("read", talk, "--second", "--yes").err


def test_a_model_that_does_not_answer_is_a_sentence(
    shell: Shell, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with served(fails(401)) as server:
        monkeypatch.setenv("HEARDBACK_LLM_URL", server.settings().address)
        monkeypatch.setenv("HEARDBACK_LLM_MODEL", "small")
        said = shell("read", talk, "--us", "Ana", "--second", "--yes")

    assert "HEARDBACK_LLM_KEY" in said.err
    assert "recommend you to Mara" in said.out
    assert "Traceback" not in said.err
