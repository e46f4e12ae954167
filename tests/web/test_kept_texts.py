"""A text that was pasted is found again from its pursuit's page."""

from datetime import date

import pytest
from django.test import Client

from heardback.core.pursuit import Pursuit, Side
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.web.test_decision import DECIDE, NO

NOTES = b"Second one today, with Priya.\nQueue story went down well.\n"


@pytest.fixture
def applied(ana: Actor) -> str:
    one = Pursuit(
        id="",
        side=Side.APPLICATION,
        organisation="Harlow Museums",
        opened_on=date(2026, 10, 8),
    )
    return actions.open_pursuit(ana, one)


@pytest.fixture
def pasted(ana: Actor, applied: str) -> str:
    return actions.keep_document(ana, applied, name="train.txt", data=NOTES)


def test_a_text_of_which_nothing_counts_says_so_and_opens(
    page: Client, applied: str, pasted: str
) -> None:
    shown = page.get(f"/pursuits/{applied}/").content.decode()

    assert "train.txt: kept, but nothing of it counts yet." in shown
    assert f"/pursuits/{applied}/documents/{pasted}/review/" in shown
    assert "After the first meeting" not in shown


def test_a_text_stays_within_reach_when_something_of_it_counts(
    page: Client, ana: Actor, deal: str
) -> None:
    text = b"Tom: Happy to recommend you to Mara.\n"
    kept = actions.keep_document(ana, deal, name="call.txt", data=text)
    for each in queries.reviewed_for(ana, kept, deal):
        actions.accept(ana, each.id, pursuit_id=deal)

    shown = page.get(f"/pursuits/{deal}/").content.decode()

    assert f"/documents/{kept}/review/" in shown.partition('id="texts"')[2]
    assert "nothing of it counts" not in shown


def test_what_was_set_aside_is_not_brought_up_again(
    page: Client, ana: Actor, applied: str
) -> None:
    text = b"Priya: Yes, I will recommend you to the director.\n"
    kept = actions.keep_document(ana, applied, name="call.txt", data=text)
    actions.reject_rest(ana, applied, kept)

    shown = page.get(f"/pursuits/{applied}/").content.decode()

    assert queries.reviewed_for(ana, kept, applied)
    assert "nothing of it counts" not in shown
    assert "call.txt" in shown


def test_their_words_at_the_no_stand_among_what_was_said(
    page: Client, deal: str
) -> None:
    page.post(DECIDE, {**NO, "their_words": "Another candidate was a better fit"})

    shown = page.get(f"/pursuits/{deal}/").content.decode()

    said = shown.partition('id="timeline"')[2]
    assert "Another candidate was a better fit" in said
