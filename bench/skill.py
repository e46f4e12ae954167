"""Our own conduct: questions, open ones and reflections; good sessions and poor ones.

    python -m bench.skill FILE... [--json] [--half look|report]

Files are AnnoMI's: one line an utterance, `transcript_id`, `interlocutor`, `mi_quality`
and what a trained coder heard. Lines coded by several are counted once, by majority.
`auc_quality` is how often a session of high quality scores above one of low quality by
`core.skill`, whose weights come from the manual and not from the file; its interval is
bootstrapped over sessions. `--half` keeps to the transcripts we looked at, or to those
we did not, while the signs were written.
"""

import argparse
import csv
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import roc_auc_score

from bench.tables import show
from bench.word_counts import model
from heardback.core.evidence import Party
from heardback.core.skill import Turn, skill

MARKS = {
    "question": ("question_exists", "True"),
    "open": ("question_subtype", "open"),
    "reflection": ("reflection_exists", "True"),
}
WORDS = {
    "question": "question",
    "open": "open_question",
    "reflection": "reflection",
}
TRIES = 2000

type Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    session: str
    high: bool
    ours: bool
    text: str
    marked: frozenset[str]
    before: tuple[tuple[Party, str], ...]


def lines(files: Iterable[Path]) -> list[Line]:
    found: list[Line] = []
    for file in files:
        coded: dict[tuple[str, int], list[dict[str, str]]] = {}
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                key = row["transcript_id"], int(row["utterance_id"])
                coded.setdefault(key, []).append(row)
        found += _in_order(coded)
    return found


def _in_order(coded: dict[tuple[str, int], list[dict[str, str]]]) -> list[Line]:
    found: list[Line] = []
    before: list[tuple[Party, str]] = []
    session = ""
    for (name, _), rows in sorted(coded.items()):
        if name != session:
            session, before = name, []
        row = rows[0]
        ours = row["interlocutor"] == "therapist"
        marked = frozenset(
            mark
            for mark, (column, word) in MARKS.items()
            if 2 * sum(each[column] == word for each in rows) > len(rows)
        )
        found.append(
            Line(
                session, row["mi_quality"] == "high", ours, row["utterance_text"],
                marked, tuple(before[-2:]),
            )
        )  # fmt: skip
        before.append((Party.US if ours else Party.THEM, row["utterance_text"]))
    return found


def half(session: str) -> str:
    even = hashlib.sha256(session.encode()).digest()[0] % 2 == 0
    return "look" if even else "report"


def figures(measured: Sequence[Line]) -> Figures:
    from heardback.reading.conduct import conducts
    from heardback.reading.encoder import Utterance

    ours = [line for line in measured if line.ours]
    heard = conducts(
        [Utterance(text=line.text, side=Party.US, before=line.before) for line in ours]
    )
    found: Figures = {}
    for mark, word in WORDS.items():
        wanted = [mark in line.marked for line in ours]
        said = [each[word] >= 0.5 for each in heard]
        found[f"{mark}_f1"] = _f1(wanted, said)
        found[f"{mark}_precision"] = _share(wanted, said)
        found[f"{mark}_recall"] = _share(said, wanted)
    asked = [
        (("open" in line.marked), each["open_question"] >= 0.5 * each["question"])
        for line, each in zip(ours, heard, strict=True)
        if "question" in line.marked
    ]
    found["open_or_closed_accuracy"] = float(np.mean([a == b for a, b in asked]))
    spoken = iter(heard)
    turns: dict[str, list[Turn]] = {}
    for line in measured:
        chances = next(spoken) if line.ours else {}
        turns.setdefault(line.session, []).append(
            Turn(ours=line.ours, words=len(line.text.split()), **chances)
        )
    high = {line.session: line.high for line in measured}
    marks = {name: skill(each) for name, each in turns.items()}
    scored = [(high[name], each.score) for name, each in marks.items() if each]
    found |= _quality(scored)
    for part in (
        "asked_openly", "said_back", "did_not_push", "did_not_lecture", "let_them_talk",
    ):  # fmt: skip
        found[f"auc_{part}"] = _auc(
            [(high[name], getattr(each, part)) for name, each in marks.items() if each]
        )
    return found


def _quality(scored: Sequence[tuple[bool, float]]) -> Figures:
    high = [score for good, score in scored if good]
    low = [score for good, score in scored if not good]
    found: Figures = {
        "sessions_high": len(high),
        "sessions_low": len(low),
        "auc_quality": _auc(scored),
    }
    if high and low:
        chance = np.random.default_rng(0)
        tries = [
            _auc(
                [(True, each) for each in chance.choice(high, len(high))]
                + [(False, each) for each in chance.choice(low, len(low))]
            )
            for _ in range(TRIES)
        ]
        found["auc_quality_interval"] = [
            round(float(each), 3) for each in np.quantile(tries, [0.05, 0.95])
        ]
    return found


def _auc(scored: Sequence[tuple[bool, float]]) -> float:
    wanted = [good for good, _ in scored]
    if len(set(wanted)) < 2:
        return float("nan")
    return float(roc_auc_score(wanted, [score for _, score in scored]))


def _f1(wanted: Sequence[bool], said: Sequence[bool]) -> float:
    both = sum(a and b for a, b in zip(wanted, said, strict=True))
    return 2 * both / max(sum(wanted) + sum(said), 1)


def _share(of: Sequence[bool], among: Sequence[bool]) -> float:
    return sum(a and b for a, b in zip(of, among, strict=True)) / max(sum(among), 1)


def word_counts(measured: Sequence[Line]) -> dict[str, float]:
    """The twin, which learns from these very sessions: each fifth from the others."""
    ours = [line for line in measured if line.ours]
    fold = [hashlib.sha256(line.session.encode()).digest()[1] % 5 for line in ours]
    found = {}
    for mark in MARKS:
        wanted = [mark in line.marked for line in ours]
        said = [False] * len(ours)
        for each in range(5):
            learnt = [at for at, number in enumerate(fold) if number != each]
            kept = [at for at, number in enumerate(fold) if number == each]
            if not kept:
                continue
            twin = model(balanced=True).fit(
                [ours[at].text for at in learnt], [wanted[at] for at in learnt]
            )
            for at, word in zip(
                kept, twin.predict([ours[at].text for at in kept]), strict=True
            ):
                said[at] = bool(word)
        found[f"{mark}_f1"] = _f1(wanted, said)
    return found


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("files", nargs="+", type=Path)
    words.add_argument("--half", choices=("look", "report"))
    words.add_argument("--json", action="store_true", help="print data, not a table")
    given = words.parse_args()
    measured = [
        line for line in lines(given.files) if given.half in (None, half(line.session))
    ]
    found = figures(measured)
    found["word_counts"] = word_counts(measured)
    if given.json:
        print(json.dumps(found))
        return
    turns = sum(line.ours for line in measured)
    show(
        f"Our own conduct, {turns:,} turns (percent)",
        {
            mark: {
                "heardback F1": 100 * found[f"{mark}_f1"],
                "precision": 100 * found[f"{mark}_precision"],
                "recall": 100 * found[f"{mark}_recall"],
                "word counts F1": 100 * found["word_counts"][f"{mark}_f1"],
            }
            for mark in MARKS
        },
        as_json=False,
    )
    print(f"\nopen or closed, of questions: {found['open_or_closed_accuracy']:.3f}")
    print(
        f"high against low quality, {found['sessions_high']} against"
        f" {found['sessions_low']} sessions: AUC {found['auc_quality']:.3f}"
        f" (90 %: {found.get('auc_quality_interval')})"
    )
    print({name: each for name, each in found.items() if name.startswith("auc_")})


if __name__ == "__main__":
    main()
