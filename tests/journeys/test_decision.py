"""After the no, in a real browser: read back, ask, be answered on a phone, learn."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from heardback.core.reasons import reasons
from heardback.journal import queries
from heardback.server import examples
from heardback.web.reach import CHECKED
from tests.journeys.arriving import arrive
from tests.journeys.conftest import PHONE

type Picture = Callable[[Page, str], None]
type Axe = Callable[[Page], list[str]]


@pytest.fixture
def reachable(live_server: LiveServer, settings: Settings) -> None:
    """The test's own server as the public address; a test has no certificate."""
    settings.PUBLIC_URL = live_server.url
    settings.HTTPS = True
    cache.set(CHECKED, live_server.url, 3600)


def test_a_no_is_written_down_kindly_and_read_back_later(
    desk: Page, picture: Picture, axe: Axe
) -> None:
    ana = arrive(desk)
    examples.take_in(ana, now=timezone.now())
    desk.goto("/")
    desk.get_by_role("link", name="Brackwater Transit").last.click()
    picture(desk, "pursuit")

    desk.get_by_role("link", name="They decided").click()
    desk.get_by_label("They said no").click()
    desk.get_by_label("What did they say?").fill("Somebody else was a better fit.")
    desk.get_by_role("button", name="Keep it, and stop there").click()
    expect(desk.get_by_text("That is enough for today.")).to_be_visible()
    picture(desk, "decision-kept")
    assert axe(desk) == []

    desk.get_by_role("link", name="Add the rest").click()
    desk.get_by_label("Another firm or candidate").click()
    desk.get_by_label("And what do you believe?").fill("Idris was never convinced.")
    desk.get_by_label("Put this in place").check()
    desk.get_by_role("button", name="Keep it", exact=True).click()

    expect(desk.get_by_role("heading", name="They said no")).to_be_visible()
    expect(desk.locator("blockquote").first).to_have_text(
        "Somebody else was a better fit."
    )
    expect(desk.locator(".belief")).to_have_text("Idris was never convinced.")
    expect(desk.get_by_text("something that is not on record")).to_be_visible()
    expect(desk.get_by_text("is said to everybody")).to_be_visible()
    assert axe(desk) == []
    picture(desk, "read-back")

    desk.get_by_role("link", name="Lessons").click()
    expect(desk.get_by_text("Somebody else was a better fit.")).to_be_visible()
    ended = [one.decision for one in queries.all_pursuits(ana)]
    assert [each.outcome for each in ended if each] == ["lost", "lost"]


def test_the_example_s_story_from_the_no_to_the_lesson(
    desk: Page,
    browser: Browser,
    live_server: LiveServer,
    reachable: None,
    picture: Picture,
    axe: Axe,
) -> None:
    """Three meetings, the no, the read-back, the request, the answer, the lesson."""
    ana = arrive(desk)
    examples.take_in(ana, now=timezone.now())
    (northgate,) = [
        one for one in queries.all_pursuits(ana) if one.organisation.startswith("North")
    ]
    before = reasons(northgate)
    desk.goto(f"/pursuits/{northgate.id}/read-back/")
    expect(desk.get_by_text("We're going with ChatGPT").first).to_be_visible()
    picture(desk, "read-back-northgate")

    desk.get_by_role("link", name="Ask Tom Achterberg").click()
    expect(desk.get_by_label("The request")).to_have_value(
        re.compile("Your decision stands")
    )
    assert axe(desk) == []
    picture(desk, "debrief-write")
    desk.get_by_role("button", name="Keep it, and send it next").click()
    desk.get_by_label("Somebody they could tell instead").fill("Dr. Okafor")
    desk.get_by_role("button", name="Make the link and show the mail").click()
    text = desk.get_by_label("The request").input_value()
    assert axe(desk) == []
    picture(desk, "debrief-ready")
    desk.get_by_role("button", name="I have sent it").click()
    expect(desk.get_by_role("heading", name="Asked, and waiting")).to_be_visible()
    picture(desk, "debrief-waiting")

    (link,) = re.findall(rf"{re.escape(live_server.url)}/d/\S+", text)
    toms = browser.new_context(
        viewport=PHONE, has_touch=True, is_mobile=True, java_script_enabled=False
    )
    phone = toms.new_page()
    phone.goto(link)
    phone.get_by_label("What one thing should I do differently").fill(
        "Ask what came out of our own trial. Nobody did, and that was the doubt."
    )
    phone.get_by_text("Two more, if you like").tap()
    phone.get_by_label("What weighed most?").select_option(
        label="We could not be sure enough that it would work"
    )
    picture(phone, "answer")
    phone.get_by_role("button", name="Send").tap()
    expect(phone.get_by_role("heading", name="Thank you")).to_be_visible()
    picture(phone, "answer-done")
    toms.close()

    desk.goto(f"/pursuits/{northgate.id}/read-back/")
    expect(
        desk.get_by_text("Ask what came out of our own trial.").first
    ).to_be_visible()
    after = reasons(queries.pursuit_for(ana, northgate.id))
    assert after.chance("trust") > before.chance("trust") + 0.1
    desk.get_by_role("link", name="What all of them say").click()
    expect(desk.get_by_text("1 of 1 who were asked answered")).to_be_visible()
    picture(desk, "lessons-few")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_the_answer_page_can_be_used_by_everybody(
    language: str, desk: Page, browser: Browser, reachable: None, axe: Axe
) -> None:
    ana = arrive(desk)
    examples.take_in(ana, now=timezone.now())
    (northgate,) = [
        one for one in queries.all_pursuits(ana) if one.organisation.startswith("North")
    ]
    desk.goto(f"/pursuits/{northgate.id}/debrief/write/")
    desk.get_by_role("button", name="Keep it, and send it next").click()
    desk.get_by_role("button", name="Make the link and show the mail").click()
    text = desk.get_by_label("The request").input_value()
    (path,) = re.findall(r"/d/\S+", text)

    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    phone = context.new_page()
    weight: list[int] = []
    phone.on("response", lambda answer: weight.append(len(answer.body())))
    phone.goto(f"{desk.url.split('/pursuits')[0]}{path}?lang={language}")

    assert axe(phone) == []
    assert sum(weight) < 30_000
    # Everything by keyboard: the box, then the button that sends.
    phone.keyboard.press("Tab")
    phone.keyboard.type("A reference.")
    assert phone.locator("textarea").input_value() == "A reference."
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_a_stranger_with_a_no_is_at_a_sent_request_in_a_few_taps(
    phone: Page, picture: Picture, axe: Axe
) -> None:
    """Nobody's record, the day of the no: taps and fields until the request is out."""
    ana = arrive(phone)
    taps = fields = 0
    phone.get_by_role("link", name="They have said no").tap()
    taps += 1
    expect(phone.get_by_label("With whom?")).to_be_visible()
    picture(phone, "after-a-no")
    assert axe(phone) == []
    for name, words in (
        ("With whom?", "Halden Tools"),
        ("What did they say?", "We decided to go with somebody else."),
        ("Who spoke for you", "Lena Moe"),
        ("Who told you?", "Kim Lund"),
    ):
        phone.get_by_label(name).fill(words)
        fields += 1
    phone.get_by_role("button", name="Keep it, and ask them").first.tap()
    phone.get_by_role("button", name="Keep it, and send it next").tap()
    picture(phone, "debrief-ready")
    phone.get_by_role("button", name="I have sent it").tap()
    taps += 3

    expect(phone.get_by_role("heading", name="Asked, and waiting")).to_be_visible()
    (one,) = queries.all_pursuits(ana)
    assert one.debriefs[0].sent_on == timezone.localdate()
    assert one.debriefs[0].person == "Lena Moe"
    # At twenty seconds a tap and a minute a field, well within ten minutes.
    assert timedelta(seconds=20) * taps + timedelta(minutes=1) * fields < timedelta(
        minutes=6
    )
