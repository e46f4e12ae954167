"""`heardback asked`: which of the questions prepared for a meeting were asked there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from heardback.cli.options import AsJson, NotebookFolder, WhichPursuit, day, now
from heardback.cli.record import Record, open_record
from heardback.cli.terminal import paragraph, say, say_json
from heardback.core.brief import asked_in, before, spoken
from heardback.core.errors import Invalid, NotFound
from heardback.core.pursuit import Meeting, Prepared, Pursuit


def asked(
    pursuit: WhichPursuit,
    numbers: Annotated[
        list[int] | None,
        typer.Argument(metavar="[NUMBER]...", help="The questions you asked."),
    ] = None,
    *,
    none: Annotated[
        bool, typer.Option("--none", help="You asked none of them.")
    ] = False,
    meeting: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Of which meeting; the last if left out."),
    ] = None,
    notebook: NotebookFolder = None,
    as_json: AsJson = False,
) -> None:
    """Say which questions were prepared for a meeting; note which you asked."""
    record = open_record(notebook)
    today = now().date()
    one = record.overview(pursuit, as_of=today).pursuit
    held = _meeting(one, day(meeting), today)
    prepared = _prepared(record, one, held)
    if numbers and none:
        raise Invalid("Say which you asked, or --none.")
    wrong = [each for each in numbers or () if not 1 <= each <= len(prepared)]
    if wrong:
        raise Invalid(
            f"There is no question {wrong[0]}; they are 1 to {len(prepared)}."
        )
    if numbers or none:
        prepared = [
            replace(each, asked=at in (numbers or ()))
            for at, each in enumerate(prepared, start=1)
        ]
        record.note_asked(one.id, held.id, prepared)
    if as_json:
        say_json([_plain(each) for each in prepared])
        return
    many = sum(each.asked for each in prepared)
    if numbers or none:
        say(f"{one.organisation}, {held.on}: {many} of {len(prepared)} asked")
        return
    say(f"{one.organisation}, {held.on}")
    for at, each in enumerate(prepared, start=1):
        mark = "asked" if each.asked else "not noted as asked"
        who = f"{each.person}: " if each.person else ""
        say(paragraph(f"{who}{each.text} ({mark})", indent="     ", first=f"  {at}. "))


def _meeting(one: Pursuit, wanted: date | None, today: date) -> Meeting:
    past = [each for each in one.meetings if each.on <= today]
    found = [each for each in past if wanted is None or each.on == wanted]
    if not found:
        when = f" on {wanted}" if wanted else " yet"
        raise NotFound(f"{one.organisation} had no meeting{when}.")
    return max(found, key=lambda each: (each.on, each.held))


def _prepared(record: Record, one: Pursuit, held: Meeting) -> Sequence[Prepared]:
    """As the brief had them, with what is on record of each."""
    known = {each.text for each in asked_in(one, held) if each.asked}
    return [
        Prepared(
            meeting=held.id,
            item=each.item,
            text=spoken(each),
            asked=spoken(each) in known,
            recorded_at=now(),
            person=each.person,
        )
        for each in before(one, held, fit=record.fit())
    ]


def _plain(question: Prepared) -> dict[str, object]:
    return {
        "item": question.item,
        "person": question.person,
        "text": question.text,
        "asked": question.asked,
    }
