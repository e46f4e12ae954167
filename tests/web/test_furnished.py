"""Every page there is stands in the list that the journeys open, and can be reached."""

import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import resolve

from heardback.journal.queries import Actor
from heardback.web.urls import urlpatterns
from tests.web.addresses import of_the_workspace
from tests.web.furnished import Pages, furnish

TODAY = date(2026, 10, 9)
NOT_PAGES = {
    # These only take something in.
    "activity-remove",
    "aside",
    "bring-back",
    "coach-do",
    "debrief-act",
    "go-to",
    "handle",
    "instrument-drop",
    "judge",
    "lead",
    "look-again",
    "look-back",
    "move",
    "move-back",
    "names-of-us",
    "nudge-sent",
    "offer-answer",
    "pocket-file",
    "pocket-hand-in",
    "pocket-shared",
    "push-begin",
    "push-end",
    "reach-try",
    "reading-on",
    "reading-stop",
    "recap-answer",
    "recording-drop",
    "rehearsal-live",
    "restore",
    "review-rest",
    "take-in",
    "take-out",
    "talk-do",
    "token-make",
    "token-withdraw",
    "view-remove",
    "view-save",
    # These are read by programs, are a part of a page, or come as a file.
    "alive",
    "forgotten",
    "coach-live",
    "lessons-csv",
    "manifest",
    "pocket-data",
    "reach",
    "robots",
    "source",
    "talk-live",
    "worker",
}


@pytest.fixture
def pages(ana: Actor, page: Client, monkeypatch: pytest.MonkeyPatch) -> Pages:
    """A second reader is named, and never asked."""
    monkeypatch.setenv("HEARDBACK_LLM_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("HEARDBACK_LLM_MODEL", "small")
    return furnish(ana, page, today=TODAY)


def test_every_page_is_opened_by_the_journeys(pages: Pages) -> None:
    listed = {name_of(each) for each in (*pages.ours.values(), *pages.public.values())}
    there = {str(each.name) for each in urlpatterns}

    assert there - listed == NOT_PAGES
    assert listed & NOT_PAGES == set()


def test_every_page_stands_in_the_docs(pages: Pages) -> None:
    """With a sheet that `make screenshots` drew; what is empty too."""
    docs = Path(__file__).parents[2] / "docs"
    text = "".join(page.read_text() for page in (docs / "pages").glob("*.md"))
    shown = re.findall(r"pictures/pages/([\w-]+)\.webp", text)
    names = {*pages.ours, *pages.public, "missing", "coach-open"}
    names |= {f"empty-{name}" for name in of_the_workspace()}

    assert sorted(shown) == sorted(names)
    assert {each.stem for each in docs.glob("pictures/pages/*")} == names


def test_every_page_opens(pages: Pages, page: Client) -> None:
    found = {name: page.get(each).status_code for name, each in pages.ours.items()}
    found |= {
        name: Client().get(each).status_code for name, each in pages.public.items()
    }

    assert {name: each for name, each in found.items() if each != 200} == {
        "answer-closed": 404
    }


def test_a_way_leads_to_every_page(pages: Pages, page: Client) -> None:
    """By links alone, from Today."""
    links = Links(page)
    links.follow("/")
    lost = {name_of(each) for each in pages.ours.values()} - set(links.seen)

    # One is led there: after a decision, after a talk.
    assert lost == {"decision-kept", "marks"}


def name_of(address: str) -> str:
    return (resolve(urlsplit(address).path).url_name) or ""


class Links:
    """What one comes to by following links; three addresses of each page at most."""

    def __init__(self, page: Client) -> None:
        self.page = page
        self.seen: dict[str, set[str]] = {}

    def follow(self, address: str) -> None:
        waiting = [address]
        while waiting:
            here = waiting.pop(0)
            known = self.seen.setdefault(name_of(here), set())
            if here in known or len(known) == 3:
                continue
            known.add(here)
            waiting += self.on(here)

    def on(self, address: str) -> list[str]:
        answer = self.page.get(address)
        if "text/html" not in answer.headers["Content-Type"]:
            return []
        found = re.findall(r'href="(/[^"#]*)', answer.content.decode())
        return [
            each.replace("&amp;", "&")
            for each in found
            if not each.startswith(("/static/", "/accounts/"))
        ]
