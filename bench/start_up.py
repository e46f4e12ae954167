"""Start-up: what a person waits before a command says anything."""

import sys
import tempfile
from pathlib import Path

from bench.made_up import LINES
from bench.processes import cost_of, heardback
from bench.tables import Rows, show, wants_json

TITLE = "Start-up (whole process, median of 5 after a warm-up)"


def measure() -> Rows:
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder) / "short.txt"
        short.write_text("\n".join(f"{who}: {said}" for who, said in LINES) + "\n")
        commands = {
            "python, nothing imported": [sys.executable, "-c", "pass"],
            "python -c 'import django'": [sys.executable, "-c", "import django.db"],
            "heardback --help": heardback("--help"),
            "heardback read, 12 lines": heardback("read", str(short), "--us", "Ana"),
        }
        costs = {name: cost_of(command) for name, command in commands.items()}
    floor = costs["python, nothing imported"]
    return {
        name: {
            "wall ms": 1000 * cost.wall,
            "cpu ms": 1000 * cost.cpu,
            "times python": cost.wall / floor.wall,
            "peak MB": cost.memory,
        }
        for name, cost in costs.items()
    }


if __name__ == "__main__":
    as_json = wants_json(TITLE)
    show(TITLE, measure(), as_json=as_json)
