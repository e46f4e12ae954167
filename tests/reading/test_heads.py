"""The network's numbers as chances."""

import numpy as np
import pytest

from heardback.reading.heads import Head, heads


def head(*, exclusive: bool, scale: float = 1.0) -> Head:
    return Head(
        name="grade",
        words=("yes", "no"),
        start=1,
        exclusive=exclusive,
        scale=(scale, scale),
        shift=(0.0, 0.0),
        least=(0.0, 0.0),
    )


def test_words_that_exclude_each_other_share_one() -> None:
    chances = head(exclusive=True).chances(np.array([9.0, 2.0, 1.0]))

    assert sum(chances.values()) == pytest.approx(1)
    assert chances["yes"] > chances["no"]


def test_other_words_each_have_a_chance_of_their_own() -> None:
    chances = head(exclusive=False).chances(np.array([9.0, 0.0, 0.0]))

    assert chances == {"yes": 0.5, "no": 0.5}


def test_a_smaller_scale_is_less_sure() -> None:
    row = np.array([0.0, 3.0, 0.0])

    sure = head(exclusive=True).chances(row)["yes"]
    unsure = head(exclusive=True, scale=0.5).chances(row)["yes"]

    assert 0.5 < unsure < sure


def test_very_large_numbers_do_no_harm() -> None:
    chances = head(exclusive=False).chances(np.array([0.0, -2000.0, 2000.0]))

    assert chances == pytest.approx({"yes": 0, "no": 1})


def test_the_shipped_heads_know_the_codebook() -> None:
    assert heads()["kind"].words == (
        "next_step",
        "process",
        "support",
        "hesitation",
        "need",
    )
