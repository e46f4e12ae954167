"""Measuring a whole process: it runs, ends well, and what it cost is told."""

import sys

import pytest

from bench.processes import cost_of, heardback


def test_the_program_itself_can_be_measured() -> None:
    cost = cost_of(heardback("--version"), runs=1)

    assert cost.wall > 0
    assert cost.memory > 1


def test_a_command_that_fails_is_no_measurement() -> None:
    with pytest.raises(RuntimeError, match="failed"):
        cost_of([sys.executable, "-c", "raise SystemExit(3)"], runs=1)
