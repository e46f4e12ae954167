"""Fits how the network and the plain rules are weighed, in the program's environment.

    .venv/bin/python training/judge.py --data DATA --model src/heardback/reading/model

A claim's log-odds are the network's, scaled, and a shift for the kind; where a rule
backs it, its own scale and shift, and the rule's confidence, weighed. These numbers
are fitted on the tenth of our lines held out and on marked talk whose licence lets a
fit ship. Thresholds are chosen on all marked talk: the lowest at which claims were
right often enough; one where a rule backs a claim, one where we have just spoken,
one else.
Prints what all of it would do on each source when it had been chosen without it, and
writes the numbers into heads.json as "judging".
"""

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import codebook
import numpy as np
from scipy.optimize import minimize

from bench.evidence import KINDS, MAIN, rows
from heardback.core.evidence import Kind
from heardback.reading.judging import FLOOR, judged
from heardback.reading.spoken import weighed

PRECISION = 0.8
LEAST, MOST = 0.35, 0.9
# Whether a rule backs a claim, or else we have just spoken, or neither.
GROUPS = ("least", "replying", "unasked")
# Our own lines hold evidence far more often than talk does.
OWN = 0.3
MANY = 6
# The data README lets a fit on these ship.
SHIPS = ("casino", "email", "own")


@dataclass(frozen=True, slots=True)
class Seen:
    """One claim of the network or of a rule, and whether people marked it."""

    source: str
    kind: int
    heard: float
    backing: float
    replies: bool
    right: bool
    value_right: bool | None

    @property
    def group(self) -> str:
        if self.backing:
            return "least"
        return "replying" if self.replies else "unasked"

    @property
    def weight(self) -> float:
        return OWN if self.source == "own" else 1.0


@dataclass(frozen=True, slots=True)
class Fit:
    numbers: np.ndarray
    thresholds: dict[str, dict[str, float]]

    def claims(self, seen: Seen) -> bool:
        chance = float(1 / (1 + np.exp(-_odds(self.numbers, [seen])[0])))
        return chance >= self.thresholds[seen.group][KINDS[seen.kind]]


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--data", type=Path, required=True)
    words.add_argument("--model", type=Path, required=True)
    words.add_argument(
        "--talk", nargs="*", type=Path, default=[], help="more talk, marked alike"
    )
    words.add_argument("--look", action="store_true", help="print, but write nothing")
    given = words.parse_args()
    talk = [given.data / "talk" / "dev.jsonl", *given.talk]
    seen, marked = [*_talk(talk), *_own()], _marked(talk)
    _without_each(seen, marked)
    fit = _fit(seen)
    if given.look:
        return
    file = given.model / "heads.json"
    listed = json.loads(file.read_text("utf-8"))
    listed["judging"] = {
        "scale": round(float(fit.numbers[0]), 4),
        "backed": round(float(fit.numbers[1]), 4),
        "shift": _by_kind(fit.numbers[3 : 3 + len(KINDS)]),
        "alone": round(float(fit.numbers[2]), 4),
        "alone_shift": _by_kind(fit.numbers[3 + len(KINDS) :]),
        **{
            group: {name: round(value, 4) for name, value in each.items()}
            for group, each in fit.thresholds.items()
        },
    }
    print(listed["judging"])
    file.write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8")


def _talk(files: Sequence[Path]) -> Iterator[Seen]:
    for row in rows(files):
        yield from _claims(
            row.source, row.text, row.speaker, row.context, row.marked, row.disputed
        )


def _own() -> Iterator[Seen]:
    for name in codebook.EVIDENCE:
        for turns, speaker, text, label in codebook.lines(f"{name}.txt"):
            if speaker != "us" and hashlib.sha256(text.encode()).digest()[0] % 10 == 0:
                labels = codebook.labels(label)
                marks = {kind: labels[kind].get(MAIN[kind], "") for kind in labels}
                yield from _claims("own", text, speaker, turns, marks, frozenset())


def _claims(
    source: str,
    text: str,
    speaker: str,
    turns: Sequence[tuple[str, str]],
    marks: dict[str, str],
    disputed: frozenset[str],
) -> Iterator[Seen]:
    for claim in weighed(text, context=turns, speaker=speaker):
        kind = str(claim.kind)
        if kind in disputed:
            continue
        rule = claim.rule
        floor = FLOOR if rule and rule.question else 1e-4
        chance = min(max(claim.opinion.chance(claim.kind), floor), 1 - 1e-4)
        said = str(judged(claim).value.get(MAIN[kind], ""))
        yield Seen(
            source=source,
            kind=KINDS.index(kind),
            heard=float(np.log(chance / (1 - chance))),
            backing=rule.confidence if rule else 0.0,
            replies=claim.replies,
            right=kind in marks,
            value_right=said == marks[kind] if marks.get(kind) else None,
        )


def _marked(files: Sequence[Path]) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows(files):
        number = sum(kind not in row.disputed for kind in row.marked)
        found[row.source] = found.get(row.source, 0) + number
    return found


def _without_each(seen: Sequence[Seen], marked: dict[str, int]) -> None:
    """Every source of talk, read with numbers and thresholds from the others."""
    claimed = right = valued = value_right = 0
    for source, number in marked.items():
        fit = _fit([each for each in seen if each.source != source])
        made = [each for each in seen if each.source == source and fit.claims(each)]
        hits = [each for each in made if each.right]
        values = [each.value_right for each in hits if each.value_right is not None]
        print(
            f"without {source}: precision {len(hits) / max(len(made), 1):.2f}, recall "
            f"{len(hits) / max(number, 1):.2f} ({len(made)} claimed, "
            f"{number} marked)"
        )
        claimed, right = claimed + len(made), right + len(hits)
        valued, value_right = valued + len(values), value_right + sum(values)
    print(
        f"each source by the others: precision {right / max(claimed, 1):.3f}, recall "
        f"{right / max(sum(marked.values()), 1):.3f}, main value "
        f"{value_right / max(valued, 1):.3f}"
    )


def _fit(seen: Sequence[Seen]) -> Fit:
    learnt = [each for each in seen if each.source in SHIPS]
    right = np.array([each.right for each in learnt], float)
    weight = np.array([each.weight for each in learnt])

    def cost(fit: np.ndarray) -> float:
        odds = _odds(fit, learnt_arrays)
        each = np.logaddexp(0, odds) - right * odds
        # The rules were written with much of the talk in view, so they look better
        # there than they are: their weight is held near what confidence alone says.
        prior = (fit[0] - 0.7) ** 2 + 15 * (fit[1] - 3) ** 2 + (fit[2] - 1.2) ** 2
        prior += 0.3 * (fit[3:] ** 2).sum()
        return float((each * weight).sum() + prior)

    learnt_arrays = _arrays(learnt)
    start = np.array([0.7, 3.0, 1.2, *[0.0] * (2 * len(KINDS))])
    numbers = minimize(cost, start, method="L-BFGS-B").x
    chance = 1 / (1 + np.exp(-_odds(numbers, seen)))
    return Fit(
        numbers=numbers,
        thresholds={group: _thresholds(seen, chance, group) for group in GROUPS},
    )


type _Arrays = tuple[np.ndarray, np.ndarray, np.ndarray]


def _arrays(seen: Sequence[Seen]) -> _Arrays:
    return (
        np.array([each.heard for each in seen]),
        np.array([each.backing for each in seen]),
        np.array([each.kind for each in seen]),
    )


def _odds(fit: np.ndarray, seen: Sequence[Seen] | _Arrays) -> np.ndarray:
    heard, backing, kind = seen if isinstance(seen, tuple) else _arrays(seen)
    with_rule = fit[0] * heard + fit[1] * backing + fit[3 + kind]
    alone = fit[2] * heard + fit[3 + len(KINDS) + kind]
    odds: np.ndarray = np.where(backing > 0, with_rule, alone)
    return odds


def _thresholds(
    seen: Sequence[Seen], chance: np.ndarray, group: str
) -> dict[str, float]:
    """A kind with few claims takes the threshold of all kinds together."""
    at = np.array([n for n, each in enumerate(seen) if each.group == group])
    right = np.array([seen[n].right for n in at], float)
    weight = np.array([seen[n].weight for n in at])
    kind = np.array([seen[n].kind for n in at])
    together = _least(chance[at], right, weight)
    found = {}
    for number, name in enumerate(KINDS):
        its = kind == number
        # Open talk holds hardly any process: there our own lines must tell.
        rare = right[its][weight[its] == 1].sum() < MANY
        counts = np.ones(its.sum()) if rare else weight[its]
        many = (right[its] * counts).sum() >= MANY
        found[name] = _least(chance[at][its], right[its], counts) if many else together
    return found


def _least(chance: np.ndarray, right: np.ndarray, weight: np.ndarray) -> float:
    """Smoothed towards a coin, so that a lucky first few do not set the bar."""
    order = np.argsort(-chance)
    sums, counts = np.cumsum((right * weight)[order]), np.cumsum(weight[order])
    fine = np.flatnonzero((sums + 1) / (counts + 2) >= PRECISION)
    found = float(chance[order[fine[-1]]]) if len(fine) else MOST
    return min(max(found - 1e-6, LEAST), MOST)


def _by_kind(numbers: np.ndarray) -> dict[str, float]:
    return {
        str(Kind(name)): round(float(each), 4)
        for name, each in zip(KINDS, numbers, strict=True)
    }


if __name__ == "__main__":
    main()
