"""A deal and an application as values, for pages that need no database."""

from datetime import UTC, date, datetime
from decimal import Decimal

from heardback.core.evidence import (
    About,
    Asked,
    Aspect,
    Evidence,
    Grade,
    Hesitation,
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
from heardback.core.pursuit import (
    DecideBy,
    Lead,
    Medium,
    Meeting,
    Money,
    Part,
    Person,
    Pursuit,
    Side,
)

FIRST, SECOND, THIRD = date(2026, 9, 4), date(2026, 9, 18), date(2026, 10, 2)
NEXT = date(2026, 10, 16)


def said(
    id: str,
    statement: Statement,
    on: date,
    person: str | None = None,
    quote: str = "",
    source: Source | None = None,
) -> Evidence:
    meetings = {FIRST: "mtg1", SECOND: "mtg2", THIRD: "mtg3"}
    return Evidence(
        id=id,
        statement=statement,
        happened_on=on,
        recorded_at=datetime(on.year, on.month, on.day, 18, 0, tzinfo=UTC),
        source=source or (Source.QUOTED if quote else Source.REPORTED),
        person=person,
        meeting=meetings.get(on),
        quote=quote,
    )


def northgate() -> Pursuit:
    return Pursuit(
        id="northgatefds",
        side=Side.DEAL,
        organisation="Northgate Foods",
        title="Launch communication for the new range",
        opened_on=date(2026, 8, 28),
        lead=Lead.REFERRAL,
        value=Money(amount=Decimal(48000), currency="EUR", per="year"),
        decide_by=DecideBy(on=date(2026, 10, 30), said=True),
        people=(
            Person(name="Mara Lind", part=Part.DECIDES, role="Managing director"),
            Person(name="Tom Becker", part=Part.RECOMMENDS, role="Head of marketing"),
            Person(name="Ines Vogt", part=Part.INFORMS, role="Product"),
        ),
        meetings=(
            Meeting(
                id="mtg1", on=FIRST, medium=Medium.CALL, people=("Tom Becker",), guess=4
            ),
            Meeting(
                id="mtg2",
                on=SECOND,
                medium=Medium.VIDEO,
                people=("Tom Becker", "Ines Vogt"),
                guess=6,
            ),
            Meeting(
                id="mtg3",
                on=THIRD,
                medium=Medium.IN_PERSON,
                title="Workshop at their plant",
                people=("Tom Becker",),
                guess=6,
            ),
            Meeting(
                id="mtg4",
                on=NEXT,
                medium=Medium.VIDEO,
                title="Proposal to Mara",
                people=("Mara Lind", "Tom Becker"),
                held=False,
            ),
        ),
        evidence=_evidence(),
    )


def _evidence() -> tuple[Evidence, ...]:
    return (
        said(
            "need0001",
            Need(
                text="No launch may slip again",
                sort=Sort.CONSTRAINT,
                status=Status.STATED,
            ),
            FIRST,
            "Tom Becker",
            "The last launch slipped by six weeks and we all paid for it. "
            "We can’t have another one.",
        ),
        said(
            "proc0001",
            Process(
                text="The board meets in mid-October, Mara signs",
                aspect=Aspect.STEPS,
                openness=Openness.OPEN,
                confirmed=True,
            ),
            FIRST,
            "Tom Becker",
            "The board meets mid-October, and then Mara signs, or she doesn’t.",
        ),
        said(
            "supp0001",
            Support(grade=Grade.VAGUE),
            FIRST,
            "Tom Becker",
            "Let’s see what you come up with.",
        ),
        said(
            "doub0001",
            Hesitation(
                text="High next to what they could do with ChatGPT",
                about=About.ALTERNATIVE,
                mode=Mode.OUTRIGHT,
                state=State.HEARD,
            ),
            SECOND,
            "Tom Becker",
            "That’s high next to what our team could do with ChatGPT.",
        ),
        said(
            "doub0002",
            Hesitation(
                text="Would we be quick enough?",
                about=About.TRUST,
                mode=Mode.HINTED,
                state=State.RESOLVED,
                cause="An agency that went quiet in the last launch",
            ),
            SECOND,
            "Ines Vogt",
        ),
        said(
            "proc0002",
            Process(text="Three quotes are compared", aspect=Aspect.CRITERIA),
            SECOND,
            "Ines Vogt",
        ),
        said(
            "supp0002",
            Support(grade=Grade.YES),
            THIRD,
            "Tom Becker",
            "I’d be happy to put this in front of Mara. She should hear it from you.",
        ),
        said(
            "need0002",
            Need(
                text="One person who answers within the day",
                sort=Sort.CRITERION,
                status=Status.CONFIRMED,
            ),
            THIRD,
            "Tom Becker",
            "Yes, exactly: somebody who picks up the phone.",
        ),
        said(
            "supp0003",
            Support(asked=Asked.UNANSWERED),
            THIRD,
            "Ines Vogt",
        ),
        said(
            "step0001",
            NextStep(
                text="Present the proposal to Mara",
                owner=Party.BOTH,
                due="Fri 16 Oct, 10 am",
                due_on=NEXT,
                step=Step.ADVANCE,
                agreed=True,
            ),
            THIRD,
            "Tom Becker",
        ),
    )
