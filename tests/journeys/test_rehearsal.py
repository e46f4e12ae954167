"""A practice talk by keyboard on a phone, with a coach who marks as it goes on."""

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from heardback.journal import actions, queries
from heardback.journal.queries import By
from tests.journeys.arriving import arrive
from tests.journeys.conftest import PHONE
from tests.web.sample import northgate

type Axe = Callable[[Page], list[str]]
type Picture = Callable[[Page, str], None]

LINES = (
    "I would like to go through three points today. Does that suit you?",
    "Before I show you anything: what makes you hesitate about us?",
    "What is behind that for you?",
    "So it weighs on you. What would help you with that?",
    "Sofia answers every phone call within the day, as she has for three clients.",
    "Will you be recommending us?",
    "Shall we meet again on Tuesday at ten?",
    "Thank you for your time.",
)


def tab_to(page: Page, name: str) -> None:
    """By the tab key alone, until what is named has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        text = page.evaluate(
            "() => document.activeElement.textContent.trim()"
            " || document.activeElement.labels?.[0]?.textContent.trim() || ''"
        )
        if text.startswith(name):
            return
    raise AssertionError(f"The tab key never came to {name!r}.")


def say(page: Page, line: str) -> None:
    """Into the field that has the focus; it stands before the script that sends it."""
    page.wait_for_load_state()
    page.keyboard.type(line)
    page.keyboard.press("Enter")


def test_a_session_by_keyboard_with_a_coach_on_a_second_screen(
    phone: Page,
    browser: Browser,
    live_server: LiveServer,
    axe: Axe,
    picture: Picture,
) -> None:
    ana = arrive(phone)
    actions.take_in(ana, [northgate()])
    phone.goto("/pursuits/northgatefds/")
    tab_to(phone, "Rehearse the close")
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("heading", name="Rehearse the close")).to_be_visible()
    picture(phone, "rehearsal")
    tab_to(phone, "Begin")
    phone.keyboard.press("Enter")
    expect(phone.get_by_label("Your line")).to_be_focused()

    tab_to(phone, "Make a link")
    phone.keyboard.press("Enter")
    link = phone.get_by_label("A link for one person").input_value()
    rehearsal = phone.url.split("/rehearsals/")[1].split("/")[0]

    context = browser.new_context(base_url=live_server.url, viewport=PHONE)
    coach = context.new_page()
    coach.goto(link)
    coach.get_by_role("button", name="Open it here").press("Enter")
    expect(coach.get_by_role("heading", name="You watch, and mark")).to_be_visible()
    assert axe(coach) == []

    for number, line in enumerate(LINES, start=1):
        expect(phone.get_by_label("Your line")).to_be_focused()
        say(phone, line)
        if number == 2:
            # What was said on one screen stands on the other, and the other way round.
            expect(coach.get_by_text(line)).to_be_visible()
            coach.locator("#yes-1").press("Enter")
            expect(coach.locator("#yes-1")).to_have_attribute("aria-pressed", "true")
            coach.get_by_label("A note at this moment").fill("A good question.")
            coach.get_by_role("button", name="Keep the note").press("Enter")
            expect(phone.get_by_text("coach: yes")).to_be_visible()
            expect(phone.get_by_text("A good question.")).to_be_visible()
            assert axe(phone) == []
            picture(phone, "talk")
            picture(coach, "coach")
        if number < len(LINES):
            expect(phone.locator(".talk .ours")).to_have_count(number)

    expect(phone.get_by_role("heading", name="The checks")).to_be_visible()
    expect(phone.get_by_text("coach: yes")).to_be_visible()
    assert axe(phone) == []
    picture(phone, "marks")
    one = queries.rehearsal_for(ana, rehearsal)
    assert one.state.ended == "farewell"
    assert one.marks[By.COACH] == {"agreed the agenda": True}
    assert [note.text for note in one.notes] == ["A good question."]
    context.close()


def test_a_lost_connection_in_the_middle_goes_on_where_it_was(phone: Page) -> None:
    ana = arrive(phone)
    actions.take_in(ana, [northgate()])
    phone.goto("/pursuits/northgatefds/rehearsal/")
    phone.get_by_role("button", name="Begin").click()
    line = phone.get_by_label("Your line")
    line.focus()
    say(phone, "What makes you hesitate about us?")
    # The reader's network is loaded first.
    expect(phone.locator(".talk .ours")).to_have_count(1, timeout=20_000)
    address = phone.url

    phone.context.set_offline(True)
    line.fill("What is behind that for you?")
    line.press("Enter")
    expect(phone.get_by_text("There is no connection.")).to_be_visible()
    expect(line).to_have_value("What is behind that for you?")

    phone.context.set_offline(False)
    phone.goto(address.split("#")[0])
    expect(line).to_have_value("What is behind that for you?")
    phone.wait_for_load_state()
    line.press("Enter")
    expect(phone.locator(".talk .ours")).to_have_count(2)


def test_without_a_script_it_works_by_reloading(
    browser: Browser, live_server: LiveServer, phone: Page
) -> None:
    ana = arrive(phone)
    actions.take_in(ana, [northgate()])
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, viewport=PHONE
    )
    context.add_cookies(phone.context.cookies())  # type: ignore[arg-type]
    plain = context.new_page()
    plain.goto("/pursuits/northgatefds/rehearsal/")
    plain.get_by_role("button", name="Begin").click()
    plain.get_by_label("Your line").fill("What makes you hesitate about us?")
    plain.get_by_role("button", name="Say it").click()

    expect(plain.locator(".talk .theirs").last).to_contain_text("ChatGPT")
    expect(plain.get_by_role("button", name="Speak")).to_be_hidden()
    context.close()
