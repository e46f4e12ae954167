"""Every page, for everybody: axe, narrow and wide, zoomed, by keyboard."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from heardback.core.pursuit import Meeting, Person
from heardback.journal import actions
from tests.journeys.arriving import arrive
from tests.web.addresses import of_a_deal, of_the_workspace
from tests.web.sample import NEXT, northgate
from tests.web.test_decision import NO

type Axe = Callable[[Page], list[str]]


def pages() -> Iterator[tuple[str, str]]:
    yield from of_the_workspace().items()
    yield from of_a_deal().items()
    yield "missing", "/nowhere/"


@pytest.fixture
def deal(desk: Page) -> str:
    ana = arrive(desk)
    actions.take_in(ana, [northgate()])
    return northgate().id


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(
    scheme: str, desk: Page, axe: Axe, deal: str
) -> None:
    desk.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found = {}
    for name, address in pages():
        desk.goto(address)
        found[name] = axe(desk)

    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("width", [320, 390, 640, 1600])
def test_no_page_is_wider_than_the_screen(width: int, desk: Page, deal: str) -> None:
    """640 is a laptop at 200 %, 320 a phone at 120 % or a laptop at 400 %."""
    desk.set_viewport_size({"width": width, "height": 800})
    wide = {}
    for name, address in pages():
        desk.goto(address)
        wide[name] = desk.evaluate("document.documentElement.scrollWidth")

    assert {name: each for name, each in wide.items() if each > width} == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_names_without_end_stay_on_the_page(width: int, desk: Page) -> None:
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
    desk.set_viewport_size({"width": width, "height": 800})
    wide = {}
    for name, address in pages():
        desk.goto(address)
        wide[name] = desk.evaluate("document.documentElement.scrollWidth")

    assert {name: each for name, each in wide.items() if each > width} == {}


def test_the_list_narrows_while_one_types(desk: Page, deal: str) -> None:
    desk.goto("/pursuits/")
    expect(desk.get_by_role("link", name="Northgate Foods")).to_be_visible()
    desk.get_by_label("Name").press_sequentially("Halden")

    expect(desk.get_by_text("Nothing matches.")).to_be_visible()
    assert "text=Halden" in desk.url
    desk.get_by_label("Name").fill("north")
    desk.get_by_role("button", name="Show").click()
    expect(desk.get_by_role("link", name="Northgate Foods")).to_be_visible()


def test_what_a_thumb_must_hit_is_large_enough(phone: Page) -> None:
    ana = arrive(phone)
    actions.take_in(ana, [northgate()])
    small = {}
    for name, address in pages():
        phone.goto(address)
        small[name] = phone.evaluate(
            """() => [...document.querySelectorAll(
                   "button, .button, .choice, .check, .blank, nav a, select")]
                 .filter((each) => each.checkVisibility())
                 .map((each) => [each.textContent.trim().slice(0, 30),
                                 each.getBoundingClientRect().height])
                 .filter(([, height]) => height > 0 && height < 43.9)"""
        )

    assert {name: each for name, each in small.items() if each} == {}


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

    expect(page.get_by_role("heading", name="They said no")).to_be_visible()
    plain.close()
