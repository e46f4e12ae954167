"""Momentum: one picture, what-ifs as a plain form, and what to do."""

from datetime import date

import pytest
from django.test import Client

from heardback.core.effort import Doing, Effort
from heardback.core.offer import Offer
from heardback.core.pursuit import Pursuit, Side
from heardback.journal import actions, queries
from heardback.journal.queries import Actor

OPENED = date(2026, 9, 1)


@pytest.fixture
def leads(ana: Actor) -> list[str]:
    return [
        actions.open_pursuit(
            ana,
            Pursuit(id="", side=Side.DEAL, organisation=name, opened_on=OPENED),
        )
        for name in ("Halden", "Elm", "Birch")
    ]


def test_an_empty_workspace_is_told_how_to_begin(page: Client) -> None:
    answer = page.get("/momentum/").content

    assert b"Nothing is in play." in answer
    assert b"Start one" in answer


def test_the_picture_has_its_table(page: Client, leads: list[str]) -> None:
    answer = page.get("/momentum/").content

    assert answer.count(b"<circle") == 20
    assert b"The same as a table" in answer


def test_a_what_if_is_an_address(page: Client, leads: list[str]) -> None:
    plain = page.get("/momentum/").content
    asked = page.get(f"/momentum/?more=5&without={leads[0]}&later=2").content

    assert b"Then:" not in plain
    assert b"Then:" in asked


def test_more_leads_make_one_yes_likelier(ana: Actor, leads: list[str]) -> None:
    from heardback.core.portfolio import WhatIf

    found = queries.momentum_for(
        ana, by=date(2027, 1, 1), as_of=date(2026, 10, 9), what_if=WhatIf(more=4)
    )

    assert found.supposed is not None
    assert found.supposed.at_least_one > found.yeses.at_least_one
    assert found.yeses.alone > found.yeses.at_least_one
    assert (found.needed.together or 0) >= (found.needed.alone or 0)


@pytest.mark.parametrize(
    "asked", ["more=x", "more=-1", "weeks=9999", "without=%00", "later=10000"]
)
def test_nonsense_in_an_address_counts_as_not_said(
    page: Client, leads: list[str], asked: str
) -> None:
    assert page.get(f"/momentum/?{asked}").status_code == 200


def test_a_contact_is_noted_without_a_pursuit_and_removed_for_good(
    page: Client, ana: Actor
) -> None:
    page.post(
        "/activities/", {"doing": "contact", "whom": "Lena Roth", "on": "2026-10-09"}
    )
    (noted,) = queries.activities(ana)
    page.post(f"/activities/{noted.id}/remove/")

    assert (noted.doing, noted.whom) == (Doing.CONTACT, "Lena Roth")
    assert queries.activities(ana) == ()


def test_goals_and_days_off_are_one_s_own(page: Client, ana: Actor, ben: Actor) -> None:
    page.post("/week/", {"outreach": "5", "off": ["5", "6"]})

    assert queries.rhythm_of(ana).goals == {Effort.OUTREACH: 5}
    assert queries.rhythm_of(ben).goals == {}


def test_an_offer_stands_beside_what_else_is_open(
    page: Client, ana: Actor, leads: list[str]
) -> None:
    offer = Offer(
        id="o", made_on=OPENED, terms="four days a week", answer_by=date(2026, 11, 1)
    )
    actions.note_offer(ana, leads[0], offer)
    answer = page.get("/offers/").content

    assert b"four days a week" in answer
    assert b"another yes by" in answer
    assert b"Elm" in answer


def test_an_answer_to_an_offer_can_be_taken_back(
    page: Client, ana: Actor, leads: list[str]
) -> None:
    actions.note_offer(ana, leads[0], Offer(id="o", made_on=OPENED))
    page.post(f"/pursuits/{leads[0]}/offers/o/", {"do": "decline"})
    (declined,) = queries.offers(ana, as_of=date(2026, 10, 9))
    page.post(f"/pursuits/{leads[0]}/offers/o/", {"do": "back"})
    (back,) = queries.offers(ana, as_of=date(2026, 10, 9))

    assert not declined.offer.open
    assert back.offer.open


def test_what_went_well_stands_there_whatever_was_decided(
    page: Client, deal: str
) -> None:
    assert b"A No takes none of it away" in page.get("/good/").content
