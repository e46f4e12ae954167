"""What a whole record teaches: the same as its parts do."""

from heardback.core.learned import learn
from heardback.core.pursuit import Side
from heardback.core.silence import Waits
from heardback.core.taught import taught
from tests.core.closed import closed
from tests.core.noted import TODAY, noted
from tests.core.test_waiting import TWICE


def test_decisions_teach_as_they_do_alone() -> None:
    made = list(closed(12))

    assert taught(made, as_of=TODAY).fit.version == learn(made).version


def test_waits_that_are_over_and_one_that_runs_are_learned() -> None:
    found = taught([noted(TWICE)], as_of=TODAY).waits

    assert found[Side.DEAL].record == ((9, True, 1), (10, False, 1))
    assert found[Side.APPLICATION] == Waits(Side.APPLICATION)
