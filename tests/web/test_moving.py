"""From the list and the board: many at once, and back again."""

from django.test import Client

from heardback.journal import queries
from heardback.journal.queries import Actor
from tests.journal.people import TODAY


def test_what_is_ticked_is_put_away_and_comes_back_by_undo(
    page: Client, ana: Actor, deal: str
) -> None:
    answer = page.post(
        "/pursuits/move/", {"pursuit": deal, "away": "away", "here": "/pursuits/"}
    )
    away = queries.rows(ana, as_of=TODAY).total
    moved = answer["Location"].rpartition("=")[2]
    page.post("/pursuits/move/back/", {"move": moved, "here": "/pursuits/"})

    assert away == 0
    assert queries.rows(ana, as_of=TODAY).total == 1


def test_nothing_ticked_is_said_so(page: Client, deal: str) -> None:
    answer = page.post("/pursuits/move/", {"away": "away"})

    assert answer.status_code == 400
    assert b"Tick the pursuits first" in answer.content


def test_a_move_goes_back_to_this_place_and_no_other(page: Client, deal: str) -> None:
    answer = page.post(
        "/pursuits/move/",
        {"pursuit": deal, "away": "away", "here": "https://elsewhere.example/"},
    )

    assert answer["Location"].startswith("/pursuits/")


def test_a_card_on_the_board_has_a_button_for_every_other_stage(
    page: Client, deal: str
) -> None:
    answer = page.get("/pursuits/board/").content

    assert b'name="stage" value="new"' in answer
    assert b'draggable="true"' in answer


def test_a_view_is_kept_under_a_name_and_removed(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post("/pursuits/views/", {"name": "Quiet", "address": "order=last_contact"})
    shown = page.get("/pursuits/").content
    page.post("/pursuits/views/remove/", {"name": "Quiet"})

    assert b"Quiet" in shown
    assert queries.views(ana) == ()


def test_a_coach_sees_no_button_that_would_refuse(
    okafor: Actor, deal: str, browser_of: object
) -> None:
    coach: Client = browser_of(okafor)  # type: ignore[operator]

    for address in ("/pursuits/", "/pursuits/board/"):
        assert b"/pursuits/move/" not in coach.get(address).content
