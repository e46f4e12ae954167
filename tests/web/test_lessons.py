"""What decisions teach, and how many leads are in play."""

from django.test import Client

from tests.web.test_decision import DECIDE, NO


def test_without_a_decision_the_page_says_so(page: Client, deal: str) -> None:
    answer = page.get("/lessons/").content

    assert b"No decision is on record yet" in answer
    assert b"published figures only" in answer


def test_one_decision_says_how_little_it_moves(page: Client, deal: str) -> None:
    page.post(DECIDE, NO)

    answer = page.get("/lessons/").content.decode()

    assert "from 1 decision of your own" in answer
    assert "more in a row before we would say that something changed" in answer


def test_nothing_in_play_says_what_to_do(page: Client) -> None:
    answer = page.get("/momentum/").content

    assert b"Nothing is in play" in answer


def test_twenty_dots_are_always_twenty(page: Client, deal: str) -> None:
    for weeks in (4, 8, 13, 26):
        answer = page.get(f"/momentum/?weeks={weeks}").content
        assert answer.count(b"<circle") == 20


def test_a_span_that_is_none_is_three_months(page: Client, deal: str) -> None:
    assert page.get("/momentum/?weeks=lots").status_code == 200
