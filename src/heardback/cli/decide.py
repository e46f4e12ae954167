"""`heardback decide`: what they decided, what they said, what I believe."""

from typing import Annotated

import typer

from heardback.cli.options import (
    AsJson,
    NotebookFolder,
    OnDay,
    WhichPursuit,
    day,
    now,
)
from heardback.cli.record import open_record
from heardback.cli.taken import say_taken
from heardback.cli.terminal import say
from heardback.core.decision import Decision, Instead, Outcome


def decide(
    pursuit: WhichPursuit,
    outcome: Annotated[
        Outcome, typer.Argument(metavar="OUTCOME", help="How it ended.")
    ],
    *,
    instead: Annotated[
        Instead | None, typer.Option(help="What they chose instead.")
    ] = None,
    instead_who: Annotated[
        str, typer.Option("--who", metavar="NAME", help="Its name, if you know it.")
    ] = "",
    words: Annotated[str, typer.Option(help="What they said, in their words.")] = "",
    said_by: Annotated[
        str | None, typer.Option(metavar="PERSON", help="Who said so.")
    ] = None,
    belief: Annotated[str, typer.Option(help="Why you believe it went so.")] = "",
    sure: Annotated[
        int | None, typer.Option(min=0, max=10, help="How sure you are of that.")
    ] = None,
    come_back: Annotated[
        str | None, typer.Option(metavar="DATE", help="When to ask again.")
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="In place of the decision on record.")
    ] = False,
    on: OnDay = None,
    notebook: NotebookFolder = None,
    as_json: AsJson = False,
) -> None:
    """Record a decision; theirs and your reasons stay apart."""
    moment = now()
    decision = Decision(
        outcome=outcome,
        decided_on=day(on) or moment.date(),
        recorded_at=moment,
        instead=instead,
        instead_who=instead_who,
        their_words=words,
        said_by=said_by,
        my_belief=belief,
        sure=sure,
        come_back_on=day(come_back),
    )
    taken = open_record(notebook).decide(pursuit, decision, replacing=replace)
    if as_json:
        say_taken(taken, as_json=True)
    else:
        ended = outcome.replace("_", " ")
        say(f"{taken.into}: {ended}, {decision.decided_on}")
