"""The examples in the code of the command line are true."""

import doctest

import pytest

from heardback.cli import read, taken, terminal, view


@pytest.mark.parametrize("module", [read, taken, terminal, view])
def test_an_example_is_there_and_holds(module: object) -> None:
    done = doctest.testmod(module)  # type: ignore[arg-type]

    assert done.attempted > 0
    assert done.failed == 0
