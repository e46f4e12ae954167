"""`heardback nudge`: whether to nudge now, in which words; and that one did."""

from collections.abc import Iterator
from typing import Annotated

import typer

from heardback.cli.options import AsJson, NotebookFolder, OnDay, WhichPursuit, day, now
from heardback.cli.record import open_record
from heardback.cli.terminal import paragraph, say, say_json
from heardback.core.errors import Invalid
from heardback.core.nudging import Draft, draft_nudge
from heardback.core.overview import Overview


def nudge(
    pursuit: WhichPursuit,
    *,
    sent: Annotated[
        bool, typer.Option("--sent", help="Note that a nudge went out.")
    ] = False,
    again: Annotated[
        str | None,
        typer.Option("--again", metavar="DATE", help="Note when to look again."),
    ] = None,
    never: Annotated[
        bool, typer.Option("--not-again", help="Take that day away.")
    ] = False,
    on: OnDay = None,
    notebook: NotebookFolder = None,
    as_json: AsJson = False,
) -> None:
    """Say whether to nudge now, in which words; note that you did."""
    if again and never:
        raise Invalid("Say --again with a day, or --not-again.")
    record = open_record(notebook)
    when = day(on) or now().date()
    view = record.overview(pursuit, as_of=when)
    one = view.pursuit
    if sent:
        record.note_nudge(one.id, on=when)
    if again or never:
        record.look_again(one.id, on=day(again))
    if sent or again or never:
        view = record.overview(one.id, as_of=when)
    if as_json:
        say_json(_plain(view))
        return
    if sent:
        say(f"{one.organisation}: nudged, {when}")
    if again or never:
        look = f"look again on {day(again)}" if again else "no day to look again"
        say(f"{one.organisation}: {look}")
    if not (sent or again or never):
        for line in _page(view):
            say(line)


def _page(view: Overview) -> Iterator[str]:
    """What the silence means, whether to nudge, and the words."""
    if view.wait is None or view.nudge is None:
        yield f"{view.pursuit.organisation}: no answer is owed you."
        return
    yield paragraph(view.wait.words)
    yield paragraph(view.nudge.words)
    if view.pursuit.look_again:
        yield f"Look again on {view.pursuit.look_again}."
    if not view.nudge.now:
        return
    draft = _draft(view)
    yield ""
    yield f"To: {draft.to or draft.person or 'them'}"
    yield f"Subject: {draft.subject}"
    yield ""
    yield draft.text.rstrip("\n")


def _draft(view: Overview) -> Draft:
    sent = view.nudge.sent if view.nudge else 0
    return draft_nudge(view.pursuit, as_of=view.as_of, sent=sent)


def _plain(view: Overview) -> dict[str, object]:
    draft, found = _draft(view), view.nudge
    owed = view.wait is not None and found is not None
    again = view.pursuit.look_again
    return {
        "silent_since": view.wait.since.isoformat() if view.wait else None,
        "timing": str(found.timing) if found else None,
        "sent": len(view.pursuit.nudges),
        "due_on": found.due_on.isoformat() if found and found.due_on else None,
        "look_again": again.isoformat() if again else None,
        "words": found.words if found else "",
        "to": draft.to if owed else "",
        "subject": draft.subject if owed else "",
        "text": draft.text if owed else "",
    }
