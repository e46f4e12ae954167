"""The coach's link: once, for a while, for one browser, and for nobody who guesses."""

from datetime import timedelta

import pytest

from heardback.core.casting import start
from heardback.core.errors import Conflict, HeardbackError, Invalid, NotFound
from heardback.journal import actions, queries
from heardback.journal.actions.scoring import MOST_MARKS
from heardback.journal.models import CoachLink, Event
from heardback.journal.queries import Actor
from tests.journal.people import NOW, northgate, opened


@pytest.fixture
def talk(ana: Actor) -> str:
    opened(ana)
    return actions.begin_rehearsal(
        ana, "northgate", start(northgate(), seed=1), now=NOW
    )


def test_a_link_opens_one_rehearsal_to_one_browser(ana: Actor, talk: str) -> None:
    token = actions.link_coach(ana, talk, now=NOW)
    secret = actions.open_coach_link(token, now=NOW)

    assert queries.coached(token, secret, now=NOW).id == talk
    with pytest.raises(Conflict, match="another browser"):
        actions.open_coach_link(token, now=NOW)


def test_a_guess_opens_nothing(ana: Actor, talk: str) -> None:
    token = actions.link_coach(ana, talk, now=NOW)
    secret = actions.open_coach_link(token, now=NOW)

    for guess, proof in (("x", secret), (token, "x"), (token, ""), ("", "")):
        with pytest.raises(NotFound):
            queries.coached(guess, proof, now=NOW)
        with pytest.raises(NotFound):
            actions.coach_marks(guess, proof, "kept the time", earned=True, now=NOW)
    with pytest.raises(NotFound):
        actions.open_coach_link("x", now=NOW)


def test_a_link_that_nobody_opened_shows_nothing(ana: Actor, talk: str) -> None:
    token = actions.link_coach(ana, talk, now=NOW)

    with pytest.raises(NotFound):
        queries.coached(token, "", now=NOW)


def test_a_link_expires(ana: Actor, talk: str) -> None:
    token = actions.link_coach(ana, talk, hours=2, now=NOW)
    secret = actions.open_coach_link(token, now=NOW)
    later = NOW + timedelta(hours=2)

    for ask in (
        lambda: queries.coached(token, secret, now=later),
        lambda: actions.open_coach_link(token, now=later),
        lambda: actions.coach_notes(token, secret, "x", now=later),
    ):
        with pytest.raises(NotFound):
            ask()


def test_a_link_that_is_taken_back_closes_at_once(ana: Actor, talk: str) -> None:
    token = actions.link_coach(ana, talk, now=NOW)
    secret = actions.open_coach_link(token, now=NOW)

    actions.unlink_coach(ana, talk, now=NOW)

    with pytest.raises(NotFound):
        queries.coached(token, secret, now=NOW)
    assert queries.coach_link(ana, talk, now=NOW) is None


def test_a_new_link_closes_the_one_before(ana: Actor, talk: str) -> None:
    old = actions.link_coach(ana, talk, now=NOW)
    new = actions.link_coach(ana, talk, now=NOW)

    with pytest.raises(HeardbackError):
        actions.open_coach_link(old, now=NOW)
    assert actions.open_coach_link(new, now=NOW)


def test_neither_token_nor_secret_is_kept_as_it_is(ana: Actor, talk: str) -> None:
    token = actions.link_coach(ana, talk, now=NOW)
    secret = actions.open_coach_link(token, now=NOW)

    kept = str(CoachLink.objects.values()) + str(Event.objects.values())
    assert token not in kept
    assert secret not in kept


def test_no_link_works_for_ever(ana: Actor, talk: str) -> None:
    with pytest.raises(Invalid):
        actions.link_coach(ana, talk, hours=24 * 15, now=NOW)


def test_whoever_has_a_link_cannot_fill_the_disk_with_marks(
    ana: Actor, talk: str
) -> None:
    token = actions.link_coach(ana, talk, now=NOW)
    secret = actions.open_coach_link(token, now=NOW)
    for number in range(MOST_MARKS):
        actions.coach_marks(token, secret, f"c{number}", earned=True, now=NOW)

    actions.coach_marks(token, secret, "c0", earned=False, now=NOW)
    with pytest.raises(Invalid, match="enough marks"):
        actions.coach_marks(token, secret, "one more", earned=True, now=NOW)
