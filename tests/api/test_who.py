"""Who may call."""

import pytest
from django.test import Client

from heardback.journal import actions
from heardback.journal.models import User
from heardback.journal.queries import Actor

LIST = "/api/pursuits"


def test_the_bearer_of_a_key_is_let_in(program: Client) -> None:
    assert program.get(LIST).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize(
    "header", ["", "Bearer hb_guessed", "Bearer ", "Basic YW5hOmFuYQ==", "hb_x"]
)
def test_anybody_else_is_told_how_to_come_in(header: str) -> None:
    answer = Client(headers={"Authorization": header}).get(LIST)

    assert answer.status_code == 401
    assert "heardback token make" in answer.json()["error"]
    assert "Bearer" in answer["WWW-Authenticate"]


def test_a_withdrawn_key_is_refused(ana: Actor, program: Client) -> None:
    actions.withdraw_token(ana, "a program")

    assert program.get(LIST).status_code == 401


def test_whoever_is_signed_in_to_the_pages_is_let_in(
    ana: Actor, client: Client
) -> None:
    client.force_login(User.objects.get(pk=int(ana.user_id)))

    assert client.get(LIST).status_code == 200


def test_a_page_elsewhere_cannot_write_with_ana_s_cookie(
    ana: Actor, northgate: str
) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(User.objects.get(pk=int(ana.user_id)))

    answer = browser.post(
        f"/api/pursuits/{northgate}/notes",
        {"text": "- need: speed"},
        content_type="application/json",
    )

    assert answer.status_code == 403


def test_somebody_without_a_workspace_is_not_let_in(client: Client, db: None) -> None:
    client.force_login(User.objects.create_user("dora"))

    assert client.get(LIST).status_code == 401


def test_a_key_never_opens_another_s_pursuit(cleo: Actor, northgate: str) -> None:
    key = actions.make_token(cleo, "hers")
    hers = Client(headers={"Authorization": f"Bearer {key}"})

    for address in (
        f"/api/pursuits/{northgate}",
        f"/api/pursuits/{northgate}/notebook",
    ):
        assert hers.get(address).status_code == 404
    note = hers.post(
        f"/api/pursuits/{northgate}/notes",
        {"text": "- need: speed"},
        content_type="application/json",
    )
    assert note.status_code == 404
    assert hers.get(LIST).json()["pursuits"] == []
