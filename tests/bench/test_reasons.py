"""What the made-up clients say names what it is meant to, and nothing else."""

import numpy as np
import pytest

from bench.reasons import PHRASES, SAID, WORLDS, calibration_error, cases
from heardback.core.likelihoods import REASONS
from heardback.core.phrases import generic, names


@pytest.mark.parametrize("reason", REASONS)
def test_each_sentence_names_its_reason_alone(reason: str) -> None:
    assert names(SAID[reason]) == (reason,)
    assert generic(SAID[reason]) < 0.3


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_stock_phrase_names_none(phrase: str) -> None:
    assert names(phrase) == ()


def test_the_same_seed_draws_the_same_cases() -> None:
    first, again = (cases(WORLDS[0], 5, np.random.default_rng(1)) for _ in range(2))

    assert first == again


def test_chances_that_come_true_as_told_have_no_error() -> None:
    found = [({"price": 0.5, "fit": 0.5}, true) for true in ("price", "fit") * 50]

    assert calibration_error(found) == pytest.approx(0.0)
