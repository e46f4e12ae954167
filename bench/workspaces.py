"""Simulated workspaces: do both bands hold what they say, with few decisions and many?

Each workspace draws its base rate from the prior (and, in one world, what its answers
say), decides some pursuits, learns from them, and judges others. Somebody who knew the
workspace would give each of those a chance: the chance's own band is to hold it 8 times
in 10, and the other band where the pursuit really stands.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bench.calibration import TABLE, World, drawn
from bench.tables import Rows, show
from heardback.core.archive import Line, chances_of
from heardback.core.belief import GRID
from heardback.core.learned import Ended, Learned, learn_from, prior_guess
from heardback.core.lift import Lift, yes
from heardback.core.likeliest import PLACES
from heardback.core.many import Heard, filtered, queue
from heardback.core.pursuit import Lead, Side
from heardback.core.slopes import sloped

type Array = NDArray[np.float64]

TITLE = "Bands in {count} simulated workspaces, by decisions of one's own"
PLACE = (Side.DEAL, Lead.UNKNOWN)
SEEN = (0, 5, 10, 40, 200)
ASKED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """`slopes`: what answers say is drawn too. `heard`: they tell of the rate as well.

    In the model answers tell how one pursuit differs from the others of a workspace,
    and only outcomes tell of its base rate.
    """

    slopes: bool = False
    heard: bool = False


KINDS: Mapping[str, Kind] = {
    "the model, slopes known": Kind(),
    "the model": Kind(slopes=True),
    "answers tell of the rate too": Kind(slopes=True, heard=True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Pursuits with where they really stand, how they ended, and their true chance."""

    heard: Sequence[Heard]
    stands: Array
    won: NDArray[np.bool_]
    known: Array


def space(kind: Kind, count: int, draws: np.random.Generator) -> Space:
    before = prior_guess(TABLE, many=True)
    values = draws.multivariate_normal(before.values, before.doubt)
    shift = float(values[PLACES.index(PLACE)])
    slopes = np.exp(values[len(PLACES) :]) if kind.slopes else np.ones(6)
    table = sloped(TABLE, slopes)
    world = World(shift=shift if kind.heard else 0.0, table=table)
    made = drawn(world, count, draws)
    stands = GRID[made.place] + shift
    if kind.heard:
        told = [replace(each, mu=each.mu + shift) for each in made.heard]
        known = filtered(queue(told), table) @ yes(GRID, Lift())
    else:
        known = filtered(queue(made.heard), table) @ yes(GRID, Lift(shift=shift))
    return Space(
        heard=made.heard,
        stands=1 / (1 + np.exp(-stands)),
        won=draws.random(count) < 1 / (1 + np.exp(-stands)),
        known=known,
    )


def taught(made: Space, count: int) -> Learned:
    return learn_from(
        (
            Ended(
                id=f"{at:06}",
                side=PLACE[0],
                lead=PLACE[1],
                on=made.heard[at].until,
                won=bool(made.won[at]),
                answers=made.heard[at].answers,
            )
            for at in range(count)
        ),
        instrument=TABLE,
    )


def measure(count: int) -> Rows:
    rows: dict[str, dict[str, str]] = {}
    for name, kind in KINDS.items():
        found: dict[int, list[Array]] = {seen: [] for seen in SEEN}
        for at in range(count):
            draws = np.random.default_rng([at, list(KINDS).index(name)])
            made = space(kind, max(SEEN) + ASKED, draws)
            for seen in SEEN:
                found[seen].append(_held(made, taught(made, seen)))
        for seen, each in found.items():
            own, wide, stand, wider = np.mean(each, axis=0)
            unsure = 100 * np.std([one[0] for one in each]) / np.sqrt(count)
            rows[f"{name}, {seen}"] = {
                "its own band holds": f"{100 * own:.0f} % ± {unsure:.0f}",
                "its width": f"{wide:.2f}",
                "where they stand holds": f"{100 * stand:.0f} %",
                "width": f"{wider:.2f}",
            }
    return rows


def _held(made: Space, fit: Learned) -> Array:
    lines = [
        Line(side=PLACE[0], lead=PLACE[1], answers=each.answers, until=each.until)
        for each in made.heard[-ASKED:]
    ]
    _, low, high, least, most = chances_of(lines, fit=fit).T
    known, stands = made.known[-ASKED:], made.stands[-ASKED:]
    return np.array(
        [
            ((least < known) & (known < most)).mean(),
            (most - least).mean(),
            ((low < stands) & (stands < high)).mean(),
            (high - low).mean(),
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print data, not a table")
    parser.add_argument("--workspaces", type=int, default=200)
    given = parser.parse_args()
    title = TITLE.format(count=given.workspaces)
    show(title, measure(given.workspaces), as_json=given.json)


if __name__ == "__main__":
    main()
