"""The standing ribbon as numbers."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.pursuit import DecideBy, Pursuit, Side
from heardback.core.standing import stand
from heardback.web.ribbon import Ribbon, ribbon
from tests.web.sample import FIRST, northgate

AS_OF = date(2026, 10, 9)


def drawn(one: Pursuit | None = None, as_of: date = AS_OF) -> Ribbon:
    one = one or northgate()
    return ribbon(one, stand(one, as_of=as_of))


def test_time_runs_from_left_to_right() -> None:
    xs = [mark.x for mark in drawn().meetings]

    assert xs == sorted(xs)
    assert 0 < xs[0] < xs[-1] < 100


def test_every_entry_that_stands_has_its_tick() -> None:
    ticks = [tick.entry for column in drawn().columns for tick in column.ticks]

    assert sorted(ticks) == sorted(entry.id for entry in northgate().current)


def test_what_speaks_against_hangs_below_the_line() -> None:
    ticks = {t.entry: t for column in drawn().columns for t in column.ticks}

    assert ticks["doub0001"].y > 0
    assert ticks["supp0002"].y < 0


def test_what_says_more_is_longer() -> None:
    ticks = {t.entry: t for column in drawn().columns for t in column.ticks}

    def length(entry: str) -> float:
        return ticks[entry].right - ticks[entry].left

    assert length("supp0002") > length("proc0002")


def test_ticks_of_one_day_never_cover_each_other() -> None:
    for column in drawn().columns:
        heights = [tick.y for tick in column.ticks]
        assert len(set(heights)) == len(heights)


def test_a_planned_meeting_is_hollow() -> None:
    assert [mark.solid for mark in drawn().meetings] == [True, True, True, False]


def test_the_day_they_decide_is_a_line_until_they_did() -> None:
    decision = Decision(
        outcome=Outcome.LOST,
        decided_on=AS_OF,
        recorded_at=datetime(2026, 10, 9, 12, tzinfo=UTC),
    )

    before, after = drawn(), drawn(replace(northgate(), decisions=(decision,)))

    assert before.decides is not None
    assert after.decides is None
    assert after.decided is not None


@pytest.mark.parametrize("days", [0, 1, 400])
def test_a_pursuit_of_one_day_or_of_years_fits(days: int) -> None:
    one = Pursuit(
        id="p",
        side=Side.DEAL,
        organisation="Halden",
        opened_on=FIRST,
        decide_by=DecideBy(on=FIRST.replace(year=2029)),
    )

    found = drawn(one, date.fromordinal(FIRST.toordinal() + days))

    assert 0 <= found.now.x <= 100
    assert found.unheard.startswith("M")


def test_labels_of_days_keep_apart() -> None:
    xs = sorted(mark.x for mark in drawn().labels)

    assert all(right - left >= 6 for left, right in pairwise(xs))


def test_until_something_was_heard_the_band_is_only_an_outline() -> None:
    bare = drawn(Pursuit(id="p", side=Side.DEAL, organisation="H", opened_on=FIRST))
    heard = drawn()

    assert (bare.band, bool(bare.unheard)) == ("", True)
    assert heard.band.startswith("M")
    assert heard.unheard.startswith("M")
