"""The program as a person starts it: a home of its own, nothing made before."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from tests.cli.shell import EXAMPLES

IN_A_ROW = """
import json, sys
from heardback.cli.main import status
for line in json.loads(sys.argv[1]):
    print(f"[{status(line)}]", flush=True)
"""
PROGRAM = [sys.executable, "-c", "from heardback.cli.main import run; run()"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    ours = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("HEARDBACK_") and name != "DJANGO_SETTINGS_MODULE"
    }
    return {**ours, "HEARDBACK_HOME": str(tmp_path / "home"), "PYTHONUNBUFFERED": "1"}


def run(
    environment: dict[str, str], *lines: list[str]
) -> subprocess.CompletedProcess[str]:
    """Command lines in a row in one program, for starting Django takes a while.

    Each one's code is printed behind what it says.
    """
    return subprocess.run(
        [sys.executable, "-c", IN_A_ROW, json.dumps(lines)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_serving_the_examples_prints_a_link_that_signs_in(
    environment: dict[str, str],
) -> None:
    with subprocess.Popen(
        [*PROGRAM, "serve", "--examples", "--port", "0"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as serving:
        try:
            link = link_in(serving)
            browser = urllib.request.build_opener(
                urllib.request.HTTPCookieProcessor(CookieJar())
            )
            answer = browser.open(link, timeout=30)
            pursuits = browser.open(
                re.sub(r"/sign-in/.*", "/api/pursuits", link), timeout=30
            ).read()
        finally:
            serving.terminate()

    assert answer.status == 200
    assert b"Northgate Foods" in pursuits
    assert b"Brackwater Transit" in pursuits


def test_what_was_backed_up_comes_back(
    environment: dict[str, str], tmp_path: Path
) -> None:
    copy = str(tmp_path / "copy.backup")
    done = run(
        environment,
        ["import", str(EXAMPLES / "northgate-foods")],
        ["backup", copy],
        ["import", str(EXAMPLES / "brackwater-transit-application")],
        ["restore", copy, "--yes"],
        ["list", "--all"],
    )

    assert re.findall(r"\[(\d+)\]", done.stdout) == ["0"] * 5, done.stderr
    listed = done.stdout.split("Restored.")[1]
    assert "Northgate" in listed
    assert "Brackwater" not in listed
    if sys.platform != "win32":
        assert Path(copy).stat().st_mode & 0o077 == 0


def test_what_is_no_backup_and_what_is_in_the_way_stay_untouched(
    environment: dict[str, str], tmp_path: Path
) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("mine")
    done = run(
        environment,
        ["backup", str(mine)],
        ["restore", str(mine), "--yes"],
        ["restore", str(mine)],
    )

    assert done.stdout.split() == ["[2]", "[2]", "Replace", *done.stdout.split()[3:]]
    assert done.stdout.endswith("[130]\n")
    assert "nothing was changed" in done.stderr
    assert "Traceback" not in done.stderr
    assert mine.read_text() == "mine"


def test_a_setting_that_makes_no_sense_is_named(environment: dict[str, str]) -> None:
    said = run({**environment, "HEARDBACK_DB": "mysql://here"}, ["list"])

    assert said.stdout == "[2]\n"
    assert "HEARDBACK_DB" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_reader_who_leaves_early_causes_no_trace(
    environment: dict[str, str],
) -> None:
    brief = EXAMPLES / "northgate-foods/received/2026-09-18-launch-brief.vtt"
    with subprocess.Popen(
        [*PROGRAM, "read", str(brief), "--json"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as reading:
        assert reading.stdout and reading.stderr  # noqa: PT018
        reading.stdout.close()
        assert b"Traceback" not in reading.stderr.read()


def link_in(serving: "subprocess.Popen[str]") -> str:
    """The one-time link; what else was printed if none comes."""
    printed: list[str] = []
    end = time.monotonic() + 90
    assert serving.stdout
    while time.monotonic() < end and (line := serving.stdout.readline()):
        printed.append(line)
        if found := re.search(r"http://\S+/sign-in/\S+", line):
            # The line comes just before the server answers.
            time.sleep(1)
            return found[0]
    raise AssertionError("".join(printed))
