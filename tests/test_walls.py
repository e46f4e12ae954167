"""The walls between the rooms: that they hold, and that each of them can fail."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "src" / "heardback"

# For each room, one thing that it may never import.
FORBIDDEN = [
    ("core", "django"),
    ("core", "heardback.reading"),
    ("core", "pathlib"),
    ("reading", "heardback.notebook"),
    ("llm", "django"),
    ("exchange", "heardback.reading"),
    ("notebook", "django"),
    ("journal", "heardback.web"),
    ("web", "heardback.journal.models"),
    ("api", "heardback.web"),
    ("mcp", "heardback.journal.models"),
    ("cli", "heardback.server"),
    ("server", "a_package_nobody_declared"),
]


def test_the_house_keeps_its_walls() -> None:
    done = check_imports(ROOT)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("room", "forbidden"), FORBIDDEN)
def test_a_forbidden_import_in_a_room_is_named(
    room: str, forbidden: str, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    planted = tmp_path / "src" / "heardback" / room / "planted.py"
    planted.write_text(f"import {forbidden}\n")

    done = check_imports(tmp_path)

    assert done.returncode != 0
    assert f"heardback.{room}.planted may not import {forbidden}" in one_line(done)


def test_a_forbidden_import_in_the_library_s_promise_is_named(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    promise = tmp_path / "src" / "heardback" / "__init__.py"
    promise.write_text(promise.read_text() + "\nimport django\n")

    done = check_imports(tmp_path)

    assert done.returncode != 0
    assert "heardback may not import django" in one_line(done)


def test_a_late_import_is_late_only_inside_a_function(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    planted = tmp_path / "src" / "heardback" / "cli" / "planted.py"
    planted.write_text("def serve() -> None:\n    import heardback.server\n")

    done = check_imports(tmp_path)

    assert done.returncode == 0, done.stdout


def test_every_room_has_a_wall() -> None:
    rooms = {path.name for path in HOUSE.iterdir() if (path / "__init__.py").exists()}

    assert rooms == {wall["id"] for wall in walls()} - {"promise"}


def test_every_wall_is_shown_to_fail() -> None:
    assert {room for room, _ in FORBIDDEN} == {wall["id"] for wall in walls()} - {
        "promise"
    }


def test_nothing_lives_outside_a_room() -> None:
    loose = {path.name for path in HOUSE.glob("*.py")}

    assert loose <= {"__init__.py", "__main__.py"}


def walls() -> list[dict[str, str]]:
    configuration = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts: list[dict[str, str]] = configuration["tool"]["importlinter"]["contracts"]
    return contracts


def check_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=folder,
        # Before the installed package, so that the copy is what is looked at.
        env=os.environ | {"PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    # The report is folded at the terminal's width.
    return " ".join(done.stdout.split())
