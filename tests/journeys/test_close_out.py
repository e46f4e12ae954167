"""Closing out on a phone, in a car park, with a connection that comes and goes."""

import re
from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, Route, expect

from heardback.core.evidence import Hesitation, NextStep, Support
from heardback.core.pursuit import Meeting, Part, Person, Pursuit, Side
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journeys.arriving import arrive

type Picture = Callable[[Page, str], None]


def owed(ana: Actor) -> str:
    yesterday = timezone.localdate() - timedelta(days=1)
    return actions.open_pursuit(
        ana,
        Pursuit(
            id="",
            side=Side.DEAL,
            organisation="Northgate Foods",
            opened_on=yesterday - timedelta(days=20),
            people=(
                Person(name="Mara", part=Part.DECIDES),
                Person(name="Tom", part=Part.RECOMMENDS),
            ),
            meetings=(Meeting(id="m", on=yesterday, people=("Tom",), held=False),),
        ),
    )


def test_four_taps_and_the_details_after(phone: Page, picture: Picture) -> None:
    ana = arrive(phone)
    deal = owed(ana)
    phone.goto("/")
    phone.get_by_role("link", name="Close out").tap()

    phone.get_by_label("Yes, they agreed").tap()
    phone.get_by_label("Yes, gladly").tap()
    phone.get_by_label("Said outright").tap()
    phone.get_by_label("Openly").tap()
    picture(phone, "close-out")
    phone.get_by_role("button", name="Next: details").tap()
    phone.get_by_role("link", name="Skip", exact=True).tap()
    phone.get_by_label("What happens next?").fill("Send the proposal")
    phone.get_by_label("By when").fill("Friday")
    phone.get_by_role("button", name="Next", exact=True).tap()
    phone.get_by_label("What exactly did they say?").fill("I'll put your name forward.")
    phone.get_by_role("button", name="Save and stop").tap()

    expect(phone.get_by_role("heading", name="Write back to them")).to_be_visible()
    expect(phone.get_by_label("The mail")).to_have_value(
        re.compile("Send the proposal")
    )
    said = {
        type(entry.statement): entry for entry in queries.pursuit_for(ana, deal).current
    }
    assert said[Support].quote == "I'll put your name forward."
    assert said[NextStep].person == "Tom"
    assert Hesitation in said


def test_a_lost_connection_in_the_middle_loses_nothing(
    phone: Page, picture: Picture
) -> None:
    ana = arrive(phone)
    deal = owed(ana)
    phone.goto(f"/pursuits/{deal}/meetings/m/close-out/")
    phone.get_by_label("Yes, they agreed").tap()
    phone.get_by_role("button", name="Next: details").tap()
    expect(phone.get_by_role("heading", name="Who was there")).to_be_visible()
    phone.goto(f"/pursuits/{deal}/meetings/m/close-out/needs/")
    phone.get_by_label("What do they need?").fill("No launch may slip")

    phone.context.set_offline(True)
    phone.get_by_label("They confirmed it").tap()
    phone.get_by_role("button", name="Next", exact=True).tap()
    expect(phone.get_by_text("There is no connection.")).to_be_visible()
    expect(phone.get_by_label("What do they need?")).to_have_value("No launch may slip")
    picture(phone, "no-connection")

    # The browser is closed in the pocket; later, with a connection, it is opened again.
    phone.context.set_offline(False)
    phone.goto(f"/pursuits/{deal}/meetings/m/close-out/needs/")
    expect(phone.get_by_text("What you typed before is back.")).to_be_visible()
    expect(phone.get_by_label("What do they need?")).to_have_value("No launch may slip")
    phone.get_by_role("button", name="Save and stop").tap()

    expect(phone.get_by_role("heading", name="Write back to them")).to_be_visible()
    said = [entry.statement for entry in queries.pursuit_for(ana, deal).current]
    assert NextStep(agreed=True) in said
    assert [getattr(each, "text", "") for each in said][-1] == "No launch may slip"
    assert phone.evaluate("Object.keys(localStorage).length") == 0


def test_a_save_that_was_not_answered_is_done_once(phone: Page) -> None:
    ana = arrive(phone)
    deal = owed(ana)
    address = f"/pursuits/{deal}/meetings/m/close-out/"
    phone.goto(address)
    phone.get_by_label("Said outright").tap()
    # It arrives, and the answer is lost on the way back, its cookie with it.
    phone.route(f"**{address}", _answer_lost, times=1)
    phone.get_by_role("button", name="Save and stop").tap()
    phone.wait_for_timeout(1_000)
    phone.context.clear_cookies(name="heardback_arrived")
    assert len(queries.pursuit_for(ana, deal).current) == 1

    phone.goto("/")
    phone.goto(address)
    expect(phone.get_by_text("What you typed before is back.")).to_be_visible()
    phone.get_by_role("button", name="Save and stop").tap()
    expect(phone.get_by_role("heading", name="Write back to them")).to_be_visible()
    assert len(queries.pursuit_for(ana, deal).current) == 1


def _answer_lost(route: Route) -> None:
    route.fetch(max_redirects=0)
    route.abort()
