"""Recording how it ended, and reading it back."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from heardback.core.decision import Decision, Outcome
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.web.browser import typed
from tests.web.sample import northgate

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
    page.post(DECIDE, NO)
    answer = page.get(BACK).content.decode()

    assert "We’re going with ChatGPT instead." in answer
    assert "I never asked what came out of their trial." in answer
    assert "That’s high next to what our team could do with ChatGPT." in answer
    assert "They chose an AI tool" in answer


@pytest.mark.parametrize(
    "outcome", ["won", "lost", "no_decision", "silent", "withdrawn"]
)
def test_every_end_can_be_read_back(outcome: str, page: Client, deal: str) -> None:
    page.post(DECIDE, {**NO, "outcome": outcome})
    answer = page.get(BACK)

    assert answer.status_code == 200
    assert b"How far this should move you" in answer.content
    assert b"Ask them, once, kindly" in answer.content


def test_an_estimate_always_leaves_room_for_the_unknown(
    page: Client, deal: str
) -> None:
    page.post(DECIDE, NO)
    answer = page.get(BACK).content.decode()

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


def test_on_the_day_it_stops_at_what_was_said(page: Client, deal: str) -> None:
    given = {name: NO[name] for name in ("outcome", "decided_on", "their_words")}
    answer = page.post(DECIDE, given, follow=True).content.decode()

    assert "That is enough for today." in answer
    assert "Read it back" in answer
    assert "An estimate" not in answer


def test_the_rest_comes_later_and_the_day_of_knowing_stays(
    page: Client, ana: Actor, deal: str, time_machine: object
) -> None:
    page.post(DECIDE, {"outcome": "lost", "decided_on": "2026-10-09"})
    first = queries.pursuit_for(ana, deal).decision
    time_machine.move_to("2026-10-12T12:00:00Z")  # type: ignore[attr-defined]

    page.post(DECIDE, {**typed(page.get(DECIDE)), "instead": "ai", "again": "on"})

    last = queries.pursuit_for(ana, deal).decision
    assert first is not None
    assert last is not None
    assert last.instead == "ai"
    assert last.recorded_at == first.recorded_at


def test_the_page_says_whether_their_words_tell_anything(
    page: Client, deal: str
) -> None:
    page.post(DECIDE, {**NO, "their_words": "We took a different direction."})
    assert b"is said to everybody" in page.get(BACK).content

    form = {**typed(page.get(DECIDE)), "again": "on"}
    page.post(DECIDE, {**form, "their_words": "Your price was 20 % above the others."})
    assert b"Specific: it names the price" in page.get(BACK).content


def test_the_page_says_what_was_never_asked_and_by_whom_it_could_be_told(
    page: Client, deal: str
) -> None:
    page.post(DECIDE, NO)

    answer = page.get(BACK).content.decode()

    assert "Whether Mara Lind would back you" in answer
    assert "could have been told by Tom Becker" in answer


def test_the_page_says_what_might_have_told_earlier_and_where_else_it_stood(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(DECIDE, NO)
    assert "There is no other decided pursuit" in page.get(BACK).content.decode()
    won = replace(
        northgate(),
        id="other",
        decisions=(
            Decision(
                outcome=Outcome.WON,
                decided_on=date(2026, 10, 8),
                recorded_at=datetime(2026, 10, 8, 20, tzinfo=UTC),
            ),
        ),
    )
    actions.take_in(ana, [won])

    answer = page.get(BACK).content.decode()

    assert "A doubt stood that nobody had asked about" in answer
    assert "from meeting 2, 18 September 2026" in answer
    assert "It also stood in 1 of 1 others that were won" in answer


def test_a_choice_that_can_reverse_asks_for_a_day_to_come_back(
    page: Client, deal: str
) -> None:
    page.post(DECIDE, NO)
    assert b"Such a choice can reverse" in page.get(BACK).content

    form = {**typed(page.get(DECIDE)), "again": "on", "come_back_on": "2027-04-09"}
    page.post(DECIDE, form)
    assert b"Worth asking again: 9 April 2027" in page.get(BACK).content


def test_a_win_is_debriefed_too(page: Client, deal: str) -> None:
    kept = page.post(DECIDE, {**NO, "outcome": "won"}, follow=True).content.decode()

    assert "Ask what made the difference" in kept
    assert (
        "nearly spoke against us"
        in page.get(f"/pursuits/{deal}/debrief/write/").content.decode()
    )


def test_after_a_no_the_pursuit_says_what_stands_and_what_is_next(
    page: Client, ended: str
) -> None:
    shown = page.get(reverse("web:pursuit", args=[ended])).content.decode()

    assert "What stands, and what is next" in shown
    assert "Tom Becker backs you." in shown
    assert "Start one small thing this week" in shown


def test_a_day_to_look_again_is_set_and_emptied(
    page: Client, ana: Actor, ended: str
) -> None:
    where = reverse("web:look-back", args=[ended])
    page.post(where, {"on": "2027-01-11"})
    set_to = queries.pursuit_for(ana, ended).decision
    page.post(where, {"on": ""})
    emptied = queries.pursuit_for(ana, ended).decision

    assert set_to is not None
    assert set_to.come_back_on == date(2027, 1, 11)
    assert emptied is not None
    assert emptied.come_back_on is None
    assert page.post(where, {"on": "2027-13-11"}).status_code == 400


def test_momentum_looks_after_a_no_too(page: Client, ended: str) -> None:
    assert "After a no" in page.get(reverse("web:momentum")).content.decode()
