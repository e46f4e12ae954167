"""The two scripted players through the built-in reader, a few sessions of each."""

import pytest

from bench.rehearsal import faults, made_up, session
from heardback.core.marks import marks, share_earned
from heardback.core.players import Player
from heardback.core.pursuit import Side


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("seed", [3, 11])
def test_the_one_who_asks_beats_the_one_who_argues(side: Side, seed: int) -> None:
    began, good = session(side, seed, Player.GOOD)
    _, bad = session(side, seed, Player.BAD)

    better, worse = share_earned(marks(good)), share_earned(marks(bad))
    assert better is not None
    assert worse is not None
    assert better > worse + 0.3
    assert all(doubt.revealed for doubt in good.doubts if doubt.raised)
    assert not any(doubt.revealed for doubt in bad.doubts)
    assert not list(faults(made_up(side, seed), began, good))
