"""The example's application ends; what was said is read back."""

import re
from collections.abc import Callable

from django.utils import timezone
from playwright.sync_api import Page, expect

from heardback.journal import queries
from heardback.server import examples
from tests.journeys.arriving import arrive


def test_a_no_is_written_down_and_read_back(
    desk: Page, picture: Callable[[Page, str], None]
) -> None:
    ana = arrive(desk)
    examples.take_in(ana, now=timezone.now())
    desk.goto("/")
    desk.get_by_role("link", name="Brackwater Transit").last.click()
    picture(desk, "pursuit")

    desk.get_by_role("link", name="They decided").click()
    desk.get_by_label("They said no").click()
    desk.get_by_label("When? (needed)").fill(timezone.localdate().isoformat())
    desk.get_by_label("Another firm or candidate").click()
    desk.get_by_label("What did they say?").fill("Somebody else was a better fit.")
    desk.get_by_label("And what do you believe?").fill("Idris was never convinced.")
    desk.get_by_role("button", name="Keep it").click()

    expect(desk.get_by_role("heading", name="They said no")).to_be_visible()
    expect(desk.locator("blockquote").first).to_have_text(
        "Somebody else was a better fit."
    )
    expect(desk.locator(".belief")).to_have_text("Idris was never convinced.")
    expect(desk.get_by_text("something that is not on record")).to_be_visible()
    expect(desk.get_by_label("The request")).to_have_value(
        re.compile("your decision stands")
    )
    picture(desk, "read-back")

    desk.get_by_role("link", name="Lessons").click()
    expect(desk.get_by_text("Somebody else was a better fit.")).to_be_visible()
    ended = [one.decision for one in queries.all_pursuits(ana)]
    assert [each.outcome for each in ended if each] == ["lost", "lost"]
