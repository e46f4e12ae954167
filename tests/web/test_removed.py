"""After removing there is a button to have it back."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from heardback.core.debrief import Debrief
from heardback.core.effort import Activity, Doing
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.web.addresses import DEAL
from tests.web.browser import typed

COFFEE = Activity(
    id="coffee", doing=Doing.CONTACT, on=date(2026, 10, 8), whom="Lena", text="Coffee"
)


@pytest.fixture
def draft(ana: Actor, ended: str) -> str:
    """Of a request to Tom, not sent."""
    asks = Debrief(id="", drafted_at=datetime.now(UTC), person="Tom Becker")
    return actions.draft_debrief(ana, ended, asks)


def press_undo(page: Client, shown: object) -> str:
    """Presses it and says where one is then."""
    gone = typed(page.get(str(shown)))["gone"]
    done = page.post(reverse("web:bring-back"), {"gone": gone})
    return str(done["Location"])


def test_an_activity(ana: Actor, page: Client) -> None:
    actions.note_activity(ana, COFFEE)
    gone = page.post(reverse("web:activity-remove", args=["coffee"]))

    assert press_undo(page, gone["Location"]) == reverse("web:activities")
    assert queries.activities(ana) == (COFFEE,)


def test_a_view(ana: Actor, page: Client) -> None:
    actions.save_view(ana, "Waiting", "text=north")
    gone = page.post(reverse("web:view-remove"), {"name": "Waiting"})

    assert press_undo(page, gone["Location"]) == reverse("web:pursuits")
    assert queries.views(ana)


def test_a_draft(ana: Actor, page: Client, draft: str) -> None:
    drop = reverse("web:debrief-act", args=[DEAL, draft, "drop"])
    gone = page.post(drop)

    back = press_undo(page, gone["Location"])
    assert back == reverse("web:debrief-one", args=[DEAL, draft])
    assert page.get(back).status_code == 200


def test_an_attempt(page: Client, deal: str) -> None:
    begin = {"person": "", "minutes": "10", "difficulty": "real"}
    talk = page.post(reverse("web:rehearsal", args=[DEAL]), begin)["Location"]
    gone = page.post(f"{talk}do/", {"do": "delete"})

    assert press_undo(page, gone["Location"]) == talk
    assert page.get(talk).status_code == 200


def test_a_request_let_rest(ana: Actor, page: Client, draft: str) -> None:
    def act(deed: str) -> None:
        page.post(reverse("web:debrief-act", args=[DEAL, draft, deed]))

    act("sent")
    act("end")
    shown = page.get(reverse("web:debrief-one", args=[DEAL, draft]))
    act("reopen")

    assert b"Nothing more is asked." in shown.content
    assert queries.pursuit_for(ana, DEAL).debriefs[0].waiting


def test_what_is_not_there_any_more_says_so(page: Client) -> None:
    answer = page.post(reverse("web:bring-back"), {"gone": "1"})

    assert answer.status_code == 404
    assert b"kept for one day" in answer.content
