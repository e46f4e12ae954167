"""docs/mcp.md names every tool."""

import re
from pathlib import Path

import anyio
import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "mcp.md").read_text("utf-8")


def test_the_page_and_the_program_name_the_same_tools(tmp_path: Path) -> None:
    pytest.importorskip("mcp")
    from heardback.mcp.folder import Folder
    from heardback.mcp.server import build

    server = build(Folder(tmp_path))
    real = {tool.name for tool in anyio.run(server.list_tools)}

    assert set(re.findall(r"^\| `([a-z_]+)` \|", PAGE, re.M)) == real
