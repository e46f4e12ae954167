"""Taking one person out of a pursuit: words go, numbers and everybody else stay."""

from dataclasses import replace
from datetime import date

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import (
    Evidence,
    Grade,
    Hesitation,
    Kind,
    NextStep,
    Process,
    Proposal,
    Span,
    Statement,
    Support,
)
from heardback.core.overview import overview
from heardback.core.pursuit import Document, Person, Pursuit, Recap, Reviewed
from heardback.core.talk import Turn
from heardback.journal.redaction import BLOCK, ERASED, free_label, redact
from tests.journal.people import NOW, TODAY, call, northgate, said

LABEL = "Erased person 1"
TEXT = (
    "Tom Berger: I like it, and Mara will too.\n"
    "Mara: The price is far too high for us.\n"
    "Tom Berger: We can talk about that.\n"
)
HIGH = "The price is far too high for us."
SHA = "d" * 64


def spanned(quote: str, statement: Statement, *, entry: str, person: str) -> Evidence:
    start = TEXT.index(quote)
    span = Span(document=SHA, start=start, end=start + len(quote))
    return said(statement, id=entry, person=person, quote=quote, span=span)


def found(quote: str, person: str) -> Reviewed:
    start = TEXT.index(quote)
    return Reviewed(
        id=f"r{start}",
        document=SHA,
        proposal=Proposal(
            kind=Kind.HESITATION,
            quote=quote,
            start=start,
            end=start + len(quote),
            confidence=0.8,
            value={"text": quote, "about": "price"},
            person=person,
            question="What does Mara think?",
        ),
    )


@pytest.fixture
def pursuit() -> Pursuit:
    return northgate(
        title="Film for Mara",
        notes="Mara Lind's address: mara@northgate.example",
        people=(
            Person(name="Mara", email="mara@northgate.example", role="CEO"),
            Person(name="Tom Berger"),
        ),
        meetings=(
            call(
                id="m",
                people=("Mara",),
                notes="MARA: the price is far too high for us. Ok?",
            ),
        ),
        evidence=(
            spanned(
                HIGH,
                entry="a",
                person="Mara",
                statement=Hesitation(text="too dear, she said"),
            ),
            spanned(
                "I like it, and Mara will too.",
                entry="b",
                person="Tom Berger",
                statement=Support(text="Mara will like it", grade=Grade.YES),
            ),
        ),
        decisions=(
            Decision(
                outcome=Outcome.LOST,
                decided_on=TODAY,
                recorded_at=NOW,
                their_words="We take the tool",
                said_by="Mara",
                my_belief="Mara's budget",
                sure=7,
            ),
        ),
        documents=(
            Document(
                id=SHA, name="mara.txt", kind="transcript", text=TEXT, added_at=NOW
            ),
        ),
        reviewed=(
            found(HIGH, "Mara"),
            found("We can talk about that.", "Tom Berger"),
        ),
        recaps=(
            Recap(meeting="m", text="Dear Mara", drafted_at=NOW, answer="All right"),
        ),
    )


def test_the_name_is_nowhere_any_more(pursuit: Pursuit) -> None:
    gone = repr(redact(pursuit, "Mara", LABEL)).casefold()

    assert "mara" not in gone
    assert "northgate.example" not in gone


def test_their_words_are_nowhere_any_more(pursuit: Pursuit) -> None:
    gone = repr(redact(pursuit, "Mara", LABEL))

    for words in ("too high", "too dear", "take the tool", "All right", "CEO"):
        assert words not in gone


def test_what_others_said_stays(pursuit: Pursuit) -> None:
    left = redact(pursuit, "Mara", LABEL)

    assert "We can talk about that." in left.documents[0].text
    assert left.people[1] == Person(name="Tom Berger")
    assert left.evidence[1].quote == f"I like it, and {BLOCK * 4} will too."
    assert left.evidence[1].statement == Support(
        text=f"{ERASED} will like it", grade=Grade.YES
    )


def test_every_quote_still_stands_where_it_says(pursuit: Pursuit) -> None:
    left = redact(pursuit, "Mara", LABEL)

    text = left.documents[0].text
    assert len(text) == len(TEXT)
    for entry in left.evidence:
        assert entry.span
        assert text[entry.span.start : entry.span.end] == entry.quote
    for each in left.reviewed:
        assert text[each.proposal.start : each.proposal.end] == each.proposal.quote


def test_every_number_stays(pursuit: Pursuit) -> None:
    left = redact(pursuit, "Mara", LABEL)

    before, after = (overview(each, as_of=TODAY) for each in (pursuit, left))
    assert after.standing.chance == pytest.approx(before.standing.chance)
    assert [row.known for row in after.process] == [row.known for row in before.process]
    assert left.decisions[0].sure == 7
    assert left.evidence[0].statement == Hesitation(text=ERASED)
    assert left.meetings[0].people == (LABEL,)


def test_doing_it_twice_changes_nothing(pursuit: Pursuit) -> None:
    once = redact(pursuit, "Mara", LABEL)

    assert redact(once, "Mara", LABEL) == once


def test_what_they_said_without_a_quote_goes_with_their_turns(pursuit: Pursuit) -> None:
    bare = replace(pursuit, evidence=(), reviewed=())
    start = TEXT.index("The price")
    turn = Turn(start=start, end=start + 33, speaker="Mara")

    (document,) = redact(bare, "Mara", LABEL, {SHA: (turn,)}).documents

    assert "price" not in document.text
    assert "We can talk" in document.text


def test_a_first_name_alone_is_theirs_unless_it_is_anothers_too() -> None:
    lind, berg = Person(name="Mara Lind"), Person(name="Mara Berg")
    alone = northgate(people=(lind,), notes="mara agreed")
    shared = northgate(people=(lind, berg), notes="Mara agreed, Lind did not")

    assert redact(alone, "Mara Lind", LABEL).notes == f"{ERASED} agreed"
    assert redact(shared, "Mara Lind", LABEL).notes == f"Mara agreed, {ERASED} did not"


def test_a_name_that_is_also_a_word_goes_only_with_its_capital() -> None:
    pursuit = northgate(
        people=(Person(name="Will Stone"),), notes="Will called. We will see."
    )

    assert (
        redact(pursuit, "Will Stone", LABEL).notes == f"{ERASED} called. We will see."
    )


def test_a_name_within_a_word_is_no_name() -> None:
    pursuit = northgate(people=(Person(name="Ann"),), notes="An annual plan, Ann's")

    assert redact(pursuit, "Ann", LABEL).notes == f"An annual plan, {ERASED}'s"


def test_an_emptied_text_still_says_that_something_was_known() -> None:
    pursuit = northgate(
        evidence=(
            said(Process(text="the board decides"), id="a", person="Mara"),
            said(
                NextStep(due="by Friday", due_on=date(2026, 9, 25)),
                id="b",
                person="Mara",
            ),
        )
    )

    told, step = (each.statement for each in redact(pursuit, "Mara", LABEL).evidence)

    assert told == Process(text=ERASED)
    assert step == NextStep(due=ERASED, due_on=date(2026, 9, 25))


def test_labels_count_up() -> None:
    assert free_label([]) == "Erased person 1"
    assert free_label(["Erased person 1", "Tom"]) == "Erased person 2"
