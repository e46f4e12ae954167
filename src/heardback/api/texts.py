"""Texts in: read one for proposals, or take in a note."""

from hashlib import sha256

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router

from heardback.api.shapes import NoteIn, NoteTaken, ReadIn, Reading, Trouble
from heardback.api.who import actor_of
from heardback.core.errors import Invalid
from heardback.core.outline import Plain
from heardback.journal import actions, queries

router = Router(tags=["texts"])


@router.post("read", response={200: Reading, 401: Trouble, 422: Trouble})
def read_text(request: HttpRequest, payload: ReadIn) -> Plain:  # noqa: ARG001
    """Propose evidence found in a text, with verbatim quotes; nothing is kept."""
    from heardback.exchange.files import open_file
    from heardback.reading import read, report

    talk = open_file(payload.text.encode("utf-8", "replace"), name=payload.name)
    found = read(talk, us=payload.us, voice=payload.whose, on=payload.on)
    return report(talk, found)


@router.post(
    "pursuits/{pursuit_id}/notes",
    response={200: NoteTaken, 404: Trouble, 409: Trouble, 422: Trouble},
)
def take_note(request: HttpRequest, pursuit_id: str, payload: NoteIn) -> Plain:
    """Take in a note written like the seven-line template; twice does it once."""
    from heardback.notebook import parse_note

    actor = actor_of(request)
    # Another's pursuit is not there, whatever the note says.
    queries.version_of(actor, pursuit_id)
    now = timezone.now()
    note = parse_note(
        payload.text, recorded_at=now, on=payload.on or timezone.localdate(now)
    )
    if not note.evidence and not note.meeting.notes:
        raise Invalid("Nothing in this note was understood; see the template.")
    meeting = actions.close_out(
        actor,
        pursuit_id,
        note.meeting,
        note.evidence,
        key=sha256(payload.text.encode("utf-8", "replace")).hexdigest(),
        version=None,
        now=now,
    )
    return {
        "meeting": meeting,
        "entries": len(note.evidence),
        "problems": [{"line": each.line, "text": each.text} for each in note.problems],
    }
