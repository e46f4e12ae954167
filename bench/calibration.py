"""Simulated pursuits: are the filter's beliefs as sure as they should be, and no surer?

Pursuits are drawn from the model, or from a world that differs from it in one way, and
judged by the model as it is.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from bench.tables import Rows, show
from heardback.core.answers import Answer
from heardback.core.belief import GRID, YES, damping, prior, prior_mean, transition
from heardback.core.instrument import Instrument, default_instrument
from heardback.core.many import Heard, filtered, queue

type Array = NDArray[np.float64]

TITLE = "Calibration by simulation: {draws:,} pursuits in each world"
TABLE = default_instrument()
FIRST = date(2026, 1, 5)
WAIT = 14
MEETINGS = 3
BINS = 20
PEOPLE = ("Tom", "Mara")
WEIGHTS = {"Tom": 0.8, "Mara": 1.0}
ASKED = ("support", "openness", "next_step", "hesitation")


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """How pursuits come about here, in what it differs from the model.

    `shift` moves all inclinations, `slope` multiplies what answers say, `lasting` is
    what one person's answers share on all days alike (in the model a mood is of its
    day, and later answers are damped instead), `asks` is how much more often the
    friendly are asked; `table` is what answers say here.
    """

    shift: float = 0.0
    slope: float = 1.0
    lasting: float = 0.0
    asks: float = 0.0
    table: Instrument = field(default_factory=default_instrument)


WORLDS: Mapping[str, World] = {
    "the model itself": World(),
    "base rate half a unit higher": World(shift=0.5),
    "base rate half a unit lower": World(shift=-0.5),
    "answers say half as much": World(slope=0.5),
    "answers say half as much again": World(slope=1.5),
    "a person's mood lasts": World(lasting=0.8),
    "asking follows the mood, gamma .5": World(asks=0.5),
    "asking follows the mood, gamma 1": World(asks=1.0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Where each pursuit really stands on the grid at the end, and what was heard."""

    place: NDArray[np.int_]
    shift: float
    heard: Sequence[Heard]


def drawn(world: World, count: int, draws: np.random.Generator) -> Drawn:
    mu = prior_mean(2 / 7, TABLE.sigma)
    place = draws.choice(GRID.size, count, p=prior(mu, TABLE.sigma))
    moves = transition(WAIT, mu, TABLE).cumsum(axis=1)
    lasting = {who: world.lasting * draws.normal(size=count) for who in PEOPLE}
    found: list[list[Answer]] = [[] for _ in range(count)]
    truth = replace(
        world.table,
        items=tuple(
            replace(item, discrimination=item.discrimination * world.slope)
            for item in world.table.items
        ),
    )
    said = {who: np.zeros(count, dtype=int) for who in PEOPLE}
    for meeting in range(MEETINGS):
        more = {who: said[who].copy() for who in PEOPLE}
        day = FIRST + timedelta(days=meeting * WAIT)
        for who in PEOPLE:
            z = GRID[place] + world.shift
            mood = TABLE.person_spread * draws.normal(size=count) + lasting[who]
            for name in ASKED:
                # Half of everything is asked, more of it of the friendly.
                willing = 1 / (1 + np.exp(-world.asks * (z - mu)))
                asked = np.where(draws.random(count) < willing)[0]
                slope = np.full(count, WEIGHTS[who])
                if not world.lasting:
                    slope = slope * _damped(world.table, name, said[who])
                grades = _answered(truth, name, slope * (z + mood), draws)
                more[who][asked] += 1
                for row in asked:
                    found[row].append(
                        Answer(
                            item=name,
                            grade=int(grades[row]),
                            on=day,
                            weight=WEIGHTS[who],
                            person=who,
                            topic=str(meeting),
                        )
                    )
        said = more
        steps = draws.random(count)[:, None] > moves[place]
        place = np.minimum(steps.sum(axis=1), GRID.size - 1)
    end = FIRST + timedelta(days=MEETINGS * WAIT)
    heard = [Heard(answers=tuple(each), mu=mu, until=end) for each in found]
    return Drawn(place=place, shift=world.shift, heard=heard)


def _damped(table: Instrument, name: str, earlier: NDArray[np.int_]) -> Array:
    item = table.item(name)
    most = int(earlier.max()) + 1
    factors = [damping(item, many, table) for many in range(most)]
    return np.array(factors)[earlier]


def _answered(
    table: Instrument,
    name: str,
    reach: Array,
    draws: np.random.Generator,
) -> NDArray[np.int_]:
    item = table.item(name)
    below = 1 / (1 + np.exp(item.discrimination * reach - np.array(item.cuts)[:, None]))
    grades: NDArray[np.int_] = (draws.random(len(reach)) > below).sum(axis=0)
    return grades


def judged(made: Drawn, draws: np.random.Generator) -> dict[str, float | int | str]:
    """Ranks, coverage, and the loss beside that of the base rate and of knowing z."""
    beliefs = filtered(queue(made.heard), TABLE)
    z = GRID[made.place] + made.shift
    below = beliefs.cumsum(axis=1) - beliefs / 2
    rank = np.array(
        [np.interp(each, GRID, row) for each, row in zip(z, below, strict=True)]
    )
    # The grid is spread out within its steps: a rank has no ties.
    spread = np.take_along_axis(beliefs, made.place[:, None], axis=1)[:, 0]
    if made.shift == 0:
        rank = rank + spread * (draws.random(len(rank)) - 0.5)
    counts = np.histogram(rank, bins=BINS, range=(0, 1))[0]
    expected = len(rank) / BINS
    unevenness = float(((counts - expected) ** 2 / expected).sum())
    chances = np.clip(beliefs @ YES, 1e-9, 1 - 1e-9)
    truth = 1 / (1 + np.exp(-z))
    loss = -(truth * np.log(chances) + (1 - truth) * np.log1p(-chances)).mean()
    base = np.clip(truth.mean(), 1e-9, 1 - 1e-9)
    known = -(truth * np.log(truth) + (1 - truth) * np.log1p(-truth)).mean()
    guess = -(truth * np.log(2 / 7) + (1 - truth) * np.log(5 / 7)).mean()
    return {
        "80 % band holds": f"{100 * ((rank > 0.1) & (rank < 0.9)).mean():.1f} %",
        "chi2 of 20 ranks": f"{unevenness:.0f}",
        "mean chance": f"{chances.mean():.3f}",
        "really": f"{base:.3f}",
        "log loss": f"{loss:.4f}",
        "base rate only": f"{guess:.4f}",
        "z known": f"{known:.4f}",
    }


def measure(count: int) -> Rows:
    rows = {}
    for name, world in WORLDS.items():
        draws = np.random.default_rng(7)
        rows[name] = judged(drawn(world, count, draws), draws)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print data, not a table")
    parser.add_argument("--draws", type=int, default=10_000)
    given = parser.parse_args()
    title = TITLE.format(draws=given.draws)
    show(title, measure(given.draws), as_json=given.json)


if __name__ == "__main__":
    main()
