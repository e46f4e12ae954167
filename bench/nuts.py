"""What a thousand decisions teach, beside PyMC's sampler on the same model.

PyMC is no dependency of ours: `pip install pymc` in an environment of its own first.
"""

import argparse
import resource
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime

import numpy as np
from numpy.typing import NDArray

from bench.tables import Rows, show
from heardback.core import learned
from heardback.core.belief import GRID, NODE_WEIGHTS, prior, prior_mean
from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import (
    Evidence,
    Grade,
    Openness,
    Process,
    Source,
    Statement,
    Support,
)
from heardback.core.instrument import default_instrument
from heardback.core.likeliest import PLACES
from heardback.core.pursuit import Lead, Part, Person, Pursuit, Side
from heardback.core.slopes import pivot_of

type Array = NDArray[np.float64]
type Pattern = tuple[int, int]

TITLE = "{count:,} decisions: our fit beside the No-U-Turn sampler"
TABLE = default_instrument()
GRADES = (Grade.NO, Grade.VAGUE, Grade.QUALIFIED, Grade.YES, Grade.ENTHUSIASTIC)
FREELY = (Openness.DECLINED, Openness.GUARDED, Openness.OPEN)
DAY = date(2026, 9, 14)
HEARD = datetime(2026, 9, 14, 12, tzinfo=UTC)
OVER = datetime(2026, 9, 14, 18, tzinfo=UTC)
SHIFT, SLOPE = 0.6, 1.3


def drawn(count: int) -> Iterator[tuple[Pattern, bool]]:
    """Support and openness of one person on the day of the decision, and its end."""
    draws = np.random.default_rng(7)
    mu = prior_mean(TABLE.base_rate(Side.DEAL, Lead.UNKNOWN).mean, TABLE.sigma)
    support, openness = TABLE.item("support"), TABLE.item("openness")
    for _ in range(count):
        x = TABLE.sigma * draws.normal()
        reach = mu + SLOPE * x + TABLE.person_spread * draws.normal()
        grades = [
            int(
                (
                    draws.random()
                    > 1
                    / (1 + np.exp(item.discrimination * reach - np.array(item.cuts)))
                ).sum()
            )
            for item in (support, openness)
        ]
        won = bool(draws.random() < 1 / (1 + np.exp(-(mu + SHIFT + x))))
        yield (grades[0], grades[1]), won


def pursuit(number: int, pattern: Pattern, *, won: bool) -> Pursuit:
    said: tuple[Statement, ...] = (
        Support(grade=GRADES[pattern[0]]),
        Process(openness=FREELY[pattern[1]]),
    )
    return Pursuit(
        id=f"{number:06}",
        side=Side.DEAL,
        organisation="Made-up Works",
        opened_on=DAY,
        people=(Person(name="Mara", part=Part.DECIDES),),
        evidence=tuple(
            Evidence(
                id=f"e{at}",
                statement=each,
                happened_on=DAY,
                recorded_at=HEARD,
                source=Source.QUOTED,
                person="Mara",
            )
            for at, each in enumerate(said)
        ),
        decisions=(
            Decision(
                outcome=Outcome.WON if won else Outcome.LOST,
                decided_on=DAY,
                recorded_at=OVER,
            ),
        ),
    )


def ours(pursuits: list[Pursuit]) -> tuple[Array, Array, float]:
    """Means and spreads of the shift and the log slopes, and the seconds it took."""
    learned.learn(pursuits[:50])
    started = time.perf_counter()
    fit = learned.learn(pursuits)
    took = time.perf_counter() - started
    lift = fit.lift(Side.DEAL, Lead.UNKNOWN)
    slopes = [np.log(fit.slopes[name]) for name in ("support", "openness")]
    return np.array([lift.shift, *slopes]), np.array([lift.doubt]), took


def sampled(ended: Counter[tuple[Pattern, bool]]) -> tuple[Array, Array, float]:
    """The same model in PyMC: priors of our fit, the outcome given the answers."""
    import pymc as pm
    import pytensor.tensor as pt

    before = learned.prior_guess(TABLE, many=True)
    places = PLACES
    at = places.index((Side.DEAL, Lead.UNKNOWN))
    names = [item.name for item in TABLE.items]
    rows = [len(places) + names.index(name) for name in ("support", "openness")]
    keep = np.array([at, *rows])
    mu = prior_mean(TABLE.base_rate(Side.DEAL, Lead.UNKNOWN).mean, TABLE.sigma)
    nodes = np.polynomial.hermite_e.hermegauss(len(NODE_WEIGHTS))[0]
    reach = GRID[:, None] + TABLE.person_spread * nodes[None, :]
    pivot = pivot_of(TABLE)
    with pm.Model():
        theta = pm.MvNormal(
            "theta",
            mu=before.values[keep],
            cov=before.doubt[np.ix_(keep, keep)],
            shape=3,
        )
        graded = []
        for row, name in enumerate(("support", "openness")):
            item, slope = TABLE.item(name), pt.exp(theta[1 + row])
            below = [
                pm.math.sigmoid(
                    cut
                    + (slope - 1) * item.discrimination * pivot
                    - slope * item.discrimination * reach
                )
                for cut in item.cuts
            ]
            edges = [pt.zeros_like(below[0]), *below, pt.ones_like(below[0])]
            graded.append([high - low for low, high in zip(edges, edges[1:])])  # noqa: B905, RUF007
        chance = pm.math.sigmoid(GRID + theta[0])
        total = 0.0
        for ((support, openness), won), count in ended.items():
            heard = (graded[0][support] * graded[1][openness]) @ NODE_WEIGHTS
            inside = heard * prior(mu, TABLE.sigma)
            yes = (inside * chance).sum() / inside.sum()
            total = total + count * pt.log(yes if won else 1 - yes)
        pm.Potential("outcomes", total)
        started = time.perf_counter()
        trace = pm.sample(
            2000, tune=1000, chains=2, cores=1, random_seed=7, progressbar=False
        )
        took = time.perf_counter() - started
    values = trace.posterior["theta"].values.reshape(-1, 3)
    return values.mean(axis=0), values.std(axis=0), took


def measure(count: int) -> Rows:
    cases = list(drawn(count))
    pursuits = [pursuit(n, pattern, won=won) for n, (pattern, won) in enumerate(cases)]
    mean, doubt, seconds = ours(pursuits)
    memory = _peak()
    theirs, spread, theirs_took = sampled(Counter(cases))
    rows: dict[str, dict[str, str]] = {}
    for at, name in enumerate(("shift", "log slope, support", "log slope, openness")):
        rows[name] = {
            "ours": f"{mean[at]:.3f}",
            "sampler": f"{theirs[at]:.3f}",
            "its sd": f"{spread[at]:.3f}",
            "apart, in sd": f"{(mean[at] - theirs[at]) / spread[at]:+.3f}",
        }
    rows["doubt of the shift"] = {
        "ours": f"{doubt[0]:.3f}",
        "sampler": f"{spread[0]:.3f}",
    }
    rows["seconds"] = {"ours": f"{seconds:.2f}", "sampler": f"{theirs_took:.1f}"}
    rows["peak memory (MB)"] = {"ours": f"{memory:.0f}", "sampler": f"{_peak():.0f}"}
    return rows


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print data, not a table")
    parser.add_argument("--decisions", type=int, default=1_000)
    given = parser.parse_args()
    show(
        TITLE.format(count=given.decisions),
        measure(given.decisions),
        as_json=given.json,
    )


if __name__ == "__main__":
    main()
