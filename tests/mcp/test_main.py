"""`heardback-mcp` as an assistant starts it."""

import os
import subprocess
import sys
from pathlib import Path

import anyio
import pytest

pytest.importorskip("mcp")

from mcp.client import Client
from mcp.client.stdio import StdioServerParameters

EXAMPLES = Path(__file__).parents[2] / "examples"
PROGRAM = ["-m", "heardback.mcp"]
LOADS_DJANGO = """
import sys
from pathlib import Path
from heardback.mcp.folder import Folder
from heardback.mcp.server import build

folder = Folder(Path(sys.argv[1]))
build(folder)
assert folder.pursuits()
print("django" in sys.modules)
"""


def test_it_speaks_over_standard_input_and_output() -> None:
    async def names() -> set[str]:
        server = StdioServerParameters(
            command=sys.executable,
            args=[*PROGRAM, "--notebook", str(EXAMPLES / "northgate-foods")],
        )
        async with Client(server) as client:
            return {tool.name for tool in (await client.list_tools()).tools}

    assert "show_pursuit" in anyio.run(names)


def test_a_workspace_that_is_not_there_yet_is_said_in_a_sentence(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, *PROGRAM],
        env={**os.environ, "HEARDBACK_HOME": str(tmp_path), "HEARDBACK_DB": ""},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "heardback serve" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_notebook_needs_no_django() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            LOADS_DJANGO,
            str(EXAMPLES / "northgate-foods"),
        ],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "False"
