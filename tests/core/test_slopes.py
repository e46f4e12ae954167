"""Steeper and flatter items: they turn around what is usual."""

import numpy as np
import pytest

from heardback.core.belief import NODE_WEIGHTS, grade_chances
from heardback.core.instrument import default_instrument
from heardback.core.slopes import pivot_of, sloped

TABLE = default_instrument()
ONES = np.ones(len(TABLE.items))


def test_a_slope_of_one_changes_nothing() -> None:
    assert sloped(TABLE, ONES) == TABLE


def test_where_z_usually_starts_answers_stay_as_frequent_as_they_were() -> None:
    steep = sloped(TABLE, 2 * ONES)
    pivot = pivot_of(TABLE)
    for before, after in zip(TABLE.items, steep.items, strict=True):
        assert [
            cut - after.discrimination * pivot for cut in after.cuts
        ] == pytest.approx([cut - before.discrimination * pivot for cut in before.cuts])


def test_a_steeper_item_tells_more() -> None:
    def best(slope: float) -> float:
        item = sloped(TABLE, slope * ONES).item("support")
        chances = grade_chances(item, 1.0, TABLE)[-1] @ NODE_WEIGHTS
        return float(chances[-1] / chances[0])

    assert best(0.5) < best(1.0) < best(2.0)
