"""Whom to ask why, in which order, and when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from heardback.core.asking import (
    REMIND_AFTER,
    REST_AFTER,
    ladder,
    reminder_due,
    rest_due,
    window,
)
from heardback.core.debrief import Answer, Debrief
from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import Evidence, Grade, Support
from heardback.core.pursuit import Meeting, Part, Person, Pursuit, Side

NOW = datetime(2026, 10, 30, tzinfo=UTC)
DAY = NOW.date()
LOST = Decision(
    outcome=Outcome.LOST, decided_on=DAY, recorded_at=NOW, said_by="Mara Lind"
)
ASKED = Debrief(id="d", drafted_at=NOW, person="Tom", sent_on=DAY)


def backing(person: str, grade: Grade, on: date = DAY) -> Evidence:
    return Evidence(
        id=f"{person}{grade}{on}",
        statement=Support(grade=grade),
        happened_on=on,
        recorded_at=NOW,
        person=person,
        quote="I would.",
    )


def northgate(**changes: object) -> Pursuit:
    fields: dict[str, object] = {
        "id": "p",
        "side": Side.DEAL,
        "organisation": "Northgate Foods",
        "opened_on": date(2026, 9, 1),
        "people": (
            Person(name="Mara Lind", part=Part.DECIDES),
            Person(name="Screening", part=Part.SCREENS),
            Person(name="Ines", part=Part.INFORMS),
            Person(name="Tom", part=Part.RECOMMENDS),
        ),
        "meetings": (Meeting(id="m", on=DAY, people=("Ines",)),),
        "decisions": (LOST,),
    }
    return Pursuit(**{**fields, **changes})  # type: ignore[arg-type]


def order(pursuit: Pursuit) -> list[str]:
    return [rung.person.name for rung in ladder(pursuit) if rung.person]


def test_who_spoke_for_us_comes_first_and_who_said_no_last() -> None:
    deal = northgate(evidence=(backing("Tom", Grade.YES),))

    assert order(deal) == ["Tom", "Ines", "Screening", "Mara Lind"]
    assert ladder(deal)[0].ally
    assert "least to lose" in ladder(deal)[0].why


def test_an_ally_who_sent_the_no_comes_after_one_who_did_not() -> None:
    deal = northgate(
        evidence=(
            backing("Mara Lind", Grade.ENTHUSIASTIC),
            backing("Ines", Grade.YES),
        )
    )

    assert order(deal)[:2] == ["Ines", "Mara Lind"]


def test_the_newest_word_on_support_counts() -> None:
    deal = northgate(
        evidence=(
            backing("Tom", Grade.YES, DAY - timedelta(days=20)),
            backing("Tom", Grade.NO, DAY - timedelta(days=2)),
        )
    )

    assert not any(rung.ally for rung in ladder(deal))


def test_who_left_or_is_forgotten_is_not_asked() -> None:
    deal = northgate(
        people=(
            Person(name="Tom", active=False),
            Person(name="Erased person 1"),
            Person(name="Ines"),
        )
    )

    assert order(deal) == ["Ines"]


def test_with_nobody_on_record_there_is_still_somebody_to_write_to() -> None:
    (rung,) = ladder(northgate(people=()))

    assert rung.person is None
    assert "whoever told you" in rung.why


def test_a_rung_knows_that_it_was_asked() -> None:
    deal = northgate(debriefs=(ASKED,))

    assert [rung.asked for rung in ladder(deal) if rung.asked] == [ASKED]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "Best asked from 13 November to 27 November"),
        (13, "Best asked from"),
        (14, "Now is the best time, until 27 November"),
        (28, "Now is the best time"),
        (29, "late, and still worth asking"),
        (90, "late"),
        (91, "long ago"),
    ],
)
def test_the_window_says_where_today_lies(days: int, said: str) -> None:
    when = window(northgate(), LOST, as_of=DAY + timedelta(days=days))

    assert said in when.words


def test_an_applicant_asks_sooner() -> None:
    deal, job = (
        window(northgate(side=side), LOST, as_of=DAY)
        for side in (Side.DEAL, Side.APPLICATION)
    )

    assert job.starts < deal.starts
    assert job.last < deal.last


def test_a_reminder_is_due_once_and_then_a_rest() -> None:
    assert reminder_due(ASKED) == DAY + REMIND_AFTER
    assert rest_due(ASKED) is None

    reminded = replace(ASKED, reminded_on=DAY + REMIND_AFTER)

    assert reminder_due(reminded) is None
    assert rest_due(reminded) == DAY + REMIND_AFTER + REST_AFTER


@pytest.mark.parametrize(
    "over",
    [
        {"sent_on": None},
        {"ended_on": DAY},
        {"answers": (Answer(id="a", on=DAY, recorded_at=NOW),)},
    ],
)
def test_nobody_is_reminded_of_what_is_over(over: dict[str, object]) -> None:
    assert reminder_due(replace(ASKED, **over)) is None  # type: ignore[arg-type]
