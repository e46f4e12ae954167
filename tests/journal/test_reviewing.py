"""A proposal becomes evidence when it is accepted, and only then."""

from datetime import date

import pytest

from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.evidence import (
    Evidence,
    Grade,
    Kind,
    Party,
    Proposal,
    Source,
    Span,
    Support,
)
from heardback.core.pursuit import Document, Reviewed, Verdict
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, opened

SHA = "a" * 64
TEXT = "Tom: Yes, I will put this in front of Mara."
QUOTE = "Yes, I will put this in front of Mara."
FOUND = Proposal(
    kind=Kind.SUPPORT,
    quote=QUOTE,
    start=5,
    end=5 + len(QUOTE),
    confidence=0.9,
    value={"grade": "yes"},
    person="Tom",
)


@pytest.fixture
def proposal(ana: Actor) -> str:
    opened(
        ana,
        meetings=(call(id="m"),),
        documents=(
            Document(
                id=SHA,
                name="call.txt",
                kind="transcript",
                text=TEXT,
                added_at=NOW,
                meeting="m",
            ),
        ),
        reviewed=(Reviewed(id="r", document=SHA, proposal=FOUND),),
    )
    return "r"


def reviewed(actor: Actor) -> Reviewed:
    (row,) = queries.reviewed_for(actor, SHA)
    return row


def test_accepting_makes_evidence_that_points_to_its_words(
    ana: Actor, proposal: str
) -> None:
    entry = actions.accept(ana, proposal, now=NOW)

    assert entry == Evidence(
        id=entry.id,
        statement=Support(grade=Grade.YES),
        happened_on=TODAY,
        recorded_at=NOW,
        source=Source.QUOTED,
        person="Tom",
        meeting="m",
        quote=QUOTE,
        span=Span(document=SHA, start=5, end=5 + len(QUOTE)),
    )
    assert queries.pursuit_for(ana, "northgate").evidence == (entry,)
    assert (reviewed(ana).verdict, reviewed(ana).entry) == (Verdict.ACCEPTED, entry.id)


def test_accepting_may_change_the_value_the_person_and_the_day(
    ana: Actor, proposal: str
) -> None:
    entry = actions.accept(
        ana, proposal, {"grade": "qualified"}, "Ines", on=date(2026, 9, 9), now=NOW
    )

    assert entry.statement == Support(grade=Grade.QUALIFIED)
    assert (entry.person, entry.happened_on) == ("Ines", date(2026, 9, 9))
    assert reviewed(ana).proposal == FOUND


def test_a_word_that_is_none_of_the_choices_is_refused(
    ana: Actor, proposal: str
) -> None:
    with pytest.raises(Invalid, match="lovely"):
        actions.accept(ana, proposal, {"grade": "lovely"}, now=NOW)

    assert reviewed(ana).verdict is Verdict.OPEN


def test_a_verdict_is_given_once(ana: Actor, proposal: str) -> None:
    actions.accept(ana, proposal, now=NOW)

    with pytest.raises(Conflict, match="accepted already"):
        actions.accept(ana, proposal, now=NOW)
    with pytest.raises(Conflict, match="undo that first"):
        actions.reject(ana, proposal, now=NOW)

    assert len(queries.pursuit_for(ana, "northgate").evidence) == 1


def test_rejecting_makes_no_evidence(ana: Actor, proposal: str) -> None:
    actions.reject(ana, proposal, now=NOW)

    assert queries.pursuit_for(ana, "northgate").evidence == ()
    assert reviewed(ana).verdict is Verdict.REJECTED


def test_undoing_takes_the_evidence_back_and_opens_the_proposal(
    ana: Actor, proposal: str
) -> None:
    actions.accept(ana, proposal, now=NOW)

    actions.undo(ana, proposal, now=NOW)

    pursuit = queries.pursuit_for(ana, "northgate")
    assert pursuit.current == ()
    assert len(pursuit.evidence) == 2
    assert reviewed(ana) == Reviewed(id="r", document=SHA, proposal=FOUND)


def test_undoing_what_is_open_does_nothing(ana: Actor, proposal: str) -> None:
    actions.undo(ana, proposal, now=NOW)

    assert queries.pursuit_for(ana, "northgate").evidence == ()


def test_undone_and_accepted_again_it_counts_once(ana: Actor, proposal: str) -> None:
    actions.accept(ana, proposal, now=NOW)
    actions.undo(ana, proposal, now=NOW)
    entry = actions.accept(ana, proposal, now=NOW)

    assert queries.pursuit_for(ana, "northgate").current == (entry,)


def test_undoing_leaves_a_correction_made_since(ana: Actor, proposal: str) -> None:
    entry = actions.accept(ana, proposal, now=NOW)
    newer = actions.correct(
        ana, "northgate", entry.id, Support(grade=Grade.VAGUE), now=NOW
    )

    actions.undo(ana, proposal, now=NOW)

    assert queries.pursuit_for(ana, "northgate").current == (newer,)


def test_our_own_words_are_reported_and_not_quoted(ana: Actor) -> None:
    ours = Proposal(
        kind=Kind.NEXT_STEP,
        quote="We will",
        start=0,
        end=7,
        confidence=1,
        value={"owner": "us"},
        side=Party.US,
    )
    text = Document(id=SHA, name="", kind="notes", text="We will", added_at=NOW)
    opened(
        ana,
        documents=(text,),
        reviewed=(Reviewed(id="r", document=SHA, proposal=ours),),
    )

    assert actions.accept(ana, "r", now=NOW).source is Source.REPORTED


def test_a_proposal_that_is_not_there_is_not_found(ana: Actor) -> None:
    with pytest.raises(NotFound):
        actions.accept(ana, "gone", now=NOW)


def test_an_id_that_two_pursuits_use_needs_the_pursuits_name(
    ana: Actor, proposal: str
) -> None:
    pursuit = queries.pursuit_for(ana, "northgate")
    opened(ana, id="copy", documents=pursuit.documents[:0])
    actions.take_in(
        ana,
        [
            type(pursuit)(
                id="twin",
                side=pursuit.side,
                organisation="Twin",
                opened_on=pursuit.opened_on,
                people=pursuit.people,
                meetings=pursuit.meetings,
                documents=pursuit.documents,
                reviewed=pursuit.reviewed,
            )
        ],
        now=NOW,
    )

    with pytest.raises(Conflict, match="Two pursuits"):
        actions.reject(ana, proposal, now=NOW)
    actions.reject(ana, proposal, pursuit_id="twin", now=NOW)

    (kept,) = queries.pursuit_for(ana, "northgate").reviewed
    assert kept.verdict is Verdict.OPEN


@pytest.mark.django_db
def test_the_rest_of_a_document_can_be_set_aside_at_once(
    ana: Actor, proposal: str
) -> None:
    assert actions.reject_rest(ana, "northgate", SHA, now=NOW) == 1
    assert reviewed(ana).verdict is Verdict.REJECTED


@pytest.mark.django_db
def test_what_was_accepted_is_not_set_aside_with_the_rest(
    ana: Actor, proposal: str
) -> None:
    actions.accept(ana, proposal, now=NOW)

    assert actions.reject_rest(ana, "northgate", SHA, now=NOW) == 0
    assert reviewed(ana).verdict is Verdict.ACCEPTED


@pytest.mark.django_db
def test_what_was_set_aside_can_be_taken_up_again(ana: Actor, proposal: str) -> None:
    actions.reject_rest(ana, "northgate", SHA, now=NOW)
    actions.undo(ana, proposal, now=NOW)

    assert reviewed(ana).verdict is Verdict.OPEN
