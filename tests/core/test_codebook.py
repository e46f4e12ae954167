"""What a statement spells is what comes back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.codebook import STATEMENTS, statement_of, value_of
from heardback.core.errors import Invalid
from heardback.core.evidence import Grade, Kind, NextStep, Party, Statement, Support

statements: st.SearchStrategy[Statement] = st.one_of(
    *(st.from_type(shape) for shape in STATEMENTS.values())
)


@given(statements)
def test_every_statement_comes_back_from_its_words(statement: Statement) -> None:
    assert statement_of(statement.kind, value_of(statement)) == statement


def test_only_what_was_said_is_spelled() -> None:
    assert value_of(Support(grade=Grade.YES)) == {"grade": "yes"}


def test_dates_are_spelled_as_people_sort_them() -> None:
    step = NextStep(text="proposal", owner=Party.US, due_on=date(2026, 9, 25))

    assert value_of(step)["due_on"] == "2026-09-25"


def test_yes_and_no_are_understood_as_truth() -> None:
    step = statement_of(Kind.NEXT_STEP, {"agreed": "yes"})

    assert isinstance(step, NextStep)
    assert step.agreed


@pytest.mark.parametrize(
    ("kind", "value", "sentence"),
    [
        (Kind.SUPPORT, {"grade": "lovely"}, "is not a grade"),
        (Kind.SUPPORT, {"colour": "blue"}, "no field called 'colour'"),
        (Kind.NEXT_STEP, {"due_on": "Friday"}, "write it like 2026-09-25"),
        (Kind.NEXT_STEP, {"agreed": "perhaps"}, '"yes" or "no"'),
        (Kind.NEED, {"sort": "wish"}, "is not a sort"),
        (Kind.HESITATION, {"about": "?"}, "is not an about"),
    ],
)
def test_a_word_that_is_not_in_the_codebook_gets_a_sentence(
    kind: Kind, value: dict[str, str], sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence):
        statement_of(kind, value)


def test_an_empty_word_for_something_optional_means_nothing_was_said() -> None:
    assert statement_of(Kind.SUPPORT, {"grade": ""}) == Support()
