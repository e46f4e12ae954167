"""`heardback import` and `heardback export`: notebooks in and out."""

from pathlib import Path
from typing import Annotated

import typer

from heardback.cli.options import AsJson, NotebookFolder
from heardback.cli.record import open_record
from heardback.cli.taken import say_taken


def import_notebook(
    path: Annotated[
        Path,
        typer.Argument(metavar="PATH", help="A notebook folder, or one Markdown file."),
    ],
    *,
    take_back: Annotated[
        bool,
        typer.Option("--take-back", help="Lines deleted from it no longer count."),
    ] = False,
    notebook: NotebookFolder = None,
    as_json: AsJson = False,
) -> None:
    """Take in a notebook; what is known already is left as it is."""
    taken = open_record(notebook).take_in(path, take_back=take_back)
    say_taken(taken, as_json=as_json)


def export_notebook(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="The folder to write to.")
    ],
    *,
    pursuit: Annotated[
        str | None, typer.Option("--pursuit", help="Only this one.")
    ] = None,
    notebook: NotebookFolder = None,
    as_json: AsJson = False,
) -> None:
    """Write every pursuit to a folder as Markdown, with its sources."""
    say_taken(open_record(notebook).write_out(path, wanted=pursuit), as_json=as_json)
