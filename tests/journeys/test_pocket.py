"""Ana in a car park: no connection, a phone that kills tabs, a laptop that restarts."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.conftest import PHONE

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills servers by signal")
PROGRAM = """
from heardback.server import start
start.serve(port={port}, worker=False)
"""
COUNT = """
from heardback.server import start
actor = start.open_database()
from heardback.journal import queries
notes = [
    meeting.notes
    for each in queries.all_pursuits(actor)
    for meeting in each.meetings
]
print(len(notes), len(set(notes)))
"""
MANY = 50
# As the phone's own share sheet sends it.
SHARE = """
const form = new FormData();
form.append("file", new File(["Tom: I will recommend you."], "mail.txt"));
fetch("/pocket/shared/", { method: "POST", body: form }).then(() => true)
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def surroundings(home: Path) -> dict[str, str]:
    plain = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("HEARDBACK_", "DJANGO_"))
    }
    return plain | {"HEARDBACK_HOME": str(home), "HEARDBACK_JOBS": "at_once"}


@contextmanager
def laptop(home: Path, port: int) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A server in a process of its own, and the link that signs in."""
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", PROGRAM.format(port=port)],
        env=surroundings(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = ""
    try:
        assert process.stdout
        while "Ctrl+C" not in said:
            line = process.stdout.readline()
            assert line, process.communicate()[1]
            said += line
        link = re.search(r"http://\S+/sign-in/\S+/", said)
        assert link
        yield link[0], process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def pocket(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    yield context
    context.close()


def kept(home: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", COUNT],
        env=surroundings(home),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def arrived(context: BrowserContext, link: str) -> Page:
    """Signed in, with the pocket page kept on the phone."""
    page = context.new_page()
    page.goto(link)
    page.goto(link.split("/sign-in/", maxsplit=1)[0] + "/pocket/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    expect(page.get_by_role("status")).to_have_text("Everything is handed in.")
    return page


def write(page: Page, words: str) -> None:
    form = page.locator("#close-out")
    form.get_by_label("Organisation").fill("Northgate Foods")
    notes = form.get_by_label("In your words")
    if not notes.is_visible():
        form.get_by_text("Anything else").click()
    notes.fill(words)
    form.get_by_role("button", name="Keep it").click()
    expect(notes).to_have_value("")


def test_fifty_close_outs_written_offline_arrive_once(
    pocket: BrowserContext, home: Path, port: int
) -> None:
    with laptop(home, port) as (link, server):
        page = arrived(pocket, link)
        address = page.url
        server.send_signal(signal.SIGKILL)
        server.wait()

    for number in range(MANY):
        if number == MANY // 2:
            # The phone needs its memory for something else.
            page.close()
            page = pocket.new_page()
            page.goto(address)
        write(page, f"Meeting number {number}.")
    expect(page.get_by_role("status")).to_contain_text(f"{MANY} things wait")

    # The laptop comes back, and falls over while things are handed in.
    for _ in range(3):
        with laptop(home, port) as (_, server):
            page.get_by_role("button", name="Hand in now").click()
            page.wait_for_timeout(400)
            server.send_signal(signal.SIGKILL)
            server.wait()
    with laptop(home, port):
        page.get_by_role("button", name="Hand in now").click()
        expect(page.get_by_role("status")).to_have_text(
            "Everything is handed in.", timeout=60_000
        )

    assert kept(home) == f"{MANY} {MANY}"


def test_the_page_is_there_without_a_connection_and_keeps_no_one_out(
    pocket: BrowserContext, home: Path, port: int, axe: Callable[[Page], list[str]]
) -> None:
    with laptop(home, port) as (link, _):
        page = arrived(pocket, link)
        write(page, "Before the tunnel.")
        expect(page.get_by_role("status")).to_have_text("Everything is handed in.")

    # Any page of ours ends here while the laptop is away.
    page.goto(link.split("/sign-in/")[0] + "/pursuits/")
    expect(page.get_by_role("heading", name="After a meeting")).to_be_visible()
    assert axe(page) == []


def test_what_another_app_shares_waits_for_its_pursuit(
    pocket: BrowserContext, home: Path, port: int
) -> None:
    with laptop(home, port) as (link, _):
        page = arrived(pocket, link)
        page.evaluate(SHARE)
        page.reload()
        row = page.locator("#waiting li")
        row.get_by_label("Organisation").fill("Northgate Foods")
        row.get_by_role("button", name="Hand it in").click()
        # The reader's network is loaded first.
        expect(page.get_by_role("status")).to_have_text(
            "Everything is handed in.", timeout=30_000
        )
    assert kept(home) == "0 0"
