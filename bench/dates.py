"""Reading dates: days and ranges that lie ahead, beside the libraries found here.

    python -m bench.dates FILE... [--json]

FILE in the format of Recognizers-Text's tests. Cases that name no day to come are left
out. An eighth of them, chosen by a hash, was never looked at while the grammar was
written. Our own sentences, which no library was seen to read, are in bench/dates.tsv.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bench.date_peers import Finder, peers, quietly
from bench.dated_cases import Case, future_cases
from bench.tables import Figure, show
from heardback.reading import due
from heardback.reading.due import Due
from heardback.reading.plain import plain

OWN = Path(__file__).with_name("dates.tsv")
MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """A sentence of ours; `first` is None where it names no day."""

    on: date
    sentence: str
    first: date | None
    last: date | None
    sure: bool


def own_cases() -> list[Own]:
    found = []
    for line in OWN.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        on, sentence, first, last, how = line.split("\t")
        found.append(
            Own(
                on=date.fromisoformat(on),
                sentence=sentence,
                first=None if first == "-" else date.fromisoformat(first),
                last=None if last == "-" else date.fromisoformat(last),
                sure=how == "sure",
            )
        )
    return found


def found_by_us(sentence: str, on: date) -> list[tuple[int, int, Due]]:
    """Every day named, from left to right."""
    words = plain(sentence)
    found = []
    for _ in range(MOST):
        place = due.find(words)
        if not place:
            break
        start, end = place
        if meant := due.resolve(words[start:end], on=on):
            found.append((start, end, meant))
        words = words[:start] + " " * (end - start) + words[end:]
    return found


def right(case: Case) -> bool:
    """Read in its sentence, or by itself."""
    alone = due.resolve(case.phrase, on=case.on)
    return any(
        case.right(each.start, each.end)
        for each in [*_near(case), *filter(None, [alone])]
    )


def held(case: Case) -> bool:
    """Right, or inside a range that we call a guess: "next Friday" may be either."""
    return right(case) or any(
        not each.certain and case.within(each.start, each.end) for each in _near(case)
    )


def _near(case: Case) -> list[Due]:
    end = case.start + len(case.phrase)
    return [
        meant
        for first, last, meant in found_by_us(case.sentence, case.on)
        if first < end and case.start < last
    ]


def right_by(find: Finder, case: Case) -> bool:
    """The same chance for a peer: in the sentence, or by itself."""
    end = case.start + len(case.phrase)
    in_it = quietly(find, case.sentence, case.on)
    by_itself = quietly(find, case.phrase, case.on)
    return any(
        case.right(first, last)
        for at, until, first, last in in_it
        if at < end and case.start < until
    ) or any(case.right(first, last) for _, _, first, last in by_itself)


def own_right(case: Own) -> bool:
    found = [meant for _, _, meant in found_by_us(case.sentence, case.on)]
    if case.first is None:
        return not found
    return any(
        (each.start, each.end, each.certain) == (case.first, case.last, case.sure)
        for each in found
    )


def own_right_by(find: Finder, case: Own) -> bool:
    """The days alone count; none of them says how sure it is."""
    found = quietly(find, case.sentence, case.on)
    if case.first is None:
        return not found
    return any((first, last) == (case.first, case.last) for _, _, first, last in found)


def measure(cases: Sequence[Case]) -> dict[str, Any]:
    finders = peers()
    by_peer = {
        name: [right_by(find, case) for case in cases] for name, find in finders.items()
    }
    ours, holds = [right(case) for case in cases], [held(case) for case in cases]
    best = max(by_peer, key=lambda name: sum(by_peer[name]), default=None)
    kept = [not case.ours_to_look_at for case in cases]
    supported = [not case.unsupported for case in cases]

    def line(chosen: Sequence[bool]) -> dict[str, Figure]:
        marks: Mapping[str, Sequence[bool]] = {
            "heardback": ours,
            "or held by a guess": holds,
            **by_peer,
        }
        return {
            "cases": sum(chosen),
            **{name: _share(each, chosen) for name, each in marks.items()},
        }

    rows = {
        "all": line([True] * len(cases)),
        "looked at": line([not each for each in kept]),
        "never looked at": line(kept),
        "their own library can read it, they say": line(supported),
    }
    if best:
        rows[f"right by {best}"] = line(by_peer[best])
        unseen = [a and b for a, b in zip(by_peer[best], kept, strict=True)]
        rows[f"right by {best}, never looked at"] = line(unseen)
    return {"rows": rows, "best": best, "missing": sorted(_WANTED - set(finders))}


def measure_own() -> dict[str, Any]:
    cases, finders = own_cases(), peers()
    by_peer = {
        name: [own_right_by(find, case) for case in cases]
        for name, find in finders.items()
    }
    nobody = [
        not any(each[at] for each in by_peer.values()) for at in range(len(cases))
    ]
    ours = [own_right(case) for case in cases]
    everything = [True] * len(cases)

    def line(chosen: Sequence[bool]) -> dict[str, Figure]:
        return {
            "cases": sum(chosen),
            "heardback": _share(ours, chosen),
            **{name: _share(each, chosen) for name, each in by_peer.items()},
        }

    rows = {
        "all": line(everything),
        "naming a day": line([case.first is not None for case in cases]),
        "naming none": line([case.first is None for case in cases]),
    }
    if by_peer:
        rows["right by no library here"] = line(nobody)
    return {"rows": rows}


def _share(marks: Sequence[bool], chosen: Sequence[bool]) -> float:
    picked = [mark for mark, take in zip(marks, chosen, strict=True) if take]
    return 100 * sum(picked) / len(picked) if picked else 0.0


_WANTED = frozenset({"recognizers-text", "dateparser", "parsedatetime"})


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("files", nargs="*", type=Path)
    words.add_argument("--json", action="store_true", help="print data, not a table")
    given = words.parse_args()
    cases = future_cases(given.files)
    theirs = measure(cases) if cases else {"rows": {}, "best": None, "missing": []}
    own = measure_own()
    if given.json:
        print(json.dumps({**theirs, "own": own["rows"]}))
        return
    if cases:
        show(
            "Recognizers-Text's cases that lie ahead (percent)",
            theirs["rows"],
            as_json=False,
        )
        for name in theirs["missing"]:
            print(f"{name} is not installed here and was left out.")
    show("Sentences of ours (percent)", own["rows"], as_json=False)


if __name__ == "__main__":
    main()
