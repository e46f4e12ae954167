"""`heardback-mcp`: serve the tools on standard input and output."""

import argparse
import os
import sys
from pathlib import Path

from heardback.core.errors import HeardbackError


def run() -> None:
    """Everything but the protocol goes to stderr: stdout belongs to the assistant."""
    wanted = _arguments()
    try:
        from heardback.mcp.server import build
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] != "mcp":
            raise
        sys.exit("This needs an extra: pip install 'heardback[mcp]'.")
    try:
        if wanted is None:
            from heardback.mcp.database import open_database

            record = build(open_database())
        else:
            from heardback.mcp.folder import Folder

            record = build(Folder(wanted))
    except HeardbackError as error:
        sys.exit(str(error))
    record.run("stdio")


def _arguments() -> Path | None:
    parser = argparse.ArgumentParser(prog="heardback-mcp", description=__doc__)
    parser.add_argument(
        "--notebook",
        metavar="DIR",
        type=Path,
        default=os.environ.get("HEARDBACK_NOTEBOOK") or None,
        help="work on this notebook folder instead of the database",
    )
    folder: Path | None = parser.parse_args().notebook
    return folder


if __name__ == "__main__":
    run()
