"""Chances of a reply from few waits: a cure model beside Kaplan and Meier's curve.

`--simulated` asks how far each is from the truth where it is known, in trades in which
few or nearly all are ever answered: the floor under what a file can show.
"""

import argparse
import csv
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import erfc, log, sqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.tables import Rows, show
from heardback.core.cure import PRIORS
from heardback.core.pursuit import Side
from heardback.core.silence import Waits

MADE = "Beyond the truth's Brier of day 30, x 1000, by share ever answered ({repeats})"

type Array = NDArray[np.float64]
type Report = dict[str, dict[str, dict[str, float]]]
# The chance of a reply by each day, given silence so far.
type Curve = Callable[[Array, float], Array]

SEEN: tuple[int | None, ...] = (5, 20, 100, None)
DAYS = (7, 30, 90)
REPEATS = 50
HELD_BACK = 0.3
SHARES = (0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)
SIMULATED = (5, 20, 100)
DAY = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """Waits in days, and whether a reply ended them; else they were still open."""

    days: Array
    answered: NDArray[np.bool_]

    def of(self, rows: NDArray[np.int_]) -> "Ends":
        return Ends(days=self.days[rows], answered=self.answered[rows])


def read(paths: Sequence[Path]) -> Ends:
    """`start,end,censor`: `end` is empty while waiting, `censor` the last day seen."""
    days, answered = [], []
    for path in paths:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                start = date.fromisoformat(row["start"][:10])
                end = row["end"].strip() or row["censor"].strip()
                days.append(max((date.fromisoformat(end[:10]) - start).days, 0))
                answered.append(bool(row["end"].strip()))
    return Ends(days=np.array(days, dtype=float), answered=np.array(answered))


def cure(side: Side) -> Callable[[Ends], Curve]:
    def learned(seen: Ends) -> Curve:
        waits = Waits(side).learn(seen.days, seen.answered)
        return lambda by, silent: waits.reply_by(by, silent_for=silent)

    return learned


def kaplan_meier(seen: Ends) -> Curve:
    """The product-limit curve; flat after the last reply it saw."""
    order = np.unique(seen.days[seen.answered])
    at_risk = np.array([(seen.days >= day).sum() for day in order])
    came = np.array([((seen.days == day) & seen.answered).sum() for day in order])
    curve = np.concatenate([[1.0], np.cumprod(1 - came / np.maximum(at_risk, 1))])

    def open_still(by: Array) -> Array:
        found: Array = curve[np.searchsorted(order, by, side="right")]
        return found

    def chance(by: Array, silent: float) -> Array:
        now = float(open_still(np.array([silent]))[0])
        if now <= 0:
            return np.zeros(len(by))
        return np.clip((now - open_still(by)) / now, 0.0, 1.0)

    return chance


def base_rate(seen: Ends) -> Curve:
    """Laplace's share of waits that were answered, whatever the day."""
    rate = (seen.answered.sum() + 1) / (len(seen.days) + 2)
    return lambda by, _: np.full(len(by), float(rate))


def measure(ends: Ends, repeats: int, side: Side) -> tuple[Report, Report]:
    """Brier scores: a reply by each day; and a later reply after so much silence."""
    models: Mapping[str, Callable[[Ends], Curve]] = {
        "heardback": cure(side),
        "kaplan_meier": kaplan_meier,
        "base_rate": base_rate,
    }
    reply: dict[tuple[str, str, str], list[float]] = {}
    later: dict[tuple[str, str, str], list[float]] = {}
    for repeat in range(repeats):
        order = np.random.default_rng(repeat).permutation(len(ends.days))
        back = round(HELD_BACK * len(order))
        asked = ends.of(order[:back])
        for count in SEEN:
            rows = order[back:] if count is None else order[back : back + count]
            for name, model in models.items():
                curve = model(ends.of(rows))
                key = "all" if count is None else str(count)
                for day in DAYS:
                    at = (name, str(day), key)
                    reply.setdefault(at, []).append(_by(curve, asked, day))
                    later.setdefault(at, []).append(_after(curve, asked, day))
    return _nested(reply), _nested(later)


def _by(curve: Curve, asked: Ends, day: int) -> float:
    """Waits that were still open and looked at no longer than the day do not count."""
    known = asked.answered | (asked.days >= day)
    came = asked.answered[known] & (asked.days[known] <= day)
    chance = float(curve(np.array([float(day)]), 0.0)[0])
    return float(np.mean((chance - came) ** 2))


def _after(curve: Curve, asked: Ends, day: int) -> float:
    """Of those silent on that day: whether a reply came within what was looked at."""
    silent = asked.days > day
    if not silent.any():
        return float("nan")
    # Open waits were looked at for so long; the question ends with the typical one.
    horizon = np.median(asked.days[~asked.answered]) if (~asked.answered).any() else 365
    end = max(float(horizon), day + 1.0)
    known = silent & (asked.answered | (asked.days >= end))
    if not known.any():
        return float("nan")
    came = asked.answered[known] & (asked.days[known] <= end)
    chance = float(curve(np.array([end]), float(day))[0])
    return float(np.mean((chance - came) ** 2))


def simulated(repeats: int, side: Side) -> Rows:
    """What each adds to the Brier score of knowing the truth, times a thousand."""
    models: Mapping[str, Callable[[Ends], Curve]] = {
        "heardback": cure(side),
        "kaplan_meier": kaplan_meier,
    }
    prior, rows = PRIORS[side], {}
    for count in SIMULATED:
        off: dict[str, list[list[float]]] = {name: [] for name in models}
        for share in SHARES:
            for each in off.values():
                each.append([])
            for repeat in range(repeats):
                draws = np.random.default_rng([repeat, int(100 * share), count])
                centre = draws.normal(prior.centre, prior.centre_spread)
                width = prior.width * np.exp(draws.normal(0, prior.width_spread))
                seen = _made(share, count, centre, width, draws)
                late = 0.5 * erfc((log(DAY) - centre) / width / sqrt(2))
                for name, model in models.items():
                    chance = float(model(seen)(np.array([DAY]), 0.0)[0])
                    off[name][-1].append((chance - share * (1 - late)) ** 2)
        for name, each in off.items():
            found = [1000 * float(np.mean(one)) for one in each]
            rows[f"{name}, {count} waits"] = {
                **{f"{share:.0%}": f"{one:.0f}" for share, one in zip(SHARES, found)},  # noqa: B905
                "over all": f"{np.mean(found):.0f}",
            }
    return rows


def _made(
    share: float,
    count: int,
    centre: float,
    width: float,
    draws: np.random.Generator,
) -> Ends:
    """Waits of a trade in which `share` are answered, looked at for 30 to 300 days."""
    day = np.exp(draws.normal(centre, width, count))
    day = np.where(draws.random(count) < share, day, np.inf)
    until = draws.uniform(30, 300, count)
    return Ends(days=np.ceil(np.minimum(day, until)), answered=day <= until)


def _nested(scores: Mapping[tuple[str, str, str], list[float]]) -> Report:
    report: Report = {}
    for (model, day, count), values in scores.items():
        each = report.setdefault(model, {}).setdefault(day, {})
        each[count] = float(np.nanmean(values))
    return report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", help="CSV: start,end,censor")
    parser.add_argument("--simulated", action="store_true", help="where truth is known")
    parser.add_argument("--json", action="store_true", help="print data, not tables")
    parser.add_argument("--repeats", type=int, default=REPEATS)
    parser.add_argument("--side", type=Side, default=Side.DEAL, choices=list(Side))
    given = parser.parse_args()
    if given.simulated:
        rows = simulated(given.repeats, given.side)
        show(MADE.format(repeats=given.repeats), rows, as_json=given.json)
        return
    if not given.files:
        parser.error("name a file, or say --simulated")
    reply, later = measure(read(given.files), given.repeats, given.side)
    if given.json:
        print(json.dumps({"brier": reply, "later": later}))
        return
    for title, report in (
        ("Brier of a reply by the day, by number of waits seen", reply),
        ("Brier of a later reply after so many days of silence", later),
    ):
        rows = {
            f"{model}, day {day}": {key: f"{value:.4f}" for key, value in row.items()}
            for model, by_day in report.items()
            for day, row in by_day.items()
        }
        show(title, rows, as_json=False)


if __name__ == "__main__":
    main()
