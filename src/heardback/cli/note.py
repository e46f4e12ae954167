"""`heardback note` and `heardback template`: seven lines typed after a meeting."""

from datetime import date
from typing import Annotated

import typer

from heardback.cli.input import read_bytes
from heardback.cli.options import AsJson, NotebookFolder, OnDay, day, now
from heardback.cli.record import open_record
from heardback.cli.taken import say_taken
from heardback.cli.terminal import say
from heardback.core.errors import Invalid, NotFound


def note(
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE]", help="The note; '-' (the default) is standard input."
        ),
    ] = None,
    *,
    text: Annotated[
        str | None, typer.Option("--text", help="The note itself, instead of a file.")
    ] = None,
    pursuit: Annotated[
        str | None,
        typer.Option("--pursuit", help="Which one, if the note does not say it."),
    ] = None,
    on: OnDay = None,
    notebook: NotebookFolder = None,
    as_json: AsJson = False,
) -> None:
    """Take in a note of a meeting, written like 'heardback template'."""
    if file is not None and text is not None:
        raise Invalid("Give the note as a file or as --text, not both.")
    words = text if text is not None else _decoded(read_bytes(file or "-"))
    if not words.strip():
        raise Invalid("The note is empty; 'heardback template' prints one to fill in.")
    when = day(on) or now().date()
    _refuse_free_text(words, on=when, named=pursuit is not None)
    record = open_record(notebook)
    try:
        taken = record.take_note(words, wanted=pursuit, on=when)
    except NotFound as missing:
        raise NotFound(f"{missing} 'heardback new' begins one.") from None
    say_taken(taken, as_json=as_json)


def template() -> None:
    """Print the seven-line note to fill in after a meeting."""
    from heardback.notebook import template as lines

    for line in lines().splitlines():
        say(line)


def _refuse_free_text(words: str, *, on: date, named: bool) -> None:
    """Free notes are for the reader: as seven lines none of it would be understood."""
    from heardback.notebook import parse_note

    note = parse_note(words, recorded_at=now(), on=on)
    if note.free:
        raise Invalid(
            "None of it is written as 'heardback template' shows. 'heardback read' "
            "finds what is in free notes; the pages keep what you accept of it."
        )
    if not (named or note.organisation):
        raise Invalid(
            "Say which pursuit this note is about: begin it with the organisation, "
            "or add --pursuit NAME."
        )


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Invalid("The note is not text in UTF-8; save it as UTF-8.") from None
