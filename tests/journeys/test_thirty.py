"""Thirty proposals by keyboard, one key each; a slip is taken back cleanly."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from heardback.core.pursuit import Pursuit, Side, Verdict
from heardback.core.reading import State
from heardback.journal import actions, queries
from tests.journal.people import TODAY
from tests.journeys.arriving import arrive

MANY = 34
TALK = "".join(
    f"Ana: What happens in week {number}?\n"
    f"Tom: I will send you the contract for part {number} by Friday.\n"
    for number in range(MANY)
)


def test_thirty_are_reviewed_with_one_key_each(
    desk: Page, picture: Callable[[Page, str], None]
) -> None:
    ana = arrive(desk)
    deal = actions.open_pursuit(
        ana, Pursuit(id="", side=Side.DEAL, organisation="Northgate", opened_on=TODAY)
    )
    sha = actions.keep_document(
        ana, deal, name="call.txt", data=TALK.encode(), us=["Ana"]
    )
    many = sum(not each.proposal.maybe for each in queries.reviewed_for(ana, sha, deal))
    assert many >= 30
    desk.goto(f"/pursuits/{deal}/documents/{sha}/review/")
    keys = ["a", "x", "a", "a", "x"] * 6

    desk.keyboard.press("j")
    for done, key in enumerate(keys, start=1):
        expect(desk.locator(".proposal:focus")).to_have_attribute(
            "data-verdict", "open"
        )
        desk.keyboard.press(key)
        words = f"{done} of {many}" if done < many else f"All {many}"
        expect(desk.locator("#progress")).to_contain_text(words)

    expect(desk.get_by_role("link", name="Next", exact=True)).to_be_focused()
    picture(desk, "thirty")
    found = queries.reviewed_for(ana, sha, deal)
    assert sum(each.verdict is Verdict.ACCEPTED for each in found) == 18
    assert len(queries.pursuit_for(ana, deal).current) == 18


def test_a_slip_is_taken_back_from_the_next_card(desk: Page) -> None:
    ana = arrive(desk)
    deal = actions.open_pursuit(
        ana, Pursuit(id="", side=Side.DEAL, organisation="Northgate", opened_on=TODAY)
    )
    sha = actions.keep_document(
        ana, deal, name="call.txt", data=TALK[:600].encode(), us=["Ana"]
    )
    assert queries.readings_for(ana, sha)["first"].state is State.DONE  # type: ignore[index]
    desk.goto(f"/pursuits/{deal}/documents/{sha}/review/")
    cards = desk.locator(".proposal")
    desk.keyboard.press("j")
    desk.keyboard.press("a")
    expect(cards.nth(1)).to_be_focused()

    desk.keyboard.press("u")

    expect(cards.nth(0)).to_have_attribute("data-verdict", "open")
    expect(cards.nth(0)).to_be_focused()
    assert queries.pursuit_for(ana, deal).current == ()
