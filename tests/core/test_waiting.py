"""Silences that a record tells of."""

from dataclasses import replace
from datetime import UTC, date, datetime

from heardback.core.decision import Decision, Outcome
from heardback.core.pursuit import Pursuit
from heardback.core.waiting import (
    Waited,
    contacts,
    expected_until,
    promised,
    silent_since,
    waited,
)
from tests.core.noted import noted

TWICE = """
    # Northgate Foods: deal

    ## 2026-09-01 call: Tom

    ## 2026-09-10 call: Tom
    """
PROMISED = """
    # Northgate Foods: deal

    ## 2026-09-01 call: Tom
    - next: they talk to the board by 2026-09-08, theirs, agreed

    ## 2026-09-12 call: Tom
    """


def over(one: Pursuit, outcome: Outcome, on: date) -> Pursuit:
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    made = Decision(outcome=outcome, decided_on=on, recorded_at=at)
    return replace(one, decisions=(made,))


def test_a_silence_runs_from_one_contact_to_the_next() -> None:
    assert waited(noted(TWICE)) == (Waited(days=9, answered=True),)


def test_it_runs_from_the_day_they_promised_when_that_is_later() -> None:
    assert waited(noted(PROMISED)) == (Waited(days=4, answered=True),)


def test_who_comes_back_before_the_day_they_named_was_not_silent() -> None:
    early = noted(PROMISED.replace("2026-09-12", "2026-09-07"))

    assert waited(early) == ()


def test_a_no_is_an_answer_and_giving_up_is_none() -> None:
    lost = over(noted(TWICE), Outcome.LOST, date(2026, 9, 20))
    gone = over(noted(TWICE), Outcome.SILENT, date(2026, 9, 20))

    assert waited(lost)[-1] == Waited(days=10, answered=True)
    assert waited(gone)[-1] == Waited(days=10, answered=False)


def test_a_mail_of_theirs_is_a_contact_too() -> None:
    mail = '    - support Tom: yes "gladly"\n'
    wrote = noted(TWICE.rstrip() + "\n" + mail)
    loose = replace(
        wrote,
        evidence=tuple(
            replace(each, meeting=None, happened_on=date(2026, 9, 15))
            for each in wrote.evidence
        ),
    )

    assert contacts(loose)[-1] == date(2026, 9, 15)
    assert contacts(loose, until=date(2026, 9, 14))[-1] == date(2026, 9, 10)


def test_silence_runs_since_the_last_contact_or_promise() -> None:
    assert silent_since(noted(TWICE)) == date(2026, 9, 10)
    assert promised(noted(PROMISED)) == (date(2026, 9, 8),)
    assert expected_until(noted(PROMISED)) == date(2026, 9, 8)


def test_after_the_decision_nothing_is_silent() -> None:
    lost = over(noted(TWICE), Outcome.LOST, date(2026, 9, 20))

    assert silent_since(lost) is None


def test_where_nobody_was_heard_there_is_no_silence() -> None:
    assert silent_since(noted("# Northgate Foods: deal\n")) is None
    assert waited(noted("# Northgate Foods: deal\n")) == ()
