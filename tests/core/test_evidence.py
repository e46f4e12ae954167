"""Entries never change: what stands is worked out from what supersedes what."""

from datetime import UTC, date, datetime

from heardback.core.evidence import (
    Evidence,
    Grade,
    Hesitation,
    Retraction,
    State,
    Statement,
    Support,
    current,
    history,
)

DAY = date(2026, 9, 18)
AT = datetime(2026, 9, 18, 17, tzinfo=UTC)


def entry(
    known_as: str,
    statement: Statement | Retraction | None = None,
    supersedes: str | None = None,
) -> Evidence:
    return Evidence(
        id=known_as,
        statement=statement or Support(grade=Grade.YES),
        happened_on=DAY,
        recorded_at=AT,
        supersedes=supersedes,
    )


def test_a_correction_stands_in_place_of_what_it_corrects() -> None:
    entries = [entry("a"), entry("b", supersedes="a"), entry("c")]

    assert [each.id for each in current(entries)] == ["b", "c"]


def test_what_was_retracted_no_longer_stands_and_neither_does_the_retraction() -> None:
    entries = [entry("a"), entry("b", Retraction(why="wrong person"), "a")]

    assert current(entries) == ()


def test_the_history_of_an_entry_begins_with_its_first_form() -> None:
    entries = [entry("a"), entry("b", supersedes="a"), entry("c", supersedes="b")]

    assert [each.id for each in history(entries[2], entries)] == ["a", "b", "c"]


def test_entries_that_name_each_other_do_not_run_in_a_circle() -> None:
    entries = [entry("a", supersedes="b"), entry("b", supersedes="a")]

    assert [each.id for each in history(entries[0], entries)] == ["b", "a"]


def test_a_doubt_is_open_until_it_is_resolved_or_accepted_as_a_limit() -> None:
    open_states = [state for state in State if Hesitation(state=state).open]

    assert open_states == [State.HEARD, State.ASKED, State.UNDERSTOOD]
