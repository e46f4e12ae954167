"""Judging: standing, questions and the whole overview of pursuits, one by one."""

import statistics
import time
from collections.abc import Callable

from bench.made_up import TODAY, pursuits
from bench.tables import Rows, show, wants_json
from heardback.core.overview import overview
from heardback.core.pursuit import Pursuit
from heardback.core.questions import ask
from heardback.core.standing import stand

TITLE = "Judging one pursuit (milliseconds, one core)"


def measure() -> Rows:
    rows = {}
    for meetings in (1, 4, 12):
        made = list(pursuits(40, meetings=meetings))
        rows[f"{meetings} meetings, {5 * meetings} entries at most"] = {
            "standing": _milliseconds(made, lambda each: stand(each, as_of=TODAY)),
            "questions": _milliseconds(made, lambda each: ask(each, as_of=TODAY)),
            "overview": _milliseconds(made, lambda each: overview(each, as_of=TODAY)),
        }
    return rows


def _milliseconds(made: list[Pursuit], judge: Callable[[Pursuit], object]) -> float:
    judge(made[0])
    took = []
    for each in made:
        started = time.perf_counter()
        judge(each)
        took.append(1000 * (time.perf_counter() - started))
    return statistics.median(took)


if __name__ == "__main__":
    as_json = wants_json(TITLE)
    show(TITLE, measure(), as_json=as_json)
