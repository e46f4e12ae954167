"""Planning a meeting, and the card to carry into it."""

import re
from dataclasses import replace

from django.test import Client

from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.web.browser import typed

CARD = "/pursuits/northgatefds/meetings/mtg4/card/"


def test_a_planned_meeting_gets_its_card(page: Client, ana: Actor, deal: str) -> None:
    answer = page.post(
        f"/pursuits/{deal}/meetings/new/",
        {"on": "2026-10-20", "at": "10:30", "there": ["Mara Lind"], "others": "Ida"},
    )

    meeting = queries.pursuit_for(ana, deal).meetings[-1]
    assert answer["Location"].endswith(f"/meetings/{meeting.id}/card/")
    assert meeting.people == ("Mara Lind", "Ida")
    assert not meeting.held


def test_a_meeting_that_was_goes_straight_to_its_close_out(
    page: Client, deal: str
) -> None:
    answer = page.post(f"/pursuits/{deal}/meetings/new/?held=yes", {"on": "2026-10-08"})

    assert answer["Location"].endswith("/close-out/")


def test_the_card_holds_no_figures(page: Client, deal: str) -> None:
    """It may be seen: the day is the only number on it."""
    answer = page.get(CARD).content.decode()
    card = answer.split('<article class="column middle card">')[1].split("</article>")[
        0
    ]
    words = re.sub(r"<[^>]+>|/[\w/-]+|\bmtg4\b", " ", card)

    assert "%" not in words
    assert " in 10" not in words
    without_days = re.sub(r"\d{1,2} October( 2026)?|16 Oct|10 am", "", words)
    assert re.findall(r"\d", without_days) == []


def test_the_card_asks_about_an_ai_tool_too(page: Client, deal: str) -> None:
    assert b"an AI tool or doing it yourselves included" in page.get(CARD).content


def test_a_card_without_people_still_says_what_to_agree(
    page: Client, ana: Actor
) -> None:
    made = page.post("/pursuits/new/", {"side": "deal", "organisation": "Halden"})
    where = made["Location"]
    card = page.post(f"{where}meetings/new/", {"on": "2026-10-20"}, follow=True)

    assert card.status_code == 200
    assert b"<h1>Halden</h1>" in card.content


def test_two_tabs_that_change_a_meeting_are_told(
    page: Client, ana: Actor, deal: str
) -> None:
    address = f"/pursuits/{deal}/meetings/mtg4/edit/"
    form = typed(page.get(address))
    meeting = queries.pursuit_for(ana, deal).meeting("mtg4")
    assert meeting is not None
    actions.amend_meeting(ana, deal, meeting, version=1)

    refused = page.post(address, {**form, "title": "Typed here"})
    again = page.post(address, typed(refused))

    assert refused.status_code == 409
    assert b"Typed here" in refused.content
    assert again.status_code == 302


def test_a_day_that_is_none_comes_back(page: Client, deal: str) -> None:
    answer = page.post(f"/pursuits/{deal}/meetings/new/", {"on": "tomorrow"})

    assert answer.status_code == 422


def test_a_change_of_the_title_leaves_the_notes(
    page: Client, ana: Actor, deal: str
) -> None:
    meeting = queries.pursuit_for(ana, deal).meeting("mtg4")
    assert meeting is not None
    noted = replace(meeting, notes="Mara was frank.", guess=6)
    actions.amend_meeting(ana, deal, noted, version=1)
    address = f"/pursuits/{deal}/meetings/mtg4/edit/"

    page.post(address, {**typed(page.get(address)), "title": "Their office"})

    now = queries.pursuit_for(ana, deal).meeting("mtg4")
    assert now == replace(noted, title="Their office")


def test_a_meeting_that_was_is_asked_for_in_the_past(page: Client, deal: str) -> None:
    held = page.get(f"/pursuits/{deal}/meetings/new/?held=yes").content.decode()
    planned = page.get(f"/pursuits/{deal}/meetings/new/").content.decode()

    assert "Who was there?" in held
    assert "Who will be there?" not in held
    assert "Who will be there?" in planned
