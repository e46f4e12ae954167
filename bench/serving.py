"""A server to measure: its workers, their time and memory; and a plain Django list."""

import os
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn

from heardback.server.listening import listening
from heardback.server.processes import side_by_side

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

OURS = "heardback.server.asgi:application"
PLAIN = "bench.plain:application"
WORKERS = 2
TICK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Serves what is named at the port that is named: `bench.serving NAME PORT`."""
    application, port = sys.argv[1:]
    configured = uvicorn.Config(
        application, lifespan="off", access_log=False, log_level="error"
    )
    configured.load()
    # As `heardback serve --processes 2` does it.
    with listening("127.0.0.1", int(port)) as listener:
        server = uvicorn.Server(configured)
        side_by_side(WORKERS, lambda: server.run(sockets=[listener]))


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port


def ready(port: int) -> None:
    for _ in range(600):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("The server did not come up.")


def workers_of(parent: int) -> list[int]:
    """The process and all below it, from Linux's own list."""
    found = [parent]
    for task in Path(f"/proc/{parent}/task").glob("*/children"):
        # A thread may be gone by now.
        with suppress(OSError):
            for child in task.read_text().split():
                found += workers_of(int(child))
    return found


def cpu_ms(processes: list[int]) -> float:
    spent = 0
    for each in processes:
        fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        spent += int(fields[11]) + int(fields[12])
    return 1000 * spent / TICK


def pss_mb(parent: int) -> float:
    """What all of them together take, shared pages shared out."""
    total = 0
    for each in workers_of(parent):
        for line in Path(f"/proc/{each}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return round(total / 1024, 1)


def plain_list(request: "HttpRequest") -> "HttpResponse":  # noqa: ARG001
    """Fifty pursuits in a table, as anybody would write it first."""
    from django.http import HttpResponse
    from django.template import Context, Engine

    from heardback.journal.models import Pursuit

    rows = Pursuit.objects.order_by("organisation")
    template = Engine().from_string(
        "<table>{% for row in rows %}<tr><td>{{ row.organisation }}</td>"
        "<td>{{ row.title }}</td><td>{{ row.opened_on }}</td></tr>{% endfor %}</table>"
        "{{ total }}"
    )
    shown = Context({"rows": rows[:50], "total": rows.count()})
    return HttpResponse(template.render(shown))


if __name__ == "__main__":
    main()
