"""A meeting's heading, as written and as typed."""

from datetime import date, time

import pytest
from hypothesis import given

from heardback.core.pursuit import Medium, Meeting
from heardback.notebook import meeting
from heardback.notebook.meeting import When
from tests.strategies import meetings_of

TODAY = date(2026, 9, 20)
FRIDAY = date(2026, 9, 18)


@given(meetings=meetings_of(["Tom", "Mara and Jo", 'Jo "JJ": Ann']))
def test_every_heading_comes_back(meetings: list[Meeting]) -> None:
    for met in meetings:
        when = meeting.read(meeting.spell(met)[3:], near=TODAY)

        assert when is not None
        assert meeting.spell(meeting.of(when, id=met.id)) == meeting.spell(met)


def test_a_planned_meeting_is_spelled_with_all_it_has() -> None:
    met = Meeting(
        id="m",
        on=FRIDAY,
        at=time(14, 30),
        medium=Medium.IN_PERSON,
        title="Kick-off",
        people=("Tom", "Mara"),
        held=False,
    )

    assert meeting.spell(met) == (
        '## 2026-09-18 14:30 planned in person "Kick-off": Tom, Mara'
    )


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("18 Sep call, Tom", When(on=FRIDAY, people=("Tom",))),
        ("18 Sep call Tom", When(on=FRIDAY, people=("Tom",))),
        ("2026-09-18: Tom", When(on=FRIDAY, people=("Tom",))),
        (
            "Fri 18 Sep 2026, interview with Tom and Mara",
            When(on=FRIDAY, medium=Medium.INTERVIEW, people=("Tom", "Mara")),
        ),
        (
            "18.9. second interview: Tom",
            When(
                on=FRIDAY,
                medium=Medium.INTERVIEW,
                title="second interview",
                people=("Tom",),
            ),
        ),
        (
            "2026-09-18 2pm coffee about price, scope: Tom",
            When(
                on=FRIDAY,
                at=time(14),
                medium=Medium.IN_PERSON,
                title="coffee about price, scope",
                people=("Tom",),
            ),
        ),
        (
            "10 Dec planned zoom",
            When(on=date(2026, 12, 10), held=False, medium=Medium.VIDEO),
        ),
        ("18 Sep at 9:05 e-mail", When(on=FRIDAY, at=time(9, 5), medium=Medium.MAIL)),
    ],
)
def test_a_heading_typed_by_hand_is_understood(typed: str, when: When) -> None:
    assert meeting.read(typed, near=TODAY) == when


@pytest.mark.parametrize("typed", ["Background", "2026-13-40 call", "call: Tom", ""])
def test_a_heading_without_a_day_is_no_meeting(typed: str) -> None:
    assert meeting.read(typed, near=TODAY) is None
