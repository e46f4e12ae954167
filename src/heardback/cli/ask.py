"""`heardback ask`: what to ask next, and what each answer would tell."""

from typing import Annotated

import typer

from heardback.cli.options import AsJson, AsOf, NotebookFolder, WhichPursuit, day, now
from heardback.cli.record import open_record
from heardback.cli.terminal import paragraph, percent, say, say_json


def ask(
    pursuit: WhichPursuit,
    *,
    most: Annotated[int, typer.Option(min=1, max=20, help="How many at most.")] = 5,
    notebook: NotebookFolder = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Say what to ask next, whom, and what each answer would tell."""
    from heardback.cli.view import questions
    from heardback.core.outline import question

    view = open_record(notebook).overview(pursuit, as_of=day(as_of) or now().date())
    if as_json:
        say_json([question(each) for each in view.questions[:most]])
        return
    if view.decision is not None:
        say(f"{view.pursuit.organisation} has decided; there is nothing left to ask.")
        return
    if not view.questions:
        say("Nothing: what can be known was asked lately.")
        return
    standing = view.standing
    say(f"{view.pursuit.organisation}, now {percent(standing.chance)}")
    say()
    for line in questions(view.questions[:most]):
        say(line)
    say()
    say(paragraph("The share after each answer is the chance of a yes if they decide."))
