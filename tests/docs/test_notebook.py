"""docs/notebook.md: every example is understood, every word means something."""

import re
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import pytest

from heardback import notebook
from heardback.core.pursuit import Lead, Medium, Part
from heardback.notebook import lines, statements
from heardback.notebook.words import VOCABULARIES, spelled

PAGE = (Path(__file__).parents[2] / "docs" / "notebook.md").read_text("utf-8")
NOW = datetime(2026, 11, 1, tzinfo=UTC)


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_the_seven_lines_are_understood() -> None:
    (text,) = blocks("note")

    note = notebook.parse_note(text, recorded_at=NOW, on=NOW.date())

    assert note.problems == ()
    assert len(note.evidence) == 5


def test_the_whole_file_is_understood_and_written_as_it_stands() -> None:
    (text,) = blocks("notebook")

    parsed = notebook.parse(text, recorded_at=NOW)

    assert parsed.problems == ()
    written = notebook.render(parsed.pursuit)
    assert notebook.parse(written, recorded_at=NOW).pursuit == parsed.pursuit
    assert set(plain(text)) - set(plain(written)) == set()


def plain(text: str) -> list[str]:
    """Lines without marks and without what the program adds to be clear."""
    added = re.compile(r"; asked: no|   opened: .*|, implied")
    return [added.sub("", lines.unmarked(line)[0]) for line in text.splitlines()]


@pytest.mark.parametrize("line", "".join(blocks("lines")).splitlines())
def test_every_line_shown_is_written_as_it_stands(line: str) -> None:
    text = f"# Northgate: deal\npeople: Tom, Mara\n\n## 2026-09-18 call\n{line}\n"

    parsed = notebook.parse(text, recorded_at=NOW)

    assert parsed.problems == ()
    assert line in plain(notebook.render(parsed.pursuit))


def test_the_desk_shown_is_understood(tmp_path: Path) -> None:
    (text,) = blocks("desk")
    (tmp_path / "desk.toml").write_text(text, "utf-8")

    desk, problems = notebook.desk_in(tmp_path)

    assert problems == ()
    assert len(desk) == 3


def test_every_coded_word_is_on_the_page() -> None:
    words = {
        spelled(word)
        for vocabulary in VOCABULARIES.values()
        for _, word in vocabulary.values()
        if isinstance(word, StrEnum)
    } - {"us", "them", "answered", "unanswered", "quoted", "reported", "heard"}
    words -= {"hinted", "asked"}
    words |= {spelled(each) for kind in (Medium, Part) for each in kind}
    words |= {spelled(each) for each in Lead} - {"unknown"}

    assert {word for word in words if word not in PAGE} == set()


def test_every_field_s_name_is_on_the_page() -> None:
    names = {name for keys in statements.KEYS.values() for name in keys}
    names -= {"by", "because"}

    assert {name for name in names if f"{name}:" not in PAGE} == set()
