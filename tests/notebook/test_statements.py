"""What may stand after the colon of a line."""

from datetime import date

import pytest

from heardback.core.errors import Invalid
from heardback.core.evidence import (
    About,
    Asked,
    Aspect,
    Grade,
    Hesitation,
    Kind,
    Mode,
    Need,
    NextStep,
    Openness,
    Party,
    Process,
    Sort,
    Source,
    State,
    Statement,
    Status,
    Step,
    Support,
)
from heardback.notebook.statements import Said, read

FRIDAY = date(2026, 9, 18)


def one(kind: Kind, body: str) -> Said:
    (said,) = read(kind, body, on=FRIDAY)
    return said


@pytest.mark.parametrize(
    ("kind", "body", "statement"),
    [
        (
            Kind.NEXT_STEP,
            "proposal by Fri 25 Sep, ours, agreed",
            NextStep(
                text="proposal",
                owner=Party.US,
                due="Fri 25 Sep",
                due_on=date(2026, 9, 25),
                agreed=True,
            ),
        ),
        (
            Kind.NEXT_STEP,
            "they'll be in touch, theirs, continuation",
            NextStep(
                text="they'll be in touch", owner=Party.THEM, step=Step.CONTINUATION
            ),
        ),
        (
            Kind.NEXT_STEP,
            "sign-off by Mara",
            NextStep(text="sign-off by Mara"),
        ),
        (
            Kind.NEXT_STEP,
            "call Mara on Fri 25 Sep",
            NextStep(text="call Mara on Fri 25 Sep", due_on=date(2026, 9, 25)),
        ),
        (
            Kind.NEXT_STEP,
            "contract by end of next week",
            NextStep(text="contract", due="end of next week"),
        ),
        (
            Kind.PROCESS,
            "board meets mid-October, Mara signs; open",
            Process(text="board meets mid-October, Mara signs", openness=Openness.OPEN),
        ),
        (
            Kind.PROCESS,
            "two rounds left; steps; confirmed",
            Process(text="two rounds left", aspect=Aspect.STEPS, confirmed=True),
        ),
        (Kind.PROCESS, "not asked", Process(asked=Asked.NOT_ASKED)),
        (Kind.PROCESS, "asked, not answered", Process(asked=Asked.UNANSWERED)),
        (Kind.PROCESS, "may not say", Process(asked=Asked.NOT_FREE)),
        (Kind.PROCESS, "not free", Process(openness=Openness.NOT_FREE)),
        (Kind.SUPPORT, "not asked", Support(asked=Asked.NOT_ASKED)),
        (Kind.SUPPORT, "asked, not answered", Support(asked=Asked.UNANSWERED)),
        (Kind.SUPPORT, "may not say", Support(asked=Asked.NOT_FREE)),
        (
            Kind.SUPPORT,
            "yes, not asked",
            Support(grade=Grade.YES, asked=Asked.NOT_ASKED),
        ),
        (
            Kind.SUPPORT,
            "yes, if legal is fine",
            Support(grade=Grade.QUALIFIED, condition="legal is fine"),
        ),
        (
            Kind.SUPPORT,
            "Vague - let us see",
            Support(grade=Grade.VAGUE, text="let us see"),
        ),
        (
            Kind.HESITATION,
            "price, outright, too dear; understood; behind it: last year's overrun",
            Hesitation(
                text="too dear",
                about=About.PRICE,
                mode=Mode.OUTRIGHT,
                state=State.UNDERSTOOD,
                cause="last year's overrun",
            ),
        ),
        (
            Kind.HESITATION,
            "price; asked: their budget was cut",
            Hesitation(
                about=About.PRICE, state=State.UNDERSTOOD, cause="their budget was cut"
            ),
        ),
        (
            Kind.HESITATION,
            "trust; asked: yes",
            Hesitation(about=About.TRUST, state=State.ASKED),
        ),
        (Kind.HESITATION, "they seemed tired", Hesitation(text="they seemed tired")),
        (
            Kind.NEED,
            "constraint, stated, 20k for this",
            Need(text="20k for this", sort=Sort.CONSTRAINT, status=Status.STATED),
        ),
        (Kind.NEED, "works offline", Need(text="works offline")),
    ],
)
def test_a_body_is_understood(kind: Kind, body: str, statement: Statement) -> None:
    assert one(kind, body).statement == statement


def test_words_in_quotes_are_theirs() -> None:
    said = one(Kind.SUPPORT, 'yes "happy to put this in front of Mara"')

    assert said.quote == "happy to put this in front of Mara"
    assert said.source is Source.QUOTED


def test_a_phone_s_quotes_count_as_quotes() -> None:
    assert one(Kind.SUPPORT, "Yes – “I’m for it”").quote == "I’m for it"


def test_a_quote_in_the_middle_of_words_is_part_of_the_words() -> None:
    said = one(Kind.NEXT_STEP, 'send the "blue" deck to Tom')

    assert said.statement == NextStep(text='send the "blue" deck to Tom')


def test_a_semicolon_inside_a_quote_divides_nothing() -> None:
    assert one(Kind.NEED, '"it must work; always"').quote == "it must work; always"


def test_a_doubt_about_two_things_is_two_doubts_in_the_same_words() -> None:
    said = read(Kind.HESITATION, 'price, alternative "high next to ChatGPT"', on=FRIDAY)

    assert [each.statement for each in said] == [
        Hesitation(about=About.PRICE),
        Hesitation(about=About.ALTERNATIVE),
    ]
    assert {each.quote for each in said} == {"high next to ChatGPT"}


def test_an_impression_is_spelled_as_one() -> None:
    assert one(Kind.HESITATION, "trust; sensed").source is Source.SENSED


def test_two_grades_are_refused_with_both_words() -> None:
    with pytest.raises(Invalid, match='"yes" and "no"'):
        read(Kind.SUPPORT, "yes, no", on=FRIDAY)


def test_support_in_other_words_is_told_the_grades() -> None:
    with pytest.raises(Invalid, match="enthusiastic, yes, qualified, vague or no"):
        read(Kind.SUPPORT, "he loves it", on=FRIDAY)


def test_a_date_that_is_none_is_told_how_to_write_one() -> None:
    with pytest.raises(Invalid, match="2026-09-25"):
        read(Kind.NEXT_STEP, "call; done: soonish", on=FRIDAY)
