"""Chances of real deals after few decisions, beside models that know nothing first.

`floor` is no contestant: it was told beforehand, from all deals there are to learn
from, what each answer says, and learns from the few it has seen only how many end well.
"""

import argparse
import csv
import json
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression

from bench.calibrated import calibration
from bench.tables import show
from heardback.core.instrument import Instrument
from heardback.core.judge import Case, Judge

type Array = NDArray[np.float64]
type Rows = NDArray[np.int_]
type Model = Callable[["Deals", Rows, Rows], Array]
type Report = dict[str, dict[str, dict[str, float]]]

TABLE = Instrument.parse(
    Path(__file__).with_name("deals.toml").read_text(encoding="utf-8")
)
SEEN: tuple[int | None, ...] = (0, 5, 10, 20, 40, 80, None)
REPEATS = 200
HELD_BACK = 0.3
ENDED = "Status"
LEVELS = np.linspace(-4.0, 4.0, 25)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deals:
    """One row a deal: its case, the same as 0/1 columns, the end, its twin group."""

    cases: Sequence[Case]
    columns: Array
    won: NDArray[np.bool_]
    group: NDArray[np.int_]


def read(path: Path) -> Deals:
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading = file.readline()
        file.seek(0)
        rows = list(csv.DictReader(file, delimiter=";" if ";" in heading else ","))
    cases = [_case(row) for row in rows]
    twins: dict[tuple[str, ...], int] = {}
    group = [
        twins.setdefault(tuple(row[name] for name in row if name != ENDED), len(twins))
        for row in rows
    ]
    return Deals(
        cases=cases,
        columns=np.array([_columns(case) for case in cases]),
        won=np.array([row[ENDED].strip().lower() == "won" for row in rows]),
        group=np.array(group),
    )


def _case(row: Mapping[str, str]) -> Case:
    """A value that the instrument does not know was not asked."""
    return {
        item.name: at
        for item in TABLE.items
        for at, grade in enumerate(item.grades)
        if row.get(item.name, "").strip() in grade.split("|")
    }


def _columns(case: Case) -> list[float]:
    return [
        float(case.get(item.name) == at)
        for item in TABLE.items
        for at in range(len(item.grades))
    ]


def base_rate(deals: Deals, seen: Rows, asked: Rows) -> Array:
    """Laplace's rate of the same outcomes."""
    rate = (deals.won[seen].sum() + 1) / (len(seen) + 2)
    return np.full(len(asked), rate)


def heardback(deals: Deals, seen: Rows, asked: Rows) -> Array:
    judge = Judge(TABLE).learn(
        [deals.cases[at] for at in seen], [bool(deals.won[at]) for at in seen]
    )
    return judge.chances([deals.cases[at] for at in asked])


def floor(deals: Deals, seen: Rows, asked: Rows) -> Array:
    """The best there could be for a judge that learns the level, and nothing else."""
    pool: Rows = np.setdiff1d(np.arange(len(deals.cases), dtype=int), asked)
    judge = Judge(TABLE).learn(
        [deals.cases[at] for at in pool], [bool(deals.won[at]) for at in pool]
    )
    if judge.fit is None:
        return base_rate(deals, seen, asked)
    _, *known = np.mean(judge.fit.effects, axis=0)
    cases = [deals.cases[at] for rows in (seen, asked) for at in rows]
    by_level = np.array(
        [
            replace(judge, fit=replace(judge.fit, effects=((level, *known),))).chances(
                cases
            )
            for level in LEVELS
        ]
    )
    told = np.clip(by_level[:, : len(seen)], 1e-9, 1 - 1e-9)
    fits = np.log(np.where(deals.won[seen], told, 1 - told)).sum(axis=1)
    # No claim about the rate beforehand, as the instrument of these deals makes none.
    rate = by_level.mean(axis=1)
    weights = np.exp(fits - fits.max()) * np.gradient(rate, LEVELS)
    found: Array = weights @ by_level[:, len(seen) :] / weights.sum()
    return found


def learner(make: Callable[[], LogisticRegression]) -> Model:
    """A model of scikit-learn; the base rate until it has seen both ends."""

    def chances(deals: Deals, seen: Rows, asked: Rows) -> Array:
        if len(set(deals.won[seen].tolist())) < 2:
            return base_rate(deals, seen, asked)
        model = make().fit(deals.columns[seen], deals.won[seen])
        found: Array = model.predict_proba(deals.columns[asked])[:, 1]
        return found

    return chances


MODELS: Mapping[str, Model] = {
    "heardback": heardback,
    "base_rate": base_rate,
    "floor": floor,
    "logistic_regression": learner(lambda: LogisticRegression(C=0.5, max_iter=500)),
    "random_forest": learner(lambda: RandomForestClassifier(100, random_state=0)),
    "gradient_boosting": learner(
        lambda: GradientBoostingClassifier(n_estimators=60, random_state=0)
    ),
}


def measure(deals: Deals, repeats: int) -> tuple[Report, dict[str, dict[str, float]]]:
    """Scores by model and number of deals seen, and the calibration of heardback."""
    scores: dict[str, dict[str, list[Array]]] = {name: {} for name in MODELS}
    pooled: dict[str, list[tuple[Rows, Array]]] = {}
    for repeat in range(repeats):
        pool, asked = _split(deals, repeat)
        for count in SEEN:
            key = "all" if count is None else str(count)
            for name, model in MODELS.items():
                chances = np.clip(model(deals, pool[:count], asked), 1e-6, 1 - 1e-6)
                row = _scores(chances, deals.won[asked])
                scores[name].setdefault(key, []).append(row)
                if name == "heardback":
                    pooled.setdefault(key, []).append((asked, chances))
    whole = [each for rows in pooled.values() for each in rows]
    found = {"pooled": _calibration(deals, whole)}
    found |= {key: _calibration(deals, rows) for key, rows in pooled.items()}
    return _report(scores), found


def _split(deals: Deals, repeat: int) -> tuple[Rows, Rows]:
    """Deals to learn from, shuffled, and deals to foretell; twins stay together."""
    draws = np.random.default_rng(repeat)
    order = draws.permutation(int(deals.group.max()) + 1)
    back = np.isin(deals.group, order[: round(HELD_BACK * len(order))])
    return draws.permutation(np.where(~back)[0]), np.where(back)[0]


def _scores(chances: Array, won: NDArray[np.bool_]) -> Array:
    brier = np.mean((chances - won) ** 2)
    loss = -np.mean(np.where(won, np.log(chances), np.log1p(-chances)))
    return np.array([brier, loss])


def _report(scores: Mapping[str, Mapping[str, list[Array]]]) -> Report:
    report: Report = {"brier": {}, "log_loss": {}, "worse_than_base": {}}
    for name, by_count in scores.items():
        for key, rows in by_count.items():
            brier, loss = np.array(rows).T
            base = np.array(scores["base_rate"][key])[:, 0]
            for title, value in (
                ("brier", brier.mean()),
                ("log_loss", loss.mean()),
                ("worse_than_base", (brier > base).mean()),
            ):
                report[title].setdefault(name, {})[key] = float(value)
    return report


def _calibration(deals: Deals, rows: Sequence[tuple[Rows, Array]]) -> dict[str, float]:
    asked = np.concatenate([each for each, _ in rows])
    chances = np.concatenate([each for _, each in rows])
    return calibration(chances, deals.won[asked], group=deals.group[asked])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="deals as CSV, with Status")
    parser.add_argument("--json", action="store_true", help="print data, not tables")
    parser.add_argument("--repeats", type=int, default=REPEATS)
    given = parser.parse_args()
    warnings.filterwarnings("ignore")
    report, calibrated = measure(read(given.file), given.repeats)
    if given.json:
        by_count = {key: row for key, row in calibrated.items() if key != "pooled"}
        found = {**calibrated["pooled"], "by_count": by_count}
        print(json.dumps({**report, "calibration": found}))
        return
    for title, table in {**report, "calibration": calibrated}.items():
        rows = {
            name: {key: f"{value:.3f}" for key, value in row.items()}
            for name, row in table.items()
        }
        show(f"{title.replace('_', ' ')} by number of deals seen", rows, as_json=False)


if __name__ == "__main__":
    main()
