"""A whole process, measured by the system's own accounting when it has ended."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Median wall seconds, median processor seconds, and peak memory in MB."""

    wall: float
    cpu: float
    memory: float


def cost_of(command: Sequence[str], *, runs: int = 5) -> Cost:
    """Run it once to warm the disk's cache, then `runs` times."""
    measured = [_once(command) for _ in range(runs + 1)][1:]
    return Cost(
        wall=statistics.median(each.wall for each in measured),
        cpu=statistics.median(each.cpu for each in measured),
        memory=max(each.memory for each in measured),
    )


def heardback(*arguments: str) -> list[str]:
    """The program as a shell would start it."""
    return [str(Path(sys.executable).with_name("heardback")), *arguments]


def _once(command: Sequence[str]) -> Cost:
    started = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read().decode(errors="replace")
    if process.returncode != 0:
        raise RuntimeError(f"{command} failed: {words}")
    return Cost(
        wall=time.perf_counter() - started,
        cpu=usage.ru_utime + usage.ru_stime,
        memory=usage.ru_maxrss / 1024,
    )
