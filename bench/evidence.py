"""Evidence in real talk: what the reader claims against what people marked.

    python -m bench.evidence FILE... [--json]

Files are JSON lines: `context` (turns as "who: words"), `speaker`, `text`, `evidence`
and `disputed` (kinds on which people differed; not scored). Beside the reader, on the
same lines: its plain rules alone, and word counts that learnt from our own tables.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.tables import show
from bench.word_counts import model, pair

KINDS = ("next_step", "process", "support", "hesitation", "need")
MAIN = {
    "next_step": "owner",
    "process": "openness",
    "support": "grade",
    "hesitation": "about",
    "need": "sort",
}
TRAINING = Path(__file__).parent.parent / "training"

type Claims = dict[str, str]  # the main value by kind


@dataclass(slots=True)
class Row:
    text: str
    speaker: str
    context: list[tuple[str, str]]
    marked: dict[str, str]
    disputed: frozenset[str]
    source: str


@dataclass(slots=True)
class Count:
    claimed: int = 0
    marked: int = 0
    right: int = 0
    valued: int = 0
    value_right: int = 0

    def figures(self) -> dict[str, float]:
        precision = self.right / self.claimed if self.claimed else 0.0
        recall = self.right / self.marked if self.marked else 0.0
        both = precision + recall
        return {
            "precision": precision,
            "recall": recall,
            "f1": 2 * precision * recall / both if both else 0.0,
            "value": self.value_right / self.valued if self.valued else 0.0,
            "claimed": self.claimed,
            "marked": self.marked,
        }


@dataclass(slots=True)
class Tally:
    by_kind: dict[str, Count] = field(
        default_factory=lambda: {kind: Count() for kind in KINDS}
    )

    def add(self, row: Row, claims: Mapping[str, str]) -> None:
        for kind in KINDS:
            if kind in row.disputed:
                continue
            count = self.by_kind[kind]
            claimed, marked = kind in claims, kind in row.marked
            count.claimed += claimed
            count.marked += marked
            if not (claimed and marked):
                continue
            count.right += 1
            if row.marked[kind]:
                count.valued += 1
                count.value_right += claims[kind] == row.marked[kind]

    def figures(self) -> dict[str, dict[str, float]]:
        whole = Count()
        for each in self.by_kind.values():
            for name in ("claimed", "marked", "right", "valued", "value_right"):
                setattr(whole, name, getattr(whole, name) + getattr(each, name))
        return {
            "all": whole.figures(),
            **{kind: count.figures() for kind, count in self.by_kind.items()},
        }


def rows(files: Iterable[Path]) -> list[Row]:
    lines = [
        json.loads(line)
        for file in files
        for line in file.read_text("utf-8").splitlines()
        if line.strip()
    ]
    return [
        Row(
            text=line["text"],
            speaker=_side(line["speaker"], line["speaker"]),
            context=[_turn(each, line["speaker"]) for each in line.get("context", ())],
            marked={
                each["kind"]: str(each.get(MAIN[each["kind"]], ""))
                for each in line["evidence"]
            },
            disputed=frozenset(line.get("disputed", ())),
            source=line.get("source", ""),
        )
        for line in lines
    ]


def _turn(line: str, speaker: str) -> tuple[str, str]:
    who, mark, words = line.partition(": ")
    return (_side(who, speaker), words) if mark else ("us", line)


def _side(who: str, speaker: str) -> str:
    """Whoever speaks the line is them, unless the file says us or notes."""
    if who in ("us", "them", "notes"):
        return who
    return "them" if who == speaker else "us"


def tally(measured: Sequence[Row], claims: Iterable[Claims]) -> Tally:
    found = Tally()
    for row, each in zip(measured, claims, strict=True):
        found.add(row, each)
    return found


def by_reader(measured: Sequence[Row]) -> list[Claims]:
    from heardback.reading.spoken import read_statement

    return [
        {
            str(found.kind): str(found.value.get(MAIN[found.kind], ""))
            for found in read_statement(
                row.text, context=row.context, speaker=row.speaker
            )
        }
        for row in measured
    ]


def by_rules(measured: Sequence[Row]) -> list[Claims]:
    from heardback.reading.spoken import ruled

    return [
        {
            str(found.kind): str(found.value.get(MAIN[found.kind], ""))
            for found in ruled(row.text, context=row.context, speaker=row.speaker)
        }
        for row in measured
    ]


def by_word_counts(measured: Sequence[Row]) -> list[Claims]:
    """One model for each kind and one for its main value, from our own tables."""
    sys.path.insert(0, str(TRAINING))
    from codebook import EVIDENCE, labels, lines  # type: ignore[import-not-found]

    texts, marks = [], []
    for name in EVIDENCE:
        for turns, speaker, text, label in lines(f"{name}.txt"):
            texts.append(pair(turns[-1][1] if turns else "", f"{speaker} {text}"))
            marks.append(labels(label))
    asked = [
        pair(row.context[-1][1] if row.context else "", f"{row.speaker} {row.text}")
        for row in measured
    ]
    claims: list[Claims] = [{} for _ in measured]
    for kind in KINDS:
        there = [kind in each for each in marks]
        found = model(cost=10, balanced=True).fit(texts, there).predict(asked)
        valued = [
            (text, each[kind][MAIN[kind]])
            for text, each in zip(texts, marks, strict=True)
            if kind in each and MAIN[kind] in each[kind]
        ]
        value = model(cost=10).fit([x for x, _ in valued], [y for _, y in valued])
        words = value.predict(asked)
        for at, is_there in enumerate(found):
            if is_there:
                claims[at][kind] = str(words[at])
    return claims


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("files", nargs="+", type=Path)
    words.add_argument("--json", action="store_true", help="print data, not a table")
    given = words.parse_args()
    measured = rows(given.files)
    figures = tally(measured, by_reader(measured)).figures()
    rules = tally(measured, by_rules(measured)).figures()
    counts = tally(measured, by_word_counts(measured)).figures()
    if given.json:
        print(json.dumps({**figures, "rules": rules, "word_counts": counts}))
        return
    for title, each in (
        ("heardback", figures),
        ("plain rules alone", rules),
        ("word counts", counts),
    ):
        show(
            f"{title}: evidence in {len(measured)} utterances (percent)",
            {kind: _line(line) for kind, line in each.items()},
            as_json=False,
        )


def _line(figures: Mapping[str, float]) -> dict[str, float | int]:
    return {
        name: value if isinstance(value, int) else 100 * value
        for name, value in figures.items()
    }


if __name__ == "__main__":
    main()
