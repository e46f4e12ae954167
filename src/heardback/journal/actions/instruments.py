"""An instrument of one's own: loaded, or given up for the one that comes along."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.answers import check_usable
from heardback.core.errors import Invalid
from heardback.core.instrument import Instrument
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Event, OwnInstrument, Verb
from heardback.journal.storable import check_storable

LONGEST = 200_000


def load_instrument(
    actor: Actor, text: str, *, now: datetime | None = None
) -> Instrument:
    """Judges by this table from now on; refused with a sentence where it is broken."""
    now = now or timezone.now()
    access.require_owner(actor)
    if len(text) > LONGEST:
        raise Invalid("An instrument has at most 200,000 characters.")
    check_storable(text)
    instrument = check_usable(Instrument.parse(text))
    with transaction.atomic():
        OwnInstrument.objects.update_or_create(
            workspace_id=int(actor.workspace_id),
            defaults={"text": text, "loaded_at": now},
        )
        _leave_event(actor, now, own=1)
    return instrument


def drop_instrument(actor: Actor, *, now: datetime | None = None) -> None:
    """Back to the table that comes with the program."""
    now = now or timezone.now()
    access.require_owner(actor)
    with transaction.atomic():
        OwnInstrument.objects.filter(workspace_id=int(actor.workspace_id)).delete()
        _leave_event(actor, now, own=0)


def _leave_event(actor: Actor, now: datetime, *, own: int) -> None:
    Event.objects.create(
        workspace_id=int(actor.workspace_id),
        actor_id=int(actor.user_id),
        verb=Verb.INSTRUMENT_CHANGED.value,
        particulars={"own": own},
        at=now,
    )
