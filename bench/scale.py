"""Judging ever more pursuits: seconds and memory of the filter and of the questions."""

import argparse
import pickle
import resource
import time
from collections.abc import Iterator
from functools import partial
from itertools import batched, islice

from bench.made_up import TODAY, pursuits
from bench.tables import Rows, show
from heardback.core.archive import chances
from heardback.core.learned import learn
from heardback.core.pursuit import Pursuit
from heardback.core.questions import ask

TITLE = "Judging many pursuits, one core ({entries:.1f} entries each)"
CLUSTER = "Judging {size:,} pursuits by Dask on this machine, {workers} workers"
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


def on_a_cluster(size: int, workers: int) -> Rows:
    """The same sheet by this process and by a cluster of so many workers here."""
    from distributed import LocalCluster

    from heardback.cli.cluster import spread
    from heardback.cli.judge import AT_ONCE, judged

    made = list(pursuits(DISTINCT, meetings=MEETINGS))
    work = partial(judged, as_of=TODAY, fit=learn([]))
    rows = {}
    started = time.perf_counter()
    alone = sum(map(len, map(work, batched(_repeated(made, size), AT_ONCE))))
    rows["this process"] = {"seconds": f"{time.perf_counter() - started:.1f}"}
    with LocalCluster(
        n_workers=workers, threads_per_worker=1, dashboard_address=None
    ) as cluster:
        batches = batched(_repeated(made, size), AT_ONCE)
        started = time.perf_counter()
        away = spread(work, batches, address=cluster.scheduler_address)
        there = sum(map(len, away))
        took = time.perf_counter() - started
    assert alone == there == size
    rows[f"{workers} workers"] = {"seconds": f"{took:.1f}"}
    sent = len(pickle.dumps(made[:AT_ONCE]))
    started = time.perf_counter()
    pickle.dumps(made[:AT_ONCE])
    packing = (time.perf_counter() - started) / AT_ONCE
    rows["to pack a pursuit"] = {
        "seconds": f"{packing:.6f}",
        "bytes": f"{sent / AT_ONCE:.0f}",
    }
    return rows


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
    parser.add_argument(
        "--workers", type=int, default=0, help="on a Dask cluster of so many, instead"
    )
    given = parser.parse_args()
    if given.workers:
        title = CLUSTER.format(size=given.most, workers=given.workers)
        show(title, on_a_cluster(given.most, given.workers), as_json=given.json)
        return
    rows, entries = measure(given.most)
    show(TITLE.format(entries=entries), rows, as_json=given.json)


if __name__ == "__main__":
    main()
