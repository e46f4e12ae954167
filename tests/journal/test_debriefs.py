"""Asking why: one request each, one reminder at most, and answers that stay."""

from dataclasses import replace
from datetime import timedelta

import pytest

from heardback.core.debrief import Answer, Debrief, Reply, Wording
from heardback.core.decision import Decision, Outcome
from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.evidence import About, Hesitation, Need, Source
from heardback.core.reasons import reasons
from heardback.core.report import report
from heardback.core.teaching import lessons
from heardback.journal import actions, queries
from heardback.journal.models import Event
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, opened

LOST = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)
REQUEST = Debrief(id="", drafted_at=NOW, person="Tom", text="Dear Tom, one question")
ANSWER = Answer(
    id="a1", on=TODAY, recorded_at=NOW, words="Honestly, the price was above the rest."
)


@pytest.fixture
def ended(ana: Actor) -> str:
    deal = opened(ana)
    actions.decide(ana, deal, LOST, now=NOW)
    return deal


@pytest.fixture
def asked(ana: Actor, ended: str) -> str:
    """Tom was asked today."""
    debrief = actions.draft_debrief(ana, ended, REQUEST, now=NOW)
    actions.send_debrief(ana, ended, debrief, on=TODAY, now=NOW)
    return debrief


def only(actor: Actor) -> Debrief:
    (debrief,) = queries.pursuit_for(actor, "northgate").debriefs
    return debrief


def test_nobody_is_asked_why_before_there_is_a_decision(ana: Actor) -> None:
    deal = opened(ana)

    with pytest.raises(Invalid, match="no decision"):
        actions.draft_debrief(ana, deal, REQUEST, now=NOW)


def test_a_draft_can_be_changed_until_it_is_sent(ana: Actor, ended: str) -> None:
    first = actions.draft_debrief(ana, ended, REQUEST, now=NOW)
    changed = replace(REQUEST, id=first, text="Hello Tom", wording=Wording.SHORT)

    assert actions.draft_debrief(ana, ended, changed, now=NOW) == first
    assert only(ana).text == "Hello Tom"
    actions.send_debrief(ana, ended, first, on=TODAY, now=NOW)
    with pytest.raises(Conflict, match="sent already"):
        actions.draft_debrief(ana, ended, changed, now=NOW)


def test_each_person_is_asked_once(ana: Actor, ended: str, asked: str) -> None:
    with pytest.raises(Conflict, match="Tom had a request already"):
        actions.draft_debrief(ana, ended, REQUEST, now=NOW)

    actions.draft_debrief(ana, ended, replace(REQUEST, person="Mara"), now=NOW)


def test_a_request_goes_out_once(ana: Actor, ended: str, asked: str) -> None:
    with pytest.raises(Conflict, match="already"):
        actions.send_debrief(ana, ended, asked, on=TODAY, now=NOW)


def test_there_is_one_reminder_and_never_a_second(
    ana: Actor, ended: str, asked: str
) -> None:
    actions.remind_debrief(ana, ended, asked, on=TODAY, now=NOW)

    with pytest.raises(Conflict, match="one is enough"):
        actions.remind_debrief(ana, ended, asked, on=TODAY, now=NOW)


def test_whoever_answered_is_not_reminded(ana: Actor, ended: str, asked: str) -> None:
    actions.answer_debrief(ana, ended, asked, ANSWER, now=NOW)

    with pytest.raises(Conflict, match="Nothing is open"):
        actions.remind_debrief(ana, ended, asked, on=TODAY, now=NOW)


def test_what_was_let_rest_is_not_reminded_of(
    ana: Actor, ended: str, asked: str
) -> None:
    actions.end_debrief(ana, ended, asked, on=TODAY, now=NOW)

    with pytest.raises(Conflict):
        actions.remind_debrief(ana, ended, asked, on=TODAY, now=NOW)


def test_an_answer_becomes_evidence_in_their_words(
    ana: Actor, ended: str, asked: str
) -> None:
    (entry_id,) = actions.answer_debrief(ana, ended, asked, ANSWER, now=NOW)

    pursuit = queries.pursuit_for(ana, ended)
    (entry,) = (each for each in pursuit.current if each.id == entry_id)
    assert isinstance(entry.statement, Hesitation)
    assert entry.statement.about is About.PRICE
    assert (entry.source, entry.person) == (Source.QUOTED, "Tom")
    assert entry.quote == ANSWER.words
    assert only(ana).answers[0].entries == (entry_id,)


def test_what_made_them_say_yes_becomes_a_need(ana: Actor) -> None:
    deal = opened(ana)
    actions.decide(ana, deal, replace(LOST, outcome=Outcome.WON), now=NOW)
    debrief = actions.draft_debrief(ana, deal, REQUEST, now=NOW)

    actions.answer_debrief(ana, deal, debrief, ANSWER, now=NOW)

    (entry,) = queries.pursuit_for(ana, deal).current
    assert isinstance(entry.statement, Need)


def test_a_polite_no_is_an_answer_and_no_evidence(
    ana: Actor, ended: str, asked: str
) -> None:
    declined = replace(ANSWER, words="", reply=Reply.DECLINED)

    assert actions.answer_debrief(ana, ended, asked, declined, now=NOW) == ()
    assert not only(ana).waiting
    assert queries.pursuit_for(ana, ended).current == ()


def test_an_answer_without_a_word_is_refused(
    ana: Actor, ended: str, asked: str
) -> None:
    with pytest.raises(Invalid, match="needs a word"):
        actions.answer_debrief(ana, ended, asked, replace(ANSWER, words=" "), now=NOW)


def test_the_same_answer_twice_is_kept_once(ana: Actor, ended: str, asked: str) -> None:
    actions.answer_debrief(ana, ended, asked, ANSWER, now=NOW)

    assert actions.answer_debrief(ana, ended, asked, ANSWER, now=NOW) == ()
    assert len(only(ana).answers) == len(queries.pursuit_for(ana, ended).current) == 1


def test_an_answer_to_a_draft_says_that_it_went_out(ana: Actor, ended: str) -> None:
    debrief = actions.draft_debrief(ana, ended, REQUEST, now=NOW)

    actions.answer_debrief(ana, ended, debrief, ANSWER, now=NOW)

    assert only(ana).sent_on == TODAY


def test_the_helper_who_asks_for_ana_notes_the_answer(
    ana: Actor, okafor: Actor, ended: str
) -> None:
    debrief = actions.draft_debrief(
        ana, ended, REQUEST, helper_id=okafor.user_id, now=NOW
    )

    actions.answer_debrief(okafor, ended, debrief, ANSWER, now=NOW)

    assert only(ana).answers[0].words == ANSWER.words
    assert [each.mine_to_ask for each in queries.debriefs(okafor)] == [True]


def test_another_helper_does_not_note_answers(
    ana: Actor, okafor: Actor, ended: str, asked: str
) -> None:
    with pytest.raises(NotFound, match="read here"):
        actions.answer_debrief(okafor, ended, asked, ANSWER, now=NOW)


def test_only_a_helper_of_the_workspace_can_be_sent(
    ana: Actor, ben: Actor, ended: str
) -> None:
    with pytest.raises(NotFound, match="no such helper"):
        actions.draft_debrief(ana, ended, REQUEST, helper_id=ben.user_id, now=NOW)


def test_events_of_a_debrief_hold_no_words(ana: Actor, ended: str, asked: str) -> None:
    actions.answer_debrief(ana, ended, asked, ANSWER, now=NOW)

    told = " ".join(str(each.particulars) for each in Event.objects.all())
    assert "price" not in told
    assert "Tom" not in told


@pytest.mark.parametrize("day", [TODAY + timedelta(days=5), TODAY.replace(year=1926)])
def test_nothing_is_sent_on_a_day_that_makes_no_sense(
    ana: Actor, ended: str, day: object
) -> None:
    debrief = actions.draft_debrief(ana, ended, REQUEST, now=NOW)

    with pytest.raises(Invalid):
        actions.send_debrief(ana, ended, debrief, on=day, now=NOW)  # type: ignore[arg-type]


def test_erasing_a_person_takes_their_answer_and_name_from_the_request(
    ana: Actor, ended: str, asked: str
) -> None:
    actions.answer_debrief(
        ana, ended, asked, replace(ANSWER, again="Ask Tom in spring"), now=NOW
    )
    actions.erase_person(ana, ended, "Tom", now=NOW)

    pursuit = queries.pursuit_for(ana, ended)
    assert "Tom" not in str(pursuit)
    assert "above the rest" not in str(pursuit.debriefs)
    assert ANSWER.words not in str(pursuit)
    assert len(pursuit.debriefs[0].answers) == len(pursuit.current) == 1


def test_an_export_carries_requests_and_answers_and_a_second_import_changes_nothing(
    ana: Actor, cleo: Actor, ended: str, asked: str
) -> None:
    actions.answer_debrief(ana, ended, asked, ANSWER, now=NOW)
    out = queries.pursuit_for(ana, ended)

    actions.take_in(cleo, [out], now=NOW)
    again = actions.take_in(cleo, [out], now=NOW)

    assert queries.pursuit_for(cleo, ended).debriefs == out.debriefs
    assert again.changed == ()


def test_an_import_brings_what_was_answered_elsewhere(
    ana: Actor, cleo: Actor, ended: str, asked: str
) -> None:
    actions.take_in(cleo, [queries.pursuit_for(ana, ended)], now=NOW)
    actions.answer_debrief(ana, ended, asked, ANSWER, now=NOW)

    actions.take_in(cleo, [queries.pursuit_for(ana, ended)], now=NOW)

    assert only(cleo).answers == only(ana).answers


def test_an_erasure_leaves_the_numbers_that_their_answer_gave(
    ana: Actor, ended: str, asked: str
) -> None:
    actions.answer_debrief(ana, ended, asked, ANSWER, now=NOW)
    before = queries.pursuit_for(ana, ended)

    actions.erase_person(ana, ended, "Tom", now=NOW)

    after = queries.pursuit_for(ana, ended)
    assert reasons(after).chance("price") >= reasons(before).chance("price")
    counted = [lessons([each], as_of=TODAY) for each in (before, after)]
    assert counted[0].asking == counted[1].asking
    assert [each.decided for each in counted] == [1, 1]
    assert "price" in [each.reason for each in counted[1].lost if each.stated]


def test_reports_drafts_and_sources_hold_nothing_of_who_was_erased(
    ana: Actor, ended: str, asked: str
) -> None:
    actions.answer_debrief(ana, ended, asked, ANSWER, now=NOW)
    mail = f"Tom: {ANSWER.words}\nAna: thank you, Tom\n"
    actions.keep_document(
        ana, ended, name="tom.txt", data=mail.encode(), us=["Ana"], now=NOW
    )
    actions.erase_person(ana, ended, "Tom", now=NOW)

    after = queries.pursuit_for(ana, ended)
    everything = report(after).markdown + str(after)
    assert "Tom" not in everything
    assert "price was above" not in everything
