"""One request: its link, its one reminder's end, and that nobody is asked twice."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from pytest_django.fixtures import Settings

from heardback.journal import queries
from heardback.journal.queries import Actor
from heardback.web.reach import CHECKED
from tests.web.browser import typed
from tests.web.test_debrief import WRITE, draft, only

PUBLIC = "https://notes.example.org"


@pytest.fixture
def reachable(settings: Settings) -> None:
    settings.PUBLIC_URL = PUBLIC
    settings.HTTPS = True
    settings.ALLOWED_HOSTS = ["notes.example.org", "testserver"]
    cache.set(CHECKED, PUBLIC, 3600)


def test_no_link_is_offered_without_a_public_address(page: Client, ended: str) -> None:
    shown = page.get(WRITE).content.decode()

    assert "With a short answer page" not in shown
    assert "no public address" in shown
    assert page.post(f"{draft(page)}link/").status_code == 400


def test_a_link_stands_in_the_mail_once_and_is_not_kept(
    page: Client, ana: Actor, ended: str, reachable: None
) -> None:
    one = draft(page, link="on")
    assert "{link}" in only(ana).text

    shown = page.post(f"{one}link/", {"asker": "Ana Reyes", "coach": "Dr. Okafor"})

    text = str(typed(shown)["text"])
    path = text.split(PUBLIC)[1].split(maxsplit=1)[0]
    assert path not in only(ana).text
    opened = Client().get(path, HTTP_HOST="notes.example.org", secure=True)
    assert b"Dr. Okafor" in opened.content
    assert path not in page.get(one).content.decode()
    page.post(f"{one}withdraw/")
    closed = Client().get(path, HTTP_HOST="notes.example.org", secure=True)
    assert closed.status_code == 404


def test_the_server_s_mail_carries_its_own_link(
    page: Client, ended: str, mailing: None, reachable: None
) -> None:
    one = draft(page, through="program", link="on")

    page.post(f"{one}go/")

    (sent,) = mail.outbox
    assert f"{PUBLIC}/d/" in sent.body
    assert "{link}" not in sent.body


def test_a_request_without_a_link_asks_for_none(
    page: Client, ana: Actor, ended: str, reachable: None
) -> None:
    form = typed(page.get(WRITE))
    form.pop("link")
    page.post(WRITE, form)

    assert "{link}" not in only(ana).text
    assert "short page" not in only(ana).text


def test_who_takes_the_line_out_wants_no_link(
    page: Client, ana: Actor, ended: str, reachable: None
) -> None:
    one = draft(page, link="on", text="Dear Tom, one word of advice?")

    assert "{link}" not in only(ana).text
    assert b"mailto:" in page.get(one).content


def test_nobody_is_asked_twice(page: Client, ana: Actor, ended: str) -> None:
    page.post(f"{draft(page)}sent/")

    again = page.post(WRITE, {**typed(page.get(WRITE)), "text": "Again?"})

    assert again.status_code == 409
    assert len(queries.pursuit_for(ana, ended).debriefs) == 1


def test_after_a_rest_of_two_weeks_a_kind_end_is_offered(
    page: Client, ana: Actor, ended: str, time_machine: object
) -> None:
    one = draft(page)
    page.post(f"{one}sent/")
    page.post(f"{one}remind/")
    sent = only(ana).sent_on
    assert sent is not None
    time_machine.move_to(f"{sent + timedelta(days=14)}T12:00:00Z")  # type: ignore[attr-defined]

    assert b"Let it rest now" in page.get(one).content
