"""Other people's talk: scores of the reader's heads, beside word counts, same split.

    python -m bench.talk [--data FOLDER] [--json]

FOLDER holds annomi/, p4g/, mrda/ and email_intent/ (default: ../shared/data). Each
task is scored by macro-F1 on a third of its dialogues: the reader as it is ("as is",
its heads mapped as MAPPED says), the reader's averages with a small head fitted on the
other two thirds ("small head"), and word counts fitted on the same.
"""

import argparse
import csv
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from bench.tables import show
from bench.word_counts import model, pair
from heardback.core.evidence import Kind, Party
from heardback.reading.conduct import conducts
from heardback.reading.encoder import Utterance, encoder
from heardback.reading.opinion import Opinion, opinions

DATA = Path(__file__).parents[2] / "shared" / "data"
MOST = 1500  # rows of a task on each side, so that all of it takes minutes

# What each task's label is called here, and how the heads say it without learning.
MAPPED = {
    "client leaning": "change = towards, sustain = away, neutral = neutral",
    "counsellor's question": "conduct: question",
    "counsellor's open question": "conduct: open_question",
    "counsellor's reflection": "conduct: reflection",
    "resistance": "any hesitation, or support: no",
    "kind of resistance": "attack-credibility = trust; self-pity = price; delay-tactic "
    "= timing; hesitance = indecision; the rest only with a small head",
    "commitment": "next_step",
    "agreement": "accept = support; reject = support: no; maybe = support: vague",
    "e-mail action": "mail: action",
}


@dataclass(frozen=True, slots=True)
class Row:
    group: str
    label: str
    text: str
    side: Party
    before: tuple[tuple[Party, str], ...] = ()

    @property
    def kept_back(self) -> bool:
        return hashlib.sha256(self.group.encode()).digest()[0] % 3 == 0


type Task = Callable[[Path], Iterator[Row]]
# From the network alone, or the name of a conduct that signs and network tell.
type Guess = Callable[[Opinion], str] | str


def leaning(data: Path) -> Iterator[Row]:
    for row, before in _counselling(data):
        if row["interlocutor"] == "client":
            yield Row(
                row["transcript_id"], row["client_talk_type"], row["utterance_text"],
                Party.THEM, before,
            )  # fmt: skip


def question(data: Path) -> Iterator[Row]:
    yield from _therapist(data, lambda row: row["question_exists"] == "True")


def open_question(data: Path) -> Iterator[Row]:
    yield from _therapist(data, lambda row: row["question_subtype"] == "open")


def reflection(data: Path) -> Iterator[Row]:
    yield from _therapist(data, lambda row: row["reflection_exists"] == "True")


def resistance(data: Path) -> Iterator[Row]:
    for row in kinds_of_resistance(data):
        label = "no" if row.label == "not-a-strategy" else "yes"
        yield Row(row.group, label, row.text, row.side, row.before)


def kinds_of_resistance(data: Path) -> Iterator[Row]:
    before: list[tuple[Party, str]] = []
    group = ""
    with (data / "p4g" / "Final_annotations.csv").open(
        encoding="utf-8", errors="replace", newline=""
    ) as file:
        for row in csv.DictReader(file):
            if row["B2"] != group:
                group, before = row["B2"], []
            side = Party.THEM if row["B4"] == "1" else Party.US
            if side is Party.THEM and row["Our Label"]:
                label = row["Our Label"]
                yield Row(group, label, row["Unit"], side, tuple(before[-2:]))
            before.append((side, row["Unit"]))


def commitment(data: Path) -> Iterator[Row]:
    for row, tags in _meetings(data):
        yield Row(row.group, "yes" if "cc" in tags else "no", row.text, row.side)


def agreement(data: Path) -> Iterator[Row]:
    names = {"aa": "accept", "am": "maybe", "ar": "reject"}
    for row, tags in _meetings(data):
        found = [name for tag, name in names.items() if tag in tags]
        if found:
            yield Row(row.group, found[0], row.text, row.side, row.before)


def mail(data: Path) -> Iterator[Row]:
    file = data / "email_intent" / "train.txt"
    for line in file.read_text("utf-8").split("\n"):
        label, mark, text = line.rstrip("\r").partition("\t")
        if mark:
            yield Row(text, label.lower(), text, Party.THEM)


def _counselling(
    data: Path,
) -> Iterator[tuple[dict[str, str], tuple[tuple[Party, str], ...]]]:
    before: list[tuple[Party, str]] = []
    group = ""
    with (data / "annomi" / "dev.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["transcript_id"] != group:
                group, before = row["transcript_id"], []
            yield row, tuple(before[-2:])
            side = Party.THEM if row["interlocutor"] == "client" else Party.US
            before.append((side, row["utterance_text"]))


def _therapist(data: Path, holds: Callable[[dict[str, str]], bool]) -> Iterator[Row]:
    for row, before in _counselling(data):
        if row["interlocutor"] == "therapist":
            label = "yes" if holds(row) else "no"
            text = row["utterance_text"]
            yield Row(row["transcript_id"], label, text, Party.US, before)


def _meetings(data: Path) -> Iterator[tuple[Row, set[str]]]:
    for file in sorted((data / "mrda").glob("*.txt")):
        before: tuple[str, str] | None = None
        for line in file.read_text("utf-8", errors="replace").splitlines():
            speaker, text, _, _, full = line.split("|")
            turns = ((Party.US, before[1]),) if before and before[0] != speaker else ()
            yield Row(file.stem, "", text, Party.THEM, turns), {full}
            before = speaker, text


def _above(head: str, word: str) -> Guess:
    return lambda said: "yes" if said.chances(head)[word] > 0.5 else "no"


def _leaning(said: Opinion) -> str:
    names = {"towards": "change", "away": "sustain", "neutral": "neutral"}
    return names[_best(said.chances("leaning"))]


def _resists(said: Opinion) -> str:
    against = said.chances("grade")["no"] * said.chance(Kind.SUPPORT)
    return "yes" if max(said.chance(Kind.HESITATION), against) > 0.4 else "no"


def _agrees(said: Opinion) -> str:
    grade = _best(said.chances("grade"))
    return {"no": "reject", "vague": "maybe"}.get(grade, "accept")


def _resists_how(said: Opinion) -> str:
    if _resists(said) == "no":
        return "not-a-strategy"
    about = _best(said.chances("about"))
    return {
        "trust": "attack-credibility",
        "price": "self-pity",
        "timing": "delay-tactic",
        "indecision": "hesitance",
    }.get(about, "personal-choice")


def _best(chances: Mapping[str, float]) -> str:
    return max(chances, key=chances.__getitem__)


TASKS: Mapping[str, tuple[Task, Guess]] = {
    "client leaning": (leaning, _leaning),
    "counsellor's question": (question, "question"),
    "counsellor's open question": (open_question, "open_question"),
    "counsellor's reflection": (reflection, "reflection"),
    "resistance": (resistance, _resists),
    "kind of resistance": (kinds_of_resistance, _resists_how),
    "commitment": (commitment, _above("kind", "next_step")),
    "agreement": (agreement, _agrees),
    "e-mail action": (
        mail,
        lambda said: "yes" if said.chances("mail")["action"] > 0.5 else "no",
    ),
}


def score(task: Task, guess: Guess, data: Path) -> dict[str, float | int]:
    rows = list(task(data))
    learnt = _some([row for row in rows if not row.kept_back])
    kept = _some([row for row in rows if row.kept_back])
    said = (
        _conduct(kept, guess)
        if isinstance(guess, str)
        else list(map(guess, _heard(kept)))
    )
    numbers = [_averages(learnt), _averages(kept)]
    wanted = [row.label for row in kept]
    small = make_pipeline(
        StandardScaler(),
        LogisticRegression(C=0.003, max_iter=500, class_weight="balanced"),
    )
    small.fit(numbers[0], [row.label for row in learnt])
    counts = model(balanced=True).fit(_plain(learnt), [row.label for row in learnt])
    return {
        "as is": _macro(wanted, said),
        "small head": _macro(wanted, small.predict(numbers[1])),
        "word counts": _macro(wanted, counts.predict(_plain(kept))),
        "rows": len(kept),
    }


def _some(rows: list[Row]) -> list[Row]:
    """All rare ones, and common ones up to the limit, spread evenly."""
    step = max(1, len(rows) // MOST)
    return rows[::step]


def _heard(rows: list[Row]) -> list[Opinion]:
    return opinions(
        [Utterance(text=row.text, side=row.side, before=row.before) for row in rows]
    )


def _conduct(rows: list[Row], word: str) -> list[str]:
    said = [Utterance(text=row.text, side=row.side, before=row.before) for row in rows]
    return ["yes" if each[word] >= 0.5 else "no" for each in conducts(said)]


def _averages(rows: list[Row]) -> np.ndarray:
    said = [Utterance(text=row.text, side=row.side, before=row.before) for row in rows]
    return encoder().read(said, "averages")


def _plain(rows: list[Row]) -> list[str]:
    return [pair(row.before[-1][1] if row.before else "", row.text) for row in rows]


def _macro(wanted: list[str], given: "list[str] | np.ndarray") -> float:
    return float(f1_score(wanted, list(given), average="macro", zero_division=0.0))


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--data", type=Path, default=DATA)
    words.add_argument("--task", choices=TASKS, help="only this one")
    words.add_argument("--json", action="store_true", help="print data, not a table")
    given = words.parse_args()
    figures = {
        name: score(task, guess, given.data)
        for name, (task, guess) in TASKS.items()
        if given.task in (None, name)
    }
    if given.json:
        print(json.dumps(figures))
        return
    table = {
        name: {
            each: value if isinstance(value, int) else 100 * value
            for each, value in line.items()
        }
        for name, line in figures.items()
    }
    show("Other people's talk (macro-F1, percent)", table, as_json=False)
    print()
    for name, how in MAPPED.items():
        print(f"{name}: {how}")


if __name__ == "__main__":
    main()
