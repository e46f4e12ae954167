"""The section of a decision, and what a changed one means."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from heardback import notebook
from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.errors import Invalid
from heardback.notebook import Parsed, decision
from tests.notebook.conftest import NOW

LOST = Decision(
    outcome=Outcome.LOST,
    decided_on=date(2026, 10, 30),
    recorded_at=datetime(2026, 10, 31, tzinfo=UTC),
    instead=Instead.AI,
    instead_who="ChatGPT",
    their_words="we're going with ChatGPT",
    said_by="Mara",
    my_belief="price was never the point",
    sure=6,
    come_back_on=date(2027, 3, 1),
)


def test_a_decision_is_spelled_as_one_would_type_it() -> None:
    assert "\n".join(decision.spell(LOST)) == (
        "## 2026-10-30 decision: lost\n"
        "- instead: ai, ChatGPT\n"
        '- they said Mara: "we\'re going with ChatGPT"\n'
        "- I believe: price was never the point\n"
        "- sure: 6 in 10\n"
        "- come back: 2027-03-01"
    )


def test_a_decision_typed_loosely_is_understood(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal

    ## 30 Oct decision: Lost
    * Instead: ChatGPT
    * They said: We’re going with ChatGPT
    * Sure: 60%
    * Ask again: 1 Mar
    """
    (found,) = parsed.pursuit.decisions

    assert found.outcome is Outcome.LOST
    assert found.instead_who == "ChatGPT"
    assert found.their_words == "We’re going with ChatGPT"
    assert found.sure == 6
    assert found.come_back_on == date(found.decided_on.year + 1, 3, 1)
    assert parsed.problems == ()


def test_an_unknown_outcome_is_told_the_five(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal

    ## 2026-10-30 decision: they laughed
    """
    assert "won, lost, no decision, silent, withdrawn" in parsed.problems[0].text
    assert "they laughed" in parsed.pursuit.notes


def test_a_meeting_about_a_decision_is_a_meeting(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 decision call: Mara
    """
    assert len(parsed.pursuit.meetings) == 1
    assert parsed.pursuit.decision is None


def test_a_changed_decision_is_a_new_one_behind_the_old() -> None:
    changed = replace(LOST, my_belief="price after all")

    assert decision.taken([changed], (LOST,), NOW) == (
        LOST,
        replace(changed, recorded_at=NOW),
    )


def test_going_back_to_an_earlier_decision_is_a_new_one_too() -> None:
    won = replace(LOST, outcome=Outcome.WON)

    assert decision.taken([LOST], (LOST, won), NOW) == (
        LOST,
        won,
        replace(LOST, recorded_at=NOW),
    )


def test_a_decision_deleted_from_the_file_still_counts() -> None:
    record = notebook.parse("# Northgate Foods: deal", recorded_at=NOW).pursuit
    record = replace(record, decisions=(LOST,))

    parsed = notebook.parse(
        "# Northgate Foods: deal",
        recorded_at=NOW,
        record=record,
        retract_removed=True,
    )

    assert parsed.pursuit.decision == LOST
    assert "still counts" in parsed.problems[0].text


def test_a_line_that_makes_no_sense_says_what_would() -> None:
    verdict = decision.line("come back: some day")

    assert verdict is not None
    with pytest.raises(Invalid, match="2027-03-01"):
        decision.with_line(LOST, verdict)
