"""One line of evidence, out and in."""

from datetime import UTC, date, datetime

import pytest

from heardback.core.errors import Invalid
from heardback.core.evidence import Evidence, Grade, Kind, Retraction, Source, Support
from heardback.notebook import lines

FRIDAY = date(2026, 9, 18)
NOW = datetime(2026, 9, 18, 12, tzinfo=UTC)
YES = Evidence(
    id="k3f",
    statement=Support(grade=Grade.YES),
    happened_on=FRIDAY,
    recorded_at=NOW,
    source=Source.QUOTED,
    person="Tom",
    quote="happy to",
)


def test_a_line_is_spelled_with_its_mark_at_the_end() -> None:
    line = lines.marked(lines.spell(YES, on=FRIDAY), YES.id)

    assert line == '- support Tom: yes "happy to" ^k3f'


def test_a_day_other_than_the_section_s_is_said() -> None:
    assert lines.spell(YES, on=date(2026, 9, 1)) == (
        '- 2026-09-18 support Tom: yes "happy to"'
    )


def test_what_was_taken_back_has_no_line() -> None:
    gone = Evidence(id="x", statement=Retraction(), happened_on=FRIDAY, recorded_at=NOW)

    with pytest.raises(Invalid, match="history"):
        lines.spell(gone, on=FRIDAY)


@pytest.mark.parametrize(
    "typed",
    [
        "- support Tom: yes",
        "* Support Tom: yes",
        "• SUPPORT tom: yes",
        "– support Tom : yes",
        "-support from Tom: yes",
        "3. support (Tom): yes",
        "- [ ] support Tom: yes",
        "support Tom： yes",
    ],
)
def test_a_phone_s_ways_of_typing_a_line_are_one(typed: str) -> None:
    line = lines.take_apart(lines.unbulleted(typed)[1])

    assert line is not None
    assert (line.kind, (line.person or "").title()) == (Kind.SUPPORT, "Tom")
    assert line.body == "yes"


@pytest.mark.parametrize(
    "typed",
    [
        "we need to call Tom: today",
        "Next week: the board meets",
        "Need to call Bob: ASAP",
        "supporting: no",
        "process",
        "doubt it",
    ],
)
def test_ordinary_sentences_are_no_evidence(typed: str) -> None:
    assert lines.take_apart(typed) is None


@pytest.mark.parametrize(
    ("typed", "mark"),
    [("yes ^k3f", "k3f"), ("2^8", None), ("yes \\^k3f", None), ("^k3f", "k3f")],
)
def test_a_mark_stands_alone_at_the_end(typed: str, mark: str | None) -> None:
    assert lines.unmarked(typed)[1] == mark


def test_a_mark_may_hold_any_id() -> None:
    assert lines.unmarked(lines.marked("yes", "ein id/ö"))[1] == "ein id/ö"


@pytest.mark.parametrize(
    "words", ["5 in 10", "5/10", "5 of 10", "5", "50%", "about 5 in 10", "5 out of 10."]
)
def test_a_guess_is_typed_in_many_ways(words: str) -> None:
    assert lines.tenths(words) == 5


@pytest.mark.parametrize("words", ["11 in 10", "55%", "good", "-1", "five"])
def test_a_guess_that_is_none_is_told_how(words: str) -> None:
    with pytest.raises(Invalid, match="5 in 10"):
        lines.tenths(words)


@pytest.mark.parametrize("typed", ["guess:", "guess:  in 10", "Guess: __ in 10"])
def test_an_unfilled_guess_says_nothing(typed: str) -> None:
    assert lines.guess(typed) == ""
