"""What a changed, moved, copied or deleted line means for the record."""

from dataclasses import replace
from datetime import date

import pytest

from heardback import notebook
from heardback.core.evidence import Grade, Retraction, Span, Support
from heardback.notebook import Parsed
from tests.notebook.conftest import NOW

LATER = NOW.replace(day=25)
NORTHGATE = """\
# Northgate Foods: deal ^p
opened: 2026-09-01
people: Tom

## 2026-09-18 call: Tom ^m1
- support Tom: vague "we'll see" ^a
- doubt Tom: price; asked: no ^b

## 2026-09-20 call: Tom ^m2
- need Tom: criterion, stated, on time ^c
"""


@pytest.fixture
def record() -> Parsed:
    return notebook.parse(NORTHGATE, recorded_at=NOW)


def again(text: str, record: Parsed, *, confirmed: bool = False) -> Parsed:
    return notebook.parse(
        text,
        recorded_at=LATER,
        file="northgate.md",
        record=record.pursuit,
        retract_removed=confirmed,
    )


def test_a_file_nobody_touched_says_what_is_on_record(record: Parsed) -> None:
    read = again(NORTHGATE, record)

    assert read.pursuit == record.pursuit
    assert read.removed == ()


def test_a_changed_line_is_a_new_entry_in_place_of_the_old(record: Parsed) -> None:
    read = again(NORTHGATE.replace("vague", "yes"), record)

    old, new = read.pursuit.evidence[0], read.pursuit.evidence[-1]
    assert new.supersedes == old.id == "a"
    assert (old.recorded_at, new.recorded_at) == (NOW, LATER)
    assert new.statement == Support(grade=Grade.YES)
    assert read.pursuit.current[-1] == new
    assert read.removed == ()


def test_reading_a_changed_line_twice_gives_it_one_id(record: Parsed) -> None:
    text = NORTHGATE.replace("vague", "yes")

    assert again(text, record).pursuit == again(text, record).pursuit


def test_a_changed_line_stays_where_it_was(record: Parsed) -> None:
    read = again(NORTHGATE.replace("vague", "yes"), record)

    lines = notebook.render(read.pursuit).splitlines()
    assert lines[5].startswith('- support Tom: yes "we\'ll see" ^')


def test_another_way_to_type_the_same_changes_nothing(record: Parsed) -> None:
    text = NORTHGATE.replace("- doubt Tom: price; asked: no", "* Doubt tom: Price")

    assert again(text, record).pursuit == record.pursuit


def test_a_deleted_line_is_reported_and_still_counts(record: Parsed) -> None:
    read = again(NORTHGATE.replace("- doubt Tom: price; asked: no ^b\n", ""), record)

    assert read.pursuit == record.pursuit
    (gone,) = read.removed
    assert (gone.entry, gone.line) == ("b", "doubt Tom: price; asked: no")
    assert "still counts" in gone.text


def test_a_deleted_line_is_taken_back_when_confirmed(record: Parsed) -> None:
    text = NORTHGATE.replace("- doubt Tom: price; asked: no ^b\n", "")

    read = again(text, record, confirmed=True)

    assert [entry.id for entry in read.pursuit.current] == ["a", "c"]
    taken_back = read.pursuit.evidence[-1]
    assert isinstance(taken_back.statement, Retraction)
    assert taken_back.supersedes == "b"
    assert "no longer counts" in read.removed[0].text


def test_a_line_without_its_mark_is_known_by_its_words(record: Parsed) -> None:
    assert again(NORTHGATE.replace(" ^b", ""), record).pursuit == record.pursuit


def test_a_line_moved_to_another_meeting_is_said_there(record: Parsed) -> None:
    line = "- doubt Tom: price; asked: no ^b\n"

    read = again(NORTHGATE.replace(line, "") + line, record)

    new = read.pursuit.evidence[-1]
    assert (new.meeting, new.supersedes) == ("m2", "b")
    assert new.happened_on == date(2026, 9, 20)


def test_a_meeting_moved_to_another_day_takes_its_lines_along(record: Parsed) -> None:
    read = again(NORTHGATE.replace("## 2026-09-18", "## 2026-09-17"), record)

    days = {e.happened_on for e in read.pursuit.current if e.meeting == "m1"}
    assert days == {date(2026, 9, 17)}
    assert len(read.pursuit.evidence) == 5


def test_a_copied_line_that_was_changed_is_a_new_one(record: Parsed) -> None:
    text = NORTHGATE.replace(
        "- doubt Tom: price; asked: no ^b",
        "- doubt Tom: timing; asked: no ^b\n- doubt Tom: price; asked: no ^b",
    )

    read = again(text, record)

    assert len(read.pursuit.current) == 4
    assert read.pursuit.evidence[-1].supersedes is None


def test_an_old_line_pasted_back_does_not_count_again(record: Parsed) -> None:
    corrected = again(NORTHGATE.replace("vague", "yes"), record)

    read = again(NORTHGATE, corrected)

    assert "does not count" in read.problems[0].text
    assert read.pursuit == corrected.pursuit


def test_a_line_broken_by_hand_still_counts_as_it_was(record: Parsed) -> None:
    text = NORTHGATE.replace("support Tom: vague", "suport Tom: yes")

    read = again(text, record)

    assert read.removed == ()
    assert read.pursuit.evidence == record.pursuit.evidence
    assert read.problems[0].line == 6


def test_a_broken_line_stays_as_typed_until_it_is_mended(record: Parsed) -> None:
    broken = again(NORTHGATE.replace("support Tom: vague", "suport Tom: yes"), record)
    written = notebook.render(broken.pursuit, kept=broken.kept)
    mended = again(written.replace("suport", "support"), broken)

    assert written.count("^a") == 1
    assert mended.pursuit.evidence[-1].supersedes == "a"
    assert mended.pursuit.evidence[-1].statement == Support(grade=Grade.YES)


def test_a_span_is_kept_while_the_quote_is(record: Parsed) -> None:
    entry = replace(record.pursuit.evidence[0], span=Span(document="d", start=0, end=9))
    evidence = (entry, *record.pursuit.evidence[1:])
    spanned = replace(record, pursuit=replace(record.pursuit, evidence=evidence))

    regraded = again(NORTHGATE.replace("vague", "yes"), spanned)
    requoted = again(NORTHGATE.replace("we'll see", "sure"), spanned)

    assert regraded.pursuit.evidence[-1].span == entry.span
    assert requoted.pursuit.evidence[-1].span is None


def test_a_new_name_in_a_new_line_joins_the_people(record: Parsed) -> None:
    read = again(NORTHGATE + "- support Mara: not asked\n", record)

    assert [who.name for who in read.pursuit.people] == ["Tom", "Mara"]


def test_a_line_before_all_meetings_belongs_to_none(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal
    - 2026-09-02 doubt: timing "not this year"
    """
    (entry,) = parsed.pursuit.evidence

    assert (entry.meeting, entry.happened_on) == (None, date(2026, 9, 2))
    assert "## no meeting\n- 2026-09-02 doubt" in notebook.render(parsed.pursuit)
