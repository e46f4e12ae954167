"""The main job: a meeting's words go in, and the pursuit shows where it stands."""

import csv
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from heardback.journal import queries
from tests.journeys.arriving import arrive
from tests.shared_data import SHARED, needs_shared_data

NEW = re.compile("The name is enough")

# Somebody is asked for a gift, doubts, and comes round half-way.
DIALOGUE = "20180723-080248_452_live"

NOTES = """\
Met Priya and Tom on their launch.
Priya: it is still a lot of money for text.
Tom said he will put it in front of Mara next week.
"""


@pytest.fixture
def talk() -> str:
    """A real dialogue as a person would paste it."""
    with (SHARED / "data/p4g/300_dialog.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["B2"] == DIALOGUE]
    names = {"0": "Ana", "1": "Sam"}
    return "\n".join(f"{names[row['B4']]}: {row['Unit']}" for row in rows)


@needs_shared_data
def test_a_real_talk_is_pasted_reviewed_by_keyboard_and_shown(
    desk: Page, talk: str, picture: Callable[[Page, str], None]
) -> None:
    ana = arrive(desk)
    desk.get_by_label("How did your last meeting go?").fill(talk)
    desk.get_by_label(NEW).fill("Sam")
    desk.get_by_role("button", name="Read it").click()

    expect(desk.get_by_role("heading", name="Who speaks for us?")).to_be_visible()
    expect(desk.get_by_label("Ana")).to_be_checked()
    desk.get_by_label("Yes, all of them").click()
    desk.get_by_role("button", name="Read it").click()

    cards = desk.locator(".proposal")
    expect(cards.nth(2)).to_be_visible()
    many = cards.count()
    accepted = cards.nth(0).locator("blockquote").inner_text()
    rejected = cards.nth(1).locator("blockquote").inner_text()
    picture(desk, "review")

    # The cards stand before the script that listens to the keys.
    desk.wait_for_load_state()
    desk.keyboard.press("j")
    expect(cards.nth(0)).to_be_focused()
    desk.keyboard.press("a")
    looked_at(desk, 1, many)
    expect(cards.nth(1)).to_be_focused()
    desk.keyboard.press("x")
    looked_at(desk, 2, many)
    expect(cards.nth(2)).to_be_focused()
    desk.keyboard.press("k")
    desk.keyboard.press("u")
    looked_at(desk, 1, many)
    expect(cards.nth(1)).to_be_focused()
    desk.keyboard.press("x")
    looked_at(desk, 2, many)
    expect(cards.nth(2)).to_be_focused()
    desk.keyboard.press("e")
    expect(cards.nth(2).locator(".edit")).to_be_visible()
    desk.get_by_role("button", name="Accept as changed").click()
    looked_at(desk, 3, many)
    for at in range(3, many):
        expect(cards.nth(at)).to_be_focused()
        desk.keyboard.press("x")
        looked_at(desk, at + 1, many)

    desk.get_by_role("link", name="See where it stands").click()

    expect(desk.get_by_role("heading", name="Sam", exact=True)).to_be_visible()
    expect(desk.locator(".timeline")).to_contain_text(accepted)
    expect(desk.locator(".timeline")).not_to_contain_text(rejected)
    (one,) = queries.all_pursuits(ana)
    assert all(entry.quote in talk for entry in one.current)
    assert len(one.current) == 2


def looked_at(page: Page, done: int, many: int) -> None:
    words = f"{done} of {many} looked at" if done < many else f"All {many} looked at"
    expect(page.locator("#progress")).to_contain_text(words)


def test_the_buttons_do_all_that_the_keys_do(phone: Page) -> None:
    ana = arrive(phone)
    phone.get_by_label("How did your last meeting go?").fill(NOTES)
    phone.get_by_label(NEW).fill("Northgate Foods")
    phone.get_by_role("button", name="Read it").tap()
    if phone.get_by_role("heading", name="Who speaks for us?").is_visible():
        phone.get_by_role("button", name="Read it").tap()
    card = phone.locator(".proposal").first

    card.get_by_role("button", name="Accept").tap()
    expect(card.get_by_text("Accepted")).to_be_visible()
    card.get_by_role("button", name="Undo").tap()
    expect(card.get_by_role("button", name="Reject")).to_be_visible()
    card.get_by_role("button", name="Reject").tap()
    expect(card.get_by_text("Rejected")).to_be_visible()

    (one,) = queries.all_pursuits(ana)
    assert one.current == ()
