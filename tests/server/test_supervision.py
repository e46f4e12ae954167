"""The worker beside the server lives as long as the server, and no longer."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from heardback.server.supervision import worker_beside

# Says its number, and lives until the pipe closes.
LIVES = """
import os, sys
with open(sys.argv[1], "a") as file:
    print(os.getpid(), file=file)
os.read(0, 1)
"""


def pids(file: Path, *, least: int) -> list[int]:
    """Once so many have said their number; the time limit is the test run's own."""
    while True:
        with suppress(FileNotFoundError):
            said = [int(line) for line in file.read_text().split()]
            if len(said) >= least:
                return said


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def command(file: Path) -> list[str]:
    return [sys.executable, "-c", LIVES, str(file)]


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_it_is_stopped_with_the_server(tmp_path: Path) -> None:
    with worker_beside(command(tmp_path / "said")):
        [pid] = pids(tmp_path / "said", least=1)
        assert lives(pid)

    assert not lives(pid)


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_it_is_started_again_when_it_dies(tmp_path: Path) -> None:
    with worker_beside(command(tmp_path / "said")):
        [first] = pids(tmp_path / "said", least=1)
        os.kill(first, signal.SIGKILL)
        _, second = pids(tmp_path / "said", least=2)

    assert second != first


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_it_does_not_outlive_a_server_that_is_killed(tmp_path: Path) -> None:
    server = (
        "import sys, time\n"
        "from heardback.server.supervision import worker_beside\n"
        "with worker_beside(sys.argv[1:]): time.sleep(600)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", server, *command(tmp_path / "said")]
    ) as process:
        [pid] = pids(tmp_path / "said", least=1)
        process.kill()
    while lives(pid):
        pass

    assert not lives(pid)
