"""What a workspace remembers: who is us, and whether a language model may be asked."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heardback.core.errors import Invalid
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Event, Verb, Workspace
from heardback.journal.storable import LONGEST_NAME, check_storable

MOST_NAMES = 100


def name_us(
    actor: Actor, names: Sequence[str], *, now: datetime | None = None
) -> tuple[str, ...]:
    """The names and mail addresses under which we speak and write; each once."""
    access.require_write(actor)
    check_storable(tuple(names))
    kept: dict[str, str] = {}
    for name in (" ".join(each.split()) for each in names):
        if len(name) > LONGEST_NAME:
            raise Invalid(f"A name has at most {LONGEST_NAME} characters.")
        if name:
            kept.setdefault(name.casefold(), name)
    if len(kept) > MOST_NAMES:
        raise Invalid(f"At most {MOST_NAMES} names and addresses are remembered.")
    us = tuple(kept.values())
    with transaction.atomic():
        workspace = _locked(actor)
        if tuple(workspace.us) != us:
            Workspace.objects.filter(pk=workspace.pk).update(us=list(us))
            _leave_event(actor, Verb.US_NAMED, now, names=len(us))
    return us


def allow_second_reader(
    actor: Actor,
    *,
    allowed: bool,
    now: datetime | None = None,
) -> None:
    """Whether a language model may be asked at all; each document is asked about."""
    access.require_owner(actor)
    with transaction.atomic():
        workspace = _locked(actor)
        Workspace.objects.filter(pk=workspace.pk).update(second_reader=allowed)
        _leave_event(actor, Verb.SECOND_READER_SET, now, allowed=int(allowed))


def _locked(actor: Actor) -> Workspace:
    return Workspace.objects.select_for_update().get(pk=int(actor.workspace_id))


def _leave_event(
    actor: Actor, verb: Verb, now: datetime | None, **particulars: int
) -> None:
    Event.objects.create(
        workspace_id=int(actor.workspace_id),
        actor_id=int(actor.user_id),
        verb=verb.value,
        particulars=particulars,
        at=now or timezone.now(),
    )
