"""Whom one erases on one device is let go of by the other ones too."""

from dataclasses import replace
from time import monotonic

from playwright.sync_api import Page, expect

from heardback.journal import actions
from tests.journeys.arriving import arrive
from tests.web.sample import northgate

KEPT = "heardback:"
NAMES = f"() => Object.keys(localStorage).filter((each) => each.startsWith('{KEPT}'))"
PATIENCE = 20


def test_what_was_half_typed_on_another_device_goes(desk: Page) -> None:
    ana = arrive(desk)
    actions.take_in(ana, [northgate()])
    deal = northgate().id
    desk.goto(f"/pursuits/{deal}/decision/")
    desk.get_by_label("Their words").first.fill("Tom said it was the price.")
    desk.goto("/settings/")
    assert desk.evaluate(NAMES)

    actions.erase_person(ana, deal, "Tom Becker")
    desk.goto("/settings/")

    # Asked from outside: what polls within the page is an eval, which our policy stops.
    until = monotonic() + PATIENCE
    while desk.evaluate(NAMES) and monotonic() < until:
        desk.wait_for_timeout(50)
    assert desk.evaluate(NAMES) == []


def test_what_was_half_typed_about_others_stays(desk: Page) -> None:
    ana = arrive(desk)
    other = northgate().id.replace("n", "m")
    actions.take_in(ana, [northgate()])
    actions.take_in(ana, [replace(northgate(), id=other)])
    address = f"/pursuits/{other}/decision/"
    desk.goto(address)
    desk.get_by_label("Their words").first.fill("It was the price.")

    actions.erase_person(ana, northgate().id, "Tom Becker")
    desk.goto(address)

    expect(desk.get_by_text("What you typed before is back.")).to_be_visible()
