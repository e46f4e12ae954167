"""The recap: short, correctable, and discreet."""

from datetime import UTC, date, datetime

import pytest

from heardback.core.evidence import (
    About,
    Evidence,
    Hesitation,
    Need,
    NextStep,
    Openness,
    Party,
    Process,
    Sort,
    Source,
    State,
    Statement,
)
from heardback.core.pursuit import Meeting, Pursuit, Side
from heardback.core.recap import draft_recap

DAY = date(2026, 9, 18)


def said(
    statement: Statement,
    *,
    id: str = "e",
    person: str | None = "Tom",
    quote: str = "",
    source: Source = Source.QUOTED,
    meeting: str | None = "m",
    on: date = DAY,
) -> Evidence:
    return Evidence(
        id=id,
        statement=statement,
        happened_on=on,
        recorded_at=datetime(2026, 9, 18, 12, tzinfo=UTC),
        person=person,
        meeting=meeting,
        quote=quote,
        source=source,
    )


def recap(
    *evidence: Evidence, people: tuple[str, ...] = ("Tom",), side: Side = Side.DEAL
) -> str:
    call = Meeting(id="m", on=DAY, people=people)
    pursuit = Pursuit(
        id="p",
        side=side,
        organisation="Northgate Foods",
        opened_on=date(2026, 9, 1),
        meetings=(call,),
        evidence=evidence,
    )
    return draft_recap(pursuit, call)


STEP = NextStep(text="Proposal", owner=Party.US, due_on=date(2026, 9, 25), agreed=True)
PRICE = Hesitation(about=About.PRICE)
NEED = Need(text="no launch may slip again")


def test_a_step_that_was_agreed_and_not_typed_is_not_called_open() -> None:
    mail = recap(said(NextStep(agreed=True)))

    assert "We agreed on a next step. So that I have it right:" in mail
    assert "left the next step open" not in mail


def test_a_step_that_is_assumed_and_not_typed_is_no_agreement() -> None:
    mail = recap(said(NextStep()), side=Side.APPLICATION)

    assert "I believe there is a next step." in mail
    assert "did not speak about" not in mail


def test_the_whole_mail_reads_well() -> None:
    mail = recap(
        said(STEP, id="s"),
        said(NEED, id="n"),
        said(PRICE, id="d", quote="high next to what ChatGPT costs"),
    )

    assert mail == (
        "Dear Tom,\n\n"
        "Thank you for the conversation on 18 September. To be sure that I took the "
        "right things away:\n\n"
        "Next step: Proposal (from us, by 25 September).\n\n"
        "What matters to you, as I understood it:\n"
        "- no launch may slip again\n\n"
        "Please correct me wherever I got something wrong or left something out; one "
        "line is enough.\n\n"
        "One thing I did not ask and would like to understand: You said “high next to "
        "what ChatGPT costs”. What are you comparing it with?\n\n"
        "Kind regards\n"
    )


@pytest.mark.parametrize("side", Side)
def test_an_empty_meeting_still_gives_a_mail_worth_sending(side: Side) -> None:
    mail = recap(people=(), side=side)

    assert mail.startswith("Hello,")
    assert "Please correct me" in mail
    assert "None" not in mail
    assert len(mail.split()) < 150


def test_a_step_i_assume_is_said_to_be_my_understanding() -> None:
    step = NextStep(text="Call with Mara", owner=Party.THEM, due="next week")

    mail = recap(said(step))

    line = "Next step, as I understood it: Call with Mara (from you, next week)."
    assert line in mail


def test_a_step_without_owner_or_day_has_no_empty_brackets() -> None:
    assert "as I understood it: Call Mara.\n" in recap(said(NextStep(text="Call Mara")))


def test_an_applicant_speaks_of_herself() -> None:
    assert "(from me, by 25 September)" in recap(said(STEP), side=Side.APPLICATION)


def test_nobody_is_quoted_to_others() -> None:
    mail = recap(said(PRICE, quote="my boss is stingy"), people=("Tom", "Mara"))

    assert "stingy" not in mail
    assert "price" in mail
    assert mail.startswith("Dear Tom and Mara,")


def test_what_i_only_sensed_is_not_called_their_need() -> None:
    assert "slip" not in recap(said(NEED, source=Source.SENSED))


def test_a_worry_goes_back_only_to_the_one_who_voiced_it() -> None:
    worry = said(Need(text="the merger may cost my job", sort=Sort.CONCERN))

    assert "merger" in recap(worry)
    assert "merger" not in recap(worry, people=("Tom", "Mara"))


def test_only_one_thing_is_left_to_ask() -> None:
    two = (
        said(PRICE, id="a"),
        said(Hesitation(about=About.TIMING), id="b"),
    )

    assert recap(*two).count("One thing I did not ask") == 1


def test_a_doubt_asked_about_gives_way_to_the_unknown_process() -> None:
    asked = said(Hesitation(about=About.PRICE, state=State.ASKED))

    assert "What happens between today and a decision?" in recap(asked)


def test_nothing_left_is_not_filled_up() -> None:
    closed = said(Process(openness=Openness.NOT_FREE))

    assert "did not ask" not in recap(closed)


def test_other_meetings_do_not_leak_in() -> None:
    other = said(NEED, meeting="other", on=date(2026, 9, 1))

    assert "slip" not in recap(other)


def test_at_most_five_needs_are_listed() -> None:
    many = [said(Need(text=f"need {n}"), id=f"n{n}") for n in range(9)]

    assert recap(*many).count("\n- ") == 5


def test_line_breaks_in_a_name_or_need_cannot_forge_lines() -> None:
    mail = recap(said(Need(text="a\nBcc: x@y")), people=("Tom\nSubject: hi",))

    assert "\nBcc" not in mail
    assert "\nSubject" not in mail
