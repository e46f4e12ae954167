"""The board moves by mouse and by key, and goes back."""

from playwright.sync_api import Locator, Page, expect

from heardback.journal import actions
from tests.journeys.arriving import arrive
from tests.web.sample import northgate

DROPPED = "with_decider"


def column(desk: Page, stage: str) -> Locator:
    return desk.locator(f'[data-stage="{stage}"]')


def card(desk: Page) -> Locator:
    return desk.locator("[data-card]").filter(has_text="Northgate Foods")


def test_a_card_goes_by_mouse_and_by_key_and_back(desk: Page) -> None:
    actions.take_in(arrive(desk), [northgate()])
    desk.goto("/pursuits/board/")
    desk.wait_for_load_state()
    card(desk).drag_to(column(desk, DROPPED))

    expect(column(desk, DROPPED)).to_contain_text("Northgate Foods")
    expect(card(desk)).to_contain_text("set by hand")

    desk.wait_for_load_state()
    card(desk).get_by_role("link", name="Northgate Foods").focus()
    desk.keyboard.press("1")
    expect(column(desk, "new")).to_contain_text("Northgate Foods")

    desk.wait_for_load_state()
    desk.keyboard.press("u")
    expect(desk.get_by_text("As before: 1 pursuit.")).to_be_visible()
    expect(column(desk, DROPPED)).to_contain_text("Northgate Foods")
