"""Texts in: read one for proposals, or take in a note."""

from django.http import HttpRequest
from ninja import Router

from heardback.api.shapes import NoteIn, NoteTaken, ReadIn, Reading, Trouble
from heardback.api.who import actor_of
from heardback.core.outline import Plain
from heardback.journal import actions

router = Router(tags=["texts"])


@router.post("read", response={200: Reading, 401: Trouble, 422: Trouble})
def read_text(request: HttpRequest, payload: ReadIn) -> Plain:  # noqa: ARG001
    """Propose evidence found in a text, with verbatim quotes; nothing is kept."""
    from heardback.exchange.files import open_file
    from heardback.reading import read, report

    talk = open_file(payload.text.encode("utf-8", "replace"), name=payload.name)
    found = read(talk, us=payload.us, voice=payload.whose, on=payload.on)
    return {**report(talk, found)}


@router.post(
    "pursuits/{pursuit_id}/notes",
    response={200: NoteTaken, 404: Trouble, 409: Trouble, 422: Trouble},
)
def take_note(request: HttpRequest, pursuit_id: str, payload: NoteIn) -> Plain:
    """Take in a note written like the seven-line template; twice does it once."""
    taken = actions.take_note(
        actor_of(request), payload.text, pursuit_id=pursuit_id, on=payload.on
    )
    return {
        "meeting": taken.meeting,
        "entries": taken.entries,
        "problems": [{"line": each.line, "text": each.text} for each in taken.problems],
    }
