"""A long text in a real browser: watched, stopped and gone on with."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from heardback.core.pursuit import Pursuit, Side
from heardback.journal import actions, reading_on
from heardback.journal.actions.documents import AT_ONCE
from heardback.journal.models import Reading
from heardback.journal.queries import Actor
from tests.journal.people import TODAY
from tests.journeys.arriving import arrive

TALK = b"Ana: Will you recommend us?\nTom: Yes, I will recommend you to Mara.\n"
LONG = TALK * (AT_ONCE // len(TALK) + 20)
TURNS = LONG.count(b"\n")


@pytest.fixture(autouse=True)
def later(settings: Settings) -> None:
    """The worker is somebody whom the test plays."""
    dummy = "django.tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}


def kept(ana: Actor) -> str:
    """A long text just kept; gives the address of the page that shows how far it is."""
    deal = actions.open_pursuit(
        ana, Pursuit(id="", side=Side.DEAL, organisation="Northgate", opened_on=TODAY)
    )
    sha = actions.keep_document(ana, deal, name="call.txt", data=LONG, us=["Ana"])
    return f"/pursuits/{deal}/documents/{sha}/reading/"


def read_to_its_end() -> None:
    reading = Reading.objects.get()
    reading_on.read_on(reading.pk, reading.part)


def test_one_watches_it_and_comes_to_the_review(
    desk: Page, axe: Callable[[Page], list[str]]
) -> None:
    desk.goto(kept(arrive(desk)))
    expect(desk.get_by_text("It waits for its turn")).to_be_visible()
    assert axe(desk) == []

    Reading.objects.update(state="running", turns=12)
    expect(desk.get_by_text(f"12 of {TURNS} turns read")).to_be_visible()
    read_to_its_end()

    expect(desk.get_by_role("heading", name="What did they say?")).to_be_visible()
    assert axe(desk) == []


def test_one_stops_it_and_goes_on(phone: Page) -> None:
    phone.goto(kept(arrive(phone)))
    phone.get_by_role("button", name="Stop here").tap()
    expect(phone.get_by_text("The reading was stopped")).to_be_visible()

    phone.get_by_role("button", name="Read on").tap()

    expect(phone.get_by_text("It waits for its turn")).to_be_visible()


def test_without_a_script_the_page_looks_again(desk: Page) -> None:
    address = kept(arrive(desk))
    browser = desk.context.browser
    assert browser is not None
    plain = browser.new_context(
        java_script_enabled=False, storage_state=desk.context.storage_state()
    )
    page = plain.new_page()
    page.goto("/".join(desk.url.split("/")[:3]) + address)
    expect(page.get_by_text("It waits for its turn")).to_be_visible()

    read_to_its_end()

    expect(page.get_by_role("heading", name="What did they say?")).to_be_visible(
        timeout=10_000
    )
    plain.close()
