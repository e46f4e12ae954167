"""Simulated trades whose answers hang together in ways that our model does not know."""

import argparse
import warnings
from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from bench.tables import Rows, show
from heardback.core.instrument import Instrument
from heardback.core.judge import Case, Judge

type Array = NDArray[np.float64]
type Grades = NDArray[np.int_]
type Won = NDArray[np.bool_]

TITLE = "Brier by number of cases seen, {repeats} simulated trades of each kind"
GRADES = (3, 3, 3, 2, 3, 2, 3, 3, 3, 3, 3, 4)
SEEN = (0, 5, 10, 20, 80, 190)
ASKED = 600
TABLE = Instrument.parse(
    "".join(
        f'[[item]]\nname = "item {at}"\ndiscrimination = 0.6\n'
        f"grades = {[str(grade) for grade in range(grades)]}\n"
        for at, grades in enumerate(GRADES)
    )
)
KINDS = {
    "the model": "one inclination behind all answers",
    "a nuisance": "answers also share a cause that has nothing to do with the decision",
    "some say nothing": "half of the items are noise",
    "answers matter": "what was answered decides, beside the inclination",
    "mixed": "answers share a nuisance and decide, some the other way round",
}


def trade(kind: str, draws: np.random.Generator, count: int) -> tuple[Grades, Won]:
    items = len(GRADES)
    start = draws.normal(0, 1.2)
    z = start + 1.5 * draws.normal(size=count)
    slopes = 0.6 * np.exp(draws.normal(0, 0.45, items) + draws.normal(0, 0.4))
    if kind == "some say nothing":
        slopes = slopes * (draws.random(items) < 0.5) * 1.6
    shared = np.zeros((count, items))
    if kind in ("a nuisance", "mixed"):
        shared = np.outer(draws.normal(size=count), draws.normal(0, 0.9, items))
    found = np.zeros((count, items), dtype=int)
    for at, grades in enumerate(GRADES):
        even = (np.arange(grades - 1) - (grades - 2) / 2) * 1.2
        cuts = np.sort(draws.normal(0, 1.1, grades - 1) + even)
        reach = slopes[at] * (z - start) + shared[:, at]
        below = 1 / (1 + np.exp(reach[:, None] - cuts))
        found[:, at] = (draws.random((count, 1)) > below).sum(axis=1)
    odds = z
    score = (found - found.mean(axis=0)) / (found.std(axis=0) + 1e-9)
    if kind == "answers matter":
        own = score @ np.abs(draws.normal(0, 0.7, items))
        odds = 0.5 * own + 0.5 * (z - start) + start
    if kind == "mixed":
        odds = score @ draws.normal(0.35, 0.5, items) + 0.6 * start
    return found, draws.random(count) < 1 / (1 + np.exp(-odds))


def _cases(found: Grades) -> list[Case]:
    return [{f"item {at}": int(grade) for at, grade in enumerate(row)} for row in found]


def _columns(found: Grades) -> Array:
    hot = [found[:, [at]] == np.arange(many) for at, many in enumerate(GRADES)]
    return np.concatenate(hot, axis=1).astype(float)


def base_rate(seen: Grades, won: Won, asked: Grades) -> Array:
    return np.full(len(asked), (won.sum() + 1) / (len(seen) + 2))


def heardback(seen: Grades, won: Won, asked: Grades) -> Array:
    judge = Judge(TABLE).learn(_cases(seen), [bool(each) for each in won])
    return judge.chances(_cases(asked))


def logistic_regression(seen: Grades, won: Won, asked: Grades) -> Array:
    if len(set(won.tolist())) < 2:
        return base_rate(seen, won, asked)
    model = LogisticRegression(C=0.5, max_iter=500).fit(_columns(seen), won)
    found: Array = model.predict_proba(_columns(asked))[:, 1]
    return found


MODELS: Mapping[str, Callable[[Grades, Won, Grades], Array]] = {
    "heardback": heardback,
    "base_rate": base_rate,
    "logistic_regression": logistic_regression,
}


def measure(repeats: int) -> Rows:
    rows: dict[str, dict[str, str]] = {}
    for kind in KINDS:
        scores: dict[tuple[str, int], list[float]] = {}
        for repeat in range(repeats):
            draws = np.random.default_rng([repeat, list(KINDS).index(kind)])
            found, won = trade(kind, draws, max(SEEN) + ASKED)
            asked, ended = found[max(SEEN) :], won[max(SEEN) :]
            for name, model in MODELS.items():
                for count in SEEN:
                    chances = model(found[:count], won[:count], asked)
                    off = float(np.mean((chances - ended) ** 2))
                    scores.setdefault((name, count), []).append(off)
        for name in MODELS:
            rows[f"{kind}: {name}"] = {
                str(count): f"{np.mean(scores[name, count]):.4f}" for count in SEEN
            }
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print data, not a table")
    parser.add_argument("--repeats", type=int, default=20)
    given = parser.parse_args()
    warnings.filterwarnings("ignore")
    rows = measure(given.repeats)
    show(TITLE.format(repeats=given.repeats), rows, as_json=given.json)


if __name__ == "__main__":
    main()
