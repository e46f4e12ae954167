"""Pages with 5,000 pursuits and 20,000 meetings: what each costs a real server, warm.

Two workers over the loopback; beside them a plain Django list of the same rows.
`HEARDBACK_DB` chooses PostgreSQL; `BENCH_PURSUITS` another number of pursuits.
"""

import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.serving import (
    OURS,
    PLAIN,
    WORKERS,
    cpu_ms,
    free_port,
    pss_mb,
    ready,
    workers_of,
)
from bench.tables import Rows, show, wants_json

if TYPE_CHECKING:
    from django.test import Client

PURSUITS = int(os.environ.get("BENCH_PURSUITS", "5000"))
TITLE = f"Pages, {PURSUITS:,} pursuits of 4 meetings, {WORKERS} workers"
REQUESTS = 60


def measure() -> Rows:
    with tempfile.TemporaryDirectory(prefix="heardback-bench-") as home:
        os.environ["HEARDBACK_HOME"] = home
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
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
            "pursuit": f"/pursuits/{pursuit}/",
            "search": "/pursuits/?text=works+4321",
            "momentum": "/momentum/",
        }
        rows = {name: _counted(partial(client.get, at)) for name, at in paths.items()}
        cookie = f"heardback_session={client.cookies['heardback_session'].value}"
        with _served() as (port, server):
            # Both have answered somebody who is not signed in.
            for _ in range(12):
                _asked(http.client.HTTPConnection("127.0.0.1", port), "/pocket/", "")
            fresh = pss_mb(server)
            for name, path in paths.items():
                rows[name] |= _timed(port, server, path, cookie)
            loaded = pss_mb(server)
        with _served(PLAIN) as (port, server):
            rows["plain Django list"] = _timed(port, server, "/", cookie)
        rows["save_meeting"] = _saved(_saving(pursuit))
        rows["memory (PSS, MB)"] = {"fresh": fresh, "after": loaded}
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


@contextmanager
def _served(application: str = OURS) -> Iterator[tuple[int, int]]:
    """As `heardback serve` serves it, with two workers."""
    port = free_port()
    here = str(Path(__file__).parent.parent)
    server = subprocess.Popen(
        [sys.executable, "-m", "bench.serving", application, str(port)],
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "heardback.server.settings",
            "PYTHONPATH": os.pathsep.join(filter(None, [here, *sys.path])),
        },
    )
    try:
        ready(port)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait(20)


def _counted(request: Callable[[], object]) -> dict[str, float | int | str]:
    """What does not depend on the clock, asked in this process."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    request()
    with CaptureQueriesContext(connection) as captured:
        answer = request()
        queries = len(captured)
    return {"queries": queries, "bytes": len(getattr(answer, "content", b""))}


def _timed(
    port: int, server: int, path: str, cookie: str
) -> dict[str, float | int | str]:
    """One client that keeps its connection; both workers are warm before it counts."""
    for _ in range(12):
        _asked(http.client.HTTPConnection("127.0.0.1", port), path, cookie)
    connection = http.client.HTTPConnection("127.0.0.1", port)
    spent, walls = cpu_ms(workers_of(server)), []
    for _ in range(REQUESTS):
        started = time.perf_counter()
        _asked(connection, path, cookie)
        walls.append(1000 * (time.perf_counter() - started))
    spent = cpu_ms(workers_of(server)) - spent
    return _summed(walls) | {"cpu_ms": round(spent / REQUESTS, 1)}


def _asked(connection: http.client.HTTPConnection, path: str, cookie: str) -> None:
    connection.request("GET", path, headers={"Cookie": cookie, "Host": "localhost"})
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise SystemExit(f"{path} answered {answer.status}")


def _saved(save: Callable[[], object]) -> dict[str, float | int | str]:
    """In this process: what a saved close-out costs, up to its commit."""
    row = _counted(save)
    walls, started = [], time.process_time()
    for _ in range(REQUESTS):
        before = time.perf_counter()
        save()
        walls.append(1000 * (time.perf_counter() - before))
    spent = 1000 * (time.process_time() - started) / REQUESTS
    return row | _summed(walls) | {"cpu_ms": round(spent, 1)}


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


def _summed(walls: list[float]) -> dict[str, float | int | str]:
    return {
        "p50_ms": round(statistics.median(walls), 1),
        "p95_ms": round(statistics.quantiles(walls, n=20)[-1], 1),
    }


if __name__ == "__main__":
    as_json = wants_json(TITLE)
    show(TITLE, measure(), as_json=as_json)
