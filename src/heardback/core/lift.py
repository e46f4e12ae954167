"""How far one's own base rate lies from the published one, and how sure that is."""

from dataclasses import dataclass
from math import pi, sqrt

import numpy as np
from numpy.typing import NDArray

type Array = NDArray[np.float64]

# A standard normal lies above it one time in ten.
TENTH = 1.2816

_NODES, _WEIGHTS = np.polynomial.hermite_e.hermegauss(7)
_SHARES: Array = _WEIGHTS / sqrt(2 * pi)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift:
    """Their inclination is z + shift, give or take `doubt`; all in log-odds.

    The shift is the same for every pursuit of a side and source, and no answer of one
    pursuit moves it: only how pursuits ended does.
    """

    shift: float = 0.0
    doubt: float = 0.0


NO_LIFT = Lift()


def nodes(lift: Lift) -> tuple[Array, Array]:
    """A few places where the shift may lie, and how likely each is.

    >>> places, shares = nodes(Lift(shift=0.5, doubt=0.2))
    >>> round(float(places @ shares), 6), round(float(shares.sum()), 6)
    (0.5, 1.0)
    """
    if lift.doubt == 0:
        return np.array([lift.shift]), np.ones(1)
    return lift.shift + lift.doubt * _NODES, _SHARES


def reach(grid: Array, lift: Lift) -> tuple[Array, Array]:
    """P(yes | z) where the shift lies at either end of its 80 % band.

    The chance rises with the shift, so these ends are those of the chance's own band.
    """
    low, high = (
        1 / (1 + np.exp(-(grid + lift.shift + side * TENTH * lift.doubt)))
        for side in (-1, 1)
    )
    return low, high


def yes(grid: Array, lift: Lift) -> Array:
    """P(yes | z) over a grid of z, the doubt about the base rate carried in."""
    places, shares = nodes(lift)
    chances: Array = (1 / (1 + np.exp(-(grid[:, None] + places)))) @ shares
    return chances
