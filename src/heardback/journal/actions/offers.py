"""An offer of theirs, its terms, and what we answered."""

from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from heardback.core import offer as core
from heardback.core.errors import Invalid, NotFound
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import check_day, check_past, leave_event
from heardback.journal.ids import short_id
from heardback.journal.models import Offer, Verb
from heardback.journal.storable import check_storable

LONGEST = 4_000


def note_offer(
    actor: Actor, pursuit_id: str, offer: core.Offer, *, now: datetime | None = None
) -> str:
    """A new one, or the same one in other words."""
    now = now or timezone.now()
    offer = replace(offer, id=offer.id or short_id())
    check_storable(offer)
    check_past(offer.made_on, now=now, what="Offered on")
    check_day(offer.answer_by, now=now, what="Answer by")
    if len(offer.terms) > LONGEST:
        raise Invalid(f"Keep the terms under {LONGEST:,} characters.")
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        Offer.objects.update_or_create(
            pursuit=pursuit, public_id=offer.id, defaults=Offer.columns(offer)
        )
        leave_event(actor, pursuit, Verb.OFFER_NOTED, now, offer=offer.id)
    return offer.id


def answer_offer(
    actor: Actor,
    pursuit_id: str,
    offer_id: str,
    answer: core.Answer | None,
    *,
    on: date,
    now: datetime | None = None,
) -> None:
    """What we said to it; None takes the answer back."""
    now = now or timezone.now()
    check_past(on, now=now, what="Answered on")
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        changed = Offer.objects.filter(pursuit=pursuit, public_id=offer_id).update(
            answer=answer.value if answer else "", answered_on=on if answer else None
        )
        if not changed:
            raise NotFound("There is no such offer in this pursuit.")
        leave_event(actor, pursuit, Verb.OFFER_ANSWERED, now, offer=offer_id)
