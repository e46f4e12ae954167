"""The coach's page: no account, one browser, and the talk as it goes on."""

import re

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client

from heardback.journal import queries
from heardback.journal.models import Membership, User
from heardback.journal.queries import Actor, By
from tests.web.test_rehearsal import HUB, begun, say


@pytest.fixture
def talk(page: Client, deal: str) -> str:
    return begun(page)


@pytest.fixture
def link(page: Client, talk: str) -> str:
    shown = page.post(f"{talk}do/", {"do": "link"}).content.decode()
    found = re.search(r"/coach/[\w-]+/", shown)
    assert found
    return found[0]


@pytest.fixture
def coach(link: str) -> Client:
    browser = Client()
    assert browser.post(link).status_code == 302
    return browser


def test_looking_at_the_link_does_not_use_it_up(link: str) -> None:
    for _ in range(3):
        assert "Open it here" in Client().get(link).content.decode()

    assert Client().post(link).status_code == 302


def test_the_coach_sees_the_talk_as_it_goes_on(
    page: Client, talk: str, link: str, coach: Client
) -> None:
    say(page, talk, "What makes you hesitate about us?")

    answer = coach.get(f"{link}live/").content.decode()

    assert "What makes you hesitate about us?" in answer
    assert "ChatGPT" in answer


def test_nothing_new_is_answered_with_nothing(link: str, coach: Client) -> None:
    seen = re.search(r'data-changes="(\d+)"', coach.get(link).content.decode())
    assert seen

    assert coach.get(f"{link}live/?seen={seen[1]}").status_code == 204


def test_the_coach_marks_notes_and_stops_the_time(
    talk: str, link: str, coach: Client, ana: Actor
) -> None:
    coach.post(f"{link}do/", {"do": "mark", "check": "did not argue", "earned": "no"})
    coach.post(f"{link}do/", {"do": "note", "text": "You looked away"})
    coach.post(f"{link}do/", {"do": "start"})

    one = queries.rehearsal_for(ana, talk.split("/")[2])

    assert one.marks[By.COACH] == {"did not argue": False}
    assert [note.text for note in one.notes] == ["You looked away"]
    assert one.timer.running


def test_ana_sees_what_the_coach_marked(
    page: Client, talk: str, link: str, coach: Client
) -> None:
    coach.post(f"{link}do/", {"do": "mark", "check": "did not argue", "earned": "no"})

    assert "coach: no" in page.get(f"{talk}live/").content.decode()


def test_the_role_card_is_there_and_the_record_is_not(link: str, coach: Client) -> None:
    answer = coach.get(link).content.decode()

    assert "Do not give this away too soon" in answer
    assert "Tom Becker" not in answer
    assert "<nav" not in answer
    assert "%" not in answer.split("<main")[1].split("<script")[0]


def test_the_link_is_shown_once_and_kept_nowhere(
    page: Client, talk: str, link: str
) -> None:
    token = link.split("/")[2]

    assert token not in page.get(talk).content.decode()
    assert all(token not in str(each.get_decoded()) for each in Session.objects.all())


def test_a_link_ends_with_the_account_of_whoever_made_it(
    link: str, coach: Client, ana: Actor
) -> None:
    User.objects.filter(pk=int(ana.user_id)).update(is_active=False)

    assert coach.get(link).status_code == 404
    assert coach.post(f"{link}do/", {"do": "start"}).status_code == 404


def test_a_link_ends_when_whoever_made_it_leaves_the_workspace(
    link: str, ana: Actor
) -> None:
    Membership.objects.filter(user_id=int(ana.user_id)).delete()

    assert Client().post(link).status_code == 404


def test_a_second_browser_is_told_that_it_is_late(link: str, coach: Client) -> None:
    answer = Client().post(link)

    assert answer.status_code == 409
    assert "another browser" in answer.content.decode()


def test_a_link_without_its_cookie_shows_nothing(link: str, coach: Client) -> None:
    other = Client()

    assert "ChatGPT" not in other.get(link).content.decode()
    assert other.get(f"{link}live/").status_code == 404
    assert other.post(f"{link}do/", {"do": "start"}).status_code == 404


def test_an_expired_link_is_closed(link: str, coach: Client) -> None:
    with time_machine.travel("2026-10-12T12:00:00Z", tick=True):
        assert coach.get(link).status_code == 404
        assert coach.post(f"{link}do/", {"do": "start"}).status_code == 404
        assert Client().post(link).status_code == 404


def test_a_link_that_was_taken_back_is_closed(
    page: Client, talk: str, link: str, coach: Client
) -> None:
    page.post(f"{talk}do/", {"do": "unlink"})

    assert coach.get(link).status_code == 404


def test_whoever_guesses_is_stopped(db: None) -> None:
    guesser = Client()

    codes = [guesser.post(f"/coach/{n:022d}/").status_code for n in range(35)]

    assert codes[0] == 404
    assert codes[-1] == 429


def test_whoever_guesses_shuts_no_coach_out(link: str) -> None:
    guesser, okafor = Client(), Client()
    codes = [guesser.post(f"/coach/{n:022d}/").status_code for n in range(35)]

    assert codes[-1] == 429
    assert okafor.post(link).status_code == 302
    assert okafor.get(link).status_code == 200


def test_the_page_is_kept_from_search_engines_and_caches(link: str) -> None:
    answer = Client().get(link)

    assert "noindex" in answer["X-Robots-Tag"]
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "no-referrer"


def test_a_form_without_its_token_is_refused(link: str) -> None:
    strict = Client(enforce_csrf_checks=True)

    assert strict.post(link).status_code == 403


def test_a_live_rehearsal_has_a_card_and_no_talk(page: Client, deal: str) -> None:
    begun = page.post(f"{HUB}live/")
    address = begun["Location"]
    shown = page.post(f"{address}do/", {"do": "link"}).content.decode()
    found = re.search(r"/coach/[\w-]+/", shown)
    assert found
    coach = Client()
    coach.post(found[0])

    answer = coach.get(found[0]).content.decode()

    assert "You are the one who decides" in answer
    assert "Scorecard" in shown
    assert "Your line" not in shown
