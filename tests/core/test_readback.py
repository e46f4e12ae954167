"""Read back: what pointed there, what was never asked, what might have told earlier."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from heardback.core.contrasts import Counts
from heardback.core.debrief import Answer, Debrief
from heardback.core.decision import Outcome
from heardback.core.errors import Invalid
from heardback.core.evidence import Evidence, Hesitation, Source
from heardback.core.pursuit import Pursuit, Side
from heardback.core.readback import readback, wording
from tests.core.noted import AT, NORTHGATE, TODAY, noted

LOST = """
    ## 2026-09-19 decision: lost
    - instead: ai, ChatGPT
    - they said Mara: "We are going with ChatGPT instead."
    - I believe: we were too dear
"""


def lost(**changes: object) -> Pursuit:
    return replace(noted(NORTHGATE + LOST), **changes)  # type: ignore[arg-type]


def written_in_time() -> Pursuit:
    """The no came after everything else was on record."""
    deal = lost()
    (decision,) = deal.decisions
    known = replace(decision, recorded_at=AT + timedelta(days=30))
    return replace(deal, decisions=(known,))


def won(id: str) -> Pursuit:
    deal = written_in_time()
    (decision,) = deal.decisions
    yes = replace(decision, outcome=Outcome.WON, decided_on=date(2026, 9, 18))
    return replace(deal, id=id, decisions=(yes,))


def test_nothing_is_read_back_before_a_decision() -> None:
    with pytest.raises(Invalid, match="no decision"):
        readback(noted(NORTHGATE), [])


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("We went with a better fit.", "is said to everybody"),
        ("We are going with ChatGPT instead.", "what they chose, and not why"),
        ("Your price was 20 % above both other quotes.", "it names the price"),
        ("Marjorie in Leeds wanted blue tiles with copper edges.", "no reason that"),
    ],
)
def test_words_are_told_apart_and_why_is_said(words: str, why: str) -> None:
    told = wording(words)

    assert told is not None
    assert why in told.why


def test_no_words_are_no_wording() -> None:
    assert wording("  ") is None


def test_what_pointed_there_comes_in_the_order_it_was_heard() -> None:
    pointed = readback(lost(), []).pointed

    days = [each.entry.happened_on for each in pointed]
    assert days == sorted(days)
    assert "high next to" in pointed[-1].entry.quote
    assert "nobody asked what was behind it" in pointed[-1].says


def test_what_they_answered_afterwards_is_no_sign_of_the_way_there() -> None:
    entry = Evidence(
        id="after",
        statement=Hesitation(),
        happened_on=TODAY,
        recorded_at=AT,
        source=Source.QUOTED,
        quote="It was the board.",
    )
    answer = Answer(
        id="a", on=TODAY, recorded_at=AT, words=entry.quote, entries=("after",)
    )
    deal = lost()
    deal = replace(
        deal,
        evidence=(*deal.evidence, entry),
        debriefs=(Debrief(id="d", drafted_at=AT, answers=(answer,)),),
    )

    assert "after" not in [each.entry.id for each in readback(deal, []).pointed]


def test_what_was_never_asked_says_by_whom_it_could_be_told() -> None:
    unasked = {each.text: each.by for each in readback(lost(), []).unasked}

    assert unasked["whether Mara would back you"] == ("Mara",)
    assert unasked["what was behind a doubt about the price"] == ("Tom",)


def test_signs_stand_from_a_meeting_on_with_how_often_they_stood_elsewhere() -> None:
    (sign,) = readback(written_in_time(), [won("w")]).earlier

    assert sign.sign == "a doubt stood that nobody had asked about"
    assert (sign.nth, sign.meeting.title or sign.meeting.people) == (1, ("Tom",))
    assert sign.entry is not None
    assert "It also stood in 1 of 1 others that were won" in sign.words


def test_a_sign_that_stood_nowhere_else_says_so() -> None:
    alone = replace(won("w"), evidence=())
    settled = replace(alone, meetings=alone.meetings, evidence=())

    (sign,) = readback(written_in_time(), [settled]).earlier

    assert "no other decided pursuit" in sign.words


@pytest.mark.parametrize(
    ("others", "words"),
    [
        (1, "It did not stand in the one other that was decided."),
        (2, "It stood in none of 2 others that were decided."),
    ],
)
def test_one_other_is_not_spoken_of_as_several(others: int, words: str) -> None:
    (sign,) = readback(written_in_time(), [won("w")]).earlier

    assert replace(sign, counts=Counts(lost_without=others)).words == words


def test_only_pursuits_of_the_same_side_are_set_beside() -> None:
    job = replace(won("w"), side=Side.APPLICATION)

    alone = readback(lost(), [job])

    assert {each.counts.n for each in alone.earlier} == {0}
    assert alone.moved.before.yes == 0


def test_a_pursuit_is_not_set_beside_itself() -> None:
    deal = lost()

    assert readback(deal, [deal]).moved.before.no == 0


def test_only_what_was_decided_before_is_in_the_rate_before() -> None:
    earlier = won("w")
    assert readback(lost(), [earlier]).moved.before.yes == 1
    assert readback(earlier, [lost()]).moved.before.no == 0


def test_after_a_yes_no_reasons_are_estimated() -> None:
    back = readback(won("w"), [])

    assert back.estimate is None
    assert back.earlier == ()
