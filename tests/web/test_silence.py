"""Their silence on a page: what it means, a nudge that asks one thing, leaving it."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from heardback.core.pursuit import Side
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, call, northgate
from tests.web.browser import typed
from tests.web.test_judging import text_of

PAGE = "/pursuits/quiet/"
type Browser = Callable[[Actor], Client]


@pytest.fixture
def quiet(ana: Actor) -> str:
    """Ana met Tom three weeks ago, and then nothing."""
    one = northgate(id="quiet", meetings=(call(id="m"),), side=Side.DEAL)
    actions.take_in(ana, [one], now=NOW)
    return one.id


def test_the_page_says_what_the_silence_means(page: Client, quiet: str) -> None:
    shown = text_of(page.get(PAGE))

    assert "Three weeks of silence here" in shown
    assert "nudge" in shown


def test_a_draft_asks_one_thing_and_opens_in_one_s_own_mail(
    page: Client, quiet: str
) -> None:
    answer = page.get(f"{PAGE}nudge/")

    assert b'href="mailto:' in answer.content
    assert "Hello Tom," in text_of(answer)
    assert text_of(answer).count("?") <= 2


def test_the_day_it_was_sent_is_filled_in_and_kept(
    page: Client, ana: Actor, quiet: str
) -> None:
    fields = typed(page.get(f"{PAGE}nudge/"))
    assert fields["on"] == "2026-10-09"

    answer = page.post(f"{PAGE}nudge/sent/", {"on": fields["on"]})

    assert answer.status_code == 302
    sent = queries.pursuit_for(ana, quiet).nudges
    assert [each.sent_on for each in sent] == [date(2026, 10, 9)]
    assert "early" in text_of(page.get(PAGE))


def test_after_two_nudges_the_page_offers_a_day_to_look_again(
    page: Client, ana: Actor, quiet: str
) -> None:
    for day in ("2026-09-21", "2026-09-28"):
        page.post(f"{PAGE}nudge/sent/", {"on": day})

    assert "treat it as gone" in text_of(page.get(f"{PAGE}nudge/"))


def test_it_is_left_alone_until_that_day(page: Client, ana: Actor, quiet: str) -> None:
    page.post(f"{PAGE}nudge/again/", {"again_on": "2027-01-15"})

    assert queries.pursuit_for(ana, quiet).look_again == date(2027, 1, 15)


@pytest.mark.parametrize(
    ("where", "given"),
    [
        ("sent", {"on": "2026-12-24"}),
        ("sent", {"on": "soon"}),
        ("sent", {}),
        ("again", {"again_on": "2026-10-01"}),
        ("again", {"again_on": "9999-99-99"}),
    ],
)
def test_a_day_that_cannot_be_gets_a_sentence(
    page: Client, quiet: str, where: str, given: dict[str, str]
) -> None:
    assert page.post(f"{PAGE}nudge/{where}/", given).status_code == 422


def test_a_helper_may_not_note_a_nudge(
    okafor: Actor, quiet: str, browser_of: Browser
) -> None:
    answer = browser_of(okafor).post(f"{PAGE}nudge/sent/", {"on": "2026-10-09"})

    assert answer.status_code == 404
