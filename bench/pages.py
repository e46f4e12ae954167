"""Pages with 5,000 pursuits and 20,000 meetings: what each costs, warm."""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from bench.tables import Rows, show, wants_json

if TYPE_CHECKING:
    from django.test import Client

PURSUITS = int(os.environ.get("BENCH_PURSUITS", "5000"))
TITLE = f"Pages, {PURSUITS:,} pursuits of 4 meetings (one process, no network)"
REQUESTS = 30


def measure() -> Rows:
    """Makes a workspace of its own; `HEARDBACK_DB` chooses PostgreSQL."""
    with tempfile.TemporaryDirectory(prefix="heardback-bench-") as home:
        os.environ["HEARDBACK_HOME"] = home
        started = time.perf_counter()
        client, pursuit = _workspace()
        print(f"made in {time.perf_counter() - started:.0f} s", file=sys.stderr)
        started = time.perf_counter()
        client.get("/pursuits/board/")
        print(
            f"first board, cache empty: {time.perf_counter() - started:.1f} s",
            file=sys.stderr,
        )
        paths = {
            "today": "/",
            "board": "/pursuits/board/",
            "list": "/pursuits/",
            "search": "/pursuits/?text=works+4321",
            "pursuit": f"/pursuits/{pursuit}/",
        }
        rows = {name: _cost(partial(client.get, at)) for name, at in paths.items()}
        rows["save_meeting"] = _cost(_saving(pursuit))
        return rows


def _workspace() -> tuple["Client", str]:
    from heardback.server.start import open_database

    actor = open_database()
    from django.contrib.auth import get_user_model
    from django.test import Client

    from bench.made_up import pursuits
    from heardback.journal import actions

    taken = actions.take_in(actor, pursuits(PURSUITS, meetings=4))
    client = Client(HTTP_HOST="localhost")
    client.force_login(
        get_user_model().objects.get(pk=int(actor.user_id)),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    return client, taken.opened[PURSUITS // 2]


def _saving(pursuit: str) -> Callable[[], object]:
    from heardback.core.evidence import Evidence, Grade, Support
    from heardback.core.pursuit import Meeting
    from heardback.journal import actions, queries

    actor = queries.owner()

    def save() -> None:
        from django.utils import timezone

        day, known_as = date(2026, 11, 21), actions.short_id()
        said = Evidence(
            id=actions.short_id(),
            statement=Support(grade=Grade.YES),
            happened_on=day,
            recorded_at=timezone.now(),
            person="Tom",
            meeting=known_as,
        )
        meeting = Meeting(id=known_as, on=day, people=("Tom",))
        actions.close_out(actor, pursuit, meeting, [said], key=known_as, version=None)

    return save


def _cost(request: Callable[[], object]) -> dict[str, float | int]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    answer = request()
    with CaptureQueriesContext(connection) as captured:
        request()
        queries = len(captured)
    walls, cpus = [], []
    for _ in range(REQUESTS):
        wall, cpu = time.perf_counter(), time.process_time()
        request()
        walls.append(1000 * (time.perf_counter() - wall))
        cpus.append(1000 * (time.process_time() - cpu))
    return {
        "p50_ms": round(statistics.median(walls), 1),
        "p95_ms": round(statistics.quantiles(walls, n=20)[-1], 1),
        "cpu_ms": round(statistics.median(cpus), 1),
        "queries": queries,
        "bytes": len(getattr(answer, "content", b"")),
    }


if __name__ == "__main__":
    show(TITLE, measure(), as_json=wants_json(TITLE))
