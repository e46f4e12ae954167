"""Every page, for everybody: axe, narrow, wide, zoomed, dark, light, by keyboard."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from heardback.core.pursuit import Meeting, Person
from heardback.journal import actions
from heardback.journal.models import User
from tests.journeys.arriving import arrive
from tests.web.addresses import of_a_deal, of_the_workspace
from tests.web.furnished import furnish
from tests.web.sample import NEXT, northgate
from tests.web.test_decision import NO

type Axe = Callable[[Page], list[str]]
type Scheme = Literal["light", "dark"]
type Picture = Callable[[Page, str], None]

TOO_SMALL = """() => [...document.querySelectorAll(
    "button, .button, .choice, .check, .blank, nav a, select")]
  .filter((each) => each.checkVisibility())
  .map((each) => [each.textContent.trim().slice(0, 30),
                  each.getBoundingClientRect().height])
  .filter(([, height]) => height > 0 && height < 43.9)
  .map(([text, height]) => `a thumb misses “${text}”: ${height} px`)"""
SHIFTED = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if (!each.hadRecentInput) sum += each.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
})"""
MOVING = "() => document.getAnimations().length"
PICTURES = "HEARDBACK_SCREENSHOTS" in os.environ
THAT_DAY = datetime(2026, 10, 9, 12, tzinfo=UTC)
"""On which pictures are taken: the same pages give the same pictures in any year."""

MOST_SHIFT = 0.02
"""Of a screen; 0.1 is what browsers' makers call good."""


@pytest.fixture(autouse=True)
def on_that_day(request: pytest.FixtureRequest) -> None:
    """A fixed day and a fixed draw, where pictures are wanted."""
    if not PICTURES:
        return
    request.getfixturevalue("time_machine").move_to(THAT_DAY, tick=True)
    patch: pytest.MonkeyPatch = request.getfixturevalue("monkeypatch")
    patch.setattr("secrets.randbelow", lambda below: min(7, below - 1))


@pytest.fixture
def second_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language model is named, and never asked."""
    monkeypatch.setenv("HEARDBACK_LLM_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("HEARDBACK_LLM_MODEL", "small")


@pytest.fixture
def deal(desk: Page) -> str:
    ana = arrive(desk)
    actions.take_in(ana, [northgate()])
    return northgate().id


def test_every_page_on_a_phone(
    phone: Page, axe: Axe, picture: Picture, second_reader: None
) -> None:
    """In the dark; 320 is a small phone, or a laptop at 400 %."""
    phone.emulate_media(color_scheme="dark")
    found = {}
    for name in opened(phone):
        faults = [*shifts(phone), *phone.evaluate(TOO_SMALL), *axe(phone)]
        found[name] = [*faults, *too_wide(phone, 320, 390)]
        both_schemes(phone, picture, name, before="dark")

    assert {name: each for name, each in found.items() if each} == {}


def test_every_page_on_a_laptop(
    desk: Page, axe: Axe, picture: Picture, second_reader: None
) -> None:
    """In the light, nothing moving by itself; 640 is a laptop at 200 %."""
    desk.emulate_media(color_scheme="light", reduced_motion="reduce")
    found = {}
    for name in opened(desk):
        faults = [*shifts(desk), *axe(desk)]
        if desk.evaluate(MOVING):
            faults.append("something moves")
        found[name] = [*faults, *too_wide(desk, 640, 1600, 1280)]
        both_schemes(desk, picture, name, before="light")

    assert {name: each for name, each in found.items() if each} == {}


def test_a_workspace_in_which_nothing_is_yet(
    phone: Page, axe: Axe, picture: Picture
) -> None:
    stop_clock(phone)
    arrive(phone)
    found = {}
    for name, address in of_the_workspace().items():
        phone.goto(address)
        found[name] = [*axe(phone), *too_wide(phone, 320, 390)]
        picture(phone, f"empty-{name}-light")

    assert {name: each for name, each in found.items() if each} == {}


def opened(page: Page) -> Iterator[str]:
    """Each page in turn, by name."""
    stop_clock(page)
    ana = arrive(page)
    browser = Client()
    browser.force_login(User.objects.get(pk=ana.user_id))
    pages = furnish(ana, browser, today=timezone.localdate())
    for name, address in pages.ours.items():
        page.goto(address)
        yield name
    page.goto("/nowhere/")
    yield "missing"
    page.context.clear_cookies()
    for name, address in pages.public.items():
        page.goto(address)
        yield name
    page.goto(pages.public["coach"])
    page.get_by_role("button", name="Open it here").click()
    yield "coach-open"


def stop_clock(page: Page) -> None:
    if PICTURES:
        page.clock.set_fixed_time(THAT_DAY)


def shifts(page: Page) -> list[str]:
    moved = page.evaluate(SHIFTED)
    return [f"what is seen moves by {moved:.3f}"] if moved > MOST_SHIFT else []


def too_wide(page: Page, *widths: int) -> list[str]:
    """The last width is the one that stays."""
    faults = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 844})
        needed = page.evaluate("document.documentElement.scrollWidth")
        if needed > width:
            faults.append(f"{needed} px wide on {width}")
    return faults


def both_schemes(page: Page, picture: Picture, name: str, *, before: Scheme) -> None:
    other: Scheme = "light" if before == "dark" else "dark"
    for scheme in (other, before) if PICTURES else ():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        picture(page, f"{name}-{scheme}")


def test_names_without_end_stay_on_the_page(desk: Page) -> None:
    ana = arrive(desk)
    long = replace(
        northgate(),
        organisation="Northgate" * 30,
        title="Launch" * 45,
        people=(Person(name="Mara" * 45), *northgate().people),
        meetings=(
            *northgate().meetings,
            Meeting(id="long", on=NEXT, title="Talk" * 70, held=False),
        ),
    )
    actions.take_in(ana, [long])
    wide = {}
    for name, address in (of_the_workspace() | of_a_deal()).items():
        desk.goto(address)
        wide[name] = too_wide(desk, 320, 1280)

    assert {name: each for name, each in wide.items() if each} == {}


def test_the_list_narrows_while_one_types(desk: Page, deal: str) -> None:
    desk.goto("/pursuits/")
    expect(desk.get_by_role("link", name="Northgate Foods")).to_be_visible()
    desk.get_by_label("Words, anywhere").press_sequentially("Halden")

    expect(desk.get_by_text("Nothing matches.")).to_be_visible()
    assert "text=Halden" in desk.url
    desk.get_by_label("Words, anywhere").fill("north")
    desk.get_by_role("button", name="Show").click()
    expect(desk.get_by_role("link", name="Northgate Foods")).to_be_visible()


def test_the_first_tab_skips_to_what_matters(desk: Page, deal: str) -> None:
    desk.goto(f"/pursuits/{deal}/")
    desk.keyboard.press("Tab")

    expect(desk.get_by_role("link", name="Skip to what matters")).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk.locator("main")).to_be_focused()


def test_a_form_works_without_a_script(desk: Page, deal: str) -> None:
    context = desk.context.browser
    assert context is not None
    plain = context.new_context(
        java_script_enabled=False, storage_state=desk.context.storage_state()
    )
    page = plain.new_page()
    base = desk.url.split("/", 3)
    home = "/".join(base[:3])
    page.goto(f"{home}/pursuits/{deal}/decision/")
    page.get_by_label(NO["outcome"] and "They said no").check(force=True)
    page.get_by_role("button", name="Keep it").click()

    expect(page.get_by_role("heading", name="It is written down")).to_be_visible()
    plain.close()
