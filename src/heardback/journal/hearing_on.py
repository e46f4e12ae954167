"""A kept recording is written down in the background, and then read like any text.

Where the extra is not installed it waits, whole, until somebody installs it.
"""

import logging
from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import HeardbackError
from heardback.core.evidence import FoundBy
from heardback.core.pursuit import Document as Kept
from heardback.core.reading import RECORDING, State
from heardback.core.talk import Form, Voice
from heardback.journal import reading_on
from heardback.journal.models import Document, RawBytes, Reading
from heardback.journal.reading_on import ATTEMPTS, finish, locked

if TYPE_CHECKING:
    from heardback.exchange.voice import Stretch

DIED = (
    "The program was stopped three times while it listened to this recording, so it "
    "gave up. The recording is kept."
)
FAULT = "A fault of ours stopped the listening, sorry. The recording is kept."

_log = logging.getLogger("heardback.reading")


def hear_on(reading_id: int, part: int) -> None:
    """The job: from the beginning, because half a recording cannot be taken up."""
    data = _begin(reading_id, part)
    if data is not None:
        _write_down(reading_id, part, data)
    for reading in _texts_of(reading_id):
        reading_on.read_on(reading.pk, reading.part)


def those_held() -> list[Reading]:
    """The recordings that can be heard now and could not before; counted anew."""
    from heardback.exchange.voice import can_hear

    if not can_hear():
        return []
    with transaction.atomic():
        held = list(Reading.objects.select_for_update().filter(state=State.HELD.value))
        for each in held:
            each.state, each.trouble, each.attempts = State.WAITING.value, "", 0
            each.part, each.ended_at = each.part + 1, None
            each.save()
    return held


def _write_down(reading_id: int, part: int, data: bytes) -> None:
    from heardback.exchange.voice import MISSING, can_hear, hear, write_down

    if not can_hear():
        _end(reading_id, part, State.HELD, MISSING)
        return
    try:
        words = write_down(_wanted(reading_id, part, hear(data)))
        _keep(reading_id, part, words.encode())
    except HeardbackError as trouble:
        _end(reading_id, part, State.FAILED, str(trouble))
    except Exception:
        _log.exception("A recording could not be written down.")
        _end(reading_id, part, State.FAILED, FAULT)


def _begin(reading_id: int, part: int) -> bytes | None:
    """None where somebody stopped it, began it anew, or erased it meanwhile."""
    with transaction.atomic():
        reading = locked(reading_id, part)
        if reading is None:
            return None
        reading.attempts += 1
        reading.state, reading.turns = State.RUNNING.value, 0
        reading.save(update_fields=["attempts", "state", "turns"])
        if reading.attempts > ATTEMPTS:
            finish(reading, State.FAILED, trouble=DIED, now=timezone.now())
            return None
        return bytes(RawBytes.objects.get(document=reading.document_id).data)


def _wanted(
    reading_id: int, part: int, stretches: "Iterator[Stretch]"
) -> "Iterator[Stretch]":
    """Stretch after stretch while it is wanted, its progress written down."""
    for stretch in stretches:
        with transaction.atomic():
            reading = locked(reading_id, part)
            if reading is None:
                return
            reading.turns = int(stretch.end)
            if stretch.done:
                reading.turns_of = max(reading.turns, round(stretch.end / stretch.done))
            reading.save(update_fields=["turns", "turns_of"])
        yield stretch


def _keep(reading_id: int, part: int, data: bytes) -> None:
    """The words as a text of their own, beside the recording; they are read next."""
    from heardback.exchange.files import open_file

    talk = open_file(data)
    with transaction.atomic():
        reading = locked(reading_id, part)
        if reading is None:
            return
        recording, now = reading.document, timezone.now()
        alone = reading.voice == Voice.NOTES.value
        kept = Kept(
            id=sha256(data).hexdigest(),
            name=f"{PurePath(recording.name).stem[-290:] or 'memo'}.vtt",
            # What one person dictates is their notes.
            kind=(Form.NOTES if alone else talk.form).value,
            text=talk.text,
            added_at=now,
            agreed=recording.agreed,
        )
        there = Document.objects.filter(pursuit=recording.pursuit, sha=kept.id).first()
        if there is None:
            there = Document.of(
                kept, pursuit=recording.pursuit, meeting=recording.meeting
            )
            there.heard_in = recording
            there.save(force_insert=True)
            RawBytes.objects.create(document=there, data=data)
            Reading.objects.create(
                document=there,
                turns_of=len(talk.turns),
                voice=reading.voice,
                us=reading.us,
                names=reading.names,
                on=reading.on,
                asked_by=reading.asked_by,
                asked_at=now,
            )
        else:
            # The same words from another copy of the recording.
            Document.objects.filter(pk=there.pk).update(heard_in=recording)
        finish(reading, State.DONE, turns=reading.turns_of, now=now)


def _texts_of(reading_id: int) -> list[Reading]:
    """What was written down and is not read yet, be it that somebody died between."""
    waiting = (State.WAITING.value, State.RUNNING.value)
    return list(
        Reading.objects.filter(
            document__heard_in__readings=reading_id,
            document__heard_in__kind=RECORDING,
            by=FoundBy.FIRST.value,
            state__in=waiting,
        )
    )


def _end(reading_id: int, part: int, state: State, trouble: str) -> None:
    with transaction.atomic():
        reading = locked(reading_id, part)
        if reading is not None:
            finish(reading, state, trouble=trouble, now=timezone.now())
