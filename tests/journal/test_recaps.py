"""Only their answer turns assumed into confirmed."""

import pytest

from heardback.core.errors import Conflict, NotFound
from heardback.core.evidence import Need, NextStep, Process, Source, Status
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, opened, said


def met(actor: Actor) -> str:
    opened(actor)
    entries = [
        said(Need(text="no second slip")),
        said(NextStep(text="send the proposal"), source=Source.SENSED),
        said(Process(text="the board meets in October")),
    ]
    return actions.close_out(
        actor, "northgate", call(), entries, key="k", version=None, now=NOW
    )


def test_their_answer_confirms_what_they_agree_to(ana: Actor) -> None:
    meeting = met(ana)
    need, step, process = queries.pursuit_for(ana, "northgate").evidence
    actions.draft_recap(ana, "northgate", meeting, "As I understood ...", now=NOW)

    actions.answer_recap(
        ana,
        "northgate",
        meeting,
        "All correct.",
        [need.id, step.id, process.id],
        TODAY,
        now=NOW,
    )

    now = [entry.statement for entry in queries.pursuit_for(ana, "northgate").current]
    assert now == [
        Need(text="no second slip", status=Status.CONFIRMED),
        NextStep(text="send the proposal", agreed=True),
        Process(text="the board meets in October", confirmed=True),
    ]
    (recap,) = queries.pursuit_for(ana, "northgate").recaps
    assert (recap.answer, recap.answered_on) == ("All correct.", TODAY)


def test_what_they_confirmed_is_no_longer_sensed(ana: Actor) -> None:
    meeting = met(ana)
    step = queries.pursuit_for(ana, "northgate").evidence[1]
    actions.draft_recap(ana, "northgate", meeting, "x", now=NOW)

    actions.answer_recap(ana, "northgate", meeting, "ok", [step.id], TODAY, now=NOW)

    assert queries.pursuit_for(ana, "northgate").current[-1].source is Source.REPORTED


def test_a_newer_draft_takes_the_place_of_one_not_answered(ana: Actor) -> None:
    meeting = met(ana)

    actions.draft_recap(ana, "northgate", meeting, "first", now=NOW)
    actions.draft_recap(ana, "northgate", meeting, "second", now=NOW)

    (recap,) = queries.pursuit_for(ana, "northgate").recaps
    assert recap.text == "second"


def test_an_answer_is_taken_once(ana: Actor) -> None:
    meeting = met(ana)
    actions.draft_recap(ana, "northgate", meeting, "x", now=NOW)
    actions.answer_recap(ana, "northgate", meeting, "ok", [], TODAY, now=NOW)

    with pytest.raises(Conflict, match="on record already"):
        actions.answer_recap(ana, "northgate", meeting, "no", [], TODAY, now=NOW)

    actions.draft_recap(ana, "northgate", meeting, "another", now=NOW)
    assert len(queries.pursuit_for(ana, "northgate").recaps) == 2


def test_without_a_draft_there_is_nothing_to_answer(ana: Actor) -> None:
    meeting = met(ana)

    with pytest.raises(NotFound, match="draft one first"):
        actions.answer_recap(ana, "northgate", meeting, "ok", [], TODAY, now=NOW)


def test_one_entry_that_is_gone_leaves_the_answer_untaken(ana: Actor) -> None:
    meeting = met(ana)
    actions.draft_recap(ana, "northgate", meeting, "x", now=NOW)

    with pytest.raises(NotFound):
        actions.answer_recap(
            ana,
            "northgate",
            meeting,
            "ok",
            ["gone"],
            TODAY,
            now=NOW,
        )

    assert not queries.pursuit_for(ana, "northgate").recaps[0].answered_on
