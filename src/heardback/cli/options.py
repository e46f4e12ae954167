"""Arguments and options that several commands share, spelled once."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from heardback.core.errors import Invalid

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]

NotebookFolder = Annotated[
    Path | None,
    typer.Option(
        "--notebook",
        envvar="HEARDBACK_NOTEBOOK",
        metavar="DIR",
        help="Work on this notebook folder instead of the database.",
    ),
]

OnDay = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="The day it happened, like 2026-09-18."),
]

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="As it stood on that day."),
]

WhichPursuit = Annotated[
    str,
    typer.Argument(
        metavar="PURSUIT", help="Its id, or the name of the organisation, or a part."
    ),
]


def day(written: str | None) -> date | None:
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise Invalid(f'"{written}" is not a date; write it like 2026-09-18.') from None


def now() -> datetime:
    """The moment, aware, in the zone of this machine."""
    return datetime.now().astimezone()
