"""Any statement is spelled so that it reads back the same, as plainly as can be."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from heardback.core.evidence import (
    Grade,
    NextStep,
    Party,
    Source,
    Statement,
    Support,
)
from heardback.notebook.spelling import body
from heardback.notebook.statements import Said, read
from tests.signs import days, words
from tests.strategies import statements

FRIDAY = date(2026, 9, 18)


@given(statement=statements, quote=words, source=st.sampled_from(Source), on=days)
def test_every_statement_reads_back_the_same(
    statement: Statement, quote: str, source: Source, on: date
) -> None:
    said = Said(statement=statement, quote=quote, source=source)

    assert read(statement.kind, body(said, on=on), on=on) == (said,)


def test_plain_words_are_spelled_plainly() -> None:
    step = NextStep(
        text="proposal",
        owner=Party.US,
        due="Fri 25 Sep",
        due_on=date(2026, 9, 25),
        agreed=True,
    )

    assert body(Said(statement=step), on=FRIDAY) == (
        "proposal by Fri 25 Sep, ours, agreed"
    )


def test_a_day_that_the_phrase_does_not_say_is_spelled_out() -> None:
    step = NextStep(text="proposal", due="end of May", due_on=date(2027, 5, 31))

    assert body(Said(statement=step), on=FRIDAY) == (
        "proposal by end of May; due: 2027-05-31"
    )


def test_words_that_look_coded_are_set_apart() -> None:
    said = Said(statement=Support(text="no", grade=Grade.YES))

    assert body(said, on=FRIDAY) == "yes; text: no"


def test_a_line_break_is_shown_and_stays_one_line() -> None:
    said = Said(
        statement=Support(grade=Grade.YES),
        quote="yes\nof course",
        source=Source.QUOTED,
    )

    assert body(said, on=FRIDAY) == 'yes "yes⏎of course"'
