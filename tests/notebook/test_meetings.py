"""What happens to a meeting whose section was changed, broken or deleted."""

import pytest

from heardback import notebook
from heardback.core.pursuit import Medium
from heardback.notebook import Parsed
from tests.notebook.conftest import NOW

NORTHGATE = """\
# Northgate Foods: deal ^p
opened: 2026-09-01
people: Tom

## 2026-09-18 call: Tom ^m1
- guess: 5 in 10

quick and friendly

## 2026-09-25 planned call: Tom ^m2
"""


@pytest.fixture
def record() -> Parsed:
    return notebook.parse(NORTHGATE, recorded_at=NOW)


def again(text: str, record: Parsed, *, confirmed: bool = False) -> Parsed:
    return notebook.parse(
        text, recorded_at=NOW, record=record.pursuit, retract_removed=confirmed
    )


def test_a_changed_heading_changes_the_meeting(record: Parsed) -> None:
    read = again(NORTHGATE.replace("call: Tom ^m1", "video: Tom, Mara ^m1"), record)

    met = read.pursuit.meetings[0]
    assert (met.id, met.medium, met.people) == ("m1", Medium.VIDEO, ("Tom", "Mara"))


def test_a_planned_meeting_is_held_when_the_word_is_gone(record: Parsed) -> None:
    read = again(NORTHGATE.replace("planned ", ""), record)

    assert read.pursuit.meetings[1].held


def test_a_heading_without_its_mark_is_known_by_its_words(record: Parsed) -> None:
    assert again(NORTHGATE.replace(" ^m1", ""), record).pursuit == record.pursuit


def test_a_deleted_meeting_is_reported_and_stays_in_its_place(record: Parsed) -> None:
    start, end = NORTHGATE.index("## 2026-09-18"), NORTHGATE.index("## 2026-09-25")

    read = again(NORTHGATE[:start] + NORTHGATE[end:], record)

    assert read.pursuit == record.pursuit
    assert [each.line for each in read.removed] == ["## 2026-09-18 call: Tom"]


def test_a_deleted_meeting_goes_when_confirmed(record: Parsed) -> None:
    text = NORTHGATE[: NORTHGATE.index("## 2026-09-25")]

    read = again(text, record, confirmed=True)

    assert [met.id for met in read.pursuit.meetings] == ["m1"]


def test_a_broken_heading_keeps_its_meeting(record: Parsed) -> None:
    read = again(NORTHGATE.replace("## 2026-09-18 call", "## 2026-09-38 call"), record)

    assert read.pursuit.meetings[0].on == record.pursuit.meetings[0].on
    assert read.problems[0].line == 5
    assert "2026-09-38" in read.pursuit.meetings[0].notes


def test_a_deleted_guess_is_reported_and_kept(record: Parsed) -> None:
    read = again(NORTHGATE.replace("- guess: 5 in 10\n", ""), record)

    assert read.pursuit.meetings[0].guess == 5
    assert [each.line for each in read.removed] == ["guess: 5 in 10"]


def test_a_second_guess_is_kept_as_text(record: Parsed) -> None:
    read = again(NORTHGATE.replace("5 in 10\n", "5 in 10\n- guess: 6 in 10\n"), record)

    assert read.pursuit.meetings[0].guess == 5
    assert "guess: 6 in 10" in read.pursuit.meetings[0].notes


def test_notes_are_simply_what_the_file_says(record: Parsed) -> None:
    read = again(NORTHGATE.replace("quick and friendly", "slow"), record)

    assert read.pursuit.meetings[0].notes == "slow"
    assert read.removed == ()


def test_lines_under_an_unknown_heading_are_kept_together(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    - support Tom: yes

    ## Background
    - need Tom: on time
    family business
    """
    (met,) = parsed.pursuit.meetings

    assert met.notes == "## Background\n- need Tom: on time\nfamily business"
    assert len(parsed.pursuit.evidence) == 1
    assert [(each.line, each.file) for each in parsed.problems] == [(6, "northgate.md")]
