"""Reading: a made-up transcript of six minutes, one hour and five."""

import json
import subprocess
import tempfile
from pathlib import Path

from bench.made_up import transcript
from bench.processes import cost_of, heardback
from bench.tables import Rows, show, wants_json

TITLE = "heardback read --json (whole process; 9,000 words are about an hour)"
HOURS = (0.1, 1, 5)


def measure() -> Rows:
    rows = {}
    with tempfile.TemporaryDirectory() as folder:
        for hours in HOURS:
            source = Path(folder) / f"{hours}.txt"
            source.write_text(transcript(round(9_000 * hours)), encoding="utf-8")
            command = heardback("read", str(source), "--us", "Ana", "--json")
            cost = cost_of(command, runs=3 if hours <= 1 else 1)
            found = subprocess.run(command, capture_output=True, check=True).stdout
            rows[f"{hours:g} h"] = {
                "wall s": round(cost.wall, 2),
                "ms per minute of talk": 1000 * cost.wall / (60 * hours),
                "peak MB": cost.memory,
                "proposals": len(json.loads(found)["proposals"]),
            }
    return rows


if __name__ == "__main__":
    show(TITLE, measure(), as_json=wants_json(TITLE))
