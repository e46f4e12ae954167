"""`heardback show` and `heardback list`: where pursuits stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Annotated

import typer

from heardback.cli.options import AsJson, AsOf, NotebookFolder, day, now
from heardback.cli.record import Line, open_record
from heardback.cli.terminal import percent, say, say_json, table


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
        say_json([_plain(line) for line in shown])
        return
    rows = [row for line in shown for row in _rows(line)]
    for text in table(rows, right=[0, 1]):
        say(text)
    for remark in _remarks(lines, shown):
        say(remark)


def _plain(line: Line) -> dict[str, object]:
    chances = {
        name: round(getattr(line, name), 4) for name in ("chance", "low", "high")
    }
    return {**asdict(line), **chances}


def _rows(line: Line) -> Iterator[tuple[str, ...]]:
    """The chance and its band, who, and below what happens next."""
    name = f"{line.organisation}: {line.title}" if line.title else line.organisation
    if line.outcome is not None:
        yield (line.outcome.replace("_", " "), "", f"{name} ({line.side})")
        return
    band = f"{100 * line.low:.0f} to {100 * line.high:.0f}"
    yield (percent(line.chance), band, f"{name} ({line.side})")
    if line.lacks_agreed_step:
        yield ("", "", "! no agreed next step")
        return
    late = ", late" if line.late else ""
    due = f"{line.due}{late}: " if line.due else ""
    yield ("", "", f"{due}{line.next_step}")


def _remarks(lines: Sequence[Line], shown: Sequence[Line]) -> Iterable[str]:
    if not lines:
        yield "No pursuits yet; 'heardback template' prints a note to start with."
        return
    hidden = len(lines) - len(shown)
    if hidden:
        yield f"{hidden} decided; 'heardback list --all' shows them."
