"""Ana says how she wants to be reminded."""

import json

import pytest
from django.test import Client

from heardback.journal import queries
from heardback.journal.queries import Actor

FILLED = {"mail": "ana@example.org", "begins": "08:00", "ends": "20:00"}
PLACE = {
    "endpoint": "https://push.example.org/a",
    "keys": {"p256dh": "key", "auth": "secret"},
}


def told(page: Client, where: str, body: object) -> tuple[int, str]:
    answer = page.post(where, json.dumps(body), content_type="application/json")
    return answer.status_code, answer.json()["state"]


def test_she_is_reminded_by_mail_from_now_on(page: Client, ana: Actor) -> None:
    page.post("/settings/reminders/", FILLED)

    assert queries.reminder_for(ana).mail == "ana@example.org"


def test_what_she_chose_is_in_the_form(page: Client) -> None:
    page.post("/settings/reminders/", {**FILLED, "days_off": ["6"]})
    shown = page.get("/settings/reminders/").content.decode()

    assert 'value="ana@example.org"' in shown
    assert shown.count("checked") == 1


@pytest.mark.parametrize(
    "changes",
    [{"ends": "07:00"}, {"mail": "nobody"}, {"days_off": ["9"]}, {"ntfy": "ftp://x"}],
)
def test_what_cannot_be_is_said_and_nothing_typed_is_lost(
    page: Client, changes: dict[str, object]
) -> None:
    answer = page.post("/settings/reminders/", {**FILLED, **changes})

    assert answer.status_code == 422
    assert b"08:00" in answer.content


def test_a_browser_is_remembered_and_left_in_peace(page: Client, ana: Actor) -> None:
    began = told(page, "/settings/reminders/push/", PLACE)
    kept = len(queries.reminder_for(ana).places)
    ended = told(page, "/settings/reminders/push/end/", PLACE)

    assert (began, kept, ended) == ((200, "kept"), 1, (200, "kept"))
    assert queries.reminder_for(ana).places == ()


@pytest.mark.parametrize(
    "body",
    [[], "x", {}, {"endpoint": "https://x.example.org"}, {**PLACE, "endpoint": "x"}],
)
def test_what_no_browser_says_is_refused(page: Client, body: object) -> None:
    assert told(page, "/settings/reminders/push/", body) == (422, "refused")


def test_the_key_for_browsers_is_public_and_nothing_else(page: Client) -> None:
    said = page.get("/settings/reminders/key/").json()

    assert len(said["key"]) == 87
