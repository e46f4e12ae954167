"""Recording how it ended, and reading it back."""

import pytest
from django.test import Client

from heardback.journal import queries
from heardback.journal.queries import Actor
from tests.web.browser import typed

DECIDE = "/pursuits/northgatefds/decision/"
BACK = "/pursuits/northgatefds/read-back/"
NO = {
    "outcome": "lost",
    "decided_on": "2026-10-09",
    "instead": "ai",
    "instead_who": "ChatGPT",
    "their_words": "We’re going with ChatGPT instead.",
    "said_by": "Mara Lind",
    "my_belief": "I never asked what came out of their trial.",
    "sure": "6",
}


def test_only_the_outcome_and_the_day_are_needed(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(DECIDE, {"outcome": "silent", "decided_on": "2026-10-09"})

    decision = queries.pursuit_for(ana, deal).decision
    assert decision is not None
    assert decision.outcome == "silent"
    assert decision.instead is None


def test_theirs_mine_and_the_record_stand_side_by_side(page: Client, deal: str) -> None:
    answer = page.post(DECIDE, NO, follow=True).content.decode()

    assert "We’re going with ChatGPT instead." in answer
    assert "I never asked what came out of their trial." in answer
    assert "That’s high next to what our team could do with ChatGPT." in answer
    assert "They chose an AI tool" in answer


@pytest.mark.parametrize(
    "outcome", ["won", "lost", "no_decision", "silent", "withdrawn"]
)
def test_every_end_can_be_read_back(outcome: str, page: Client, deal: str) -> None:
    answer = page.post(DECIDE, {**NO, "outcome": outcome}, follow=True)

    assert answer.status_code == 200
    assert b"How far this should move you" in answer.content
    assert b"Ask them, once, kindly" in answer.content


def test_an_estimate_always_leaves_room_for_the_unknown(
    page: Client, deal: str
) -> None:
    answer = page.post(DECIDE, NO, follow=True).content.decode()

    assert "something that is not on record" in answer


def test_before_a_decision_there_is_nothing_to_read_back(
    page: Client, deal: str
) -> None:
    assert page.get(BACK)["Location"] == DECIDE


def test_a_second_decision_replaces_only_when_told_to(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(DECIDE, NO)
    form = {**typed(page.get(DECIDE)), "outcome": "won"}
    form.pop("again", None)

    refused = page.post(DECIDE, form)
    page.post(DECIDE, {**form, "again": "on"})

    assert refused.status_code == 409
    assert b"ended already" in refused.content
    one = queries.pursuit_for(ana, deal)
    assert [each.outcome for each in one.decisions] == ["lost", "won"]


@pytest.mark.parametrize(
    "given",
    [
        {"outcome": "lost"},
        {"outcome": "lost", "decided_on": "2027-01-01"},
        {"outcome": "", "decided_on": "2026-10-09"},
        {"outcome": "lost", "decided_on": "2026-10-09", "sure": "11"},
        {"outcome": "lost", "decided_on": "2026-10-09", "their_words": "x" * 20_001},
    ],
)
def test_what_makes_no_sense_is_refused(
    given: dict[str, str], page: Client, ana: Actor, deal: str
) -> None:
    answer = page.post(DECIDE, given)

    assert answer.status_code == 422
    assert queries.pursuit_for(ana, deal).decision is None


def test_what_is_noted_after_the_decision_is_shown_as_recalled(
    page: Client, deal: str
) -> None:
    page.post(DECIDE, NO)
    page.post(
        f"/pursuits/{deal}/record/?kind=need",
        {"text": "They wanted it in-house", "happened_on": "2026-10-02"},
    )

    assert b"recalled after the decision" in page.get(f"/pursuits/{deal}/").content


def test_a_decided_deal_asks_for_nothing_more(page: Client, deal: str) -> None:
    page.post(DECIDE, NO)

    answer = page.get(f"/pursuits/{deal}/").content

    assert b"Read it back" in answer
    assert b"Ask next" not in answer
    assert b"Close out a meeting" not in answer
