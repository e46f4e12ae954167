"""What is quick stays quick: plain commands start without Django."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

# Runs the program as a shell would, then names the heavy packages that came along.
PROGRAM = """
import sys
from heardback.cli.main import run
try:
    run()
except SystemExit as end:
    assert not end.code, end.code
finally:
    heavy = {"django", "uvicorn", "ninja", "mcp"}
    print(sorted(heavy & set(sys.modules)), file=sys.stderr)
"""


def test_importing_the_library_loads_no_django() -> None:
    said = heavy_packages("-c", "import heardback, sys\nprint("
        "sorted({'django', 'typer', 'heardback.reading'} & set(sys.modules)),"
        "file=sys.stderr)")  # fmt: skip

    assert said == "[]"


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"]])
def test_asking_for_help_loads_no_django(arguments: list[str]) -> None:
    assert heavy_packages("-c", PROGRAM, *arguments) == "[]"


def test_reading_a_file_loads_no_django(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("Tom: I will send you the proposal by Friday.\n")

    assert heavy_packages("-c", PROGRAM, "read", str(notes), "--json") == "[]"


def test_a_command_comes_without_the_others() -> None:
    said = heavy_packages("-c", "import sys\nfrom heardback.cli.main import program\n"
        "program('note')\nprint('heardback.cli.note' in sys.modules,"
        "'heardback.cli.ask' in sys.modules, file=sys.stderr)")  # fmt: skip

    assert said == "True False"


def test_the_list_of_commands_comes_without_any_of_them() -> None:
    said = heavy_packages("-c", "import sys\nfrom heardback.cli.main import status\n"
        "status(['--help'])\n"
        "print(sorted({'numpy', 'heardback.cli.read'} & set(sys.modules)),"
        "file=sys.stderr)")  # fmt: skip

    assert said == "[]"


def heavy_packages(*arguments: str) -> str:
    # Without what the tests themselves tell Django.
    environment = {
        name: value
        for name, value in os.environ.items()
        if name != "DJANGO_SETTINGS_MODULE"
    }
    done = subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr.strip().splitlines()[-1]
