"""`heardback read`."""

import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heardback.cli.input import MOST_BYTES
from heardback.core.evidence import Kind
from tests.cli.shell import EXAMPLES, Shell

RECEIVED = sorted(EXAMPLES.glob("*/received/*"))
BRIEF = EXAMPLES / "northgate-foods/received/2026-09-18-launch-brief.vtt"
FIELDS = {
    "kind",
    "value",
    "person",
    "side",
    "quote",
    "start",
    "end",
    "confidence",
    "question",
}


@pytest.mark.parametrize("path", RECEIVED, ids=lambda each: each.name)
def test_the_json_has_the_fixed_shape_and_every_quote_equals_its_span(
    shell: Shell, path: Path
) -> None:
    said = shell("read", path, "--json", "--us", "Ana Ruiz", "--us", "Samuel Oduya")
    read = json.loads(said.out)

    assert said.code == 0
    assert set(read) == {"source", "proposals", "problems"}
    assert set(read["source"]) == {"kind", "turns", "text"}
    assert read["source"]["kind"] in {"transcript", "notes", "mail"}
    for each in read["proposals"]:
        assert set(each) == FIELDS
        assert each["kind"] in set(Kind)
        assert each["side"] in {"us", "them"}
        assert 0 <= each["confidence"] <= 1
        text = read["source"]["text"]
        assert text[each["start"] : each["end"]] == each["quote"]


def test_people_read_the_quote_first(shell: Shell) -> None:
    said = shell("read", BRIEF, "--us", "Ana Ruiz", "--us", "Ben Adeyemi")

    assert "“I'd be happy to put this in front of Mara.”" in said.out
    assert "grade: yes" in said.out
    assert said.out.isprintable() or "\x1b" not in said.out
    assert said.err == ""


def test_a_transcript_in_which_nobody_is_us_gets_a_hint(shell: Shell) -> None:
    said = shell("read", BRIEF)

    assert said.code == 0
    assert "--us NAME" in said.err


def test_standard_input_is_read_as_a_file_is(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Typed:
        buffer = io.BytesIO(BRIEF.read_bytes())

    monkeypatch.setattr(sys, "stdin", Typed())

    assert shell("read", "-", "--json").json == shell("read", BRIEF, "--json").json


def test_whose_words_a_text_holds_can_be_said(shell: Shell, tmp_path: Path) -> None:
    mail = tmp_path / "theirs.txt"
    mail.write_text("I'm putting your name forward tomorrow.\n")

    theirs = json.loads(shell("read", mail, "--as", "them", "--json").out)
    ours = json.loads(shell("read", mail, "--as", "us", "--json").out)

    assert any(each["kind"] == "support" for each in theirs["proposals"])
    assert not any(each["kind"] == "support" for each in ours["proposals"])


def test_nothing_found_is_said_and_is_no_failure(shell: Shell, tmp_path: Path) -> None:
    small_talk = tmp_path / "talk.txt"
    small_talk.write_text("Nice weather we are having.\n")
    said = shell("read", small_talk)

    assert said.code == 0
    assert said.out.startswith("no proposals")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("spaces.txt", b" \n\n "),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200)),
        ("half.docx", b"PK\x03\x04" + bytes(100)),
    ],
)
def test_what_cannot_be_read_gets_one_sentence(
    shell: Shell, tmp_path: Path, name: str, data: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    said = shell("read", file, "--json")

    assert said.code == 2
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.rstrip().endswith((".", "?"))


def test_a_file_that_is_not_there_is_bad_input(shell: Shell, tmp_path: Path) -> None:
    said = shell("read", tmp_path / "nothing.txt")

    assert (said.code, said.out) == (2, "")
    assert "There is no file" in said.err


def test_a_folder_is_bad_input(shell: Shell, tmp_path: Path) -> None:
    assert shell("read", tmp_path).code == 2


def test_a_giant_is_refused_before_it_is_read(shell: Shell, tmp_path: Path) -> None:
    giant = tmp_path / "giant.txt"
    with giant.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    said = shell("read", giant)

    assert said.code == 2
    assert "cut it into parts" in said.err


@pytest.mark.parametrize(
    "words",
    [
        ["read"],
        ["read", "x", "--as", "nobody"],
        ["read", str(BRIEF), "--on", "yesterday"],
        ["read", "x", "--nonsense"],
        ["reed", "x"],
    ],
)
def test_misuse_is_one_sentence_that_says_where_help_is(
    shell: Shell, words: list[str]
) -> None:
    said = shell(*words)

    assert said.code == 2
    assert said.out == ""
    assert said.err.count("\n") == 1


def test_a_text_cannot_command_the_terminal(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "attack.txt"
    file.write_text(
        "Tom: I'm putting your name forward \x1b]0;owned\x07tomorrow.\n"
        "Mara: We can't have another \x1b[2Jslip.\n"
    )
    said = shell("read", file)

    assert "\x1b" not in said.out + said.err
    assert "\x07" not in said.out + said.err


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda t: t.encode()))
def test_no_bytes_whatever_give_a_trace(
    shell: Shell, tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "anything"
    file.write_bytes(data)
    said = shell("read", file, "--json")

    assert said.code in (0, 2)
    assert "Traceback" not in said.err
