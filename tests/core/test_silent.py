"""When Today asks for a nudge: by one's own waits, and not for ever."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from heardback.core.nudges import APART, nudge
from heardback.core.pursuit import Meeting, Nudged, Pursuit, Side
from heardback.core.silence import Waits
from heardback.core.silent import DAY, STALE, Silent, silent_of

MONDAY = date(2026, 9, 14)
DEAL = Waits(Side.DEAL)
QUICK = DEAL.learn([1, 1, 2, 2, 1, 3, 1, 2], [True] * 8)
MET = Pursuit(
    id="p",
    side=Side.DEAL,
    organisation="Northgate Foods",
    opened_on=MONDAY,
    meetings=(Meeting(id="m", on=MONDAY),),
)


def sent(*days: date) -> tuple[Nudged, ...]:
    at = datetime(2026, 12, 1, tzinfo=UTC)
    return tuple(Nudged(sent_on=day, recorded_at=at) for day in days)


def window(pursuit: Pursuit, known: Waits = DEAL) -> tuple[date, date] | None:
    found = silent_of(pursuit)
    return found.window(known) if found else None


@pytest.mark.parametrize("known", [DEAL, QUICK])
def test_it_begins_on_the_day_that_the_pursuit_s_own_page_says(known: Waits) -> None:
    told = nudge(MET, as_of=MONDAY + DAY, waits=known)
    found = window(MET, known)

    assert told is not None
    assert found is not None
    assert found[0] == told.due_on


def test_where_replies_come_fast_a_nudge_is_due_sooner() -> None:
    own, published = window(MET, QUICK), window(MET)

    assert own is not None
    assert published is not None
    assert own[0] < published[0]


def test_after_a_nudge_the_next_one_keeps_its_distance() -> None:
    day = MONDAY + timedelta(days=20)
    found = window(replace(MET, nudges=sent(day)))

    assert found is not None
    assert found[0] >= day + timedelta(days=APART)


def test_after_two_nudges_none_is_asked_for() -> None:
    days = MONDAY + timedelta(days=20), MONDAY + timedelta(days=40)

    assert window(replace(MET, nudges=sent(*days))) is None


def test_one_that_is_to_be_looked_at_later_is_left_alone_until_then() -> None:
    day = MONDAY + timedelta(days=120)
    found = window(replace(MET, look_again=day))

    assert found is not None
    assert found[0] == day


def test_it_ends_when_it_is_no_longer_news() -> None:
    found = Silent(since=MONDAY).window(DEAL)

    assert found is not None
    assert found[1] == found[0] + STALE


def test_while_a_meeting_is_planned_nobody_is_silent() -> None:
    ahead = Meeting(id="n", on=MONDAY + timedelta(days=9), held=False)

    assert silent_of(replace(MET, meetings=(*MET.meetings, ahead))) is None
