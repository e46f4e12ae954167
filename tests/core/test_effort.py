"""Effort by week, beside goals that know about days off."""

from datetime import date

from heardback.core.effort import Activity, Doing, Effort, Rhythm, weeks

FRIDAY = date(2026, 9, 18)


def activity(doing: Doing, on: date, until: date | None = None) -> Activity:
    return Activity(id="a", doing=doing, on=on, until=until)


def test_a_week_off_has_no_goal_left() -> None:
    rhythm = Rhythm(goals={Effort.OUTREACH: 5})
    off = activity(Doing.DAY_OFF, date(2026, 9, 14), date(2026, 9, 20))

    (week,) = weeks({}, [off], rhythm, count=1, as_of=FRIDAY)

    assert (week.goals[Effort.OUTREACH], week.working) == (0, 0)
    assert week.reached(Effort.OUTREACH)


def test_days_that_are_off_every_week_cost_nothing() -> None:
    rhythm = Rhythm(goals={Effort.OUTREACH: 4}, off=frozenset({4, 5, 6}))

    (week,) = weeks({}, [], rhythm, count=1, as_of=FRIDAY)

    assert (week.goals[Effort.OUTREACH], week.working) == (4, 4)


def test_people_one_knows_count_as_outreach() -> None:
    coffee = activity(Doing.CONTACT, FRIDAY)

    (week,) = weeks({}, [coffee], Rhythm(), count=1, as_of=FRIDAY)

    assert week.done[Effort.OUTREACH] == 1


def test_weeks_come_oldest_first_and_end_with_this_one() -> None:
    shown = weeks({}, [], Rhythm(), count=3, as_of=FRIDAY)

    assert [week.monday.day for week in shown] == [31, 7, 14]


def test_delivery_is_seen_beside_what_was_started() -> None:
    busy = activity(Doing.DELIVERY, date(2026, 9, 16), date(2026, 9, 30))

    (week,) = weeks({}, [busy], Rhythm(), count=1, as_of=FRIDAY)

    assert week.delivering == 3
