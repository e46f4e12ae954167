"""`heardback new`: a deal or an application begins."""

from dataclasses import replace
from datetime import date
from secrets import token_hex
from typing import Annotated

import typer

from heardback.cli.options import AsJson, NotebookFolder, OnDay, day, now
from heardback.cli.record import open_record
from heardback.cli.taken import say_taken
from heardback.cli.terminal import say
from heardback.core.errors import Invalid
from heardback.core.pursuit import Lead, Pursuit, Side


def new(
    side: Annotated[Side, typer.Argument(help="Which of the two.")],
    organisation: Annotated[
        str, typer.Argument(metavar="ORGANISATION", help="The other side.")
    ],
    *,
    title: Annotated[str, typer.Option("--title", help="What it is about.")] = "",
    value: Annotated[
        str, typer.Option("--value", help='Such as "48000 EUR a year".')
    ] = "",
    lead: Annotated[
        Lead, typer.Option("--source", help="Where it came from.")
    ] = Lead.UNKNOWN,
    decide_by: Annotated[
        str,
        typer.Option(
            "--decide-by", metavar="DATE", help='"2026-10-30", or "2026-10-30 (said)".'
        ),
    ] = "",
    people: Annotated[
        str,
        typer.Option("--people", help='Such as "Mara (decides), Tom (recommends)".'),
    ] = "",
    on: OnDay = None,
    notebook: NotebookFolder = None,
    as_json: AsJson = False,
) -> None:
    """Begin a deal or an application; only the organisation is needed."""
    pursuit = replace(
        _written(side, organisation, value=value, decide_by=decide_by, people=people),
        title=_line(title),
        lead=lead,
        opened_on=day(on) or _today(),
    )
    taken = open_record(notebook).begin(pursuit)
    if as_json or taken.problems:
        say_taken(taken, as_json=as_json)
        return
    say(f"{taken.into} begins. 'heardback template' prints a note for after a meeting.")


def _written(
    side: Side, organisation: str, *, value: str, decide_by: str, people: str
) -> Pursuit:
    """Read as the head of a notebook file, so that both are written the same way."""
    from heardback.notebook import parse

    name = _line(organisation)
    if not name:
        raise Invalid("Say whom it is with: the name of the organisation.")
    fields = {"value": value, "they decide by": decide_by, "people": people}
    lines = [f"# New: {side}"]
    lines += [f"{field}: {_line(said)}" for field, said in fields.items() if said]
    parsed = parse("\n".join(lines) + "\n", recorded_at=now())
    if parsed.problems:
        raise Invalid(parsed.problems[0].text)
    return replace(parsed.pursuit, id=token_hex(6), organisation=name)


def _line(text: str) -> str:
    return " ".join(text.split())


def _today() -> date:
    return now().date()
