"""Which of the questions prepared for a meeting were asked."""

from dataclasses import replace

import pytest

from heardback.core.errors import Invalid, NotFound
from heardback.core.pursuit import Prepared
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, call, opened, said

WILL_YOU = Prepared(
    meeting="m",
    item="support",
    text="Will you recommend us to Mara?",
    asked=True,
    recorded_at=NOW,
    person="Tom",
)
BEHIND = replace(
    WILL_YOU,
    item="hesitation",
    text="You said “that is high next to the rest”. What are you comparing it with?",
    asked=False,
)


@pytest.fixture
def met(ana: Actor) -> Actor:
    opened(
        ana,
        meetings=(call(id="m"),),
        evidence=(said(id="e", quote="that is high next to the rest", meeting="m"),),
    )
    return ana


def test_what_was_asked_is_on_record_as_it_was_worded(met: Actor) -> None:
    actions.note_asked(met, "northgate", "m", [WILL_YOU, BEHIND], now=NOW)

    assert queries.pursuit_for(met, "northgate").prepared == (WILL_YOU, BEHIND)


def test_said_again_the_newer_word_counts(met: Actor) -> None:
    actions.note_asked(met, "northgate", "m", [WILL_YOU, BEHIND], now=NOW)
    actions.note_asked(met, "northgate", "m", [BEHIND], now=NOW)

    assert queries.pursuit_for(met, "northgate").prepared == (BEHIND,)


def test_a_meeting_that_is_not_there_is_named(met: Actor) -> None:
    with pytest.raises(NotFound, match="no meeting"):
        actions.note_asked(met, "northgate", "x", [WILL_YOU], now=NOW)


def test_nobody_asks_a_hundred_questions(met: Actor) -> None:
    with pytest.raises(Invalid, match="more questions"):
        actions.note_asked(met, "northgate", "m", [WILL_YOU] * 100, now=NOW)


def test_they_go_out_and_come_in_with_the_notebook(met: Actor, cleo: Actor) -> None:
    actions.note_asked(met, "northgate", "m", [WILL_YOU, BEHIND], now=NOW)
    one = queries.pursuit_for(met, "northgate")

    actions.take_in(cleo, [one], now=NOW)
    again = actions.take_in(cleo, [one], now=NOW)

    assert queries.pursuit_for(cleo, "northgate").prepared == one.prepared
    assert again.changed == ()


def test_whoever_is_erased_is_not_in_the_questions_either(met: Actor) -> None:
    actions.note_asked(met, "northgate", "m", [WILL_YOU, BEHIND], now=NOW)

    label = actions.erase_person(met, "northgate", "Tom", now=NOW)

    kept = queries.pursuit_for(met, "northgate").prepared
    assert [(each.person, each.text) for each in kept] == [(label, "[erased]")] * 2
    assert [each.asked for each in kept] == [True, False]
