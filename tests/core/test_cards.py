"""The card: complete, safe to be seen, and curious."""

import re
from datetime import UTC, date, datetime, time

import pytest

from heardback.core.cards import Card, doubt_ask, meeting_card
from heardback.core.evidence import (
    About,
    Asked,
    Aspect,
    Evidence,
    Grade,
    Hesitation,
    NextStep,
    Openness,
    Process,
    Source,
    State,
    Statement,
    Support,
)
from heardback.core.pursuit import Meeting, Part, Person, Pursuit, Side

DAY = date(2026, 9, 24)
AT = datetime(2026, 9, 18, 12, tzinfo=UTC)
MARA = Person(name="Mara", part=Part.DECIDES)
TOM = Person(name="Tom", part=Part.RECOMMENDS)


def said(
    statement: Statement,
    *,
    id: str = "e",
    person: str | None = "Tom",
    quote: str = "",
    source: Source = Source.QUOTED,
    on: date = date(2026, 9, 18),
) -> Evidence:
    return Evidence(
        id=id,
        statement=statement,
        happened_on=on,
        recorded_at=AT,
        person=person,
        quote=quote,
        source=source,
    )


def card(
    *evidence: Evidence, people: tuple[str, ...] = ("Tom",), side: Side = Side.DEAL
) -> Card:
    call = Meeting(id="m", on=date(2026, 9, 25), held=False, people=people)
    pursuit = Pursuit(
        id="p",
        side=side,
        organisation="Northgate Foods",
        opened_on=date(2026, 9, 1),
        people=(MARA, TOM),
        meetings=(call,),
        evidence=evidence,
    )
    return meeting_card(pursuit, call, as_of=DAY)


def asks(card: Card, name: str) -> list[str]:
    return [
        ask.text
        for section in card.sections
        if section.name == name
        for ask in section.asks
    ]


PRICE = Hesitation(about=About.PRICE)
QUOTE = "high next to what our team could do with ChatGPT"


def test_a_bare_card_has_everything_one_would_ask_anybody() -> None:
    bare = card()

    assert [section.name for section in bare.sections] == [
        "step",
        "support",
        "alternative",
        "process",
    ]
    assert len(asks(bare, "process")) == len(Aspect)


@pytest.mark.parametrize("side", Side)
def test_each_person_present_gets_the_support_ask_with_its_follow_up(
    side: Side,
) -> None:
    support = card(people=("Tom", "Mara", "Lee"), side=side).sections[1]

    assert [ask.person for ask in support.asks] == ["Tom", "Mara", "Lee"]
    assert all(ask.follow_up for ask in support.asks)


def test_the_recommender_is_asked_about_the_decider_by_name() -> None:
    assert asks(card(), "support") == ["Will you recommend us to Mara?"]


@pytest.mark.parametrize("grade", [Grade.VAGUE, Grade.QUALIFIED, Grade.NO])
def test_a_vague_answer_is_asked_again(grade: Grade) -> None:
    assert asks(card(said(Support(grade=grade))), "support")


@pytest.mark.parametrize(
    "support",
    [
        Support(grade=Grade.YES),
        Support(grade=Grade.ENTHUSIASTIC),
        Support(asked=Asked.NOT_FREE),
    ],
)
def test_a_clear_yes_or_a_rule_against_saying_is_left_alone(support: Support) -> None:
    assert asks(card(said(support)), "support") == []


def test_a_doubt_is_quoted_to_the_one_who_voiced_it() -> None:
    asked = asks(card(said(PRICE, quote=QUOTE)), "doubts")

    assert asked == [f"You said “{QUOTE}”. What are you comparing it with?"]


@pytest.mark.parametrize("people", [("Mara",), ("Tom", "Mara"), ()])
def test_nobody_is_quoted_to_others(people: tuple[str, ...]) -> None:
    secret = said(
        Hesitation(
            about=About.TRUST,
            state=State.UNDERSTOOD,
            cause="Mara was burnt by our last agency",
        ),
        quote=QUOTE,
    )

    seen = card(secret, people=people).text

    assert QUOTE not in seen
    assert "burnt" not in seen
    assert "wondered" in seen


def test_what_i_only_sensed_is_never_quoted() -> None:
    sensed = said(PRICE, quote=QUOTE, source=Source.SENSED)

    assert QUOTE not in card(sensed).text


@pytest.mark.parametrize("state", [State.RESOLVED, State.LIMIT])
def test_a_settled_doubt_is_left_in_peace(state: State) -> None:
    assert asks(card(said(Hesitation(about=About.PRICE, state=state))), "doubts") == []


def test_the_same_doubt_of_two_people_is_asked_once() -> None:
    two = (said(PRICE, id="a"), said(PRICE, id="b", person="Mara"))

    assert len(asks(card(*two, people=("Tom", "Mara")), "doubts")) == 1


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("about", About)
def test_every_doubt_has_one_curious_question(about: About, side: Side) -> None:
    asked = asks(card(said(Hesitation(about=about)), side=side), "doubts")

    assert len(asked) == 1
    assert asked[0].endswith("?")


def test_the_alternative_is_asked_as_fits_the_side() -> None:
    assert "AI tool or doing it yourselves" in asks(card(), "alternative")[0]
    careful = asks(card(side=Side.APPLICATION), "alternative")[0]
    assert careful.startswith("Is there anything about my background")


def test_what_they_told_about_the_process_is_not_asked_again() -> None:
    told = said(Process(text="the board meets on the 14th", aspect=Aspect.DATES))

    assert len(asks(card(told), "process")) == len(Aspect) - 1


def test_what_rules_forbid_to_say_is_not_asked() -> None:
    assert asks(card(said(Process(openness=Openness.NOT_FREE))), "process") == []
    one = said(Process(aspect=Aspect.CRITERIA, asked=Asked.NOT_FREE))
    assert len(asks(card(one), "process")) == len(Aspect) - 1


def test_the_next_step_is_confirmed_where_there_is_one() -> None:
    step = said(NextStep(text="the proposal", due="by Fri 25 Sep"))

    expected = ["Are we agreed on the next step: the proposal, by Fri 25 Sep?"]
    assert asks(card(step), "step") == expected


def test_what_happened_after_the_day_asked_for_is_left_out() -> None:
    later = said(PRICE, on=date(2026, 9, 30))

    assert asks(card(later), "doubts") == []


def test_the_card_shows_no_chance_and_no_grade() -> None:
    seen = card(said(PRICE, quote=QUOTE), said(Support(grade=Grade.VAGUE), id="s")).text

    assert not re.search(r"\d+ ?%|in 10|vague:|Decides|chance", seen)


def test_time_and_people_stand_at_the_top() -> None:
    call = Meeting(id="m", on=DAY, at=time(14, 30), held=False, people=("Tom", "Mara"))
    pursuit = Pursuit(
        id="p",
        side=Side.DEAL,
        organisation="Northgate Foods",
        opened_on=date(2026, 9, 1),
        meetings=(call,),
    )

    first, second = meeting_card(pursuit, call, as_of=DAY).text.splitlines()[:2]
    assert (first, second) == ("Northgate Foods", "24 September, 14:30 · Tom · Mara")


def test_only_a_doubt_makes_a_doubt_question() -> None:
    assert doubt_ask(said(Support(grade=Grade.YES)), Side.DEAL, ["Tom"]) == ""
