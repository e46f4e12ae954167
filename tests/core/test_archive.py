"""An archive judged at once says what each page would say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from heardback.core.answers import answers
from heardback.core.archive import Line, chances, chances_of
from heardback.core.learned import Learned, learn
from heardback.core.standing import stand
from tests.core.closed import closed
from tests.core.noted import NORTHGATE, TODAY, noted

OPEN = replace(noted(NORTHGATE), id="open")


@pytest.mark.parametrize("fit", [None, learn(closed(60, shift=0.7))])
def test_the_numbers_are_those_of_each_standing(fit: Learned | None) -> None:
    made = [*closed(30, seed=8), OPEN]
    rows = chances(made, as_of=TODAY, fit=fit)

    for row, each in zip(rows, made, strict=True):
        one = stand(each, as_of=TODAY, fit=fit)

        assert row == pytest.approx((one.chance, one.low, one.high), abs=1e-9)


def test_lines_have_the_chance_s_own_band_too() -> None:
    fit = learn(closed(60, shift=0.7))
    heard = answers(OPEN, as_of=TODAY, instrument=fit.instrument)
    line = Line(side=OPEN.side, lead=OPEN.lead, answers=heard, until=TODAY)
    one = stand(OPEN, as_of=TODAY, fit=fit)

    found = chances_of([line], fit=fit)[0]

    assert found[3:] == pytest.approx((one.least, one.most), abs=1e-9)


def test_time_passes_for_open_pursuits_and_stands_still_for_decided_ones() -> None:
    later = TODAY + timedelta(days=60)
    made = [*closed(3), OPEN]
    now, then = chances(made, as_of=TODAY), chances(made, as_of=later)

    assert (now[:3] == then[:3]).all()
    assert then[3, 0] != now[3, 0]


def test_an_empty_archive_is_no_rows() -> None:
    assert chances([], as_of=TODAY).shape == (0, 3)
