"""The pocket page and what it hands in, odd things included."""

import json
import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from heardback.journal import queries
from heardback.journal.queries import Actor
from heardback.web.views.pocket import PARTS

SLIP = {
    "key": "a" * 32,
    "pursuit": "northgate",
    "on": "2026-10-08",
    "medium": "call",
    "people": ["Tom"],
    "guess": 4,
    "heard": [
        {
            "kind": "support",
            "value": {"grade": "yes"},
            "person": "Tom",
            "quote": "happy to",
            "source": "quoted",
        }
    ],
}


def handed(page: Client, **changes: object) -> tuple[int, dict[str, str]]:
    body = json.dumps({**SLIP, **changes})
    answer = page.post("/pocket/hand-in/", body, content_type="application/json")
    return answer.status_code, answer.json()


def test_the_page_needs_nobody_signed_in_and_holds_nothing_personal(
    client: Client, db: None
) -> None:
    answer = client.get("/pocket/")

    assert answer.status_code == 200
    assert b"csrf" not in answer.content.lower()


def test_every_part_of_it_is_kept_by_the_worker(client: Client, db: None) -> None:
    page = client.get("/pocket/").content.decode()
    worker = client.get("/worker.js").content.decode()
    parts = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page))

    assert parts
    assert all(part in worker for part in parts)
    assert len(parts) == len(PARTS)


def test_the_worker_looks_after_all_pages(client: Client, db: None) -> None:
    answer = client.get("/worker.js")

    assert answer["Content-Type"].startswith("text/javascript")


def test_the_app_can_be_installed(client: Client, db: None) -> None:
    said = client.get("/manifest.webmanifest").json()

    assert {each["sizes"] for each in said["icons"]} == {"192x192", "512x512"}
    assert said["share_target"]["action"] == "/pocket/shared/"


def test_a_stranger_is_told_to_sign_in(client: Client, db: None) -> None:
    answer = client.get("/pocket/data.json")

    assert (answer.status_code, answer.json()["state"]) == (401, "signed_out")


def test_the_phone_learns_names_and_a_token(page: Client, deal: str) -> None:
    said = page.get("/pocket/data.json").json()

    assert said["token"]
    assert deal in [each["id"] for each in said["pursuits"]]


def test_a_close_out_is_kept_once(page: Client, ana: Actor, deal: str) -> None:
    before = len(queries.pursuit_for(ana, deal).evidence)
    first = handed(page, pursuit=deal)
    again = handed(page, pursuit=deal)

    assert first == again
    assert (first[0], first[1]["state"]) == (200, "kept")
    assert len(queries.pursuit_for(ana, deal).evidence) == before + 1


def test_somebody_new_begins_with_their_first_meeting(page: Client, ana: Actor) -> None:
    begin = {"side": "application", "organisation": "Brackwater"}
    handed(page, pursuit="", begin=begin)

    assert [each.organisation for each in queries.all_pursuits(ana)] == ["Brackwater"]


def test_a_pursuit_that_is_gone_is_said_and_stays_on_the_phone(page: Client) -> None:
    assert handed(page, pursuit="gone")[1]["state"] == "gone"


@pytest.mark.parametrize(
    "changes",
    [
        {"heard": [{"kind": "support", "value": {"grade": "lovely"}, "source": "x"}]},
        {"heard": [{"kind": "love", "value": {}, "source": "quoted"}]},
        {"heard": ["yes"]},
        {"heard": [{}] * 51},
        {"people": "Tom"},
        {"on": "soon"},
        {"guess": 11},
        {"guess": True},
        {"key": "x" * 61},
        {"notes": "x" * 20_001},
        {"begin": {"side": "deal", "organisation": ""}},
        {"begin": {"side": "war", "organisation": "x"}},
        {"notes": "a\0b"},
    ],
)
def test_what_no_phone_of_ours_writes_is_refused_with_a_sentence(
    page: Client, deal: str, changes: dict[str, object]
) -> None:
    status, said = handed(page, **{"pursuit": deal, **changes})

    assert (status, said["state"]) == (422, "refused")
    assert said["sentence"].endswith((".", "?"))


@pytest.mark.parametrize("body", ["", "[]", "null", "{", "[" * 100_000, "\x00"])
def test_what_is_no_slip_at_all_is_refused(page: Client, body: str) -> None:
    answer = page.post("/pocket/hand-in/", body, content_type="application/json")

    assert (answer.status_code, answer.json()["state"]) == (422, "refused")


def test_another_site_cannot_hand_anything_in(
    ana: Actor, browser_of: Callable[[Actor], Client]
) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser_of(ana).cookies

    assert strict.post("/pocket/hand-in/").status_code == 403


def test_a_shared_mail_is_read_for_review(page: Client, ana: Actor, deal: str) -> None:
    file = SimpleUploadedFile("mail.txt", b"Tom: I will recommend you to the board.\n")
    answer = page.post(
        "/pocket/hand-in-file/", {"key": "k", "pursuit": deal, "file": file}
    )

    assert answer.json()["state"] == "kept"
    assert page.get(answer.json()["where"]).status_code == 200


def test_what_another_app_shares_changes_nothing_without_the_worker(
    client: Client, db: None
) -> None:
    answer = client.post("/pocket/shared/", {"text": "<b>hello</b>"})

    assert b"&lt;b&gt;hello" in answer.content
