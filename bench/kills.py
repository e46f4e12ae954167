"""A server killed again and again while it writes: is what it acknowledged still there?

Each round starts `heardback serve` on the same home folder, hands in close-outs over
HTTP as a phone does, and kills the process (SIGKILL) at a random moment.
"""

import argparse
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from http.client import HTTPException
from http.cookiejar import CookieJar
from pathlib import Path
from threading import Timer
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from bench.tables import show

PROGRAM = "from heardback.server import start; start.serve(port=0, worker=False)"
FOUND = """
import json
from heardback.server import start
actor = start.open_database()
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("PRAGMA integrity_check")
    sound = cursor.fetchone()[0]
from heardback.journal import queries
notes = [
    meeting.notes
    for each in queries.all_pursuits(actor)
    for meeting in each.meetings
]
print(json.dumps({"sound": sound, "notes": notes}))
"""


@dataclass(slots=True, kw_only=True)
class Tally:
    kills: int = 0
    acknowledged: list[str] = field(default_factory=list)
    tried: int = 0


def measure(kills: int, seed: int, home: Path) -> dict[str, object]:
    draws, tally = random.Random(seed), Tally()
    while tally.kills < kills:
        _round(home, draws, tally)
    found = json.loads(_python(FOUND, home).stdout)
    there = found["notes"]
    return {
        "kills": tally.kills,
        "tried": tally.tried,
        "acknowledged": len(tally.acknowledged),
        "lost": len(set(tally.acknowledged) - set(there)),
        "twice": len(there) - len(set(there)),
        "integrity": found["sound"],
    }


def _round(home: Path, draws: random.Random, tally: Tally) -> None:
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", PROGRAM],
        env=_surroundings(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    said = ""
    assert process.stdout
    while "Ctrl+C" not in said:
        line = process.stdout.readline()
        if not line:
            raise RuntimeError(f"the server did not start: {said}")
        said += line
    link = re.search(r"http://\S+/sign-in/\S+/", said)
    assert link
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    base = link[0].partition("/sign-in/")[0]
    browser.open(link[0], timeout=20).read()
    token = json.load(browser.open(f"{base}/pocket/data.json", timeout=20))["token"]
    end = Timer(draws.uniform(0.05, 1.5), process.send_signal, [signal.SIGKILL])
    end.start()
    while process.poll() is None:
        _hand_in(browser, base, token, tally)
    process.wait()
    process.stdout.close()
    tally.kills += 1


def _hand_in(browser: OpenerDirector, base: str, token: str, tally: Tally) -> None:
    tally.tried += 1
    words = f"note {tally.tried}"
    begin = {"side": "deal", "organisation": f"Made-up Works {tally.tried % 7}"}
    slip = {
        "key": f"key-{tally.tried}",
        "begin": begin,
        "on": time.strftime("%Y-%m-%d", time.gmtime()),
        "notes": words,
    }
    headers = {"Content-Type": "application/json", "X-CSRFToken": token}
    request = Request(
        f"{base}/pocket/hand-in/", json.dumps(slip).encode(), headers=headers
    )
    try:
        with browser.open(request, timeout=20) as answer:
            if json.load(answer)["state"] == "kept":
                tally.acknowledged.append(words)
    except (OSError, HTTPException, ValueError):
        # Killed before it answered: it may be there or not, nobody was promised.
        return


def _python(program: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program],
        env=_surroundings(home),
        capture_output=True,
        text=True,
        check=True,
    )


def _surroundings(home: Path) -> dict[str, str]:
    plain = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("HEARDBACK_", "DJANGO_"))
    }
    return plain | {"HEARDBACK_HOME": str(home), "HEARDBACK_JOBS": "at_once"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print data, not a table")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="heardback-") as home:
        found = measure(given.kills, given.seed, Path(home))
    if given.json:
        print(json.dumps(found))
        return
    rows = {name.replace("_", " "): {"": str(value)} for name, value in found.items()}
    show(f"A server killed {given.kills} times while it wrote", rows, as_json=False)


if __name__ == "__main__":
    main()
