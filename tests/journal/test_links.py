"""Links that open one request: guessed, replayed, late, withdrawn, two at once."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from heardback.core.debrief import Answer, Debrief
from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.pursuit import Person
from heardback.journal import access, actions, queries
from heardback.journal.actions.links import LASTS, MOST_ANSWERS
from heardback.journal.models import DebriefLink, Event
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, opened
from tests.journal.test_debriefs import LOST, REQUEST

ANSWER = Answer(id="k1", on=TODAY, recorded_at=NOW, words="Too dear.", by_link=True)


@pytest.fixture
def link(ana: Actor) -> str:
    """The token by which Tom can answer."""
    deal = opened(ana)
    actions.decide(ana, deal, LOST, now=NOW)
    debrief = actions.draft_debrief(ana, deal, replace(REQUEST, id="d"), now=NOW)
    return actions.open_link(
        ana, deal, debrief, asker="Ana", coach="Dr. Okafor", coach_reach="o@x", now=NOW
    )


def only(actor: Actor) -> Debrief:
    (debrief,) = queries.pursuit_for(actor, "northgate").debriefs
    return debrief


def test_of_a_token_only_the_hash_is_kept(link: str) -> None:
    assert len(link) == 22
    assert link not in str(DebriefLink.objects.values())


def test_a_link_shows_nothing_of_the_record(link: str) -> None:
    seen = str(queries.opened(link, now=NOW))

    assert "Northgate" not in seen
    assert "Tom" not in seen


def test_an_answer_by_link_is_evidence(ana: Actor, link: str) -> None:
    actions.answer_by_link(link, ANSWER, now=NOW)

    assert only(ana).answers[0].by_link
    assert [each.quote for each in queries.pursuit_for(ana, "northgate").current] == [
        "Too dear."
    ]
    assert Event.objects.last().actor is None  # type: ignore[union-attr]


def test_a_replay_changes_nothing(ana: Actor, link: str) -> None:
    actions.answer_by_link(link, ANSWER, now=NOW)
    actions.answer_by_link(link, ANSWER, now=NOW)

    assert len(only(ana).answers) == 1
    assert len(queries.pursuit_for(ana, "northgate").current) == 1


def test_second_thoughts_are_kept_beside_the_first(ana: Actor, link: str) -> None:
    actions.answer_by_link(link, ANSWER, now=NOW)
    actions.answer_by_link(link, replace(ANSWER, id="k2", words="And slow."), now=NOW)

    assert [each.words for each in only(ana).answers] == ["Too dear.", "And slow."]


def test_a_link_takes_a_few_answers_and_no_more(link: str) -> None:
    for number in range(MOST_ANSWERS):
        actions.answer_by_link(link, replace(ANSWER, id=f"k{number}"), now=NOW)

    with pytest.raises(Conflict):
        actions.answer_by_link(link, replace(ANSWER, id="more"), now=NOW)


def test_after_its_time_a_link_is_as_if_it_had_never_been(link: str) -> None:
    late = NOW + LASTS + timedelta(seconds=1)

    with pytest.raises(NotFound) as gone:
        queries.opened(link, now=late)
    with pytest.raises(NotFound) as never:
        queries.opened("x" * 22, now=late)
    assert str(gone.value) == str(never.value)
    with pytest.raises(NotFound):
        actions.answer_by_link(link, ANSWER, now=late)


def test_a_withdrawn_link_is_closed(ana: Actor, link: str) -> None:
    actions.withdraw_link(ana, "northgate", "d", now=NOW)

    with pytest.raises(NotFound):
        queries.opened(link, now=NOW)
    with pytest.raises(NotFound):
        actions.withdraw_link(ana, "northgate", "d", now=NOW)


def test_a_new_link_closes_the_old_one(ana: Actor, link: str) -> None:
    new = actions.open_link(ana, "northgate", "d", asker="Ana", now=NOW)

    assert queries.opened(new, now=NOW).asker == "Ana"
    with pytest.raises(NotFound):
        queries.opened(link, now=NOW)


def test_after_an_erasure_the_link_is_closed_and_takes_nothing(
    ana: Actor, link: str
) -> None:
    actions.erase_person(ana, "northgate", "Tom", now=NOW)

    with pytest.raises(NotFound):
        actions.answer_by_link(link, ANSWER, now=NOW)
    assert only(ana).answers == ()


def test_a_link_that_closes_while_an_answer_waits_takes_nothing(
    ana: Actor, link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up = access.open_link_row

    def while_somebody_withdraws_it(token: str, now: datetime) -> DebriefLink:
        found = look_up(token, now)
        DebriefLink.objects.update(withdrawn_at=now)
        return found

    monkeypatch.setattr(access, "open_link_row", while_somebody_withdraws_it)
    with pytest.raises(NotFound):
        actions.answer_by_link(link, ANSWER, now=NOW)
    assert only(ana).answers == ()


def test_a_request_that_goes_to_somebody_else_closes_the_link(
    ana: Actor, link: str
) -> None:
    other = replace(REQUEST, id="d", person="Mara")
    actions.draft_debrief(ana, "northgate", other, now=NOW)

    with pytest.raises(NotFound):
        queries.opened(link, now=NOW)


def test_nobody_is_sent_to_a_coach_who_was_erased_elsewhere(
    ana: Actor, link: str
) -> None:
    opened(ana, id="halden", people=(Person(name="Dr. Okafor"),))

    actions.erase_person(ana, "halden", "Dr. Okafor", now=NOW)

    seen = queries.opened(link, now=NOW)
    assert (seen.coach, seen.coach_reach) == ("", "")


def test_no_token_is_found_among_a_thousand_guesses(link: str) -> None:
    for number in range(1_000):
        with pytest.raises(NotFound):
            queries.opened(f"{link[:-4]}{number:04}", now=NOW)


@pytest.mark.parametrize("token", ["", "x", "\x00" * 22, "é" * 22, "a" * 10_000])
def test_what_is_no_token_opens_nothing(link: str, token: str) -> None:
    with pytest.raises(NotFound):
        queries.opened(token, now=NOW)


@pytest.mark.parametrize(
    "wrong",
    [
        {"words": "x" * 20_001},
        {"words": ""},
        {"words": "a\0b"},
        {"weighed": "the weather"},
    ],
)
def test_what_is_no_answer_is_refused(
    ana: Actor, link: str, wrong: dict[str, str]
) -> None:
    with pytest.raises(Invalid):
        actions.answer_by_link(link, replace(ANSWER, **wrong), now=NOW)  # type: ignore[arg-type]
    assert only(ana).answers == ()


def test_what_is_let_rest_gets_no_new_link(ana: Actor, link: str) -> None:
    actions.end_debrief(ana, "northgate", "d", on=TODAY, now=NOW)

    with pytest.raises(Conflict):
        actions.open_link(ana, "northgate", "d", asker="Ana", now=NOW)
