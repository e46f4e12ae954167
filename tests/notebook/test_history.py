"""The file beside: complete, readable, and careful with what it cannot read."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from heardback import notebook
from heardback.core.errors import Unreadable
from heardback.core.pursuit import Pursuit
from heardback.notebook import history
from tests.strategies import pursuits

NOW = datetime(2026, 9, 20, 9, 30, tzinfo=UTC)
NORTHGATE = notebook.parse(
    """\
# Northgate Foods: deal ^p
opened: 2026-09-01
people: Tom

## 2026-09-18 call: Tom ^m
- support Tom: yes "happy to" ^a
""",
    recorded_at=NOW,
).pursuit


def read(text: str) -> history.History:
    return history.parse(text, file="northgate.history.md", text_of=lambda _: None)


@settings(max_examples=40)
@given(pursuit=pursuits())
def test_every_pursuit_comes_back(pursuit: Pursuit) -> None:
    texts = {each.id: each.text for each in pursuit.documents}

    again = history.parse(history.render(pursuit), text_of=texts.get)

    assert again == history.History(pursuit=pursuit)


def test_an_entry_is_one_line_to_read_and_to_compare() -> None:
    lines = history.render(NORTHGATE).splitlines()

    assert (
        'entry {"id": "a", "statement": {"kind": "support", "grade": "yes"}, '
        '"happened_on": "2026-09-18", "recorded_at": "2026-09-20T09:30:00+00:00", '
        '"source": "quoted", "person": "Tom", "meeting": "m", "quote": "happy to"}'
    ) in lines


@pytest.mark.parametrize(
    "line",
    [
        'entry {"id": "a"',
        'entry {"id": "a"}',
        "entry " + "[" * 100_000,
        'entry {"x": ' + "[" * 100_000 + "}",
        'forecast {"chance": NaN}',
        "what is this",
    ],
)
def test_a_broken_line_is_reported_and_kept(line: str) -> None:
    text = history.render(NORTHGATE).replace('entry {"id": "a"', f"{line}\nentry {{")

    found = read(text)

    assert found.pursuit.organisation == "Northgate Foods"
    assert line in found.kept
    assert found.problems[0].file == "northgate.history.md"
    assert line in history.render(found.pursuit, kept=found.kept)


def test_kept_lines_stay_kept() -> None:
    once = read(history.render(NORTHGATE, kept=["what is this"]))

    assert history.render(once.pursuit, kept=once.kept) == history.render(
        NORTHGATE, kept=["what is this"]
    )


def test_without_its_first_line_nothing_is_read() -> None:
    text = history.render(NORTHGATE).replace("pursuit {", "pursuit (")

    with pytest.raises(Unreadable, match="Restore it from a backup"):
        read(text)


def test_a_newer_format_is_left_alone() -> None:
    text = history.render(NORTHGATE).replace('"format": 1', '"format": 2')

    with pytest.raises(Unreadable, match="newer"):
        read(text)
