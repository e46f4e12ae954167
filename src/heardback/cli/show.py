"""`heardback show` and `heardback list`: where pursuits stand."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Annotated

import typer

from heardback.cli.options import AsJson, AsOf, NotebookFolder, day, now
from heardback.cli.record import Line, open_record
from heardback.cli.terminal import say, say_json, table


def show(
    pursuit: Annotated[
        str | None,
        typer.Argument(
            metavar="[PURSUIT]",
            help="Its id, or the name of the organisation, or a part; "
            "without it, the list.",
        ),
    ] = None,
    *,
    notebook: NotebookFolder = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show where a pursuit stands and what was never asked."""
    if pursuit is None:
        list_pursuits(notebook=notebook, as_of=as_of, as_json=as_json)
        return
    from heardback.cli.view import page
    from heardback.core.outline import outline

    view = open_record(notebook).overview(pursuit, as_of=day(as_of) or now().date())
    if as_json:
        say_json(outline(view))
        return
    for line in page(view):
        say(line)


def list_pursuits(
    *,
    everything: Annotated[
        bool, typer.Option("--all", help="Decided ones too.")
    ] = False,
    notebook: NotebookFolder = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """List the pursuits with their chance and their next step."""
    lines = open_record(notebook).lines(as_of=day(as_of) or now().date())
    shown = [line for line in lines if everything or line.outcome is None]
    if as_json:
        say_json([asdict(line) for line in shown])
        return
    for row in table(map(_row, shown), right=[1]):
        say(row)
    for row in _remarks(lines, shown):
        say(row)


def _row(line: Line) -> tuple[str, ...]:
    name = f"{line.organisation}: {line.title}" if line.title else line.organisation
    if line.outcome is not None:
        return (name, "", line.side, line.outcome.replace("_", " "))
    chance = (
        f"{100 * line.chance:.0f} % ({100 * line.low:.0f} to {100 * line.high:.0f})"
    )
    late = ", late" if line.late else ""
    due = f" (by {line.due}{late})" if line.due else late
    step = f"{line.next_step}{due}" if line.next_step else ""
    return (name, chance, line.side, step or "! no agreed next step")


def _remarks(lines: Sequence[Line], shown: Sequence[Line]) -> Iterable[str]:
    if not lines:
        yield "No pursuits yet; 'heardback template' prints a note to start with."
        return
    hidden = len(lines) - len(shown)
    if hidden:
        yield f"{hidden} decided; 'heardback list --all' shows them."
