"""A pursuit finds its people, its meetings, and what was written down too late."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import Evidence, Grade, Support
from heardback.core.pursuit import Meeting, Person, Pursuit, Side, recalled

NOON = datetime(2026, 10, 30, 12, tzinfo=UTC)
LOST = Decision(outcome=Outcome.LOST, decided_on=date(2026, 10, 30), recorded_at=NOON)
NORTHGATE = Pursuit(
    id="northgate",
    side=Side.DEAL,
    organisation="Northgate Foods",
    opened_on=date(2026, 9, 1),
    people=(Person(name="Tom"), Person(name="Mara")),
    meetings=(Meeting(id="m1", on=date(2026, 9, 18)),),
)


def recorded(at: datetime) -> Evidence:
    return Evidence(
        id="a",
        statement=Support(grade=Grade.YES),
        happened_on=date(2026, 9, 18),
        recorded_at=at,
    )


def test_people_are_found_by_name_and_meetings_by_id() -> None:
    assert NORTHGATE.person("Mara") == Person(name="Mara")
    assert NORTHGATE.meeting("m1") == Meeting(id="m1", on=date(2026, 9, 18))


def test_nobody_is_found_under_no_name() -> None:
    assert NORTHGATE.person(None) is None
    assert NORTHGATE.meeting("elsewhere") is None


def test_the_last_decision_counts() -> None:
    won = replace(LOST, outcome=Outcome.WON, recorded_at=NOON + timedelta(days=1))

    assert replace(NORTHGATE, decisions=(LOST, won)).decision == won


def test_only_a_yes_or_a_no_teaches_about_the_inclination() -> None:
    taught = {kind: replace(LOST, outcome=kind).taught for kind in Outcome}

    assert taught[Outcome.WON] is True
    assert taught[Outcome.LOST] is False
    assert taught[Outcome.SILENT] is taught[Outcome.NO_DECISION] is None


def test_what_is_written_down_the_day_after_the_decision_is_recalled() -> None:
    assert recalled(recorded(NOON + timedelta(days=1)), LOST)


def test_what_was_written_down_before_the_decision_is_not_recalled() -> None:
    assert not recalled(recorded(NOON - timedelta(days=1)), LOST)


def test_on_the_day_itself_the_hour_decides() -> None:
    assert not recalled(recorded(NOON - timedelta(hours=1)), LOST)
    assert recalled(recorded(NOON + timedelta(hours=1)), LOST)


def test_an_evening_far_west_still_belongs_to_the_day_of_the_decision() -> None:
    """Honolulu, eight in the evening of the day: in UTC it is the next morning."""
    evening = datetime(2026, 10, 31, 6, tzinfo=UTC)
    decided = replace(LOST, recorded_at=evening + timedelta(minutes=10))

    assert not recalled(recorded(evening), decided)


def test_a_decision_entered_late_makes_late_entries_recalled_too() -> None:
    """The No came in October; everything was typed in one November evening."""
    evening = datetime(2026, 11, 20, 19, tzinfo=UTC)
    entered_late = replace(LOST, recorded_at=evening)

    assert recalled(recorded(evening - timedelta(minutes=5)), entered_late)


def test_nothing_is_recalled_while_nothing_is_decided() -> None:
    assert not recalled(recorded(NOON), None)
