"""`heardback show` and `heardback list`: where pursuits stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from heardback.cli.options import AsJson, AsOf, NotebookFolder, day, now
from heardback.cli.record import Line, open_record
from heardback.cli.terminal import say, say_json, table

if TYPE_CHECKING:
    from heardback.core.learned import Learned
    from heardback.core.overview import Overview


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
    exact: Annotated[
        bool, typer.Option("--exact", help="With every number, the path, the weights.")
    ] = False,
    what_if: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ANSWER",
            help='The chance if an answer were another, like "support Mara: yes"; '
            "may be given more than once. Nothing is kept.",
        ),
    ] = None,
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

    record, on = open_record(notebook), day(as_of) or now().date()
    view = record.overview(pursuit, as_of=on)
    if what_if:
        _suppose(view, what_if, record.fit(), exact=exact, as_json=as_json)
        return
    if as_json:
        say_json(outline(view))
        return
    for line in page(view, exact=exact):
        say(line)


def _suppose(
    view: "Overview",
    changes: Sequence[str],
    fit: "Learned",
    *,
    exact: bool,
    as_json: bool,
) -> None:
    from heardback.cli.judged import supposing
    from heardback.core.plainly import supposed
    from heardback.core.standing import FEW_DECISIONS
    from heardback.core.whatif import read_change, what_if

    one, on = view.pursuit, view.as_of
    if as_json:
        say_json(supposed(one, changes, as_of=on, fit=fit))
        return
    table = fit.instrument
    read = [read_change(each, one, as_of=on, instrument=table) for each in changes]
    seen = what_if(one, read, as_of=on, fit=fit)
    decisions = FEW_DECISIONS if exact else fit.decided(one.side)
    for line in supposing(seen, decisions=decisions):
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
    for text in table(rows):
        say(text)
    for remark in _remarks(lines, shown):
        say(remark)


def _plain(line: Line) -> dict[str, object]:
    chances = {
        name: round(getattr(line, name), 4) for name in ("chance", "low", "high")
    }
    return {**asdict(line), **chances}


def _rows(line: Line) -> Iterator[tuple[str, ...]]:
    """Who, the chance as exactly as one may say it, and what happens next."""
    name = f"{line.organisation}: {line.title}" if line.title else line.organisation
    if line.outcome is not None:
        yield (line.outcome.replace("_", " "), f"{name} ({line.side})")
        return
    yield (line.standing.partition(";")[0], f"{name} ({line.side})")
    if line.lacks_agreed_step:
        yield ("", "! no agreed next step")
        return
    late = ", late" if line.late else ""
    due = f"{line.due}{late}: " if line.due else ""
    yield ("", f"{due}{line.next_step}")


def _remarks(lines: Sequence[Line], shown: Sequence[Line]) -> Iterable[str]:
    if not lines:
        yield "No pursuits yet; 'heardback template' prints a note to start with."
        return
    few = [line for line in shown if "; " in line.standing and not line.outcome]
    if few:
        yield f"Chances if they decide; {few[0].standing.partition('; ')[2]}."
    hidden = len(lines) - len(shown)
    if hidden:
        yield f"{hidden} decided; 'heardback list --all' shows them."
