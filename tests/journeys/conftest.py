"""A real browser, at the size of a phone and of a desk."""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)
from pytest_django.live_server_helper import LiveServer

PHONE: ViewportSize = {"width": 390, "height": 844}
PATIENCE = 20_000
DESK: ViewportSize = {"width": 1280, "height": 800}

# Without these Chromium looks for its maker's hosts at every start.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))),
    None,
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.journey)
            # The live server answers from another thread, which sees only what was
            # committed: each test gets real transactions and an emptied database.
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def browser(django_db_setup: None) -> Iterator[Browser]:
    """One for all; after the database, so that the live server finds it made."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: on Debian 'apt install chromium'")
    # Playwright keeps an event loop in this thread, and Django then refuses its
    # database here; nothing of ours runs inside that loop, so the refusal can go.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    # A busy machine answers late; no test measures time.
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def phone(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page on a phone; its addresses are relative to the live server."""
    context = browser.new_context(
        base_url=live_server.url,
        viewport=PHONE,
        has_touch=True,
        is_mobile=True,
        device_scale_factor=2,
    )
    yield from _watched_page(context)


@pytest.fixture
def desk(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page on a laptop; its addresses are relative to the live server."""
    context = browser.new_context(base_url=live_server.url, viewport=DESK)
    yield from _watched_page(context)


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """Says what a page keeps from people with a disability; empty is good."""
    rules = (files("axe_playwright_python") / "axe.min.js").read_text()

    def violations(page: Page) -> list[str]:
        page.evaluate(rules)
        found = page.evaluate("() => axe.run()")["violations"]
        return [
            f"{violation['id']}: {violation['help']}: {node['html']}"
            for violation in found
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]

    return violations


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Keeps a screenshot in the folder that HEARDBACK_SCREENSHOTS names, if any."""
    folder = os.environ.get("HEARDBACK_SCREENSHOTS")

    def keep(page: Page, name: str) -> None:
        if folder is None or page.viewport_size is None:
            return
        file = Path(folder) / f"{name}-{page.viewport_size['width']}.png"
        page.screenshot(path=file, full_page=True, animations="disabled")

    return keep


def _watched_page(context: BrowserContext) -> Iterator[Page]:
    """A page that fails its test when a script failed or our own policy stopped one."""
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "console",
        lambda message: (
            faults.append(message.text)
            if "Content Security Policy" in message.text
            or (message.type == "error" and "Failed to load" not in message.text)
            else None
        ),
    )
    yield page
    context.close()
    assert faults == []
