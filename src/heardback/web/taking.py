"""A text taken in: a typed note is evidence, anything else is read and reviewed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from heardback.core.errors import Problem
from heardback.core.pursuit import Pursuit
from heardback.core.reading import RECORDING
from heardback.core.talk import Form, Talk, Voice
from heardback.exchange.files import open_file
from heardback.exchange.recordings import is_recording
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.notebook import parse_note
from heardback.web import uploads
from heardback.web.door import today
from heardback.web.sides import settled, told_before

SUBJECT = re.compile(r"^Subject: *(\S.*)$", re.MULTILINE)
LONGEST_SUBJECT = 120
PASTED = {Form.TRANSCRIPT: "Talk", Form.MAIL: "Mail", Form.NOTES: "Notes"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a text besides its words."""

    name: str = ""
    voice: Voice = Voice.NOTES
    meeting: str | None = None
    on: date | None = None


def take(
    request: HttpRequest,
    actor: Actor,
    pursuit: Pursuit,
    *,
    data: bytes,
    known: Known,
) -> HttpResponse:
    """Raises Invalid or Unreadable for what cannot be taken in at all."""
    note = typed_note(data)
    if note is not None:
        return _close_out(request, actor, pursuit, note, known)
    if is_recording(data):
        return _ask(actor, pursuit, data, known)
    talk = open_file(data, name=known.name)
    us = queries.us_of(actor)
    if not settled(talk, us):
        return _ask(actor, pursuit, data, known)
    names = told_before(actor, pursuit.id, talk)
    return read(
        request, actor, pursuit, data=data, known=known, talk=talk, us=us, names=names
    )


def read(
    request: HttpRequest,
    actor: Actor,
    pursuit: Pursuit,
    *,
    data: bytes,
    known: Known,
    talk: Talk,
    us: Sequence[str],
    names: Mapping[str, str] | None = None,
    agreed: bool | None = None,
) -> HttpResponse:
    """Keeps the text, finds what may be evidence, and opens the review.

    A long text is read in the background: its page shows how far.
    """
    document = actions.keep_document(
        actor,
        pursuit.id,
        name=known.name or _pasted(talk),
        data=data,
        us=us,
        voice=known.voice,
        meeting=known.meeting,
        names=names,
        agreed=agreed,
        on=known.on,
    )
    tell(request, talk.problems)
    return redirect(where_it_is(actor, pursuit.id, document))


def keep_recording(
    actor: Actor, pursuit: Pursuit, *, data: bytes, known: Known, alone: bool
) -> tuple[str, str]:
    """The recording, whose voices agreed or are one's own, and the page of it."""
    document = actions.keep_recording(
        actor,
        pursuit.id,
        name=known.name or f"Recorded on {today().day} {today():%B %Y}",
        data=data,
        alone=alone,
        agreed=not alone,
        meeting=known.meeting,
        on=known.on,
    )
    return document, reverse("web:reading", args=[pursuit.id, document])


def where_it_is(actor: Actor, pursuit_id: str, document_id: str) -> str:
    """The review, or how far the text has been read while it still is."""
    document, _ = queries.document_for(actor, document_id, pursuit_id)
    if document.kind == RECORDING:
        return reverse("web:reading", args=[pursuit_id, document_id])
    readings = queries.readings_for(actor, document_id, pursuit_id)
    going_on = any(each.going_on for each in readings.values())
    page = "web:reading" if going_on else "web:review"
    return reverse(page, args=[pursuit_id, document_id])


def _pasted(talk: Talk) -> str:
    """A name that tells two texts of one day apart."""
    subject = SUBJECT.search(talk.text) if talk.form is Form.MAIL else None
    if subject:
        return f"Mail: {subject[1].strip()[:LONGEST_SUBJECT]}"
    return f"{PASTED[talk.form]} pasted on {today().day} {today():%B %Y}"


def typed_note(data: bytes) -> str | None:
    """A note in the seven lines, where most of its lines are understood."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if len(text) > 20_000 or not text.strip():
        return None
    note = parse_note(text, recorded_at=timezone.now(), on=today())
    return text if len(note.evidence) > len(note.problems) else None


def named_in(text: str) -> str:
    """Whom a text is about, where it is the seven lines: they begin with the name."""
    typed = typed_note(text.encode())
    if typed is None:
        return ""
    note = parse_note(typed, recorded_at=timezone.now(), on=today())
    return note.organisation or ""


def tell(request: HttpRequest, problems: Sequence[Problem]) -> None:
    for problem in problems[:5]:
        where = f"Line {problem.line}: " if problem.line else ""
        messages.warning(request, f"{where}{problem.text}")
    if len(problems) > 5:
        messages.warning(request, f"And {len(problems) - 5} lines more like these.")


def _ask(actor: Actor, pursuit: Pursuit, data: bytes, known: Known) -> HttpResponse:
    """Holds it for an hour while something has to be told first."""
    token = uploads.hold(actor, name=known.name, data=data)
    where = reverse("web:document-new", args=[pursuit.id])
    on = known.on.isoformat() if known.on else ""
    asked = urlencode({"held": token, "meeting": known.meeting or "", "on": on})
    return redirect(f"{where}?{asked}")


def _close_out(
    request: HttpRequest, actor: Actor, pursuit: Pursuit, note: str, known: Known
) -> HttpResponse:
    meeting = pursuit.meeting(known.meeting)
    taken = actions.take_note(
        actor,
        note,
        pursuit_id=pursuit.id,
        meeting_id=known.meeting,
        on=known.on or (min(meeting.on, today()) if meeting else None),
    )
    messages.success(request, f"Read and saved: {taken.entries} lines.")
    tell(request, taken.problems)
    return redirect("web:recap", pursuit.id, taken.meeting)
