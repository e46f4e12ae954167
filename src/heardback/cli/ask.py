"""`heardback ask`: what to ask next, and what each answer would tell."""

from datetime import date
from typing import Annotated

import typer

from heardback.cli.options import AsJson, AsOf, NotebookFolder, WhichPursuit, day, now
from heardback.cli.record import open_record
from heardback.cli.terminal import paragraph, say, say_json
from heardback.core.pursuit import Meeting, Pursuit
from heardback.core.standing import FEW_DECISIONS, one_chance


def ask(
    pursuit: WhichPursuit,
    *,
    most: Annotated[int, typer.Option(min=1, max=20, help="How many at most.")] = 3,
    brief: Annotated[
        bool,
        typer.Option("--brief", help="To print or keep on the phone: no chances."),
    ] = False,
    exact: Annotated[bool, typer.Option("--exact", help="Chances in percent.")] = False,
    notebook: NotebookFolder = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Say what to ask next, whom, and what each answer would tell."""
    from heardback.cli.view import questions
    from heardback.core.brief import brief as brief_of
    from heardback.core.outline import question

    record = open_record(notebook)
    view = record.overview(pursuit, as_of=day(as_of) or now().date())
    asked = view.questions[:most]
    if view.decision is not None and not as_json:
        say(f"{view.pursuit.organisation} has decided; there is nothing left to ask.")
        return
    if brief:
        meeting = next_meeting(view.pursuit, as_of=view.as_of)
        found = brief_of(view.pursuit, meeting, as_of=view.as_of, fit=record.fit())
        say(found.text.rstrip("\n"))
        return
    if as_json:
        say_json([question(each) for each in asked])
        return
    if not asked:
        say("Nothing: what can be known was asked lately.")
        return
    standing = view.standing
    decisions = FEW_DECISIONS if exact else standing.decisions
    now_words = one_chance(standing.chance, decisions=decisions)
    say(f"{view.pursuit.organisation}, now {now_words}")
    say()
    for line in questions(view, most=most, exact=exact):
        say(line)
    say()
    source = "" if decisions >= FEW_DECISIONS else "; so far mostly published figures"
    say(paragraph(f"After each answer: the chance of a yes if they decide{source}."))


def next_meeting(pursuit: Pursuit, *, as_of: date) -> Meeting | None:
    """The planned meeting that comes first, today's included."""
    ahead = [each for each in pursuit.meetings if not each.held and each.on >= as_of]
    return min(ahead, key=lambda each: each.on, default=None)
