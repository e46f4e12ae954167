"""Keeping a source: its bytes, its text, and the proposals found in it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Invalid
from heardback.core.evidence import FoundBy, Proposal
from heardback.core.pursuit import Document as Kept
from heardback.core.reading import State
from heardback.core.talk import Form, Talk, Voice
from heardback.journal import access, tasks
from heardback.journal.access import Actor
from heardback.journal.changing import leave_event, meeting_if_any
from heardback.journal.models import (
    Document,
    Meeting,
    Pursuit,
    RawBytes,
    Reading,
    Verb,
)
from heardback.journal.reading_on import (
    How,
    finish,
    forget_unjudged,
    lay_beside,
    people_of,
    stretches,
)
from heardback.journal.storable import check_storable

LARGEST = 25 * 1024 * 1024
"""Bytes. A day of talk as a transcript is under one megabyte."""

AT_ONCE = 20_000
"""Characters that are read while one waits: twenty minutes of talk, about a second.

`bench/speed.py` says how long it takes; what is longer is read by the worker.
"""


def keep_document(
    actor: Actor,
    pursuit_id: str,
    *,
    name: str,
    data: bytes,
    us: Sequence[str] = (),
    voice: Voice = Voice.NOTES,
    meeting: str | None = None,
    agreed: bool | None = None,
    on: date | None = None,
    names: Mapping[str, str] | None = None,
    now: datetime | None = None,
) -> str:
    """Keeps a file and what was found in it; the same file again changes nothing.

    Unless it says otherwise who is us or whose words they are: then it is read again,
    and what nobody has judged yet makes room. `on` is the day it speaks of, where
    neither the meeting nor the file says so; `names` says who of the pursuit's people
    a speaker is. A long text is read in the background.
    """
    from heardback.exchange.files import open_file

    access.require_write(actor)
    now = now or timezone.now()
    if len(data) > LARGEST:
        raise Invalid(
            f"This file has {len(data) // 2**20} megabytes, more than the "
            f"{LARGEST // 2**20} that are kept: cut it, or paste the part that matters."
        )
    pursuit = access.pursuit_row(actor, pursuit_id)
    sha = sha256(data).hexdigest()
    talk = open_file(data, name=name)
    check_storable(name, tuple(us), names or {}, talk.text)
    how = How(
        us=tuple(us),
        voice=voice,
        on=_day(talk, meeting_if_any(pursuit, meeting), on, now),
        people=people_of(pursuit),
        names=dict(names or {}),
    )
    if _is_read_so(Document.objects.filter(pursuit=pursuit, sha=sha).first(), how):
        return sha
    # Before anybody else has to wait for us.
    found = None if len(talk.text) > AT_ONCE else _found(talk, how)
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        document = Document.objects.filter(pursuit=pursuit, sha=sha).first()
        if _is_read_so(document, how):
            return sha
        verb = Verb.READ_AGAIN if document else Verb.DOCUMENT_KEPT
        if document is None:
            kept = Kept(
                id=sha,
                name=name[-300:],
                kind=talk.form.value,
                text=talk.text,
                added_at=now,
                us=how.us,
                agreed=agreed,
            )
            document = _lay_down(kept, data, pursuit, meeting)
        reading = _begin(actor, document, how, turns=len(talk.turns), now=now)
        if found is None:
            tasks.read_document.enqueue(reading.pk, reading.part)
        else:
            lay_beside(document, found, talk, how)
            finish(reading, State.DONE, turns=len(talk.turns), now=now)
        leave_event(actor, pursuit, verb, now, document=sha, found=len(found or ()))
    return sha


def _found(talk: Talk, how: How) -> list[Proposal]:
    return [each for _, found in stretches(talk, how) for each in found]


def _is_read_so(document: Document | None, how: How) -> bool:
    """Whether nothing would change; out of a redacted text nothing is read again."""
    if document is None:
        return False
    if document.redacted:
        return True
    reading = Reading.objects.filter(document=document, by=FoundBy.FIRST.value).first()
    if reading is None:
        # From a notebook, or from before readings were kept.
        return tuple(document.us) == how.us
    same = (tuple(reading.us), reading.voice, reading.names)
    ended = reading.state in (State.STOPPED.value, State.FAILED.value)
    return same == (how.us, how.voice.value, how.names) and not ended


def _lay_down(
    kept: Kept, data: bytes, pursuit: Pursuit, meeting: str | None
) -> Document:
    document = Document.of(
        kept, pursuit=pursuit, meeting=meeting_if_any(pursuit, meeting)
    )
    document.save(force_insert=True)
    RawBytes.objects.create(document=document, data=data)
    return document


def _begin(
    actor: Actor, document: Document, how: How, *, turns: int, now: datetime
) -> Reading:
    """A reading of the whole document, in place of the one before."""
    before = Reading.objects.filter(document=document, by=FoundBy.FIRST.value).first()
    forget_unjudged(document, FoundBy.FIRST)
    Document.objects.filter(pk=document.pk).update(us=list(how.us))
    reading, _ = Reading.objects.update_or_create(
        document=document,
        by=FoundBy.FIRST.value,
        defaults={
            "state": State.WAITING.value,
            "part": before.part + 1 if before else 1,
            "turns": 0,
            "turns_of": turns,
            "attempts": 0,
            "trouble": "",
            "voice": how.voice.value,
            "us": list(how.us),
            "names": dict(how.names),
            "on": how.on,
            "asked_by_id": int(actor.user_id),
            "asked_at": now,
            "ended_at": None,
        },
    )
    return reading


def _day(talk: Talk, meeting: Meeting | None, on: date | None, now: datetime) -> date:
    if on is not None:
        return on
    if meeting is not None:
        return meeting.on
    today = timezone.localdate(now)
    # A day to come is what they speak of, not when they spoke.
    said = talk.on if talk.on and talk.on <= today else None
    return said or _day_on_top(talk, today) or today


def _day_on_top(talk: Talk, today: date) -> date | None:
    """Of notes the day in their first line, which leaves the year out."""
    from heardback.exchange.days import day_lately

    if talk.form is not Form.NOTES:
        return None
    first = next((line for line in talk.text.splitlines() if line.strip()), "")
    return day_lately(first, by=today)
