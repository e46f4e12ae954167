"""From the talk to the deed: a dialogue read and judged, against what was then given.

Files in the form of PersuasionForGood: utterances (dialogue `B2`, speaker `B4` with
1 for the one who is asked, `Turn`, `Unit`, acts in `ee_label_1`) and ends (`B2`,
`B4`, real gift `B6`).
"""

import argparse
import csv
import json
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import RepeatedStratifiedKFold

from bench.tables import show
from heardback.core.codebook import statement_of
from heardback.core.errors import HeardbackError
from heardback.core.evidence import Evidence, Source
from heardback.core.pursuit import Part, Person, Pursuit, Side
from heardback.core.standing import stand
from heardback.exchange.files import open_file
from heardback.reading import read

type Array = NDArray[np.float64]

TITLE = "From the talk to the deed ({count} dialogues, {gave:.0%} gave)"
DAY = date(2026, 9, 14)
AT = datetime(2026, 9, 14, 12, tzinfo=UTC)
US, THEM = "Robin", "Tom"
ASKED = "1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """Who said what, their acts as people labelled them, and whether they gave."""

    said: Sequence[tuple[str, str]]
    acts: Counter[str]
    gave: bool

    @property
    def theirs(self) -> str:
        return " ".join(text for speaker, text in self.said if speaker == THEM)


def dialogues(talk: Path, ends: Path) -> Iterator[Dialogue]:
    gave = {
        row["B2"]: float(row["B6"] or 0) > 0
        for row in _rows(ends)
        if row["B4"] == ASKED
    }
    said: dict[str, list[tuple[str, str]]] = {}
    acts: dict[str, Counter[str]] = {}
    for row in _rows(talk):
        speaker = THEM if row["B4"] == ASKED else US
        said.setdefault(row["B2"], []).append((speaker, row["Unit"].strip()))
        if speaker == THEM:
            acts.setdefault(row["B2"], Counter()).update([row["ee_label_1"]])
    for name, lines in said.items():
        if name in gave:
            yield Dialogue(said=lines, acts=acts.get(name, Counter()), gave=gave[name])


def _rows(path: Path) -> Iterator[Mapping[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def judged(dialogue: Dialogue) -> tuple[float, int]:
    """The chance that our program shows, untaught, and from how many entries."""
    text = "\n".join(f"{speaker}: {words}" for speaker, words in dialogue.said)
    talk = open_file(text.encode())
    entries = []
    for at, found in enumerate(read(talk, us=[US], on=DAY)):
        try:
            statement = statement_of(found.kind, found.value)
        except HeardbackError:
            continue
        entries.append(
            Evidence(
                id=f"e{at}",
                statement=statement,
                happened_on=DAY,
                recorded_at=AT,
                source=Source.QUOTED,
                person=THEM,
                quote=found.quote,
            )
        )
    pursuit = Pursuit(
        id="p",
        side=Side.DEAL,
        organisation="A charity",
        opened_on=DAY,
        people=(Person(name=THEM, part=Part.DECIDES),),
        evidence=tuple(entries),
    )
    return stand(pursuit, as_of=DAY).chance, len(entries)


def crossed(columns: Array, gave: NDArray[np.bool_]) -> tuple[float, float]:
    """AUC and Brier of a regularised logistic regression, five folds, five times."""
    folds = RepeatedStratifiedKFold(n_splits=5, n_repeats=5, random_state=0)
    scores = []
    for seen, asked in folds.split(columns, gave):
        spread = np.maximum(columns[seen].std(axis=0), 1e-9)
        model = LogisticRegression(C=0.1, max_iter=1000)
        model.fit(columns[seen] / spread, gave[seen])
        chances = model.predict_proba(columns[asked] / spread)[:, 1]
        scores.append(
            (
                roc_auc_score(gave[asked], chances),
                float(np.mean((chances - gave[asked]) ** 2)),
            )
        )
    auc, brier = np.mean(scores, axis=0)
    return float(auc), float(brier)


def measure(found: Sequence[Dialogue]) -> dict[str, dict[str, float]]:
    gave = np.array([each.gave for each in found])
    ours = [judged(each) for each in found]
    chances = np.array([chance for chance, _ in ours])
    odds = np.log(chances / (1 - chances))[:, None]
    words = CountVectorizer(min_df=5, binary=True).fit_transform(
        [each.theirs for each in found]
    )
    names = sorted({name for each in found for name in each.acts if name})
    acts = np.array([[each.acts[name] for name in names] for each in found], float)
    rows = {
        "heardback, untaught": (
            float(roc_auc_score(gave, chances)),
            float(np.mean((chances - gave) ** 2)),
        ),
        "heardback, base rate learned": crossed(odds, gave),
        "word counts": crossed(words.toarray().astype(float), gave),
        "acts labelled by people": crossed(acts, gave),
        "share that gave": (0.5, float(gave.mean() * (1 - gave.mean()))),
    }
    report = {name: {"auc": auc, "brier": brier} for name, (auc, brier) in rows.items()}
    report["heardback, untaught"]["entries"] = float(np.mean([n for _, n in ours]))
    return report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("talk", type=Path, help="the utterances, CSV")
    parser.add_argument("ends", type=Path, help="the gifts, CSV")
    parser.add_argument("--json", action="store_true", help="print data, not a table")
    given = parser.parse_args()
    warnings.filterwarnings("ignore")
    found = list(dialogues(given.talk, given.ends))
    report = measure(found)
    if given.json:
        print(json.dumps(report))
        return
    rows = {
        name: {key: f"{value:.3f}" for key, value in row.items()}
        for name, row in report.items()
    }
    share = float(np.mean([each.gave for each in found]))
    show(TITLE.format(count=len(found), gave=share), rows, as_json=False)


if __name__ == "__main__":
    main()
