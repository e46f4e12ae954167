"""What a person typed that somebody who wants to write does not know."""

import pytest

from heardback import notebook
from heardback.core.pursuit import Pursuit
from heardback.notebook.conflict import untold
from tests.notebook.conftest import NOW

NORTHGATE = """\
# Northgate Foods: deal ^p
value: 48000 EUR   opened: 2026-09-01
people: Tom

## 2026-09-18 call: Tom ^m1
- support Tom: vague ^a
"""


def read(text: str, record: Pursuit | None = None) -> Pursuit:
    return notebook.parse(text, recorded_at=NOW, record=record).pursuit


RECORD = read(NORTHGATE)


@pytest.mark.parametrize(
    ("old", "new", "news"),
    [
        ("vague", "yes", '"support Tom: yes"'),
        ("- support", "- need: on time\n- support", '"need: criterion, implied, on'),
        ("Foods", "Food", "the heading"),
        ("48000", "52000", "the value"),
        ("Tom\n\n", "Tom (decides)\n\n", '"Tom (decides)"'),
        ("call", "video", '"2026-09-18 video: Tom"'),
        ("Tom ^m1\n", "Tom ^m1\nfriendly\n", '"2026-09-18 call: Tom"'),
        ("vague ^a\n", "vague ^a\n### recap\n> Dear Tom\n", "a recap"),
        ("vague ^a\n", "vague ^a\n## 2026-10-30 decision: lost\n", "decision: lost"),
    ],
)
def test_everything_typed_since_is_named(old: str, new: str, news: str) -> None:
    in_file = read(NORTHGATE.replace(old, new, 1), RECORD)

    assert news in " ".join(untold(in_file, RECORD, RECORD))


def test_what_the_writer_knows_is_no_news() -> None:
    in_file = read(NORTHGATE.replace("vague", "yes").replace("48000", "52000"), RECORD)

    assert [*untold(in_file, RECORD, in_file)] == []


def test_what_only_the_writer_changed_is_no_news() -> None:
    told = read(NORTHGATE.replace("vague", "yes").replace("48000", "52000"), RECORD)

    assert [*untold(RECORD, RECORD, told)] == []


def test_entries_on_record_that_the_writer_lacks_are_named() -> None:
    told = read(NORTHGATE.replace("- support Tom: vague ^a\n", ""))

    assert [*untold(RECORD, RECORD, told)] == ["an entry of 2026-09-18"]


def test_a_file_without_a_history_is_all_news_to_a_stranger() -> None:
    stranger = read("# Northgate Foods: deal ^p\nopened: 2026-09-01\n")

    assert len([*untold(RECORD, None, stranger)]) == 4
