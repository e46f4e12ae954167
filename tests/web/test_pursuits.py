"""The list, the board, a new pursuit, and its head."""

from datetime import date

import pytest
from django.test import Client

from heardback.core.pursuit import Pursuit, Side
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.web.browser import typed

MARKUP = '<script>alert("x")</script>'


def test_a_pursuit_needs_only_a_name(page: Client, ana: Actor) -> None:
    answer = page.post(
        "/pursuits/new/", {"side": "application", "organisation": "Brackwater Transit"}
    )

    one = queries.pursuit_for(ana, answer["Location"].split("/")[2])
    assert (one.organisation, one.side) == ("Brackwater Transit", "application")


def test_people_come_with_their_part(page: Client, ana: Actor) -> None:
    answer = page.post(
        "/pursuits/new/",
        {
            "side": "deal",
            "organisation": "Northgate Foods",
            "amount": "48000",
            "currency": "eur",
            "per": "year",
            "lead": "referral",
            "decide_on": "2026-10-30",
            "said": "on",
            "name_1": "Mara",
            "part_1": "decides",
            "name_3": "Tom",
        },
    )

    one = queries.pursuit_for(ana, answer["Location"].split("/")[2])
    assert [(who.name, who.part) for who in one.people] == [
        ("Mara", "decides"),
        ("Tom", None),
    ]
    assert one.value is not None
    assert (one.value.currency, one.value.per) == ("EUR", "year")
    assert one.decide_by is not None
    assert one.decide_by.said


def test_a_form_with_nothing_in_it_comes_back_with_a_sentence(page: Client) -> None:
    answer = page.post("/pursuits/new/", {"side": "deal", "title": "kept"})

    assert answer.status_code == 422
    assert b"This field is required" in answer.content
    assert b'value="kept"' in answer.content


@pytest.mark.parametrize(
    "given",
    [
        {"organisation": "x" * 301},
        {"organisation": "Northgate", "amount": "a lot"},
        {"organisation": "Northgate", "amount": "-1", "currency": "EUR"},
        {"organisation": "Northgate", "amount": "5", "currency": "euros"},
        {"organisation": "Northgate", "decide_on": "soon"},
        {"organisation": "Northgate", "decide_on": "1026-10-30"},
        {"organisation": "Northgate", "name_1": "Tom", "name_2": "Tom"},
        {"organisation": "Northgate", "side": "war"},
    ],
)
def test_what_makes_no_sense_is_refused_and_kept(
    given: dict[str, str], page: Client, ana: Actor
) -> None:
    answer = page.post("/pursuits/new/", {"side": "deal", **given})

    assert answer.status_code == 422
    assert list(queries.all_pursuits(ana)) == []


def test_markup_in_a_name_is_shown_as_typed(page: Client, ana: Actor) -> None:
    answer = page.post(
        "/pursuits/new/",
        {"side": "deal", "organisation": MARKUP, "name_1": MARKUP, "title": MARKUP},
        follow=True,
    )

    assert MARKUP.encode() not in answer.content
    assert b"&lt;script&gt;" in answer.content
    for address in ("/", "/pursuits/", "/pursuits/board/"):
        assert MARKUP.encode() not in page.get(address).content


def test_the_list_marks_what_has_no_agreed_next_step(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post("/pursuits/new/", {"side": "deal", "organisation": "Halden"})

    everything = page.get("/pursuits/").content
    marked = page.get("/pursuits/?no_step=on").content

    assert everything.count(b"No agreed next step</span>") == 1
    assert b"Halden" in marked
    assert b"Northgate" not in marked


def test_the_list_finds_by_a_part_of_a_name(page: Client, deal: str) -> None:
    assert b"Northgate" in page.get("/pursuits/?text=gate").content
    assert b"Nothing matches" in page.get("/pursuits/?text=nobody").content


def test_an_address_with_nonsense_shows_the_plain_list(page: Client, deal: str) -> None:
    answer = page.get("/pursuits/?side=war&order=up&page=minus&shown=none")

    assert answer.status_code == 200
    assert b"Northgate" in answer.content


def test_a_script_that_narrows_the_list_gets_the_rows_alone(
    page: Client, deal: str
) -> None:
    answer = page.get("/pursuits/?text=north", headers={"HX-Request": "true"})

    assert b"Northgate" in answer.content
    assert b"<html" not in answer.content


def test_long_lists_have_pages(page: Client, ana: Actor) -> None:
    for number in range(51):
        page.post(
            "/pursuits/new/", {"side": "deal", "organisation": f"Firm {number:02}"}
        )

    first = page.get("/pursuits/?order=name")
    last = page.get("/pursuits/?order=name&page=2")

    assert b"page 1 of 2" in first.content
    assert b"Firm 50" in last.content
    assert b"Firm 00" not in last.content
    assert len(first.content) < 100_000


def test_the_page_asks_what_was_never_asked(page: Client, deal: str) -> None:
    answer = page.get(f"/pursuits/{deal}/").content.decode()

    assert "kind=process&amp;aspect=people" in answer
    assert "kind=support&amp;person=Mara%20Lind" in answer


def test_every_tick_of_the_ribbon_leads_to_a_quote(page: Client, deal: str) -> None:
    answer = page.get(f"/pursuits/{deal}/").content.decode()

    ticks = {part.split('"', 1)[0] for part in answer.split('<a href="#e-')[1:]}
    assert ticks
    assert all(f'id="e-{tick}"' in answer for tick in ticks)


def test_the_head_can_be_changed(page: Client, ana: Actor, deal: str) -> None:
    address = f"/pursuits/{deal}/edit/"
    form = typed(page.get(address))

    page.post(address, {**form, "title": "A smaller launch", "notes": "call first"})

    one = queries.pursuit_for(ana, deal)
    assert (one.title, one.notes) == ("A smaller launch", "call first")


def test_a_page_that_was_open_too_long_keeps_what_was_typed(
    page: Client, ana: Actor, deal: str
) -> None:
    address = f"/pursuits/{deal}/edit/"
    form = typed(page.get(address))
    actions.amend_pursuit(ana, deal, version=1, title="Changed elsewhere")

    refused = page.post(address, {**form, "title": "Typed here"})
    again = page.post(address, typed(refused))

    assert refused.status_code == 409
    assert b"Typed here" in refused.content
    assert b"another tab" in refused.content
    assert again.status_code == 302
    assert queries.pursuit_for(ana, deal).title == "Typed here"


def test_somebody_who_applies_was_not_recommended_as_us(
    page: Client, ana: Actor
) -> None:
    job = Pursuit(
        id="", side=Side.APPLICATION, organisation="Elm", opened_on=date(2026, 9, 1)
    )

    shown = page.get(f"/pursuits/{actions.open_pursuit(ana, job)}/edit/").content

    assert b"Someone recommended me" in shown
    assert b"recommended us" not in shown


def test_the_line_a_lead_began_with_stands_on_its_page(
    page: Client, ana: Actor
) -> None:
    page.post("/lead/", {"line": "Orchard Clinics: letters, via Dave Whitlock"})

    (one,) = queries.all_pursuits(ana)
    answer = page.get(f"/pursuits/{one.id}/").content.decode()
    assert "Orchard Clinics: letters, via Dave Whitlock" in answer
    assert "kind=next_step" in answer
