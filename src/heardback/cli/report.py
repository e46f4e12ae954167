"""`heardback report`: a pursuit or a quarter on one sheet, as Markdown."""

import re
from typing import Annotated

import typer

from heardback.cli.options import NotebookFolder, now
from heardback.cli.record import open_record
from heardback.cli.terminal import say
from heardback.core import report as sheets
from heardback.core.errors import Invalid


def report(
    pursuit: Annotated[
        str | None,
        typer.Argument(
            metavar="[PURSUIT]",
            help="Its id, or the name of the organisation, or a part.",
        ),
    ] = None,
    *,
    quarter: Annotated[
        str | None,
        typer.Option(metavar="YEAR-QUARTER", help="All of a quarter, like 2026-4."),
    ] = None,
    hide_names: Annotated[
        bool, typer.Option("--hide-names", help="Without anybody's name.")
    ] = False,
    notebook: NotebookFolder = None,
) -> None:
    """Print a report that the other side could read; beliefs and chances stay out."""
    if (pursuit is None) == (quarter is None):
        raise Invalid("Name a pursuit, or a quarter with --quarter 2026-4.")
    record = open_record(notebook)
    if pursuit is not None:
        one = record.overview(pursuit, as_of=now().date()).pursuit
        told = sheets.report(one, hide_names=hide_names)
    else:
        name = _quarter(quarter or "")
        told = sheets.quarter(record.pursuits(), name, hide_names=hide_names)
    for line in told.markdown.splitlines():
        say(line)


def _quarter(written: str) -> str:
    found = re.fullmatch(r"(\d{4})[- ]?[qQ]?([1-4])", written.strip())
    if not found:
        raise Invalid(f'"{written}" is no quarter; write it like 2026-4.')
    return f"{found[1]} Q{found[2]}"
