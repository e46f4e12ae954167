"""Copies of one process: as many as were asked for, and gone when it is gone."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="copies need a fork")
PATIENCE = 20
# Each copy leaves its number, as a server would write a line, and then serves.
PROGRAM = """
import os, signal, sys
from pathlib import Path
from heardback.server.processes import side_by_side

def serve():
    Path(sys.argv[1], str(os.getpid())).touch()
    signal.pause()

side_by_side(2, serve)
"""


@pytest.fixture
def parent(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen([sys.executable, "-c", PROGRAM, str(tmp_path)]) as started:
        yield started
        started.kill()


def copies(tmp_path: Path) -> list[int]:
    return sorted(int(each.name) for each in tmp_path.iterdir())


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def soon(true: Callable[[], bool]) -> bool:
    until = time.monotonic() + PATIENCE
    while not true() and time.monotonic() < until:
        time.sleep(0.05)
    return true()


def test_as_many_serve_as_were_asked_for(
    parent: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    assert soon(lambda: len(copies(tmp_path)) == 2)


def test_one_that_dies_is_made_anew(
    parent: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    assert soon(lambda: len(copies(tmp_path)) == 2)
    os.kill(copies(tmp_path)[0], signal.SIGKILL)

    assert soon(lambda: len(copies(tmp_path)) == 3)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_none_outlives_the_process_it_was_made_from(
    parent: subprocess.Popen[bytes], tmp_path: Path, how: signal.Signals
) -> None:
    assert soon(lambda: len(copies(tmp_path)) == 2)
    parent.send_signal(how)

    assert soon(lambda: not any(map(alive, copies(tmp_path))))
