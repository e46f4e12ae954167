"""The one shape in which a pursuit leaves as JSON."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.evidence import (
    Evidence,
    Grade,
    Hesitation,
    NextStep,
    Party,
    Retraction,
    Source,
    Span,
    Support,
)
from heardback.core.outline import entry, outline
from heardback.core.overview import overview
from heardback.core.pursuit import (
    DecideBy,
    Forecast,
    Meeting,
    Money,
    Part,
    Person,
    Pursuit,
    Side,
)

DAY = date(2026, 9, 18)
AT = datetime(2026, 9, 18, 17, 30, tzinfo=UTC)

TOM_BACKS_US = Evidence(
    id="e1",
    statement=Support(grade=Grade.YES),
    happened_on=DAY,
    recorded_at=AT,
    source=Source.QUOTED,
    person="Tom",
    meeting="m1",
    quote="I'd be happy to put this in front of Mara.",
    span=Span(document="ab", start=4, end=46),
)

NORTHGATE = Pursuit(
    id="p1",
    side=Side.DEAL,
    organisation="Northgate Foods",
    opened_on=date(2026, 9, 1),
    value=Money(amount=Decimal(48000), currency="EUR", per="year"),
    decide_by=DecideBy(on=date(2026, 10, 30), said=True),
    people=(
        Person(name="Mara", part=Part.DECIDES, email="mara@example.org"),
        Person(name="Tom", part=Part.RECOMMENDS),
    ),
    meetings=(Meeting(id="m1", on=DAY, people=("Tom",), guess=7),),
    evidence=(
        TOM_BACKS_US,
        Evidence(
            id="e2",
            statement=NextStep(
                text="proposal",
                owner=Party.US,
                due_on=date(2026, 9, 25),
                agreed=True,
            ),
            happened_on=DAY,
            recorded_at=AT,
        ),
        Evidence(
            id="e3",
            statement=Hesitation(text="high"),
            happened_on=DAY,
            recorded_at=AT,
            person="Tom",
        ),
    ),
    forecasts=(
        Forecast(
            recorded_at=AT, chance=0.4, low=0.2, high=0.6, instrument="x", guess=7
        ),
    ),
)


def said(pursuit: Pursuit = NORTHGATE) -> dict[str, object]:
    return outline(overview(pursuit, as_of=date(2026, 9, 20)))


def test_it_is_plain_enough_for_json_and_back() -> None:
    assert json.loads(json.dumps(said())) == said()


def test_every_entry_stands_once_and_rows_name_it() -> None:
    shown = said()

    ids = [each["id"] for each in shown["entries"]]  # type: ignore[attr-defined]
    assert ids == ["e1", "e2", "e3"]
    assert shown["people"][1]["support"] == "e1"  # type: ignore[index]
    assert shown["doubts"][0]["entry"] == "e3"  # type: ignore[index]
    assert shown["next_step"]["entry"] == "e2"  # type: ignore[index]


def test_an_entry_carries_its_words_and_where_they_stand() -> None:
    plain = entry(TOM_BACKS_US)

    assert plain["quote"] == "I'd be happy to put this in front of Mara."
    assert plain["span"] == {"document": "ab", "start": 4, "end": 46}
    assert plain["value"] == {"grade": "yes"}


def test_what_was_taken_back_says_why() -> None:
    taken_back = replace(TOM_BACKS_US, statement=Retraction(why="a misunderstanding"))

    assert entry(taken_back)["value"] == {"why": "a misunderstanding"}


def test_guesses_and_addresses_stay_private() -> None:
    words = json.dumps(said())

    assert "guess" not in words
    assert "mara@example.org" not in words


def test_money_keeps_its_cents() -> None:
    priced = replace(
        NORTHGATE, value=Money(amount=Decimal("19.90"), currency="EUR", per="month")
    )

    assert said(priced)["value"] == {
        "amount": "19.90",
        "currency": "EUR",
        "per": "month",
    }


def test_a_decision_is_said_with_their_reasons_and_mine_apart() -> None:
    decided = replace(
        NORTHGATE,
        decisions=(
            Decision(
                outcome=Outcome.LOST,
                decided_on=date(2026, 10, 30),
                recorded_at=AT,
                instead=Instead.AI,
                their_words="a better fit",
                my_belief="price",
            ),
        ),
    )

    made = said(decided)["decision"]
    assert made["their_words"] == "a better fit"  # type: ignore[index]
    assert made["my_belief"] == "price"  # type: ignore[index]
    assert said()["decision"] is None
