"""Judging ever more pursuits: seconds and memory of the filter and of the questions."""

import argparse
import resource
import time
from collections.abc import Iterator
from itertools import islice

from bench.made_up import TODAY, pursuits
from bench.tables import Rows, show
from heardback.core.archive import chances
from heardback.core.pursuit import Pursuit
from heardback.core.questions import ask

TITLE = "Judging many pursuits, one core ({entries:.1f} entries each)"
SIZES = (1, 100, 10_000, 100_000, 1_000_000)
DISTINCT = 5_000
MEETINGS = 3
# Questions are asked when a page is opened, one pursuit at a time.
ASKED = 200


def measure(most: int) -> tuple[Rows, float]:
    made = list(pursuits(DISTINCT, meetings=MEETINGS))
    chances(made[:10], as_of=TODAY)
    ask(made[0], as_of=TODAY)
    rows = {}
    for size in SIZES:
        if size > most:
            break
        started = time.process_time()
        chances(_repeated(made, size), as_of=TODAY)
        judged = time.process_time() - started
        asked = made[: min(size, ASKED)]
        started = time.process_time()
        for each in asked:
            ask(each, as_of=TODAY)
        questions = (time.process_time() - started) / len(asked)
        rows[f"{size:,}"] = {
            "filter (s)": f"{judged:.3f}",
            "a pursuit (ms)": f"{1000 * judged / size:.3f}",
            "questions, each (ms)": f"{1000 * questions:.2f}",
            "peak memory (MB)": f"{_peak():.0f}",
        }
    return rows, sum(len(each.evidence) for each in made) / len(made)


def _repeated(made: list[Pursuit], size: int) -> Iterator[Pursuit]:
    """Pursuits as if read from a store one by one: memory holds a few thousand."""
    rounds = (each for _ in range(size // len(made) + 1) for each in made)
    return islice(rounds, size)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print data, not a table")
    parser.add_argument("--most", type=int, default=100_000)
    given = parser.parse_args()
    rows, entries = measure(given.most)
    show(TITLE.format(entries=entries), rows, as_json=given.json)


if __name__ == "__main__":
    main()
