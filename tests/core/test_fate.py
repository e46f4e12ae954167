"""Fate: chances that behave as time passes."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from heardback.core.decision import Decision, Outcome
from heardback.core.fate import decides_by
from heardback.core.pursuit import DecideBy, Pursuit, Side

OPENED = date(2026, 9, 1)
TODAY = date(2026, 9, 18)


def deal(decide_by: DecideBy | None = None, side: Side = Side.DEAL) -> Pursuit:
    return Pursuit(
        id="p",
        side=side,
        organisation="Northgate Foods",
        opened_on=OPENED,
        decide_by=decide_by,
    )


@given(
    st.integers(-400, 400),
    st.integers(-100, 900),
    st.integers(-100, 900),
    st.booleans(),
    st.sampled_from(Side),
)
def test_more_time_never_lowers_the_chance(
    due: int, one: int, other: int, said: bool, side: Side
) -> None:
    pursuit = deal(DecideBy(on=OPENED + timedelta(days=due), said=said), side)
    soon, late = (
        decides_by(pursuit, by=TODAY + timedelta(days=days), as_of=TODAY)
        for days in sorted((one, other))
    )

    assert 0 <= soon <= late <= 1


def test_a_day_they_named_is_likelier_kept_than_one_we_assumed() -> None:
    due = date(2026, 10, 31)
    said, assumed = (
        decides_by(
            deal(DecideBy(on=due, said=said)),
            by=due + timedelta(days=14),
            as_of=TODAY,
        )
        for said in (True, False)
    )

    assert said > assumed


def test_some_never_decide_however_long_one_waits() -> None:
    assert decides_by(deal(), by=date(2046, 1, 1), as_of=OPENED) < 0.701


def test_nothing_is_decided_in_no_time() -> None:
    assert decides_by(deal(), by=TODAY, as_of=TODAY) == 0


def test_what_is_over_is_decided() -> None:
    over = Decision(
        outcome=Outcome.LOST,
        decided_on=TODAY,
        recorded_at=datetime(2026, 9, 18, tzinfo=UTC),
    )
    pursuit = Pursuit(
        id="p",
        side=Side.DEAL,
        organisation="Northgate Foods",
        opened_on=OPENED,
        decisions=(over,),
    )

    assert decides_by(pursuit, by=TODAY, as_of=TODAY) == 1
