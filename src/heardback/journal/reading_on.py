"""Reading a kept document: at once where it is short, else in the background.

Every stretch is kept as it is found, so that a reading goes on where it was when the
machine was switched off, and whoever reviews need not wait for its end.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import HeardbackError
from heardback.core.evidence import FoundBy, Party, Proposal, Source
from heardback.core.pursuit import Reviewed as Found
from heardback.core.pursuit import Verdict
from heardback.core.reading import State
from heardback.core.talk import Form, Talk, Voice
from heardback.journal.ids import long_id
from heardback.journal.models import (
    Document,
    Person,
    Pursuit,
    RawBytes,
    Reading,
    Reviewed,
)

ATTEMPTS = 3
"""A text at which the program died so often is left alone."""

DIED = "The program was stopped three times while it read this text, so it gave up."
FAULT = "A fault of ours stopped the reading, sorry. What was found so far is here."

_log = logging.getLogger("heardback.reading")


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """What a text is read with, besides its words."""

    us: tuple[str, ...]
    voice: Voice
    on: date
    people: tuple[str, ...]
    names: Mapping[str, str]


def read_on(reading_id: int, part: int) -> None:
    """The job: begins where the reading is, and ends where it is stopped."""
    begun = _begin(reading_id, part)
    if begun is None:
        return
    talk, how, turns = begun
    try:
        for read, found in stretches(talk, how, begin=turns):
            if not _keep(reading_id, part, talk, how, read, found):
                return
    except HeardbackError as trouble:
        _end(reading_id, part, State.FAILED, str(trouble))
    except Exception:
        _log.exception("A text could not be read.")
        _end(reading_id, part, State.FAILED, FAULT)
    else:
        _end(reading_id, part, State.DONE, "")


def stretches(
    talk: Talk, how: How, *, begin: int = 0
) -> Iterator[tuple[int, list[Proposal]]]:
    """How many turns are read by now, and what was found in the last of them."""
    from heardback.reading import read_along

    for stretch in read_along(
        talk,
        us=how.us,
        voice=how.voice,
        on=how.on,
        people=_not_others(how),
        begin=begin,
        maybe=True,
    ):
        yield stretch.turns, [_named(each, how) for each in stretch.proposals]


def how_to_read(reading: Reading) -> How:
    return How(
        us=tuple(reading.us),
        voice=Voice(reading.voice),
        on=reading.on,
        people=people_of(reading.document.pursuit),
        names=reading.names,
    )


def people_of(pursuit: Pursuit) -> tuple[str, ...]:
    people = Person.objects.filter(pursuit=pursuit).order_by("pk")
    return tuple(people.values_list("name", flat=True))


def lay_beside(
    document: Document, found: Iterable[Proposal], talk: Talk, how: How
) -> int:
    """Keeps the proposals that are not there yet, judged or not. How many."""
    there = set(
        Reviewed.objects.filter(document=document).values_list("kind", "start", "end")
    )
    rows = [
        Reviewed.of(
            Found(id=long_id(), document=document.sha, proposal=proposal),
            document=document,
            source=source_of(proposal, talk.form, how.voice).value,
            happened_on=_said_on(proposal, talk) or how.on,
        )
        for proposal in found
        if (proposal.kind.value, proposal.start, proposal.end) not in there
    ]
    Reviewed.objects.bulk_create(rows)
    return len(rows)


def finish(
    reading: Reading,
    state: State,
    *,
    trouble: str = "",
    turns: int | None = None,
    now: datetime,
) -> None:
    reading.state, reading.trouble, reading.ended_at = state.value, trouble, now
    reading.turns = reading.turns if turns is None else turns
    reading.save(update_fields=["state", "trouble", "ended_at", "turns"])


def forget_unjudged(document: Document, by: FoundBy) -> None:
    """What nobody looked at makes room for a new reading by the same reader."""
    left = Reviewed.objects.filter(document=document, verdict=Verdict.OPEN.value)
    left.filter(by=by.value).delete()
    if by is FoundBy.FIRST:
        # What both found is still what the second found.
        left.filter(by=FoundBy.BOTH.value).update(by=FoundBy.SECOND.value)
    else:
        left.filter(by=FoundBy.BOTH.value).update(by=FoundBy.FIRST.value)


def source_of(proposal: Proposal, form: Form, voice: Voice) -> Source:
    """Their own words are quoted; notes report them."""
    if proposal.side is not Party.THEM:
        return Source.REPORTED
    if form is Form.NOTES and voice is Voice.NOTES:
        return Source.REPORTED
    return Source.QUOTED


def locked(reading_id: int, part: int) -> Reading | None:
    """The reading while it is still wanted; its pursuit waits for us.

    Whoever erases a person holds the same lock: words that went do not come back.
    """
    going_on = (State.WAITING.value, State.RUNNING.value)
    rows = Reading.objects.filter(pk=reading_id, part=part, state__in=going_on)
    where = rows.values_list("document__pursuit", flat=True).first()
    if where is None:
        return None
    Pursuit.objects.select_for_update().get(pk=where)
    rows = rows.filter(document__redacted=False)
    return rows.select_related("document__pursuit").first()


def _begin(reading_id: int, part: int) -> tuple[Talk, How, int] | None:
    """None where somebody stopped it, began it anew, or took words out meanwhile."""
    from heardback.exchange.files import open_kept

    with transaction.atomic():
        reading = locked(reading_id, part)
        if reading is None:
            return None
        reading.attempts += 1
        reading.state = State.RUNNING.value
        reading.save(update_fields=["attempts", "state"])
        if reading.attempts > ATTEMPTS:
            finish(reading, State.FAILED, trouble=DIED, now=timezone.now())
            return None
        raw = RawBytes.objects.get(document=reading.document_id)
        name, kind = reading.document.name, reading.document.kind
        how = how_to_read(reading)
    return open_kept(bytes(raw.data), name=name, kind=kind), how, reading.turns


def _keep(
    reading_id: int,
    part: int,
    talk: Talk,
    how: How,
    turns: int,
    found: list[Proposal],
) -> bool:
    """False where it is not wanted any more."""
    with transaction.atomic():
        reading = locked(reading_id, part)
        if reading is None:
            return False
        lay_beside(reading.document, found, talk, how)
        # It gets on: only deaths at the same place count.
        reading.turns, reading.attempts = turns, 1
        reading.save(update_fields=["turns", "attempts"])
    return True


def _end(reading_id: int, part: int, state: State, trouble: str) -> None:
    with transaction.atomic():
        reading = locked(reading_id, part)
        if reading is not None:
            finish(reading, state, trouble=trouble, now=timezone.now())


def _not_others(how: How) -> tuple[str, ...]:
    """The people without those of whom the user said that no speaker is them."""
    from heardback.reading.sides import known_as

    others = {
        known_as(speaker, how.people)
        for speaker, meant in how.names.items()
        if meant != known_as(speaker, how.people)
    }
    meant = set(how.names.values())
    return tuple(name for name in how.people if name in meant or name not in others)


def _named(proposal: Proposal, how: How) -> Proposal:
    person = proposal.person and how.names.get(proposal.person, proposal.person)
    return replace(proposal, person=person)


def _said_on(proposal: Proposal, talk: Talk) -> date | None:
    """In a thread of mails every turn has a day of its own."""
    for turn in talk.turns:
        if turn.start <= proposal.start < turn.end:
            return turn.on
    return None
