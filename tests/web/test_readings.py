"""A long text: how far it is, stopping it, going on, with a script and without."""

import pytest
from django.test import Client
from pytest_django import Settings

from heardback.core.evidence import FoundBy
from heardback.core.reading import State
from heardback.journal import actions, queries, reading_on
from heardback.journal.actions.documents import AT_ONCE
from heardback.journal.models import Reading
from heardback.journal.queries import Actor

TALK = (
    b"Ana: Will you recommend us to Mara?\n"
    b"Tom Becker: Yes, I will recommend you to Mara.\n"
)
LONG = TALK * (AT_ONCE // len(TALK) + 20)
SCRIPT = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def later(settings: Settings) -> None:
    """Nobody works yet: what is queued waits."""
    dummy = "django.tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}


@pytest.fixture
def document(ana: Actor, deal: str) -> str:
    return actions.keep_document(ana, deal, name="call.txt", data=LONG, us=["Ana"])


def where(deal: str, document: str, deed: str = "") -> str:
    return f"/pursuits/{deal}/documents/{document}/reading/{deed and deed + '/'}"


def read_to_its_end(document: str) -> None:
    reading = Reading.objects.get(document__sha=document)
    reading_on.read_on(reading.pk, reading.part)


def test_a_long_text_leads_to_the_page_that_says_how_far_it_is(
    page: Client, deal: str
) -> None:
    asked = page.post(f"/pursuits/{deal}/documents/new/", {"text": LONG.decode()})
    answer = page.post(asked["Location"], {"us": ["Ana"], "agreed": "yes"})

    assert answer["Location"].endswith("/reading/")


def test_it_says_how_many_turns_of_how_many(
    page: Client, deal: str, document: str
) -> None:
    Reading.objects.update(state=State.RUNNING.value, turns=12)

    shown = page.get(where(deal, document)).content.decode()

    assert f"12 of {LONG.count(b'Mara?') * 2} turns read" in shown
    assert '<progress id="read-first" value="12"' in shown


def test_without_a_script_the_page_looks_again_by_itself(
    page: Client, deal: str, document: str
) -> None:
    shown = page.get(where(deal, document)).content

    assert b'<noscript><meta http-equiv="refresh"' in shown


def test_a_script_gets_the_bars_alone(page: Client, deal: str, document: str) -> None:
    shown = page.get(where(deal, document), headers=SCRIPT).content

    assert b"<html" not in shown
    assert b'hx-trigger="every 1s"' in shown


def test_once_it_is_read_both_come_to_the_review(
    page: Client, deal: str, document: str
) -> None:
    read_to_its_end(document)

    plain = page.get(where(deal, document))
    scripted = page.get(where(deal, document), headers=SCRIPT)

    assert plain["Location"].endswith("/review/")
    assert scripted["HX-Redirect"].endswith("/review/")


def test_stopped_it_can_go_on(
    page: Client, ana: Actor, deal: str, document: str
) -> None:
    page.post(where(deal, document, "stop"))
    stopped = page.get(f"/pursuits/{deal}/documents/{document}/review/").content
    answer = page.post(where(deal, document, "on"))

    assert b"The reading was stopped" in stopped
    assert answer["Location"].endswith("/reading/")
    reading = queries.readings_for(ana, document)[FoundBy.FIRST]
    assert reading.state is State.WAITING


def test_a_reading_that_failed_says_why_and_can_go_on(
    page: Client, deal: str, document: str
) -> None:
    Reading.objects.update(state=State.FAILED.value, trouble=reading_on.DIED)

    shown = page.get(where(deal, document)).content.decode()

    assert reading_on.DIED in shown
    assert "Read on" in shown
    assert "every 1s" not in shown


def test_what_was_found_so_far_can_be_reviewed(
    page: Client, deal: str, document: str
) -> None:
    shown = page.get(f"/pursuits/{deal}/documents/{document}/review/").content

    assert b"turns are read so far" in shown


def test_a_reader_that_does_not_exist_cannot_be_stopped(
    page: Client, deal: str, document: str
) -> None:
    assert page.post(where(deal, document, "stop"), {"by": "third"}).status_code == 404


def test_cleo_sees_nothing_of_it(
    cleo: Actor, browser_of: object, deal: str, document: str
) -> None:
    other = browser_of(cleo)  # type: ignore[operator]

    assert other.get(where(deal, document)).status_code == 404
    assert other.post(where(deal, document, "stop")).status_code == 404
