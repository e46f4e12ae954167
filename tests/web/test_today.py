"""The first screen: your last meeting, then what needs you."""

from django.test import Client

from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.web.sample import northgate


def test_it_asks_about_your_last_meeting(page: Client) -> None:
    answer = page.get("/").content

    assert b"How did your last meeting go?" in answer
    assert b"Nothing yet." in answer


def test_free_words_about_somebody_new_open_a_pursuit(page: Client, ana: Actor) -> None:
    answer = page.post(
        "/",
        {"text": "He said the price is too high for them.", "organisation": "Halden"},
    )

    (one,) = queries.all_pursuits(ana)
    assert one.organisation == "Halden"
    assert answer["Location"].startswith(f"/pursuits/{one.id}/documents/")


def test_a_name_that_is_in_play_already_is_that_one(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post("/", {"organisation": "northgate foods", "go": "taps"})

    assert len(list(queries.all_pursuits(ana))) == 1


def test_words_that_cannot_be_read_open_nothing(page: Client, ana: Actor) -> None:
    answer = page.post("/", {"text": "...", "organisation": "Halden"})

    assert answer.status_code == 422
    assert list(queries.all_pursuits(ana)) == []


def test_four_taps_open_the_close_out_of_today(page: Client, deal: str) -> None:
    answer = page.post("/", {"pursuit": deal, "go": "taps"})

    assert answer["Location"].endswith("/close-out/")


def test_whom_it_was_with_is_asked_for(page: Client, deal: str) -> None:
    answer = page.post("/", {"text": "It went well."})

    assert answer.status_code == 422
    assert b"It went well." in answer.content


def test_a_close_out_that_is_owed_comes_first(
    page: Client, deal: str, time_machine: object
) -> None:
    before = page.get("/").content
    time_machine.move_to("2026-10-17T12:00:00Z")  # type: ignore[attr-defined]
    after = page.get("/").content

    assert b"is not closed out" not in before
    assert b"is not closed out" in after


def test_ana_s_day_ends_honestly(page: Client, ana: Actor) -> None:
    actions.take_in(ana, [northgate()])

    assert b"That is all for today." in page.get("/").content


def test_an_examples_workspace_has_them_one_click_away(page: Client, deal: str) -> None:
    assert f'href="/pursuits/{deal}/"'.encode() in page.get("/").content
