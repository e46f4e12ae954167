"""`heardback backup` and `heardback restore`: the database copied and put back.

Nothing of the journal can be imported before Django knows its settings.
"""

from pathlib import Path
from typing import Annotated

import typer

from heardback.cli.options import now
from heardback.cli.terminal import say


def backup(
    path: Annotated[
        Path | None,
        typer.Argument(
            metavar="[PATH]",
            help="A new file, or a folder that gets one; here if left out.",
        ),
    ] = None,
) -> None:
    """Copy the database to a file that only you may read."""
    from heardback.server import start

    start.open_database()
    from heardback.server import backup as copies

    say(f"Copied to {copies.make(_file(path or Path()))}")


def restore(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="What backup made.")],
    *,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do not ask before replacing what is there.")
    ] = False,
) -> None:
    """Put a copy back; what is there now is copied aside first."""
    from heardback.server import start

    if not yes:
        typer.confirm("Replace what is in the workspace now?", abort=True)
    start.open_database()
    from heardback.server import backup as copies
    from heardback.server import home

    done = copies.restore(path, folder=home.folder() / "backups")
    say(f"Restored. What was there before is in {done.aside}")
    if done.erased:
        say(f"{done.erased} people who had been erased were erased again.")


def _file(path: Path) -> Path:
    """In a folder the day and the time make the name."""
    if not path.is_dir():
        return path
    return path / f"heardback-{now():%Y-%m-%d-%H%M%S}.backup"
